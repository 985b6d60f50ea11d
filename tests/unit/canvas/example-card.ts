// A card for tests: a risk with a reference and a title, changed as a test needs.

import type { FaceContext } from '@/components/canvas/card/card-facts'
import type { Card } from '@/lib/domain/cards/card'

/** What a face is drawn with where nobody owns the card and no vote gave it dots. */
export const PLAIN_CONTEXT: FaceContext = { isCovered: false, owner: '', today: '2026-12-01', dots: 0 }

export function exampleCard(card: Partial<Card> = {}): Card {
  return {
    kind: 'risk',
    ref: 'R-001',
    title: 'A single vendor leaves one region',
    body: '',
    fields: {},
    tags: [],
    citations: {},
    language: '',
    createdBy: '',
    createdAt: '',
    ...card,
  }
}
