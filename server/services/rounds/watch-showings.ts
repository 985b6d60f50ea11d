// Goes on with showing what people wrote where a crash, or a disk that failed, came between.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { revealDrafts } from './reveal-drafts'

const LOOK_EVERY_MS = 30_000

/** Starts to watch, at once. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchShowings(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  async function goOn(isStopped: () => boolean): Promise<void> {
    for (const { id, boardId } of await context.drafts.beingShown()) {
      if (isStopped()) return
      if (await context.rooms.isElsewhere(boardId)) continue
      const round = await context.rounds.find(boardId, id)
      if (!round) continue
      const by = { board: { id: boardId }, person: { id: round.openedById } }
      // One that can't be shown, as its board is full, keeps no other one waiting.
      await revealDrafts(context, by, round).catch(onFailed)
    }
  }
  const onFailed = (error: unknown) => logger.error({ err: error }, 'Cards could not be shown; trying again')
  return repeatJob({ clock, everyMs: LOOK_EVERY_MS, firstAfterMs: 0, run: goOn, onFailed })
}
