// Keeps the list of cards and their owners, and notifies owners: that somebody gave them a card, and that a card is due
// or reviewed within a week, today, or is overdue. Each notice is recorded in the same transaction, so that neither a
// restart nor a crash repeats it.

import { dayAt, nearness } from '@/lib/domain/cards/card-dates'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { QuietKeys } from '../../time/quiet-keys'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { type NotingContext, noteOwners } from './note-owners'

/** A board is looked at once it has been quiet for so long, or has changed for MOST_MS. */
const QUIET_MS = 2_000
const MOST_MS = 30_000
const LOOKS_EVERY_MS = 1_000
/** A card that is taken away again within this time is never reported. */
const ASSIGNED_AFTER_MS = 60_000
const TELLS_EVERY_MS = 30_000
const REMINDS_EVERY_MS = 3_600_000
/** After a crash or an upgrade: boards whose last change was not looked at, so many in one look. */
const BEHIND_EVERY_MS = 600_000
const MOST_BEHIND = 20
const DAY_MS = 86_400_000
/** A week, and a day for those who live ahead of the server. */
const AHEAD_DAYS = 8

type OwnersContext = NotingContext & Pick<ServiceContext, 'cardOwners'>

/** Starts to listen and to tell. The returned function stops it, and resolves when nothing of it is under way. */
export function watchOwners(context: OwnersContext, clock: Clock, logger: Logger): () => Promise<void> {
  const changed = new QuietKeys({ clock, quietMs: QUIET_MS, latestMs: MOST_MS })
  const stopListening = context.rooms.onCommitted((boardId) => changed.note(boardId))
  const note = async (boardIds: Iterable<string>, isStopped: () => boolean) => {
    for (const boardId of boardIds) {
      if (isStopped()) return
      await noteOwners(context, boardId).catch((error: unknown) =>
        logger.warn({ err: error, boardId }, 'who owns the cards of a board was not noted'),
      )
    }
  }
  const jobs = [
    { everyMs: LOOKS_EVERY_MS, run: (isStopped: () => boolean) => note(changed.due(), isStopped) },
    {
      everyMs: BEHIND_EVERY_MS,
      run: async (isStopped: () => boolean) => {
        const behind = await context.cardOwners.boardsBehind(MOST_BEHIND)
        await note(
          behind.filter((boardId) => !changed.has(boardId)),
          isStopped,
        )
      },
    },
    { everyMs: TELLS_EVERY_MS, run: () => tellAssigned(context) },
    { everyMs: REMINDS_EVERY_MS, run: () => remind(context) },
  ]
  const stops = jobs.map(({ everyMs, run }) =>
    repeatJob({
      clock,
      everyMs,
      firstAfterMs: Math.min(everyMs, TELLS_EVERY_MS),
      run,
      onFailed: (error) => logger.warn({ err: error }, 'owners of cards were not told'),
    }),
  )
  return async () => {
    stopListening()
    for (const stop of stops) await stop()
  }
}

/** Notifies people of the cards that others gave them a minute ago or earlier. */
export async function tellAssigned({ cardOwners, now }: Pick<ServiceContext, 'cardOwners' | 'now'>): Promise<void> {
  const at = now()
  await cardOwners.tellAssigned(new Date(at.getTime() - ASSIGNED_AFTER_MS), at)
}

/** Reminds owners of the dates that are near on their own day. */
export async function remind({ cardOwners, now }: Pick<ServiceContext, 'cardOwners' | 'now'>): Promise<void> {
  const at = now()
  const last = dayAt(new Date(at.getTime() + AHEAD_DAYS * DAY_MS), 'UTC')
  for (const dated of await cardOwners.datedUpTo(last)) {
    const near = nearness(dated.on, dayAt(at, dated.timeZone))
    if (near) await cardOwners.tellDate(dated, near, at)
  }
}
