// What one of several nodes does for all, such as backups and mails. That node has the duty, as a board's home has the
// board (decision 255): when it ends or dies, another one takes it over.

import { AppError } from '@/lib/domain/errors'
import type { Logger } from '../log/logger'
import type { BoardHomes, Home } from '../persistence/board-homes'
import type { Clock } from '../time/clock'
import { repeatJob } from '../time/repeat-job'

/** No board has this id: those of boards have no such sign. */
const DUTY = '#duty'
const LOOK_EVERY_MS = 1_000

export interface Homes extends BoardHomes {
  onLost(listener: (home: Home) => void): () => void
}

export interface DutyOptions {
  readonly homes: Homes
  readonly clock: Clock
  readonly logger: Logger
  /** Begins the work; the returned function ends it. */
  readonly start: () => () => Promise<void>
}

/** Works while this node has the duty. The returned function ends that, and resolves when nothing of it is under way. */
export function onDuty({ homes, clock, logger, start }: DutyOptions): () => Promise<void> {
  let stopWork: (() => Promise<void>) | null = null
  let isLost = false
  const end = async () => {
    const stop = stopWork
    stopWork = null
    await stop?.()
  }
  const stopListening = homes.onLost(({ boardId }) => {
    if (boardId === DUTY) isLost = true
  })
  const stopLooking = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: 0,
    run: async (isStopped) => {
      if (isLost) await end()
      isLost = false
      if (stopWork || isStopped()) return
      await homes.hold(DUTY)
      logger.info({}, 'This node does the work of all nodes')
      stopWork = start()
    },
    onFailed: (error) => {
      // Another node has it, or this one is stopping.
      if (!(error instanceof AppError)) logger.warn({ err: error }, 'The work of all nodes could not begin')
    },
  })
  return async () => {
    stopListening()
    await stopLooking()
    await end()
  }
}
