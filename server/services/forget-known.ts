// Among several nodes, what one keeps in memory of the database may have been changed by another one: it is forgotten once
// a second.

import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { repeatJob } from '../time/repeat-job'
import type { ServiceContext } from './context'

const EVERY_MS = 1_000

type ForgettingContext = Pick<ServiceContext, 'boardSessions' | 'branding' | 'brandingLogos'>

/** Starts to forget. The returned function stops it. */
export function forgetKnown(context: ForgettingContext, clock: Clock, logger: Logger): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: EVERY_MS,
    firstAfterMs: EVERY_MS,
    run: () => {
      context.boardSessions.forget()
      context.branding.forget()
      context.brandingLogos.forget()
      return Promise.resolve()
    },
    onFailed: (error) => logger.error({ err: error }, 'What is kept in memory could not be forgotten'),
  })
}
