// A pasted list, while the person decides what to make of it. It belongs to this page only and is never stored.

import { type Atom, atom, type Editor, type VecLike, WeakCache } from 'tldraw'

export interface PastedList {
  readonly text: string
  /** The place of the paste in page coordinates; undefined when the list is typed into the dialog. */
  readonly point: VecLike | undefined
}

const atoms = new WeakCache<Editor, Atom<PastedList | undefined>>()

function listAtom(editor: Editor): Atom<PastedList | undefined> {
  return atoms.get(editor, () => atom<PastedList | undefined>('pasted list', undefined))
}

/** Asks what to make of a list; undefined ends the question. */
export function askAboutList(editor: Editor, list: PastedList | undefined): void {
  listAtom(editor).set(list)
}

/** Reactive. */
export function pastedList(editor: Editor): PastedList | undefined {
  return listAtom(editor).get()
}
