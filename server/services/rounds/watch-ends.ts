// Ends rounds whose time is over, and shows what came out. Nobody waits for it to the second: a ballot that comes after
// the end is refused by the end itself (server/db/ballots).

import type { Clock } from '../../clock'
import type { RoundRow } from '../../db/rounds'
import type { Logger } from '../../log'
import { repeat } from '../../repeat'
import { TryEach } from '../../try-each'
import type { ServiceContext } from '../context'

const LOOK_EVERY_MS = 2_000

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchEnds(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const rounds = new TryEach<RoundRow>({
    clock,
    work: async (round) => {
      if (!(await context.ballots.end(round, context.now()))) return
      context.rooms.notify(round.boardId, { type: 'round-changed', roundId: round.id })
    },
    onFailed: (error, { id }) =>
      logger.error({ err: error, roundId: id }, 'A round could not end by itself; trying again'),
  })

  return repeat({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => rounds.run(await context.rounds.due(context.now()), isStopped),
    onFailed: (error) => logger.error({ err: error }, 'Rounds that end could not be looked up; trying again'),
  })
}
