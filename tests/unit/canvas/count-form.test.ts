// The count of a crowded cell: never more than has room, the dots of a vote before everything else.

import { expect, test } from 'vitest'
import { countForm } from '@/components/canvas/matrix/count-form'

const LINE_PX = 13
const PARTS = [
  { part: 'dots', px: 20 },
  { part: 'untreated', px: 17 },
  { part: 'words', px: 30 },
] as const

test.each([
  ['all parts in a long line', { w: 80, h: 14 }, ['dots', 'untreated', 'words'], false],
  ['a later part where an earlier one is too long', { w: 26, h: 14 }, ['untreated'], false],
  ['the dots in the line of a low cell', { w: 28, h: 14 }, ['dots'], false],
  ['the dots below the number in a narrow cell', { w: 22, h: 26 }, ['dots'], true],
  ['no dots in a cell that is narrow and low', { w: 22, h: 25 }, [], false],
  ['no dots in a cell narrower than they are', { w: 19, h: 60 }, [], false],
])('%s', (_, room, shown, isColumn) => {
  const form = countForm(room, LINE_PX, 8, PARTS)
  expect([...form.parts]).toEqual(shown)
  expect(form.isColumn).toBe(isColumn)
})
