// Makes a version of a board when it comes to rest after changes, and one an hour while it doesn't. The change up to which
// that is done is noted, so that what a stop or a crash left out is done after the next start.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { QuietKeys } from '../../time/quiet-keys'
import { repeatJob } from '../../time/repeat-job'
import { makeAutomatic } from './make-automatic'
import type { VersionContext } from './make-version'

const LOOK_EVERY_MS = 5_000
/** A board is at rest when nothing was changed for so long. */
const QUIET_MS = 5 * 60_000
const HOUR_MS = 60 * 60_000
/** A board of which none could be made is looked at again after so long. */
const REST_MS = 60_000

/** Starts to listen. The returned function stops, and resolves when nothing of it is under way any more. */
export function keepVersions(context: VersionContext, clock: Clock, logger: Logger): () => Promise<void> {
  const due = new QuietKeys({ clock, quietMs: QUIET_MS, latestMs: HOUR_MS })
  const changedAt = new Map<string, number>()
  let isBehindKnown = false
  const stopListening = context.rooms.onCommitted((boardId) => {
    changedAt.set(boardId, clock.now())
    due.note(boardId)
  })
  const make = async (boardId: string) => {
    const lastAt = changedAt.get(boardId) ?? Number.NEGATIVE_INFINITY
    const isAtRest = clock.now() - lastAt >= QUIET_MS
    if (isAtRest) changedAt.delete(boardId)
    await keepVersion(context, boardId, isAtRest ? 'rest' : 'hourly')
  }
  const stopLooking = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      if (!isBehindKnown) {
        for (const boardId of await context.boardVersions.behind()) if (!due.has(boardId)) due.noteFor(boardId, 0)
        isBehindKnown = true
      }
      for (const boardId of due.due()) {
        if (isStopped()) return
        try {
          await make(boardId)
        } catch (error) {
          due.noteFor(boardId, REST_MS)
          logger.warn({ boardId, err: error }, 'No version of a board could be made; trying again')
        }
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Boards without a version could not be looked up; trying again'),
  })
  return async () => {
    stopListening()
    await stopLooking()
  }
}

async function keepVersion(context: VersionContext, boardId: string, kind: 'rest' | 'hourly'): Promise<void> {
  const board = await context.boards.find(boardId)
  if (!board || board.deletedAt) return
  const at = context.now()
  await makeAutomatic(context, boardId, kind, null)
  await context.boardVersions.mark(boardId, at)
}
