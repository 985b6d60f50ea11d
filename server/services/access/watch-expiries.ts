// Sees links expire while people who came by them are in, and ends their stay (SYNC-SPEC S14). That nobody enters by an
// expired link any more is not its business: the database's own condition sees to that (server/db/access/not-ended). It looks
// every second at what the server's clock has passed since the last time, instead of setting a timer for the next end:
// a clock that is set forth makes no timer fire (SYNC-SPEC F12), and there is nothing to restore after a restart.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { settleAccess } from './settle-access'

/** Half of the time that an end may take to reach a page. */
const LOOK_EVERY_MS = 1_000
/**
 * How long an ended link is looked at: a socket that was let in just before the end may be there only after the first
 * look.
 */
const LOOK_BACK_MS = 5_000

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchExpiries(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const { invites, memberships, rooms } = context
  let seenUntil = context.now()

  async function look(): Promise<void> {
    // While nobody is connected there is no stay to end, and a link that expires then lets nobody in any more.
    const now = context.now()
    if (rooms.stats().connections > 0) await endStays(new Date(seenUntil.getTime() - LOOK_BACK_MS), now)
    seenUntil = now
  }

  async function endStays(after: Date, until: Date): Promise<void> {
    const ended = await invites.expiredBetween(after, until)
    if (ended.length === 0) return
    for (const { boardId, userId } of await memberships.broughtBy(ended)) {
      const isIn = rooms.people(boardId).some((person) => person.id === userId)
      if (isIn) await settleAccess(context, boardId, userId, 'link-expired')
    }
  }

  return repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: look,
    onFailed: (error) => logger.error({ err: error }, 'Expired links could not be looked for; trying again'),
  })
}
