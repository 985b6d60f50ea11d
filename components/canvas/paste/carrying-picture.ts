// Pictures that carry a board, while the person decides what to do with them. They belong to this page only and are
// never stored.

import { type Atom, atom, type Editor, type VecLike, WeakCache } from 'tldraw'

export interface CarryingPictures {
  readonly files: readonly File[]
  /** The drop point in page coordinates. */
  readonly point: VecLike | undefined
}

const atoms = new WeakCache<Editor, Atom<CarryingPictures | undefined>>()

function picturesAtom(editor: Editor): Atom<CarryingPictures | undefined> {
  return atoms.get(editor, () => atom<CarryingPictures | undefined>('carrying pictures', undefined))
}

/** Asks what to do with the pictures; undefined ends the question. People who may only look aren't asked. */
export function askAboutPictures(editor: Editor, pictures: CarryingPictures | undefined): void {
  if (pictures && editor.getIsReadonly()) return
  picturesAtom(editor).set(pictures)
}

/** Reactive. */
export function carryingPictures(editor: Editor): CarryingPictures | undefined {
  return picturesAtom(editor).get()
}
