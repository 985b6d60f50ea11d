// Keeps the boards of recorded sessions: soon after a step begins and after a rating opens or ends, and after changes at
// most every few seconds. What is due is looked up again and again, so that a session goes on being recorded after a
// restart or a crash.

import { frameGapMs } from '@/lib/domain/session/recording'
import { currentStep } from '@/lib/domain/session/session'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { changeBoardSession } from '../sessions/change-board-session'
import { openRatings, takeFrame } from './take-frame'

const LOOK_EVERY_MS = 1_000
/** A board that could not be kept is tried again after so long. */
const REST_MS = 10_000

/** What the recorder knows of a session: what its newest state followed from. */
interface Progress {
  /** The time of the last state, by the recorder's clock. */
  lastAt: number
  /** The step and the open ratings. */
  moment: string
  isChanged: boolean
}

/** Starts to look. The returned function stops, and resolves when nothing of it is under way any more. */
export function keepRecordings(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const known = new Map<string, Progress>()
  const changed = new Set<string>()
  const stopListening = context.rooms.onCommitted((boardId) => changed.add(boardId))
  const stopLooking = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      const recorded = await context.boardSessions.recorded()
      const isOn = new Set(recorded.map(({ id }) => id))
      for (const id of known.keys()) if (!isOn.has(id)) known.delete(id)
      const news = new Set(changed)
      changed.clear()
      for (const session of recorded) {
        if (isStopped()) return
        if (await context.rooms.isElsewhere(session.boardId)) continue
        await keepSession(session, news.has(session.boardId))
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Recorded sessions could not be looked up; trying again'),
  })

  async function keepSession(session: SessionRow, isChanged: boolean): Promise<void> {
    const { boardId, id: sessionId } = session
    const moment = await momentOf(context, session)
    const progress = known.get(sessionId) ?? { lastAt: Number.NEGATIVE_INFINITY, moment: '', isChanged: false }
    known.set(sessionId, progress)
    progress.isChanged ||= isChanged
    const newest = await context.recordingFrames.newest(sessionId)
    const isDue = progress.isChanged && clock.now() - progress.lastAt >= frameGapMs(newest ? newest.seq + 1 : 0)
    if (!isDue && moment === progress.moment) return
    try {
      progress.isChanged = false
      if ((await takeFrame(context, { boardId, sessionId })) === 'full') {
        await changeBoardSession(context, { boardId, sessionId }, { type: 'record', isOn: false, isFull: true })
      }
      progress.lastAt = clock.now()
      progress.moment = moment
    } catch (error) {
      progress.isChanged = true
      progress.lastAt = clock.now() + REST_MS
      logger.warn({ boardId, sessionId, err: error }, 'The board of a recorded session could not be kept; trying again')
    }
  }

  return async () => {
    stopListening()
    await stopLooking()
  }
}

/** What a state follows from besides changes. */
async function momentOf(context: ServiceContext, session: SessionRow): Promise<string> {
  const ratings = await openRatings(context, session.boardId)
  return JSON.stringify([currentStep(session)?.id, session.visits.length, ratings])
}
