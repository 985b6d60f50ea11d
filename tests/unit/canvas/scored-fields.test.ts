import { expect, test } from 'vitest'
import { nextInList, sideAfter, sideToScore } from '@/components/canvas/score/scored-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'

const card = (kind: CardKind, fields: Record<string, number> = {}) => ({ kind, fields })

test('the first digit scores the likelihood, unless only the impact is missing', () => {
  expect(sideToScore([card('risk')])).toBe('first')
  expect(sideToScore([card('risk', { likelihoodCurrent: 4 })])).toBe('second')
  expect(sideToScore([card('risk', { likelihoodCurrent: 4, impactCurrent: 2 })])).toBe('first')
  expect(sideToScore([card('risk', { likelihoodCurrent: 4 }), card('risk')])).toBe('first')
})

test('after the first score comes the second, and after that none', () => {
  expect(sideAfter('first', [card('risk')])).toBe('second')
  expect(sideAfter('second', [card('risk')])).toBeUndefined()
  expect(sideAfter('first', [card('recommendation')])).toBeUndefined()
  expect(sideAfter('first', [card('recommendation'), card('driver')])).toBe('second')
})

test('a list continues with the next card without a score, and ends after the last', () => {
  const isOpen = (id: string) => id !== 'b'
  expect(nextInList(['a', 'b', 'c'], 'a', isOpen)).toBe('c')
  expect(nextInList(['a', 'b', 'c'], 'c', isOpen)).toBeUndefined()
})
