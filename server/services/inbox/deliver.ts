// The one way into people's inboxes for everything that is not written together with a comment or a session's end.

import type { Delivery } from '../../db/inbox/deliver-in'
import type { ServiceContext } from '../context'

/**
 * Puts something into people's inboxes: one entry for each thing, which grows and is unread again. It leaves out who did
 * it, who may not read the board now, and who wants to hear nothing of it. A date that was told is not told twice.
 * Called inside a transaction of the database it is part of it. Resolves to the people whose inbox has changed.
 */
export async function deliver({ inbox }: ServiceContext, delivery: Delivery): Promise<readonly string[]> {
  return inbox.deliver(delivery)
}
