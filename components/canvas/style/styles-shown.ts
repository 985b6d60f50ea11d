// Whether a panel beside the canvas shows the styles: the canvas then needs no button that leads to them.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'

const atoms = new WeakCache<Editor, Atom<number>>()

function countAtom(editor: Editor): Atom<number> {
  return atoms.get(editor, () => atom('panels with styles', 0))
}

/** Reactive. */
export function areStylesShown(editor: Editor): boolean {
  return countAtom(editor).get() > 0
}

/** Says that a panel shows the styles. Returns how to take it back. */
export function sayStylesAreShown(editor: Editor): () => void {
  const count = countAtom(editor)
  count.update((before) => before + 1)
  return () => void count.update((before) => before - 1)
}
