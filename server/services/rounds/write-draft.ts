// A person writes, changes or takes away a card of their own that nobody else sees before it is shown. Others learn
// only how many cards there are.

import { AppError, type ErrorCode } from '@/lib/domain/errors'
import { type Draft, MOST_DRAFTS_OF_PERSON, MOST_DRAFTS_OF_ROUND } from '@/lib/domain/session/round'
import type { DraftOutcome, DraftRefusal } from '../../db/sessions/drafts'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export type DraftChange =
  | { readonly type: 'add'; readonly draft: Draft }
  | { readonly type: 'change'; readonly id: string; readonly fields: Partial<Omit<Draft, 'id'>> }
  | { readonly type: 'remove'; readonly id: string }

const REFUSALS: Readonly<Record<DraftRefusal, readonly [ErrorCode, string]>> = {
  ended: ['round-over', 'Writing is over. What you wrote last came too late and was not kept.'],
  'step-over': ['step-over', 'This step is over. What you wrote last came too late and was not kept.'],
  'person-full': [
    'own-drafts-full',
    `You have written ${MOST_DRAFTS_OF_PERSON} cards, the most there is. Take one away first.`,
  ],
  'round-full': ['drafts-full', `All together have written ${MOST_DRAFTS_OF_ROUND} cards, the most there is.`],
  gone: ['draft-gone', 'You have no such card here. You may have taken it away in another window.'],
}

/**
 * Throws AppError `round-over` or `step-over` where nothing can be written any more, `own-drafts-full` or `drafts-full`
 * where one more is too many, `draft-gone` for what isn't this person's own, `conflict` where nobody writes.
 */
export async function writeDraft(
  context: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  change: DraftChange,
): Promise<void> {
  if (round.activity.kind !== 'write') throw new AppError('conflict', 'Nobody writes cards in this round.')
  const write = { roundId: round.id, userId: person.id, at: context.now() }
  const outcome = await carryOut(context, write, change)
  if ('refused' in outcome) throw new AppError(...REFUSALS[outcome.refused])
  if (change.type === 'change') return
  context.turnoutNews.tell(board.id, round.id, { turnout: outcome.turnout })
}

function carryOut(
  { drafts }: ServiceContext,
  write: Parameters<ServiceContext['drafts']['add']>[0],
  change: DraftChange,
): Promise<DraftOutcome> {
  switch (change.type) {
    case 'add':
      return drafts.add(write, change.draft, { ofPerson: MOST_DRAFTS_OF_PERSON, ofRound: MOST_DRAFTS_OF_ROUND })
    case 'change':
      return drafts.change(write, change.id, change.fields)
    case 'remove':
      return drafts.remove(write, change.id)
  }
}
