// Medians of a scoring go onto many cards at once, those that nobody disputes or all that are left, and can be taken back
// at once: each agreement keeps what its card had before.

import { viewDocument } from '@/lib/document/view/view-document'
import { changeCard } from '@/lib/document/write/write-board'
import { type BetweenSteps, openMedians, undisputedCards } from '@/lib/domain/session/undisputed'
import type { NotedAgreement, RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import { checkFields } from '../cards/check-fields'
import type { ServiceContext } from '../context'
import { agreedFields, notShown, reportAgreed } from './agreement'

/**
 * Agrees on the medians of all cards that nobody disputes and that have no agreement yet; with `between` on those of the
 * cards on which people differ, too. Doing it twice has the same effect as once. Throws AppError `conflict` while the round isn't a shown scoring, `busy`.
 */
export async function agreeOnUndisputed(
  context: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  between: BetweenSteps | undefined,
): Promise<RoundRow> {
  if (round.result?.kind !== 'score') throw notShown()
  const medians = between
    ? openMedians(round.result, round.agreements, between)
    : undisputedCards(round.result, round.agreements)
  const at = context.now().getTime()
  const agreements = await context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) => {
    const byId = new Map(viewDocument(doc).cards.map((card) => [card.id, card]))
    return medians.flatMap(({ cardId, values, raters }): NotedAgreement[] => {
      const card = byId.get(cardId)
      if (!card) return []
      const fields = agreedFields(values)
      checkFields(card.kind, fields)
      changeCard(doc, cardId, { fields })
      const before = Object.fromEntries(Object.keys(fields).map((name) => [name, card.fields[name] ?? null]))
      return [{ cardId, values, rationale: '', raters, byId: person.id, at, before }]
    })
  })
  return reportAgreed(context, round, await context.rounds.agree(round.id, agreements))
}

/**
 * Takes back what was agreed on these cards at once. A field that somebody has changed since stays. Throws
 * AppError `conflict` while the round isn't shown, `busy`.
 */
export async function takeAgreementsBack(
  context: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  cardIds: readonly string[],
): Promise<RoundRow> {
  const taken = round.agreements.filter(({ cardId, before }) => before && cardIds.includes(cardId))
  await context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) => {
    const byId = new Map(viewDocument(doc).cards.map((card) => [card.id, card]))
    for (const { cardId, values, before = {} } of taken) {
      const card = byId.get(cardId)
      if (!card) continue
      const agreed = agreedFields(values)
      const fields = Object.fromEntries(Object.entries(before).filter(([name]) => card.fields[name] === agreed[name]))
      changeCard(doc, cardId, { fields })
    }
  })
  const withdrawn = await context.rounds.withdraw(
    round.id,
    taken.map(({ cardId }) => cardId),
  )
  return reportAgreed(context, round, withdrawn)
}
