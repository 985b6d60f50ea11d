// Ends rounds whose time is over, and shows their results. Nobody waits for it to the second: a ballot that comes after
// the end is refused by the end itself (server/db/sessions/ballots).

import { NOBODY_ALONE } from '@/lib/domain/boards/board-event'
import type { RoundRow } from '../../db/sessions/rounds'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { ItemBackoff } from '../../time/item-backoff'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'

const LOOK_EVERY_MS = 2_000

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchEnds(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const rounds = new ItemBackoff<RoundRow>({
    clock,
    work: async (round) => {
      // It is the board's home that tells people.
      if (await context.rooms.isElsewhere(round.boardId)) return
      if (!(await context.ballots.end(round, { userId: NOBODY_ALONE, at: context.now() }))) return
      context.rooms.notify(round.boardId, { type: 'round-changed', roundId: round.id })
    },
    onFailed: (error, { id }) =>
      logger.error({ err: error, roundId: id }, 'A round could not end by itself; trying again'),
  })

  return repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => rounds.run(await context.rounds.due(context.now()), isStopped),
    onFailed: (error) => logger.error({ err: error }, 'Rounds that end could not be looked up; trying again'),
  })
}
