// What the team settled on after a scoring goes onto the card, and is noted with the round. The card first: what stops
// in between is done again as a whole, and doing it twice has the same effect.

import { changeCard } from '@/lib/document/write/write-board'
import { hasField, type Step } from '@/lib/domain/cards/card-fields'
import { AppError } from '@/lib/domain/errors'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import type { Agreement } from '@/lib/domain/session/round'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import { checkFields } from '../cards/check-fields'
import { findCard } from '../cards/find-card'
import type { ServiceContext } from '../context'
import { agreedFields, notShown, reportAgreed } from './agreement'

export type AgreementInput = Pick<Agreement, 'cardId' | 'values' | 'rationale'>

/**
 * An empty rationale leaves the card's own. Throws AppError `bad-request` for a card or field that was not scored,
 * `not-found` for a card that is gone, `conflict` while the round isn't shown.
 */
export async function agreeOnCard(
  context: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  { cardId, values, rationale }: AgreementInput,
): Promise<RoundRow> {
  const { activity, result } = round
  if (activity.kind !== 'score') {
    throw new AppError('bad-request', 'Only what was scored can be agreed on.')
  }
  if (result?.kind !== 'score') throw notShown()
  const scored = result.cards.find((card) => card.cardId === cardId)
  if (!scored) throw new AppError('bad-request', 'This round did not ask about that card.', 'cardId')
  const fields = fieldsOf(activity.cardKind, values, rationale)
  await context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) => {
    const card = findCard(doc, cardId, 'cardId')
    checkFields(card.kind, fields)
    return changeCard(doc, card.id, { fields })
  })
  const at = context.now().getTime()
  const agreement = { cardId, values, rationale, raters: scored.raters, byId: person.id, at }
  return reportAgreed(context, round, await context.rounds.agree(round.id, [agreement]))
}

function fieldsOf(kind: ScoredKind, values: Readonly<Record<string, Step>>, rationale: string) {
  const asked: readonly string[] = SCORED_FIELDS[kind]
  const other = Object.keys(values).find((name) => !asked.includes(name))
  if (other !== undefined) {
    throw new AppError('bad-request', `This round did not ask for ${other}.`, `values.${other}`)
  }
  const fields = agreedFields(values)
  return rationale !== '' && hasField(kind, 'rationale') ? { ...fields, rationale } : fields
}
