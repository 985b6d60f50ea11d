// A text that somebody has pasted, as the clipboard gave it.

import type { VecLike } from 'tldraw'

export interface PastedText {
  readonly text: string
  /** The markup of the same text; '' if the clipboard had none. */
  readonly html: string
  /** Rows that were hidden in the spreadsheet, and are left out of the text. */
  readonly hiddenRows?: number
  /** The place of the paste in page coordinates; undefined when the text is typed into the dialog. */
  readonly point: VecLike | undefined
}
