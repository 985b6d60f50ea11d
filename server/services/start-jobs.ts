// What the services do by themselves, without a request.

import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { watchExpiries } from './access/watch-expiries'
import { noteChanges } from './boards/note-changes'
import { startPurging } from './boards/purge-trash'
import { watchCitations } from './briefs/watch-citations'
import type { ServiceContext } from './context'
import { watchEnds } from './rounds/watch-ends'
import { watchShowings } from './rounds/watch-showings'
import { watchSchedules } from './schedules/watch-schedules'
import { watchTimers } from './sessions/watch-timers'

/** Starts one of them; the returned function stops it and resolves when what it has begun is done. */
type StartJob = (context: ServiceContext, clock: Clock, logger: Logger) => () => Promise<void>

/** In the order of starting. Those that note what others change come first, because they must stop last. */
const JOBS: readonly StartJob[] = [
  (context, _clock, logger) => noteChanges(context, logger),
  (context, _clock, logger) => watchCitations(context, logger),
  watchExpiries,
  watchTimers,
  watchEnds,
  watchShowings,
  watchSchedules,
  startPurging,
]

/** Starts all of them. The returned function stops them in the opposite order. */
export function startJobs(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const stops = JOBS.map((start) => start(context, clock, logger))
  return async () => {
    for (const stop of stops.toReversed()) await stop()
  }
}
