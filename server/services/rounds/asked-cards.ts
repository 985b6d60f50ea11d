// Which cards a round asks about: those that somebody chose for it, or those of its kinds.

import type { BoardCard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { AppError } from '@/lib/domain/errors'
import { askedKinds, givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Activity } from '@/lib/domain/session/activity'
import { askedCards } from '@/lib/domain/session/asked-cards'
import type { ServiceContext } from '../context'

/** Resolves to the cards of a round for which nobody chose any. */
export function cardsOfRound(
  { rooms }: ServiceContext,
  boardId: string,
  activity: Activity,
  placeId: string | null,
): Promise<readonly BoardCard[]> {
  return rooms.read(boardId, (doc) => askedCards(viewDocument(doc).cards, activity, placeId))
}

/**
 * Resolves to the ids of cards that somebody chose, each once, in the order given. Throws AppError `not-found` for a card
 * that the board doesn't have, `bad-request` for one of a kind that the activity doesn't ask about.
 */
export async function chosenCards(
  { rooms }: ServiceContext,
  boardId: string,
  activity: Activity,
  cardIds: readonly string[],
): Promise<readonly string[]> {
  if (givesDrafts(activity)) return []
  const kinds = askedKinds(activity)
  const cards = await rooms.read(boardId, (doc) => viewDocument(doc).cards)
  const kindOf = new Map(cards.map(({ id, kind }) => [id, kind]))
  for (const id of cardIds) {
    const kind = kindOf.get(id)
    if (!kind) throw new AppError('not-found', `This board has no card ${id}. It may have been deleted.`, 'cardIds')
    if (kinds.length > 0 && !kinds.includes(kind)) {
      throw new AppError('bad-request', `This round does not ask about a ${kind} card.`, 'cardIds')
    }
  }
  return [...new Set(cardIds)]
}
