// The job that deletes for good what has been in the trash for 30 days, and what a server that died had begun to delete:
// at the start and once a day.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { purgeBoard } from './purge-board'
import { trashedAfter } from './trash-time'

const INTERVAL_MS = 24 * 60 * 60 * 1000

/** Starts the job. The returned function stops it and resolves when it has stopped. */
export function startPurging(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: INTERVAL_MS,
    firstAfterMs: 0,
    run: (isStopped) => purgeTrash(context, logger, isStopped),
    onFailed: (error) => logger.error({ err: error }, 'The trash could not be looked through; it is tried again'),
  })
}

/** One board that can't be deleted doesn't keep the others: it is tried again the next day. */
async function purgeTrash(context: ServiceContext, logger: Logger, isStopped: () => boolean): Promise<void> {
  const { trash, audit } = context
  const before = trashedAfter(context.now())
  for (const { id, title } of await trash.listExpired(before)) {
    if (isStopped()) return
    try {
      if (await trash.giveUp(id, before)) {
        await audit.add({ at: context.now(), action: 'board-purged', actor: null, boardId: id, subject: title })
      }
      await purgeBoard(context, id)
      logger.info({ boardId: id }, 'Deleted a board of the trash for good')
    } catch (error) {
      logger.error({ boardId: id, err: error }, 'A board of the trash could not be deleted; it is tried again')
    }
  }
}
