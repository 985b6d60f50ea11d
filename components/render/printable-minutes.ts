// Makes this page the minutes of a session as they go onto paper, for the renderer to print.

import { putMinutesOnPaper } from '@/components/session/minutes/print-minutes'
import type { MinutesTask } from '@/lib/picture/render-message'
import { refusalOf } from './refusal-of'
import type { TellRenderer } from './tell-renderer'

/** Reports to `tell` that the page can be printed; rejects only if the renderer has gone away. */
export async function printableMinutes({ text, language }: MinutesTask, tell: TellRenderer): Promise<void> {
  try {
    putMinutesOnPaper(text)
    document.title = text.title
    document.documentElement.lang = language
    await loadFaces()
  } catch (error) {
    return await tell({ type: 'refused', refusal: refusalOf(error) })
  }
  await tell({ type: 'printable' })
}

/** The sheet is hidden until it is printed, so that nothing has asked for the faces of its letters yet. */
async function loadFaces(): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body)
  const text = document.body.textContent ?? ''
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 16px ${fontFamily}`, text)))
}
