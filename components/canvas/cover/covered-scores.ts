// The scores that this screen covers while people rate cards without seeing what others gave: a card's level and its place
// in a matrix would sway them, wherever the board's page shows it. The session provides it, and the canvas knows nothing of
// rounds. Nothing of it is stored.

import { type Atom, atom, type Editor, type TLShape, WeakCache } from 'tldraw'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { fieldsCoveredBy, withoutFields } from '@/lib/domain/session/covered'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import type { CardShape, CardShapeProps } from '@/lib/schema/card-shape'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'

interface Cover {
  readonly rating: OpenRating | undefined
  readonly cardIds: ReadonlySet<string>
  /** This person looks below the cover. */
  readonly isLooking: boolean
}

const covers = new WeakCache<Editor, Atom<Cover>>()

const coverOf = (editor: Editor) =>
  covers.get(editor, () => atom<Cover>('covered scores', { rating: undefined, cardIds: new Set(), isLooking: false }))

/** Covers what is rated; undefined shows all again. Another round covers again what somebody looked at. */
export function coverScores(editor: Editor, rating: OpenRating | undefined): void {
  coverOf(editor).update((before) => ({
    rating,
    cardIds: new Set(rating?.cardIds),
    isLooking: before.isLooking && before.rating?.roundId === rating?.roundId,
  }))
  // What is selected has a frame, and that shows where it lies.
  const seen = editor.getSelectedShapeIds().filter((id) => !editor.isShapeHidden(id))
  if (seen.length < editor.getSelectedShapeIds().length) editor.setSelectedShapes(seen)
}

/** Whether this person looks below the cover. Reactive. */
export function looksAtScores(editor: Editor): boolean {
  return coverOf(editor).get().isLooking
}

export function setLooksAtScores(editor: Editor, isLooking: boolean): void {
  coverOf(editor).update((before) => ({ ...before, isLooking }))
}

/** Returns the fields of a card that are covered; none of most. Reactive. */
export function coveredFields(editor: Editor, card: { id: string; kind: CardKind }): readonly string[] {
  const { rating, cardIds, isLooking } = coverOf(editor).get()
  return rating && !isLooking && cardIds.has(card.id) ? fieldsCoveredBy(rating, card) : NO_FIELDS
}

const NO_FIELDS: readonly string[] = []

/** Returns the card without its covered scores; the same where none is covered. Reactive. */
export function withoutCovered(editor: Editor, { id, props }: CardShape): CardShapeProps {
  return withoutFields(props, coveredFields(editor, { id, kind: props.kind }))
}

/**
 * Cards without their scores, by what they are with them: one that hasn't changed stays the same object, which is drawn
 * once. A kind of card has the same fields covered in every rating.
 */
const coveredCards = new WeakCache<BoardCard, BoardCard>()

/** Returns the board without its covered scores; the same where none is covered. Reactive. */
export function withoutCoveredScores(editor: Editor, view: BoardView): BoardView {
  const cards = view.cards.map((card) => {
    const names = coveredFields(editor, card)
    return names.length > 0 ? coveredCards.get(card, () => withoutFields(card, names)) : card
  })
  return cards.some((card, i) => card !== view.cards[i]) ? { ...view, cards } : view
}

/** Whether a card lies in a cell that its covered scores gave it. Reactive. */
export function isPlaceCovered(editor: Editor, shape: TLShape): boolean {
  if (!isCard(shape)) return false
  const covered = coveredFields(editor, { id: shape.id, kind: shape.props.kind })
  const matrix = covered.length > 0 ? editor.getShapeParent(shape) : undefined
  if (!isMatrix(matrix)) return false
  const axes = [matrix.props.xField, matrix.props.yField].filter((name) => name !== '')
  // A card without a value lies in the tray, where everybody may see it.
  return axes.some((name) => covered.includes(name)) && axes.every((name) => shape.props.fields[name] !== undefined)
}
