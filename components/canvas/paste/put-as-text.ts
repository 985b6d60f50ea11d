// Puts a pasted text on the canvas as one text, as tldraw makes it, in free room where the paste was.

import { defaultHandleExternalTextContent, type Editor } from 'tldraw'
import { land, pastePoint } from '../sight/land'
import type { PastedText } from './pasted-text'

/** One step of undo. */
export function putAsText(editor: Editor, { text, html, point = pastePoint(editor) }: PastedText): void {
  editor.markHistoryStoppingPoint('paste text')
  const before = new Set(editor.getCurrentPageShapeIds())
  // It changes the point that it gets.
  void defaultHandleExternalTextContent(editor, { text, ...(html && { html }), point: { ...point } })
  land(
    editor,
    [...editor.getCurrentPageShapeIds()].filter((id) => !before.has(id)),
    point,
  )
}
