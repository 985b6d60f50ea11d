// Puts what people wrote by themselves on the board: nobody writes from here on, then one change of the board adds all
// cards, then the round is shown. Each of the three steps can be repeated: a second press, or a server that was killed
// in between, continues where it stopped.

import { randomInt } from 'node:crypto'
import { createShapeId } from '@tldraw/tlschema'
import { addCards, hasEverHad } from '@/lib/document/write/add-cards'
import { ANONYMOUS_AUTHOR } from '@/lib/domain/cards/card'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'
import { shuffled } from './shuffled'
import { takeInNewCards } from './take-in-new-cards'

/**
 * Resolves when everybody has the cards, and at once where they have. `by` is the user who shows them. Throws AppError
 * `conflict` where the board has no room for all: nothing is on it then, and nothing can be written any more; `busy`.
 */
export async function revealDrafts(
  context: ServiceContext,
  { board, person: by }: { readonly board: { readonly id: string }; readonly person: { readonly id: string } },
  round: RoundRow,
): Promise<void> {
  const { drafts, rooms, newId, boardLimits } = context
  const { activity } = round
  if (activity.kind !== 'write') return
  const { isAnonymous, cardKind: kind } = activity
  const make = { id: newId, shapeId: createShapeId, shuffled: <T>(items: readonly T[]) => shuffled(items, chance) }
  const shown = await drafts.beginShowing(round.id, { isAnonymous, at: context.now(), make })
  if (!shown) return
  const placeId = await placeOf(context, round)
  // All cards get the moment of the showing, so that nobody learns when each was written.
  const createdAt = context.now().toISOString()
  const cards = shown.map(({ shapeId, title, body, userId }) => {
    return { id: shapeId, title, body, createdBy: userId ?? ANONYMOUS_AUTHOR }
  })
  await rooms.edit(board.id, { type: 'api', userId: by.id }, (doc) => {
    // The cards are added together or not at all: if one was added, all were, whether or not somebody has removed some
    // since.
    if (cards.some(({ id }) => hasEverHad(doc, id))) return
    addCards(doc, { kind, cards, createdAt, placeId }, boardLimits)
  })
  const shownIds = cards.map(({ id }) => id)
  await drafts.endShowing(round, shownIds, { userId: by.id, at: context.now() })
  rooms.notify(board.id, { type: 'round-changed', roundId: round.id })
  // The step that is on may be the rating of these very cards already.
  const session = round.sessionId === null ? null : await context.boardSessions.find(board.id, round.sessionId)
  if (session) await takeInNewCards(context, board.id, session)
}

const chance = (n: number): number => randomInt(n)

/** The place of the round's step; null outside a step, and for a step without a place. */
async function placeOf({ boardSessions }: ServiceContext, round: RoundRow): Promise<string | null> {
  const session = round.sessionId === null ? null : await boardSessions.find(round.boardId, round.sessionId)
  return session?.steps.find(({ id }) => id === round.stepId)?.placeId ?? null
}
