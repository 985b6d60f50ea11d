// Keeps `changedAt` of a board's row in step with commits of its document.

import type { Logger } from '../../log/logger'
import type { ServiceContext } from '../context'

/** Starts to listen. The returned function stops and resolves when everything heard so far is written. */
export function noteChanges({ rooms, boards }: ServiceContext, logger: Logger): () => Promise<void> {
  const pending = new Set<Promise<void>>()
  const stop = rooms.onCommitted((boardId, at) => {
    const noted = boards
      .touch(boardId, at)
      .catch((error: unknown) => logger.warn({ err: error, boardId }, 'the time of a change was not noted'))
      .finally(() => pending.delete(noted))
    pending.add(noted)
  })
  return async () => {
    stop()
    await Promise.all(pending)
  }
}
