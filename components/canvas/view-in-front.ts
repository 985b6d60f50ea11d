// Another view of the board may stand in front of the canvas, which goes on living behind it. Then tldraw's keys rest,
// what would give the keyboard to the canvas gives it to that view, and what wants the canvas seen brings it forward.

import type { Editor } from 'tldraw'

export interface ViewInFront {
  readonly focus: () => void
  readonly bringCanvas: () => void
}

const MENU_ID = 'view in front of the canvas'
const inFront = new WeakMap<Editor, ViewInFront>()

/** Says what stands in front of the canvas; returns how to say that nothing does any more. */
export function putInFront(editor: Editor, view: ViewInFront): () => void {
  inFront.set(editor, view)
  // To tldraw this is one of its own menus: it listens on the whole document.
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
