// Takes away what is kept for a time only, once it has become older, some at a time, so that nobody waits for a long
// write: events of boards, entries of the audit log and of inboxes, what was made under idempotency keys, sign-ins and
// links that have ended, and tries that are forgiven.

import { INBOX_KEPT_MS } from '@/lib/domain/inbox/inbox'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'

const EVERY_MS = 60 * 60 * 1000
const FIRST_AFTER_MS = 60_000
const AT_ONCE = 500
/** They end by the database's clock, from which this machine's may differ. */
const TRIES_KEPT_MS = 60_000

/** Starts to look every hour. The returned function stops, and resolves when nothing of it is under way any more. */
export function pruneOld(
  {
    boardEvents,
    audit,
    madeOnce,
    signIns,
    inbox,
    tryCounts,
    now,
  }: Pick<ServiceContext, 'boardEvents' | 'audit' | 'madeOnce' | 'signIns' | 'inbox' | 'tryCounts' | 'now'>,
  {
    maxEventAgeMs,
    maxAuditAgeMs,
    maxIdempotencyKeyAgeMs,
  }: Pick<Limits, 'maxEventAgeMs' | 'maxAuditAgeMs' | 'maxIdempotencyKeyAgeMs'>,
  clock: Clock,
  logger: Logger,
): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: EVERY_MS,
    firstAfterMs: FIRST_AFTER_MS,
    run: async (isStopped) => {
      const ages = [
        [boardEvents, maxEventAgeMs],
        [audit, maxAuditAgeMs],
        [madeOnce, maxIdempotencyKeyAgeMs],
        [signIns, 0],
        [inbox, INBOX_KEPT_MS],
        [tryCounts, TRIES_KEPT_MS],
      ] as const
      for (const [kept, ageMs] of ages) {
        const before = new Date(now().getTime() - ageMs)
        for (let gone = AT_ONCE; gone === AT_ONCE && !isStopped(); ) gone = await kept.prune(before, AT_ONCE)
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'What is old could not be taken away; trying again'),
  })
}
