// A card for tests: a risk with a reference and a title, changed as a test needs.

import type { Card } from '@/lib/domain/cards/card'

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
