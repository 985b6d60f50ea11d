// The cards of a board that fit what a script asks for, and their order: by reference, which never changes, so that a list
// can be walked page by page while people work on the board.

import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { refNumber } from '@/lib/domain/cards/card'
import { CARD_KIND_INFO, type CardKind } from '@/lib/domain/cards/card-kind'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import type { Level } from '@/lib/domain/criteria/scale'
import { AppError } from '@/lib/domain/errors'
import type { Cell } from '@/lib/domain/matrix/matrix'
import { cellOf, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { Place } from '../lists/cut-list'

/** What a card must be; what is undefined asks for nothing. */
export interface CardFilter {
  readonly kinds?: readonly CardKind[] | undefined
  /** Levels of risks whose current likelihood and impact are set. */
  readonly levels?: readonly Level[] | undefined
  readonly ownerId?: string | undefined
  readonly tag?: string | undefined
  /** The zone, matrix, frame or page that the card stands in. */
  readonly placeId?: string | undefined
  /** The cell of the matrix that `placeId` names. */
  readonly cell?: CellFilter | undefined
}

/** A cell by its places on the axes, from 1; or where a matrix keeps the cards that have none. */
export type CellFilter = Cell | 'tray'

/**
 * Finds the cards of a board that fit a filter. The view is as the person who asks may see it. Throws AppError
 * `bad-request` for a cell without a matrix of the board.
 */
export function filterCards(
  { cards, criteria, matrices }: BoardView,
  { kinds, levels, ownerId, tag, placeId, cell }: CardFilter,
): readonly BoardCard[] {
  const matrix = matrices.find(({ id }) => id === placeId)
  if (cell !== undefined && !matrix) {
    throw new AppError('bad-request', 'cell needs the placeId of a matrix of this board.', 'cell')
  }
  const axes = matrix && cell !== undefined ? matrixAxes(matrix, criteria) : undefined
  return cards.filter((card) => {
    if (axes && cell !== undefined && !isInCell(cellOf(axes, card.fields), cell)) return false
    if (kinds && !kinds.includes(card.kind)) return false
    if (ownerId !== undefined && card.ownerPerson?.userId !== ownerId) return false
    if (tag !== undefined && !card.tags.includes(tag)) return false
    if (placeId !== undefined && card.parentId !== placeId) return false
    const level = levels && currentLevel(card, criteria)
    return !levels || (level !== undefined && levels.includes(level))
  })
}

function isInCell(own: Cell | undefined, wanted: CellFilter): boolean {
  return wanted === 'tray' ? own === undefined : own?.x === wanted.x && own.y === wanted.y
}

/** The place of a card in lists: kinds in their order, then the numbers of their references. */
export function cardPlace({ id, kind, ref }: BoardCard): Place {
  return [CARD_KIND_INFO[kind].refPrefix, refNumber(kind, ref), ref, id]
}
