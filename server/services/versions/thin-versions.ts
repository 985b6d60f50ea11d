// Takes automatic versions away that have become old (lib/domain/versions/version), one after the other, so that nobody
// waits for long.

import { versionsToThin } from '@/lib/domain/versions/version'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { removeInTurn } from './remove-version'

const EVERY_MS = 60 * 60_000
const FIRST_AFTER_MS = 2 * 60_000
/** All of this age are kept; the rule says so, and most boards need not be looked at. */
const YOUNG_MS = 48 * 60 * 60_000

type ThinningContext = Pick<ServiceContext, 'boardVersions' | 'boardWork' | 'now' | 'rooms' | 'versionTurns'>

/** Starts to look every hour. The returned function stops, and resolves when nothing of it is under way any more. */
export function thinVersions(context: ThinningContext, clock: Clock, logger: Logger): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: EVERY_MS,
    firstAfterMs: FIRST_AFTER_MS,
    run: async (isStopped) => {
      const before = new Date(context.now().getTime() - YOUNG_MS)
      for (const boardId of await context.boardVersions.boardsWithAutomatic(before)) {
        if (isStopped()) return
        await thinBoard(context, boardId, isStopped)
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Old versions could not be taken away; trying again'),
  })
}

async function thinBoard(context: ThinningContext, boardId: string, isStopped: () => boolean): Promise<void> {
  const { boardVersions, now, rooms, versionTurns } = context
  const old = versionsToThin(await boardVersions.list(boardId), now())
  for (const { id } of old) {
    if (isStopped()) return
    await versionTurns.run(boardId, () => removeInTurn(context, { id }, 'automatic'))
  }
  if (old.length > 0) rooms.notify(boardId, { type: 'versions-changed' })
}
