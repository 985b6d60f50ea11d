// The labels along a matrix: large enough to read, uncut, and inside their own room.

import { describe, expect, test } from 'vitest'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { placeLabels } from '@/components/canvas/matrix/place-labels'
import type { MeasureText } from '@/components/canvas/text/measure-text'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'

const measure: MeasureText = (text, { size }) =>
  Array.from(text).reduce((width, character) => width + size * (character > '\u2fff' ? 1 : 0.55), 0)

const RISK = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }
const LANES = { xField: 'timeBand', yField: 'addressee' }

function labels(leastPx: number, fields = RISK, locale: Locale = 'en') {
  const matrix = {
    ...MATRIX_SIZE_PX,
    title: 'Current risk',
    layout: 'grid' as const,
    ...fields,
    xLow: '',
    xHigh: '',
    yLow: '',
    yHigh: '',
  }
  return placeLabels({
    matrix,
    axes: matrixAxes(matrix, DEFAULT_CRITERIA),
    criteria: DEFAULT_CRITERIA,
    measure,
    leastPx,
    words: wordsOf(locale),
    theme: canvasTheme(false),
  })
}

describe('placeLabels', () => {
  test('at 100 % and in pictures the words have the places of the design', () => {
    for (const leastPx of [0, 11]) {
      expect(labels(leastPx)).toMatchObject({
        hasGrown: false,
        xPlace: 'beside',
        xTitle: 'Impact',
        yTitle: 'Likelihood',
      })
    }
  })

  test('as words grow, those of the steps go first and the names of the axes stay', () => {
    expect(labels(13.75)).toMatchObject({ xPlace: 'beside', xTitle: 'Impact', yTitle: 'Likelihood' })
    expect(labels(22)).toMatchObject({ xPlace: 'below', homeless: ['Impact →', 'Likelihood ↑'] })
    expect(labels(44)).toMatchObject({
      xPlace: 'none',
      rows: { place: 'none' },
      homeless: ['Impact →'],
      yTitle: 'Likelihood',
    })
  })

  test('the name of the upright axis makes room for the words of its steps where only that does', () => {
    const { yTitle, homeless, rows } = labels(16.5)
    expect([yTitle, homeless]).toEqual(['', ['Likelihood ↑']])
    expect(rows.lines).toContainEqual(['Unlikely'])
  })

  test('words of rows that are too wide turn upright', () => {
    const { place, lines } = labels(22).rows
    expect(place).toBe('upright')
    expect(lines).toContainEqual(['Very', 'likely'])
  })

  test.each(LOCALES)('in %s both axes show the words of all steps, or both show numbers only', (locale) => {
    for (const leastPx of [11.5, 13.75, 17.2, 19.3, 22, 24.4, 27.5, 30.6, 34.4, 39.3, 44, 55]) {
      const { xPlace, rows } = labels(leastPx, RISK, locale)
      expect([leastPx, rows.place === 'none']).toEqual([leastPx, xPlace === 'none'])
      if (leastPx <= 22) expect([leastPx, xPlace]).not.toEqual([leastPx, 'none'])
    }
  })

  test.each(LOCALES)('in %s each name of an axis is at the axis or without a home, never lost', (locale) => {
    for (const fields of [RISK, LANES]) {
      for (const leastPx of [13.75, 17, 22, 27.5, 34, 44, 55]) {
        const { xTitle, yTitle, homeless } = labels(leastPx, fields, locale)
        expect([xTitle, yTitle, ...homeless].filter((name) => name !== '')).toHaveLength(2)
      }
    }
  })

  test('the words of the rows stand between the name of the axis and the cells', () => {
    const { rows, rowsLeft } = labels(13.75)
    for (const line of rows.lines.flat()) {
      expect(rowsLeft + measure(line, { size: 13.75, weight: 400 })).toBeLessThanOrEqual(84)
    }
    expect(rows.lines).toContainEqual(['Likely'])
  })
})
