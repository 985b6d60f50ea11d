// Goes on to the next step where a step ends with its timer. It looks again and again at what is due instead of setting a
// timer for each: nothing has to be restored after a restart, and a clock that is set forth makes no timer fire.

import { nextStep } from '@/lib/domain/session/session'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { ItemBackoff } from '../../time/item-backoff'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { changeBoardSession } from './change-board-session'

/** Half of what a screen's timer may be off (a step that begins late is a timer that shows nothing left). */
const LOOK_EVERY_MS = 125

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchTimers(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const sessions = new ItemBackoff<SessionRow>({
    clock,
    work: async (session) => {
      const next = nextStep(session)
      if (session.course.kind !== 'running' || !next) return
      // It is the board's home that tells people.
      if (await context.rooms.isElsewhere(session.boardId)) return
      const place = { boardId: session.boardId, sessionId: session.id }
      await changeBoardSession(context, place, { type: 'go', from: session.course.stepId, to: next.id })
    },
    onFailed: (error, { id }) =>
      logger.error({ err: error, sessionId: id }, 'A session could not go on by itself; trying again'),
  })

  return repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => sessions.run(await context.boardSessions.due(context.now()), isStopped),
    onFailed: (error) => logger.error({ err: error }, 'Sessions that go on could not be looked up; trying again'),
  })
}
