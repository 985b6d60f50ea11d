// Makes a version of a board when it comes to rest after changes, and one an hour while it doesn't. The change up to which
// that is done is noted, so that what a stop or a crash left out is done after the next start.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { followQuietBoards } from '../../time/quiet-boards'
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
  const changedAt = new Map<string, number>()
  return followQuietBoards({
    clock,
    onChanged: (listener) =>
      context.rooms.onCommitted((boardId) => {
        changedAt.set(boardId, clock.now())
        listener(boardId)
      }),
    lookEveryMs: LOOK_EVERY_MS,
    quietMs: QUIET_MS,
    latestMs: HOUR_MS,
    restMs: REST_MS,
    behind: () => context.boardVersions.behind(),
    run: async (boardId) => {
      const lastAt = changedAt.get(boardId) ?? Number.NEGATIVE_INFINITY
      const isAtRest = clock.now() - lastAt >= QUIET_MS
      if (isAtRest) changedAt.delete(boardId)
      await keepVersion(context, boardId, isAtRest ? 'rest' : 'hourly')
    },
    onFailed: (error, boardId) =>
      boardId === undefined
        ? logger.error({ err: error }, 'Boards without a version could not be looked up; trying again')
        : logger.warn({ boardId, err: error }, 'No version of a board could be made; trying again'),
  })
}

async function keepVersion(context: VersionContext, boardId: string, kind: 'rest' | 'hourly'): Promise<void> {
  const board = await context.boards.find(boardId)
  if (!board || board.deletedAt || (await context.rooms.isElsewhere(boardId))) return
  const at = context.now()
  await makeAutomatic(context, boardId, kind, null)
  await context.boardVersions.mark(boardId, at)
}
