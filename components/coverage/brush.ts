// What the next link of the traceability matrix says of itself. It stays while the page is open: people go to a card or to the
// canvas and come back to link on.

import { type Atom, atom, type Editor, useValue, WeakCache } from 'tldraw'
import type { Treatment } from './pair-changes'

const atoms = new WeakCache<Editor, Atom<Treatment>>()

// As on the canvas, a new link says nothing that nobody said.
const brushAtom = (editor: Editor) => atoms.get(editor, () => atom<Treatment>('brush', {}))

export function useBrush(editor: Editor): readonly [brush: Treatment, setBrush: (brush: Treatment) => void] {
  const brush = useValue('brush', () => brushAtom(editor).get(), [editor])
  return [brush, (next) => void brushAtom(editor).set(next)]
}
