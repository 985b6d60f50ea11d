// Another view of the board may stand in front of the canvas, which lives on behind it. In that case tldraw's keys
// rest, code that focuses the canvas focuses that view, and code that needs the canvas in sight brings it forward.

import type { Editor } from 'tldraw'

export interface ViewInFront {
  readonly focus: () => void
  readonly bringCanvas: () => void
}

const MENU_ID = 'view in front of the canvas'
const inFront = new WeakMap<Editor, ViewInFront>()

/** Sets the view in front of the canvas; returns a function that clears it. */
export function putInFront(editor: Editor, view: ViewInFront): () => void {
  inFront.set(editor, view)
  // tldraw treats this as one of its own menus, because it listens on the whole document.
  editor.menus.addOpenMenu(MENU_ID)
  editor.complete()
  return () => {
    inFront.delete(editor)
    editor.menus.deleteOpenMenu(MENU_ID)
  }
}

export function viewInFront(editor: Editor): ViewInFront | undefined {
  return inFront.get(editor)
}
