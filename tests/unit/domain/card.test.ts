// References of cards: words for people, which no two cards share.

import { expect, it } from 'vitest'
import { RefCounter } from '@/lib/domain/cards/card'

it('follows the highest reference of the kind, whatever else stands on the board', () => {
  const refs = new RefCounter(['R-002', 'R-011', 'REC-040', 'R-1', 'r-099', '', 'R-000'])
  expect([refs.next('risk'), refs.next('risk'), refs.next('recommendation')]).toEqual(['R-012', 'R-013', 'REC-041'])
  expect([refs.next('driver'), refs.next('risk')]).toEqual([expect.stringMatching(/-001$/), 'R-014'])
})

it('goes on where three figures are too few', () => {
  expect(new RefCounter(['R-999']).next('risk')).toBe('R-1000')
})
