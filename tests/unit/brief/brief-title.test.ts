// A brief without a title is named after its first words.

import { expect, it } from 'vitest'
import { parseBrief } from '@/lib/brief/parse-brief'
import { isUntitledBrief, leadTitle } from '@/lib/brief/titles/brief-title'

it.each([
  ['The ports may stay closed for a year. Nobody has a plan.\n\nMore words.', 'The ports may stay closed for a year'],
  ['港は一年閉まるおそれがある。\n\n計画はない。', '港は一年閉まるおそれがある'],
  [`${'endless'.repeat(40)}\n\nMore words.`, ''],
  [
    'The two towns along the lower river and the old harbour should work together with each other on one plan for all of the cranes and for the rail yard behind them.',
    'The two towns along the lower river and the old harbour…',
  ],
  ['', ''],
])('%j', (text, title) => {
  expect(leadTitle(parseBrief(text))).toBe(title)
})

it('titles that stand in for one are known in every language', () => {
  expect(['Untitled brief', '無題の資料', ''].every(isUntitledBrief)).toBe(true)
  expect(isUntitledBrief('Tides')).toBe(false)
})
