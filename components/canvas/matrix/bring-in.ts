// The cards that a matrix takes and that stand in no matrix yet: a score puts a card into a cell only once it is in the
// matrix, so that the matrix offers to bring these in.

import type { Editor, TLShapeId } from 'tldraw'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { cellOf, kindsOfMatrix } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isCard } from '../card/is-card'
import { lockFor } from '../lock/host-locks'
import { withoutEmptiedZones } from '../zone/emptied-zones'
import { isMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { matricesOnPage } from './matrices-on-page'
import { placeCardsIn } from './place-choice'

/**
 * Returns the cards to offer for a matrix. None where it takes every kind: which of all cards belong into such a drawing,
 * nobody but its people know. Reactive.
 */
export function cardsOutside(editor: Editor, matrix: MatrixShape): CardShape[] {
  if (editor.getIsReadonly() || lockFor(editor, matrix) || !axesOf(editor, matrix).isWhole) return []
  const kinds = kindsOfMatrix(matrix.props)
  if (kinds.length === CARD_KINDS.length) return []
  return editor
    .getCurrentPageShapes()
    .filter(isCard)
    .filter(
      (card) => kinds.includes(card.props.kind) && !isMatrix(editor.getShapeParent(card)) && !lockFor(editor, card),
    )
}

/** The words for how many cards are outside: “Bring in 18 risks”. */
export function bringInWords(cards: readonly CardShape[]): { readonly kind: 'risk' | 'other'; readonly count: number } {
  return { kind: cards.every(({ props }) => props.kind === 'risk') ? 'risk' : 'other', count: cards.length }
}

/** Those of `cardsOutside` that have a cell in the matrix. Reactive. */
function scoredOutside(editor: Editor, matrix: MatrixShape): CardShape[] {
  const axes = axesOf(editor, matrix)
  return cardsOutside(editor, matrix).filter(({ props }) => cellOf(axes, props.fields) !== undefined)
}

/** The id of the first matrix of the page with cells for risks that stand outside, and their ids; else nothing. Reactive. */
export function riskMatrixToFill(editor: Editor): TLShapeId[] {
  for (const matrix of matricesOnPage(editor)) {
    const risks = scoredOutside(editor, matrix).filter(({ props }) => props.kind === 'risk')
    if (risks.length > 0) return [matrix.id, ...risks.map(({ id }) => id)]
  }
  return []
}

/**
 * Puts the cards of `cardsOutside` into the matrix, or only those asked for: each into its cell, and the others into the
 * tray. One step of undo.
 */
export function bringIn(editor: Editor, matrixId: TLShapeId, only?: readonly TLShapeId[]): void {
  const matrix = editor.getShape(matrixId)
  if (!isMatrix(matrix)) return
  const cards = cardsOutside(editor, matrix).filter(({ id }) => only?.includes(id) ?? true)
  if (cards.length === 0) return
  const ids = cards.map(({ id }) => id)
  withoutEmptiedZones(editor, ids, () => placeCardsIn(editor, cards, matrixId))
}

/** The first matrix of the page that could take some of these cards, and does not hold them. */
export function matrixFor(editor: Editor, cardIds: ReadonlySet<string>): MatrixShape | undefined {
  return matricesOnPage(editor).find((matrix) => cardsOutside(editor, matrix).some(({ id }) => cardIds.has(id)))
}
