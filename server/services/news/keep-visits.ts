// Keeps what people have seen of boards: when their last socket has gone, every few minutes while they are there and the
// board changes, and when the server stops.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { KeyedThrottle } from '../../time/keyed-throttle'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'

/** Twenty people who leave a board together are two notes. */
const ENDS_EVERY_MS = 1_000
/** How much of what people saw a crash makes news to them again. */
const NOTES_EVERY_MS = 120_000
/** A stopping server keeps no more notes after this: those of the last minutes hold. */
const STOPS_WITHIN_MS = 2_000

/** Starts to listen. The returned function stops, and resolves when what everybody knows is kept, or it takes too long. */
export function keepVisits(
  { rooms, boardVisits }: Pick<ServiceContext, 'rooms' | 'boardVisits'>,
  clock: Clock,
  logger: Logger,
): () => Promise<void> {
  const onFailed = (error: unknown, boardId: string) =>
    logger.warn({ boardId, err: error }, 'What visitors have seen of a board could not be kept')
  const ending = new KeyedThrottle({
    clock,
    everyMs: ENDS_EVERY_MS,
    run: (boardId) => boardVisits.endVisits(boardId),
    onFailed,
  })
  const stopPeople = rooms.onPerson((boardId, userId, isHere) => {
    if (isHere) return boardVisits.came(boardId, userId)
    boardVisits.left(boardId, userId)
    ending.ask(boardId)
  })
  const stopCommits = rooms.onCommitted((boardId) => boardVisits.changed(boardId))
  const noteBoards = async (boardIds: readonly string[], isOver: () => boolean) => {
    for (const boardId of boardIds) {
      if (isOver()) return
      await boardVisits.noteAll(boardId).catch((error: unknown) => onFailed(error, boardId))
    }
  }
  const stopNoting = repeatJob({
    clock,
    everyMs: NOTES_EVERY_MS,
    firstAfterMs: NOTES_EVERY_MS,
    run: (isStopped) => noteBoards(boardVisits.boardsToNote, isStopped),
    onFailed: (error) => logger.warn({ err: error }, 'What visitors have seen of boards could not be kept'),
  })
  return async () => {
    stopPeople()
    stopCommits()
    await stopNoting()
    await ending.stop()
    let isLate = false
    const cancel = clock.after(STOPS_WITHIN_MS, () => {
      isLate = true
    })
    await noteBoards(boardVisits.boardsVisited, () => isLate)
    cancel()
  }
}
