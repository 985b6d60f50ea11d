// The criteria of a file and of the board it is added to: people see a difference only if somebody made it.

import { expect, it } from 'vitest'
import { areSameCriteria } from '@/lib/board-file/file-criteria'
import { DEFAULT_CRITERIA, NEW_CRITERIA } from '@/lib/domain/criteria/criteria'

it('the lists that older and newer boards begin with count as the same, and a list of somebody’s own does not', () => {
  const own = { ...NEW_CRITERIA, addressees: [{ en: 'The moon', ja: '月' }] }
  expect(areSameCriteria(DEFAULT_CRITERIA, NEW_CRITERIA)).toBe(true)
  expect(areSameCriteria(NEW_CRITERIA, DEFAULT_CRITERIA)).toBe(true)
  expect(areSameCriteria(own, structuredClone(own))).toBe(true)
  for (const begun of [DEFAULT_CRITERIA, NEW_CRITERIA]) {
    expect(areSameCriteria(begun, own)).toBe(false)
    expect(areSameCriteria(own, begun)).toBe(false)
    expect(areSameCriteria(begun, { ...begun, tolerance: 'low' })).toBe(false)
  }
})
