// What somebody asks for on the canvas that a panel beside it does: the canvas knows nothing of panels, so that it only says
// the wish, and the board's page fulfils it.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'

/** The field of the inspector that gets the keyboard: the first one, the owner of cards, the styles of what is drawn. */
export type InspectedField = 'title' | 'owner' | 'style'

/** Look at the selection in the inspector, or rate the selected cards together. */
export type CanvasWish = { readonly type: 'inspect'; readonly field: InspectedField } | { readonly type: 'rate' }

const atoms = new WeakCache<Editor, Atom<CanvasWish | undefined>>()

function wishAtom(editor: Editor): Atom<CanvasWish | undefined> {
  return atoms.get(editor, () => atom<CanvasWish | undefined>('canvas wish', undefined))
}

/** Reactive. */
export function canvasWish(editor: Editor): CanvasWish | undefined {
  return wishAtom(editor).get()
}

/** Asks for something; `undefined` once it is done. */
export function setCanvasWish(editor: Editor, wish: CanvasWish | undefined): void {
  wishAtom(editor).set(wish)
}
