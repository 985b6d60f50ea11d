// What a board still lacks: risks that nobody scored or treats, recommendations that treat nothing. Pure.

import type { BoardCard, BoardView } from '@/lib/document/board-view'
import { isStep } from '@/lib/domain/card-fields'

export interface BoardGaps {
  readonly risksNotScored: readonly BoardCard[]
  readonly risksWithoutTreatment: readonly BoardCard[]
  readonly recommendationsWithoutRisk: readonly BoardCard[]
}

/** A link that raises a risk is no treatment of it. */
export function boardGaps({ cards, links }: BoardView): BoardGaps {
  const treatments = links.filter((link) => link.kind === 'mitigates' && link.effect !== 'creates-or-raises')
  const treated = new Set(treatments.map((link) => link.to))
  const treating = new Set(links.filter((link) => link.kind === 'mitigates').map((link) => link.from))
  const risks = cards.filter((card) => card.kind === 'risk')
  return {
    risksNotScored: risks.filter(({ fields }) => !isStep(fields.likelihoodCurrent) || !isStep(fields.impactCurrent)),
    risksWithoutTreatment: risks.filter((card) => !treated.has(card.id)),
    recommendationsWithoutRisk: cards.filter((card) => card.kind === 'recommendation' && !treating.has(card.id)),
  }
}
