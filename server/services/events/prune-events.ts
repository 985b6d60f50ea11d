// Takes events away that have become old, some at a time, so that nobody waits for a long write.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'

const EVERY_MS = 60 * 60 * 1000
const FIRST_AFTER_MS = 60_000
const EVENTS_AT_ONCE = 500

/** Starts to look every hour. The returned function stops, and resolves when nothing of it is under way any more. */
export function pruneEvents(
  { boardEvents, now }: Pick<ServiceContext, 'boardEvents' | 'now'>,
  { maxEventAgeMs }: Pick<Limits, 'maxEventAgeMs'>,
  clock: Clock,
  logger: Logger,
): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: EVERY_MS,
    firstAfterMs: FIRST_AFTER_MS,
    run: async (isStopped) => {
      const before = new Date(now().getTime() - maxEventAgeMs)
      for (let gone = EVENTS_AT_ONCE; gone === EVENTS_AT_ONCE && !isStopped(); ) {
        gone = await boardEvents.prune(before, EVENTS_AT_ONCE)
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Old events could not be taken away; trying again'),
  })
}
