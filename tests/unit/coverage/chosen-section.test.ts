// Coverage opens with the first section that a board has something for.

import { expect, test } from 'vitest'
import { firstSection } from '@/components/coverage/chosen-section'
import type { CardKind } from '@/lib/domain/cards/card-kind'

test.each<[CardKind[], string]>([
  [[], 'risks'],
  [['driver', 'driver', 'risk'], 'risks'],
  [['recommendation', 'scenario', 'driver', 'driver'], 'tunnel'],
  [['driver', 'scenario', 'driver'], 'cross-impact'],
  [['driver', 'evidence'], 'gaps'],
])('cards of the kinds %j: %s', (kinds, section) => {
  expect(firstSection(kinds.map((kind) => ({ kind })))).toBe(section)
})
