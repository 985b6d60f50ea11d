// The cell that a dragged card would drop into, for the matrix to show. Of this page only, never stored.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import type { Cell } from '@/lib/domain/matrix'

export interface DropCell {
  readonly matrixId: TLShapeId
  readonly cell: Cell
}

const atoms = new WeakCache<Editor, Atom<DropCell | undefined>>()

function dropAtom(editor: Editor): Atom<DropCell | undefined> {
  return atoms.get(editor, () => atom<DropCell | undefined>('drop cell', undefined, { isEqual: sameCell }))
}

export function setDropCell(editor: Editor, drop: DropCell | undefined): void {
  dropAtom(editor).set(drop)
}

/** Reactive. */
export function dropCell(editor: Editor): DropCell | undefined {
  return dropAtom(editor).get()
}

function sameCell(a: DropCell | undefined, b: DropCell | undefined): boolean {
  return a?.matrixId === b?.matrixId && a?.cell.x === b?.cell.x && a?.cell.y === b?.cell.y
}
