// A card of the live document as somebody may see it, for what must be decided in one turn with a change.

import type * as Y from 'yjs'
import { type BoardCard, viewBoard } from '@/lib/document/view/board-view'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { readBoard } from '@/lib/document/view/read-board'
import { fieldsCoveredBy, withoutFields } from '@/lib/domain/session/covered'
import type { OpenRating } from '@/lib/domain/session/round-in-front'

/** Returns a card without the scores that a rating covers; `rating` is undefined for somebody who sees all. */
export function shownCard(doc: Y.Doc, card: BoardCard, rating: OpenRating | undefined): BoardCard {
  if (!rating) return card
  const records = withoutCoveredScores([...readBoard(doc).records.values()], rating)
  // A card that was just removed has no place to show, but scores that must not be shown.
  const found = viewBoard(records).cards.find(({ id }) => id === card.id)
  return found ?? withoutFields(card, fieldsCoveredBy(rating, card))
}
