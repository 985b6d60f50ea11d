// A person casts or replaces a ballot. Others learn only how many people have cast one, and how many have answered all of it.

import { AppError } from '@/lib/domain/errors'
import { activityRules } from '@/lib/domain/session/activities/activities'
import type { BallotFault } from '@/lib/domain/session/activities/activity-rules'
import { ballotFault } from '@/lib/domain/session/check-ballot'
import type { Ballot } from '@/lib/domain/session/round'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Throws AppError `bad-request` for a ballot that wasn't asked for, `round-over` or `step-over` where casting is over. */
export async function castBallot(
  context: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  ballot: Ballot,
): Promise<void> {
  const fault = ballotFault(round, ballot)
  if (fault)
    throw new AppError('bad-request', sentenceOf(fault), 'cardId' in fault ? `ballot.${fault.cardId}` : 'ballot')
  const outcome = await context.ballots.cast(round.id, {
    userId: person.id,
    ballot,
    isFinished: activityRules(round.activity).isFinished(round.activity, round.cardIds, ballot),
    at: context.now(),
  })
  if (outcome.kind === 'ended') {
    throw new AppError('round-over', 'This round is over. Your last change came too late and was not counted.')
  }
  if (outcome.kind === 'step-over') {
    throw new AppError('step-over', 'This step is over. Your last change came too late and was not counted.')
  }
  if (outcome.counts === null) return
  context.turnoutNews.tell(board.id, round.id, outcome.counts)
}

function sentenceOf(fault: BallotFault): string {
  switch (fault.kind) {
    case 'no-ballots':
      return 'In this round people write cards. There is nothing to vote on.'
    case 'card-not-asked':
      return 'This round does not ask about that card.'
    case 'dots-expected':
      return 'In this round each card gets whole dots, one or more.'
    case 'ratings-expected':
      return 'In this round each field gets a number from 1 to 5, "abstain" or "unknown".'
    case 'too-many-on-card':
      return `One card may get ${fault.most} dots at most.`
    case 'too-many-dots':
      return `You have ${fault.most} dots to give, and gave ${fault.given}.`
    case 'field-not-asked':
      return `This round does not ask for ${fault.field}.`
  }
}
