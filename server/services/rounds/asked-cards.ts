// Which cards a round asks about: those of its kinds, in the place where the step happens if any stands there, else on the
// whole board.

import { viewDocument } from '@/lib/document/view/view-document'
import { askedKinds, givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Activity } from '@/lib/domain/session/activity'
import { MOST_CARDS_OF_ROUND } from '@/lib/domain/session/round'
import type { ServiceContext } from '../context'

/** Shape ids in the order of the cards' references, at most MOST_CARDS_OF_ROUND; none for writing. */
export async function askedCards(
  { rooms }: ServiceContext,
  boardId: string,
  activity: Activity,
  placeId: string | null,
): Promise<readonly string[]> {
  if (givesDrafts(activity)) return []
  const kinds = askedKinds(activity)
  return rooms.read(boardId, (doc) => {
    const cards = viewDocument(doc).cards.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    const inPlace = cards.filter(({ parentId }) => parentId === placeId)
    return (inPlace.length > 0 ? inPlace : cards)
      .toSorted((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }))
      .slice(0, MOST_CARDS_OF_ROUND)
      .map(({ id }) => id)
  })
}
