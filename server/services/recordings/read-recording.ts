// A recorded session to play back: which there are on a board, what happened in one and when, and the states of its board
// piece by piece. A session that still runs isn't played back: what is covered or secret in it would be found out.

import { AppError } from '@/lib/domain/errors'
import { coveredTimes, replayMarks } from '@/lib/domain/session/replay-marks'
import type { WorkFor } from '../../board-work/board-work'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findSession } from '../sessions/find-session'

/** The recorded sessions of a board that are over, the newest first, with what all of the board's recordings take. */
export async function listRecordings({ boardSessions, recordingFrames }: ServiceContext, { board }: BoardAccess) {
  const sessions = await boardSessions.listRecorded(board.id)
  const recordings = sessions.flatMap((session) => {
    const { id, title, titleIn, course } = session
    return course.kind === 'closed' ? [{ sessionId: id, title, titleIn, ...course, ms: recordedMs(session) }] : []
  })
  return { recordings, bytes: await recordingFrames.bytesOf({ boardId: board.id }) }
}

/** Throws AppError `not-found` where the session wasn't recorded, `conflict` while it runs. */
export async function readRecording(context: ServiceContext, { board }: BoardAccess, sessionId: string) {
  const { session, closedAt } = await playable(context, board.id, sessionId)
  const frames = await context.recordingFrames.list(sessionId)
  if (frames.length === 0) throw notRecorded()
  const { title, titleIn, recording, course } = session
  const startedAt = course.kind === 'planned' ? closedAt : course.startedAt
  const beside = { from: new Date(startedAt), to: new Date(closedAt) }
  const { rounds } = await context.minutesSources.read(session, beside)
  return {
    sessionId,
    title,
    ...(titleIn && { titleIn }),
    startedAt,
    endedAt: closedAt,
    spans: (recording?.spans ?? []).map(({ from, to }) => ({ from, to: to ?? closedAt })),
    frames: frames.map(({ seq, at, isWhole }) => ({ seq, at: at.getTime(), isWhole })),
    marks: replayMarks(session, rounds),
    covered: coveredTimes(session, rounds, closedAt),
  }
}

/** The states from a whole one to the next, as the JSON text that the API answers. Throws as readRecording, and `busy`. */
export async function readRecordedStates(
  context: ServiceContext,
  { board }: BoardAccess,
  sessionId: string,
  seq: number,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  await playable(context, board.id, sessionId)
  const segment = await context.recordingFrames.segment(sessionId, seq)
  if (!segment) throw notRecorded()
  return context.boardWork.run('recording-segment', [], segment, workFor)
}

async function playable(context: ServiceContext, boardId: string, sessionId: string) {
  const session = await findSession(context, boardId, sessionId)
  const { course } = session
  if (course.kind === 'closed') return { session, closedAt: course.closedAt }
  if (course.kind === 'planned') throw notRecorded()
  throw new AppError('conflict', 'This session is running. Its recording can be played once it is closed.')
}

function recordedMs({ recording }: SessionRow): number {
  return (recording?.spans ?? []).reduce((sum, { from, to }) => sum + (to ?? from) - from, 0)
}

function notRecorded(): AppError {
  return new AppError('not-found', 'There is no recording of this session. It may have been deleted.')
}
