// The shape that everybody is asked to look at, and a way to ask for it; the session provides both, and the canvas
// knows nothing of it.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'

const pointed = new WeakCache<Editor, Atom<TLShapeId | undefined>>()
const ways = new WeakCache<Editor, Atom<((shapeId: TLShapeId) => void) | undefined>>()

const pointedAtom = (editor: Editor) =>
  pointed.get(editor, () => atom<TLShapeId | undefined>('pointed shape', undefined))
const wayAtom = (editor: Editor) =>
  ways.get(editor, () => atom<((shapeId: TLShapeId) => void) | undefined>('way to point', undefined))

/** Reactive. */
export function pointedShape(editor: Editor): TLShapeId | undefined {
  return pointedAtom(editor).get()
}

export function pointAt(editor: Editor, shapeId: TLShapeId | undefined): void {
  pointedAtom(editor).set(shapeId)
}

/** Returns a way to show a shape to everybody; undefined for people who may not. Reactive. */
export function wayToPoint(editor: Editor): ((shapeId: TLShapeId) => void) | undefined {
  return wayAtom(editor).get()
}

export function setWayToPoint(editor: Editor, way: ((shapeId: TLShapeId) => void) | undefined): void {
  wayAtom(editor).set(way)
}
