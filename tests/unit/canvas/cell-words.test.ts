// The word of each cell of a matrix and its place, which the lines of links leave free.

import { describe, expect, test } from 'vitest'
import { cellWords } from '@/components/canvas/matrix/cell-words'
import type { MeasureText } from '@/components/canvas/text/measure-text'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cellRect, MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { slotsInCell } from '@/lib/domain/matrix/matrix-slots'

const measure: MeasureText = (text, { size }) => text.length * size * 0.55

function words(fields: { xField: string; yField: string }, more: { leastPx?: number; covered?: number } = {}) {
  const poles = { xLow: '', xHigh: '', yLow: '', yHigh: '' }
  const matrix = { ...MATRIX_SIZE_PX, title: 'Risks', layout: 'grid' as const, ...fields, ...poles }
  const axes = matrixAxes(matrix, DEFAULT_CRITERIA)
  const drawn = { matrix, axes, criteria: DEFAULT_CRITERIA, words: wordsOf('en'), measure }
  return { axes, all: cellWords({ ...drawn, leastPx: 0, filled: new Map([['5,5', 2]]), covered: 0, ...more }) }
}

const RISK = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }

describe('cellWords', () => {
  test('each cell of a risk matrix names its level, inside itself', () => {
    const { axes, all } = words(RISK)
    expect(all.map(({ text }) => text)).toHaveLength(25)
    for (const [i, { rect }] of all.entries()) {
      const cell = cellRect(axes.grid, { x: 1 + (i % 5), y: 1 + Math.floor(i / 5) })
      expect(rect.x).toBeGreaterThan(cell.x)
      expect(rect.x + rect.w).toBeLessThan(cell.x + cell.w)
      expect(rect.y).toBeGreaterThanOrEqual(cell.y)
    }
    expect(all.at(-1)?.text).toBe('Very high')
  })

  test.each([19.3, 22])('a word of %d px stays above the cards of its cell', (leastPx) => {
    const { axes, all } = words(RISK, { leastPx })
    expect(all).toHaveLength(25)
    const [card] = slotsInCell(axes.grid, { x: 5, y: 5 }, 2)
    const corner = cellRect(axes.grid, { x: 5, y: 5 })
    const word = all.find(({ rect }) => rect.x > corner.x && rect.y < corner.y + corner.h)
    expect(word?.text).toBe('Very high')
    // The foot of a "g" ends there, in our faces.
    expect((word?.rect.y ?? 0) + leastPx * 1.07).toBeLessThanOrEqual(card?.y ?? 0)
  })

  test('a word that is larger leaves a cell with cards, and no cell has one while cards are covered', () => {
    expect(words(RISK, { leastPx: 25 }).all).toHaveLength(24)
    expect(words(RISK, { covered: 2 }).all).toEqual([])
  })

  test('a region is named once, and axes without meaning name nothing', () => {
    const { all } = words({ xField: 'impact', yField: 'effort' })
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(1)
    expect(words({ xField: 'timeBand', yField: 'addressee' }).all).toEqual([])
  })
})
