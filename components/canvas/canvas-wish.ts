// What somebody asks for on the canvas that a panel beside it does: the canvas knows nothing of panels, so that it only says
// the wish, and the board's page fulfils it.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'

/** The field of the inspector that gets the keyboard: the owner of cards, the styles of what is drawn. */
export type InspectedField = 'owner' | 'style'

/**
 * Look at the selection in the inspector, or at one field of it, rate the selected cards together, take part in a round that
 * is open, read the comments on shapes, or write one on a shape, or on the board.
 */
export type CanvasWish =
  | { readonly type: 'inspect'; readonly field?: InspectedField }
  | { readonly type: 'rate' }
  | { readonly type: 'take-part'; readonly roundId: string }
  | { readonly type: 'read-comments'; readonly shapeIds: readonly string[] }
  | { readonly type: 'comment'; readonly shapeId: string | undefined }

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
