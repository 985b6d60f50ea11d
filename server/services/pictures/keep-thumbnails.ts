// Keeps the small pictures of the list of boards fresh where no editor's browser does: boards that scripts, imports or
// templates made or changed, once they have been quiet for a while. One at a time, seldom, and only while nobody waits
// for a picture. What is due is in memory: a restart forgets it, and the next change remembers.

import { AppError } from '@/lib/domain/errors'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { PLAIN_PICTURE } from '@/lib/picture/plain-picture'
import type { Limits } from '@/lib/protocol/limits'
import { THE_SERVER } from '../../fairness/asker'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'
import { makeRenderJob } from './render-job'

/** Between two looks, each of which draws one picture at most. */
const EVERY_MS = 15_000
/** Boards that wait; what is beyond gets its picture with its next change. */
const MAX_DUE = 1_000

type KeepContext = Pick<ServiceContext, 'rooms' | 'boards' | 'thumbnails' | 'pictures' | 'defaultLocale'> &
  Parameters<typeof makeRenderJob>[0]

/** Starts to listen. The returned function stops it, and resolves when nothing of it is under way. */
export function keepThumbnails(
  context: KeepContext,
  { thumbnailQuietMs }: Pick<Limits, 'thumbnailQuietMs'>,
  clock: Clock,
  logger: Logger,
): () => Promise<void> {
  /** When each board will have been quiet for long enough, the one that was quiet longest first. */
  const due = new Map<string, number>()
  const stopListening = context.rooms.onCommitted((boardId) => {
    due.delete(boardId)
    if (due.size < MAX_DUE) due.set(boardId, clock.now() + thumbnailQuietMs)
  })
  const ended = new AbortController()
  const stopLooking = repeatJob({
    clock,
    everyMs: EVERY_MS,
    firstAfterMs: EVERY_MS,
    async run() {
      const [next] = due
      if (!next || next[1] > clock.now() || !context.pictures.isIdle) return
      due.delete(next[0])
      // A picture of what is covered would stay when the result is there.
      if (!(await drawIfOld(context, next[0], ended.signal))) due.set(next[0], clock.now() + thumbnailQuietMs)
    },
    onFailed: (error) => {
      if (ended.signal.aborted || (error instanceof AppError && error.code === 'bad-request')) return
      logger.warn({ err: error }, 'A picture for the list of boards could not be drawn')
    },
  })
  return async () => {
    stopListening()
    ended.abort()
    await stopLooking()
  }
}

/** False while people rate the board's cards alone: its picture has to wait for the result. */
async function drawIfOld(context: KeepContext, boardId: string, signal: AbortSignal): Promise<boolean> {
  const { boards, thumbnails, pictures } = context
  const board = await boards.find(boardId)
  if (!board || board.deletedAt || !(await pictures.isThere())) return true
  const known = await thumbnails.find(boardId)
  if (known && known.updatedAt >= board.changedAt) return true
  if (await coveredRating(context, board, null)) return false
  const request: PictureRequest = { ...PLAIN_PICTURE, format: 'webp', language: context.defaultLocale }
  const job = await makeRenderJob(context, board, null, { kind: 'thumbnail', request })
  const [picture] = await pictures.draw(job, THE_SERVER, signal)
  if (picture) await thumbnails.put(boardId, 'image/webp', picture.bytes)
  return true
}
