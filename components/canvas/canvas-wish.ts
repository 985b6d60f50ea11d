// What somebody asks for on the canvas that a panel beside it does: the canvas knows nothing of panels, so that it only says
// the wish, and the board's page fulfils it.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'

/** Look at the selection in the inspector, with the keyboard in a field; or rate the selected cards together. */
export type CanvasWish = { readonly type: 'inspect'; readonly field: 'title' | 'owner' } | { readonly type: 'rate' }

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
