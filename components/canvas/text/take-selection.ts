// Keys that follow each other at once. A browser tells of a selection that a key has moved only after the next key, where
// both waited for a busy page: Shift+End and Ctrl+I then made nothing italic, because the text editor still had the caret
// in its old place.

import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Gives a text editor the selection that its page shows. Call it before a key that works on the selection. */
export function takeSelection(view: EditorView): void {
  const { state } = view
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? NOTHING
  if (!(state.selection instanceof TextSelection) || !view.hasFocus()) return
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const anchor = view.posAtDOM(anchorNode, anchorOffset, 1)
  const head = view.posAtDOM(focusNode, focusOffset, 1)
  if (anchor === state.selection.anchor && head === state.selection.head) return
  const { doc } = state
  view.dispatch(state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

const NOTHING = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 }
