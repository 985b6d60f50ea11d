// Prints minutes alone on their pages, by the page's own print styles (app/globals.css): from there the browser makes a
// PDF, too.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { MinutesText } from '@/lib/export/minutes-block'
import { MinutesBlocks } from './minutes-blocks'

/** Returns when the browser's print window is closed. */
export function printMinutes({ title, blocks }: MinutesText): void {
  const sheet = document.createElement('div')
  sheet.className = 'print-minutes'
  const root = createRoot(sheet)
  flushSync(() =>
    root.render(
      <>
        <h1>{title}</h1>
        <MinutesBlocks blocks={blocks} />
      </>,
    ),
  )
  document.body.append(sheet)
  try {
    window.print()
  } finally {
    sheet.remove()
    root.unmount()
  }
}
