// How a cited passage and a kind look in the reader: colour, and a line of its own form, so that colour is never alone.

import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'

export const KIND_MARK_CLASS: Readonly<Record<CardKind, string>> = {
  risk: 'bg-kind-risk-soft decoration-kind-risk-edge decoration-solid',
  recommendation: 'bg-kind-recommendation-soft decoration-kind-recommendation-edge decoration-double',
  driver: 'bg-kind-driver-soft decoration-kind-driver-edge decoration-dashed',
  assumption: 'bg-kind-assumption-soft decoration-kind-assumption-edge decoration-dotted',
  evidence: 'bg-kind-evidence-soft decoration-kind-evidence-edge decoration-solid',
  opportunity: 'bg-kind-opportunity-soft decoration-kind-opportunity-edge decoration-solid',
  actor: 'bg-kind-actor-soft decoration-kind-actor-edge decoration-double',
  scenario: 'bg-kind-scenario-soft decoration-kind-scenario-edge decoration-dashed',
  question: 'bg-kind-question-soft decoration-kind-question-edge decoration-wavy',
}

/** The kinds that the passage menu shows at once; the others are behind "More". */
export const FIRST_KINDS = ['risk', 'recommendation', 'driver'] as const satisfies readonly CardKind[]
export const OTHER_KINDS = CARD_KINDS.filter((kind) => !(FIRST_KINDS as readonly CardKind[]).includes(kind))
