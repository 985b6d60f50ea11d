// The order of results that are shown without their authors.

import { expect, test } from 'vitest'
import { shuffled } from '@/server/services/rounds/shuffled'
import { seededRandom } from '../../../support/seeded-random'

test('each order of the items comes as often as any other', () => {
  const random = seededRandom(7)
  const counts = new Map<string, number>()
  for (let i = 0; i < 6_000; i++) {
    const order = shuffled(['a', 'b', 'c'], (n) => Math.floor(random() * n)).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
