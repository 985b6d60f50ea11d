// Prints minutes alone on their pages, by the page's own print styles (app/globals.css): from there the browser makes a
// PDF, too. The browser's own way to print gives the same pages while minutes are open.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { MinutesText } from '@/lib/export/minutes-block'
import { MinutesBlocks } from './minutes-blocks'

/** Returns when the browser's print window is closed. */
export function printMinutes(minutes: MinutesText): void {
  const takeAway = putMinutesOnPaper(minutes)
  try {
    window.print()
  } finally {
    takeAway()
  }
}

/** Puts the minutes on paper whenever the browser prints by itself; returns a function that ends that. */
export function printMinutesAlways(minutes: MinutesText): () => void {
  let takeAway: (() => void) | undefined
  const before = () => {
    // Our own button has put them there already.
    if (!document.querySelector('.print-minutes')) takeAway = putMinutesOnPaper(minutes)
  }
  const after = () => {
    takeAway?.()
    takeAway = undefined
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    after()
  }
}

/** Adds a sheet with the minutes, which is all that a printed page shows; returns a function that removes it. */
export function putMinutesOnPaper({ title, blocks }: MinutesText): () => void {
  const sheet = document.createElement('div')
  sheet.className = 'print-minutes'
  const root = createRoot(sheet)
  flushSync(() =>
    root.render(
      <>
        <h1 dir="auto">{title}</h1>
        <MinutesBlocks blocks={blocks} />
      </>,
    ),
  )
  document.body.append(sheet)
  return () => {
    sheet.remove()
    root.unmount()
  }
}
