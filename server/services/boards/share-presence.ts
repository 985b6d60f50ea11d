// Among several nodes, each writes once a second which people are on its boards, for the lists that the others show
// (decision 275). A server that is alone has them all in its memory.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'

const EVERY_MS = 1_000

/** Starts writing, where there are several nodes. The returned function stops it. */
export function sharePresence(
  { presence, rooms }: Pick<ServiceContext, 'presence' | 'rooms'>,
  clock: Clock,
  logger: Logger,
): (() => Promise<void>) | undefined {
  return (
    presence &&
    repeatJob({
      clock,
      everyMs: EVERY_MS,
      firstAfterMs: EVERY_MS,
      run: () =>
        presence.write(
          [...rooms.present()].flatMap(([boardId, people]) => people.map(({ id }) => ({ boardId, userId: id }))),
        ),
      onFailed: (error) =>
        logger.error({ err: error }, 'The people on boards of this node could not be written for others; trying again'),
    })
  )
}
