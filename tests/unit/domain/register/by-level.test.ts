import { expect, it } from 'vitest'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cardsByLevel } from '@/lib/domain/register/by-level'

const card = (ref: string, likelihoodCurrent?: number, impactCurrent?: number) => ({
  ref,
  fields: { ...(likelihoodCurrent && { likelihoodCurrent }), ...(impactCurrent && { impactCurrent }) },
})

it('cards stand by their level, the highest first, each by number, and those without one last', () => {
  const cards = [card('R-010', 5, 5), card('R-001', 1, 1), card('R-003', 3), card('R-009', 5, 5), card('D-001')]
  const groups = cardsByLevel(cards, DEFAULT_CRITERIA)
  expect(groups.map(({ level, cards: ofLevel }) => [level, ofLevel.map(({ ref }) => ref)])).toEqual([
    ['very-high', ['R-009', 'R-010']],
    ['low', ['R-001']],
    [undefined, ['D-001', 'R-003']],
  ])
})
