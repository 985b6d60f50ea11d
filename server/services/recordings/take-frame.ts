// Keeps what the board of a recorded session shows at this moment: content alone, as a picture shows it, never presence,
// drafts, ballots or names, and nothing of what people are rating alone just now.

import { metaOf } from '@/lib/document/records/roots'
import { readBoard } from '@/lib/document/view/read-board'
import { isRecording } from '@/lib/domain/session/record-session'
import { MOST_FRAMES, MOST_RECORDED_BYTES } from '@/lib/domain/session/recording'
import { type OpenRating, ratingOf } from '@/lib/domain/session/round-in-front'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { ServiceContext } from '../context'

export type FrameContext = Pick<
  ServiceContext,
  'boardSessions' | 'boardWork' | 'now' | 'recordingFrames' | 'rooms' | 'rounds' | 'roundTurns' | 'versionTurns'
>

/** A state is stored as the difference from at most so many before it. */
const LONGEST_CHAIN = 32
/** The recordings of a board take at most so many bytes together. */
const MOST_BYTES_OF_BOARD = 3 * MOST_RECORDED_BYTES

/**
 * Keeps a state, unless it is the same as the one before or the session isn't being recorded. Resolves to `full` where
 * there is no room for it or for another one.
 */
export function takeFrame(
  context: FrameContext,
  { boardId, sessionId }: { readonly boardId: string; readonly sessionId: string },
): Promise<'kept' | 'full'> {
  return context.versionTurns.run(boardId, () => takeInTurn(context, boardId, sessionId))
}

async function takeInTurn(context: FrameContext, boardId: string, sessionId: string): Promise<'kept' | 'full'> {
  const { boardSessions, boardWork, recordingFrames } = context
  const session = await boardSessions.find(boardId, sessionId)
  if (!session || !isRecording(session)) return 'kept'
  const newest = await recordingFrames.newest(sessionId)
  const segment = newest && (await recordingFrames.segment(sessionId, newest.seq))
  const { at, ratings, schema, records } = await context.roundTurns.run(boardId, () => readMoment(context, boardId))
  const chain = segment && segment.chain.length < LONGEST_CHAIN ? segment.chain : null
  const wishes = { schema, ratings, before: chain }
  const { bytes, isDifference, sha256 } = await boardWork.run('recording-frame', records, wishes, FOR_THE_SERVER)
  if (newest?.sha256 === sha256) return 'kept'
  const ofSession = (await recordingFrames.bytesOf({ sessionId })) + bytes.length
  const ofBoard = (await recordingFrames.bytesOf({ boardId })) + bytes.length
  if (ofSession > MOST_RECORDED_BYTES || ofBoard > MOST_BYTES_OF_BOARD) return 'full'
  const seq = newest ? newest.seq + 1 : 0
  await recordingFrames.add({ sessionId, seq, at, isWhole: !isDifference, sha256, bytes })
  return seq + 1 >= MOST_FRAMES ? 'full' : 'kept'
}

/**
 * Reads a board with what covers it, while no round of it begins: one that is in the database later has a later time, so
 * that no state has a time in which a rating was open without being covered by it.
 */
async function readMoment(context: FrameContext, boardId: string) {
  const ratings = await openRatings(context, boardId)
  const at = context.now()
  const live = await context.rooms.read(boardId, (doc) => ({
    schema: metaOf(doc).get('schema'),
    records: [...readBoard(doc).records.values()],
  }))
  return { ...live, at, ratings }
}

/** The ratings of a board in which people answer now. */
export async function openRatings({ rounds }: Pick<FrameContext, 'rounds'>, boardId: string): Promise<OpenRating[]> {
  return (await rounds.listOpen(boardId)).flatMap((round) => ratingOf(round) ?? [])
}
