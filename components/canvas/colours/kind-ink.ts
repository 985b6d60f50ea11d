// The colour of a kind beside the canvas: in lists, tables and menus.

import type { CardKind } from '@/lib/domain/cards/card-kind'

/** A class for the sign of a kind, which colours it as on the canvas. */
export const KIND_INK: Readonly<Record<CardKind, string>> = {
  risk: 'text-kind-risk',
  recommendation: 'text-kind-recommendation',
  driver: 'text-kind-driver',
  assumption: 'text-kind-assumption',
  evidence: 'text-kind-evidence',
  opportunity: 'text-kind-opportunity',
  actor: 'text-kind-actor',
  scenario: 'text-kind-scenario',
  question: 'text-kind-question',
}
