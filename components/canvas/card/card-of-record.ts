// The cards of a store as nouns. Records are immutable, and a letter changes one of a thousand: each is viewed once, and its
// card is the same object for as long as its record is.

import { WeakCache } from 'tldraw'
import { type BoardCard, type RecordLike, viewCard } from '@/lib/document/view/board-view'

const cards = new WeakCache<RecordLike, BoardCard>()

/** Returns the card that a card's record in a tldraw store holds. */
export function cardOfRecord(record: RecordLike): BoardCard {
  return cards.get(record, viewCard)
}
