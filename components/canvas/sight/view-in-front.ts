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

type ShowCard = (cardId: string) => boolean

const ways = new WeakMap<Editor, ShowCard>()

/**
 * Takes the way in which the view in front brings a card of its own into sight, with the keyboard; it returns false for a
 * card that the view doesn't show. Returns a function that forgets it.
 */
export function showCardsInView(editor: Editor, show: ShowCard): () => void {
  ways.set(editor, show)
  return () => {
    if (ways.get(editor) === show) ways.delete(editor)
  }
}

/** Brings a card into sight in the view in front; false where that view doesn't show it. */
export function showCardInView(editor: Editor, cardId: string): boolean {
  return ways.get(editor)?.(cardId) ?? false
}
