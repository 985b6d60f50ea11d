// A tool that has made a shape goes on to the editing of its words. The shape may not be editable by then: somebody else
// has locked or deleted it. tldraw's state throws there, which ends the canvas; here the person is where a click leads.

import type { Editor } from 'tldraw'

/** Makes this editor not enter editing where nothing is edited. Returns how to stop. */
export function enterEditingWithCare(editor: Editor): () => void {
  const state = editor.getStateDescendant('select.editing_shape')
  if (!state) return () => undefined
  const onEnter = state.onEnter?.bind(state)
  state.onEnter = (info, from) => {
    if (editor.getEditingShape()) onEnter?.(info, from)
    else state.parent.transition('idle')
  }
  return () => {
    // What is left is the class's own method.
    Reflect.deleteProperty(state, 'onEnter')
  }
}
