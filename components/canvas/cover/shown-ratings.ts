// The result of a rating that this person has open, for the canvas to mark in its matrices. The session provides it, and
// the canvas knows nothing of rounds.

import { type Atom, atom, type Editor, type TLShape, WeakCache } from 'tldraw'
import { isRatedOn } from '@/lib/domain/session/activity'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isMatrix } from '../matrix/arrange-matrix'
import { ratedInFront, type ShownRatings } from './rated-in-front'

const shown = new WeakCache<Editor, Atom<ShownRatings | undefined>>()

const shownAtom = (editor: Editor) =>
  shown.get(editor, () => atom<ShownRatings | undefined>('shown ratings', undefined))

/** Reactive; undefined while no result is open. */
export function shownRatings(editor: Editor): ShownRatings | undefined {
  return shownAtom(editor).get()
}

/** Whether the marks of an open result lie over a matrix. Reactive. */
export function hasRatings(editor: Editor, { props }: MatrixShape): boolean {
  const ratings = shownRatings(editor)
  if (!ratings || !ratedInFront(ratings, editor.getOnlySelectedShapeId() ?? undefined)) return false
  return isRatedOn(ratings.kind, props)
}

/**
 * Whether a card lies below such marks, which are about the places that people gave it, not about its own. The card that is
 * talked about, or selected, doesn't. Reactive.
 */
export function isBehindRatings(editor: Editor, card: TLShape): boolean {
  const matrix = shownRatings(editor) && editor.getShapeParent(card)
  if (!isMatrix(matrix) || !hasRatings(editor, matrix)) return false
  return card.id !== (shownRatings(editor)?.discussedId ?? editor.getOnlySelectedShapeId())
}

export function showRatings(editor: Editor, ratings: ShownRatings | undefined): void {
  shownAtom(editor).set(ratings)
}
