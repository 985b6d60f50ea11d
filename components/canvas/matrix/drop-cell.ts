// The place in a matrix where a dragged card would drop, for the matrix to show. It belongs to this page only and is
// never stored.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import type { Cell } from '@/lib/domain/matrix/matrix'

/** A cell, or the tray. */
export type DropPlace = Cell | 'tray'

export interface DropCell {
  readonly matrixId: TLShapeId
  readonly place: DropPlace
}

const atoms = new WeakCache<Editor, Atom<DropCell | undefined>>()

function dropAtom(editor: Editor): Atom<DropCell | undefined> {
  return atoms.get(editor, () => atom<DropCell | undefined>('drop cell', undefined, { isEqual: samePlace }))
}

export function setDropCell(editor: Editor, drop: DropCell | undefined): void {
  dropAtom(editor).set(drop)
}

/** Reactive. */
export function dropCell(editor: Editor): DropCell | undefined {
  return dropAtom(editor).get()
}

function samePlace(a: DropCell | undefined, b: DropCell | undefined): boolean {
  if (a?.matrixId !== b?.matrixId) return false
  const [from, to] = [a?.place, b?.place]
  if (typeof from !== 'object' || typeof to !== 'object') return from === to
  return from.x === to.x && from.y === to.y
}
