import { expect, it } from 'vitest'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cardsByLevel } from '@/lib/domain/register/by-level'

const card = (kind: CardKind, ref: string, likelihoodCurrent?: number, impactCurrent?: number) => ({
  kind,
  ref,
  fields: { ...(likelihoodCurrent && { likelihoodCurrent }), ...(impactCurrent && { impactCurrent }) },
})

it('cards stand by their level, the highest first, each by number, and those without one by kind, risks first', () => {
  const cards = [
    card('driver', 'D-001'),
    card('risk', 'R-010', 5, 5),
    card('evidence', 'E-001'),
    card('recommendation', 'REC-001'),
    card('risk', 'R-001', 1, 1),
    card('risk', 'R-003', 3),
    card('risk', 'R-009', 5, 5),
    card('driver', 'D-010'),
    card('driver', 'D-002'),
  ]
  const groups = cardsByLevel(cards, DEFAULT_CRITERIA)
  expect(groups.map(({ level, kind, cards: inGroup }) => [level ?? kind, inGroup.map(({ ref }) => ref)])).toEqual([
    ['very-high', ['R-009', 'R-010']],
    ['low', ['R-001']],
    ['risk', ['R-003']],
    ['recommendation', ['REC-001']],
    ['driver', ['D-001', 'D-002', 'D-010']],
    ['evidence', ['E-001']],
  ])
})
