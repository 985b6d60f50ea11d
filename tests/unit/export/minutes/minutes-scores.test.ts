// The tables of ratings in the minutes: which figures a few people's ratings give.

import { expect, test } from 'vitest'
import type { RatingSpread, ScoreResult } from '@/lib/domain/session/round'
import { scoreTables } from '@/lib/export/minutes-scores'
import { minutesWords } from '@/lib/export/minutes-words'
import { aSession } from './a-session'

const spreadOf = (counts: readonly [number, number, number, number, number]): RatingSpread => ({
  counts,
  abstained: 0,
  unknown: 0,
  median: 3,
  lowerQuartile: 2.25,
  upperQuartile: 3.75,
  least: 2,
  most: 4,
})

const resultOf = (...spreads: readonly RatingSpread[]): ScoreResult => ({
  kind: 'score',
  ballots: 4,
  named: null,
  cards: spreads.map((spread, i) => ({ cardId: `shape:r${i}`, raters: 4, spreads: { likelihoodCurrent: spread } })),
})

const rowsOf = (result: ScoreResult) => {
  const [table] = scoreTables([result], minutesWords(aSession(), { locale: 'en', timeZone: 'UTC' }))
  return table?.kind === 'table' ? table.rows : []
}

test('quartiles of fewer than four people are not said', () => {
  const few = spreadOf([0, 1, 0, 1, 0])
  expect(rowsOf(resultOf(few))[0]).not.toContain('Quartiles')
  const [names = [], first = [], second = []] = rowsOf(resultOf(spreadOf([0, 1, 2, 1, 0]), few))
  const at = names.indexOf('Quartiles')
  expect([first[at], second[at]]).toEqual(['2.25–3.75', '–'])
})
