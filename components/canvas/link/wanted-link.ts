// The card from which somebody wants to make a link by the keyboard; the inspector then asks for the other one.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { selectShapes } from '../pages/select-shapes'

const atoms = new WeakCache<Editor, Atom<TLShapeId | undefined>>()

function wantedAtom(editor: Editor): Atom<TLShapeId | undefined> {
  return atoms.get(editor, () => atom<TLShapeId | undefined>('wanted link', undefined))
}

/** Reactive. */
export function wantedLink(editor: Editor): TLShapeId | undefined {
  return wantedAtom(editor).get()
}

/** Selects a card, and has the inspector ask for the other end of a new link. */
export function askForLink(editor: Editor, cardId: TLShapeId): void {
  selectShapes(editor, [cardId])
  setWantedLink(editor, cardId)
}

export function setWantedLink(editor: Editor, cardId: TLShapeId | undefined): void {
  wantedAtom(editor).set(cardId)
}
