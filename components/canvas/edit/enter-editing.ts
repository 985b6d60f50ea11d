// A tool that has made a shape goes on to editing its words. By then, somebody else may have locked or deleted the
// shape, and tldraw's state throws, which crashes the canvas; here the person ends up where a click leads.

import type { Editor } from 'tldraw'

/** Keeps this editor from entering the editing state if nothing is edited. Returns a function that stops this. */
export function enterEditingWithCare(editor: Editor): () => void {
  const state = editor.getStateDescendant('select.editing_shape')
  if (!state) return () => undefined
  const onEnter = state.onEnter?.bind(state)
  state.onEnter = (info, from) => {
    if (editor.getEditingShape()) onEnter?.(info, from)
    else state.parent.transition('idle')
  }
  return () => {
    // Restore the class's own method by removing ours.
    Reflect.deleteProperty(state, 'onEnter')
  }
}
