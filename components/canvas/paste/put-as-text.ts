// Puts a pasted text on the canvas as one text, as tldraw does.

import { defaultHandleExternalTextContent, type Editor } from 'tldraw'
import type { PastedText } from './pasted-text'

/** One step of undo. */
export function putAsText(editor: Editor, { text, html, point }: PastedText): void {
  editor.markHistoryStoppingPoint('paste text')
  void defaultHandleExternalTextContent(editor, { text, ...(html && { html }), ...(point && { point }) })
}
