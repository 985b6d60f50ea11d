// Keys that follow each other at once. A browser reports a selection that a key has moved only after the next key, where
// both waited for a busy page: Shift+End and Ctrl+I then made nothing italic, because the text editor still had the caret
// in its old place, and End and a letter replaced the whole text, because all of it was still selected there.

import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Gives a text editor the selection that its page shows. Call it before a key that works on the selection. */
export function takeSelection(view: EditorView): void {
  const { state } = view
  const shown = view.dom.ownerDocument.getSelection()
  if (!shown || !view.hasFocus()) return
  // The page shows a selection of everything at other places than the editor has it; a caret is always a caret.
  if (!(state.selection instanceof TextSelection || shown.isCollapsed)) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = shown
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const anchor = view.posAtDOM(anchorNode, anchorOffset, 1)
  const head = view.posAtDOM(focusNode, focusOffset, 1)
  if (anchor === state.selection.anchor && head === state.selection.head) return
  const { doc } = state
  view.dispatch(state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

/**
 * Keeps a selection that the person has moved when the editor is focused once more. tldraw does that a moment after it has
 * selected everything in a shape that is opened: a person who had pressed End in between then replaced all of it.
 */
export function keepSelectionOnFocus(view: EditorView): void {
  const focus = view.focus.bind(view)
  view.focus = () => {
    takeSelection(view)
    focus()
  }
}
