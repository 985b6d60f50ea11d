// The cards that a person was given, in the entry about them: one for each giver and board.

import type { InboxData } from '@/lib/domain/inbox/inbox'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import type { Delivery } from './deliver-in'

interface GivenTo {
  readonly boardId: string
  readonly cardId: string
  readonly userId: string
}

/** The giver where nobody is sure who it was. */
const NOBODY = 'nobody'

/** Returns what tells somebody of a card that they were given. */
export function givenCard(
  { boardId, cardId, userId }: GivenTo,
  { giverId, ref, at }: { readonly giverId: string | null; readonly ref: string; readonly at: Date },
): Delivery {
  const data = { ref, cards: [{ id: cardId, ref }] }
  return { to: [userId], kind: 'assigned', subject: giverId ?? NOBODY, boardId, actorId: giverId, at, data }
}

/** Takes a card that its person has no more out of what they have not read. */
export async function forgetGivenCard(
  tx: Pick<AppDb, 'inboxItem'>,
  { boardId, cardId, userId }: GivenTo,
): Promise<void> {
  const rows = await tx.inboxItem.findMany({ where: { userId, boardId, kind: 'assigned', readAt: null } })
  for (const { id, data, count } of rows) {
    const known = fromJson<InboxData>(data)
    const cards = known.cards?.filter((card) => card.id !== cardId)
    const last = cards?.at(-1)
    if (!cards || cards.length === known.cards?.length) continue
    if (!last) await tx.inboxItem.delete({ where: { id } })
    else
      await tx.inboxItem.update({
        where: { id },
        data: { data: toJson({ ...known, ref: last.ref, cards }), count: Math.max(count - 1, cards.length) },
      })
  }
}
