// Shows a person's reaction to everybody on the board, for a moment. Nothing of it is kept.

import { AppError } from '@/lib/domain/errors'
import type { Reaction } from '@/lib/domain/session/people'
import type { BoardAccess } from '../../policies/board-policy'
import type { KeyedBuckets } from '../../rates/keyed-buckets'
import type { ServiceContext } from '../context'
import { requireRunningStep } from './running-step'

export interface ReactionRates {
  readonly people: KeyedBuckets
  /** The reactions that a board shows at once. It drops the rest, as applause is one sound however many people clap. */
  readonly boards: KeyedBuckets
}

/** Throws AppError `conflict` where no session runs, `too-many`. */
export async function react(
  context: ServiceContext,
  { people, boards }: ReactionRates,
  { board, person }: BoardAccess,
  kind: Reaction,
): Promise<void> {
  await requireRunningStep(context, board)
  const own = people.of(person.id)
  const waitMs = own.waitMs(1)
  if (waitMs > 0) {
    throw new AppError(
      'too-many',
      'You reacted many times just now. Wait a moment.',
      undefined,
      Math.ceil(waitMs / 1000),
    )
  }
  own.take(1)
  const shown = boards.of(board.id)
  if (shown.waitMs(1) > 0) return
  shown.take(1)
  context.rooms.notify(board.id, { type: 'reaction', kind, name: person.name })
}
