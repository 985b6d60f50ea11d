// The cards of a board that fit what a script asks for, and their order: by reference, which never changes, so that a list
// can be walked page by page while people work on the board.

import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { refNumber } from '@/lib/domain/cards/card'
import { CARD_KIND_INFO, type CardKind } from '@/lib/domain/cards/card-kind'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import type { Level } from '@/lib/domain/criteria/scale'
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
}

/** Finds the cards of a board that fit a filter. The view is as the person who asks may see it. */
export function filterCards(
  { cards, criteria }: BoardView,
  { kinds, levels, ownerId, tag, placeId }: CardFilter,
): readonly BoardCard[] {
  return cards.filter((card) => {
    if (kinds && !kinds.includes(card.kind)) return false
    if (ownerId !== undefined && card.ownerPerson?.userId !== ownerId) return false
    if (tag !== undefined && !card.tags.includes(tag)) return false
    if (placeId !== undefined && card.parentId !== placeId) return false
    const level = levels && currentLevel(card, criteria)
    return !levels || (level !== undefined && levels.includes(level))
  })
}

/** The place of a card in lists: kinds in their order, then the numbers of their references. */
export function cardPlace({ id, kind, ref }: BoardCard): Place {
  return [CARD_KIND_INFO[kind].refPrefix, refNumber(kind, ref), ref, id]
}
