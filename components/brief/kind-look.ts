// How a cited passage and a kind look in the reader: colour, and a line of its own form, so that colour is never alone.

import { CARD_KINDS, type CardKind } from '@/lib/domain/card-kind'

export const KIND_MARK_CLASS: Readonly<Record<CardKind, string>> = {
  risk: 'bg-level-high-soft decoration-[var(--level-high-edge)] decoration-solid',
  recommendation: 'bg-kind-recommendation-soft decoration-[var(--kind-recommendation-edge)] decoration-double',
  driver: 'bg-kind-driver-soft decoration-kind-driver decoration-dashed',
  assumption: 'bg-hover decoration-mute decoration-dotted',
  evidence: 'bg-hover decoration-mute decoration-solid',
  opportunity: 'bg-level-low-soft decoration-[var(--level-low-edge)] decoration-solid',
  actor: 'bg-hover decoration-mute decoration-double',
  scenario: 'bg-hover decoration-mute decoration-dashed',
  question: 'bg-hover decoration-mute decoration-wavy',
}

/** The kinds that the passage menu shows at once; the others are behind "More". */
export const FIRST_KINDS = ['risk', 'recommendation', 'driver'] as const satisfies readonly CardKind[]
export const OTHER_KINDS = CARD_KINDS.filter((kind) => !(FIRST_KINDS as readonly CardKind[]).includes(kind))
