// Which matrix the projector draws itself, and how.

import { describe, expect, it } from 'vitest'
import { cellStyle, matrixOfStep, roomAxes } from '@/components/projector/room-axes'
import type { BoardMatrix } from '@/lib/document/view/board-view'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cellsInOrder, rowsFromTop } from '@/lib/domain/matrix/matrix'

const MATRIX: BoardMatrix = {
  id: 'shape:m',
  parentId: 'page:page',
  x: 0,
  y: 0,
  index: 'a1',
  w: 900,
  h: 700,
  title: 'Current risk',
  layout: 'grid',
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
  xLow: '',
  xHigh: '',
  yLow: '',
  yHigh: '',
}

describe('the step’s matrix', () => {
  const inside = { parentId: MATRIX.id }
  const outside = { parentId: 'shape:zone' }
  const other = { ...MATRIX, id: 'shape:other' }

  it('is its place', () => {
    const step = { placeId: other.id, activity: null }
    expect(matrixOfStep({ matrices: [MATRIX, other], cards: [] }, step)).toBe(other)
    expect(matrixOfStep({ matrices: [MATRIX], cards: [inside] }, { ...step, placeId: 'shape:zone' })).toBeUndefined()
  })

  it('is the only one of the board, if it holds all cards', () => {
    expect(matrixOfStep({ matrices: [MATRIX], cards: [inside] }, { placeId: null, activity: null })).toBe(MATRIX)
    expect(matrixOfStep({ matrices: [MATRIX], cards: [inside] }, undefined)).toBe(MATRIX)
    expect(matrixOfStep({ matrices: [MATRIX], cards: [inside, outside] }, undefined)).toBeUndefined()
    expect(matrixOfStep({ matrices: [MATRIX, other], cards: [inside] }, undefined)).toBeUndefined()
  })

  it('is the only one of the board while people rate by its axes', () => {
    const rating = { placeId: null, activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } } as const
    expect(matrixOfStep({ matrices: [MATRIX], cards: [outside] }, rating)).toBe(MATRIX)
    const byEffort = { ...rating, activity: { ...rating.activity, cardKind: 'recommendation' } } as const
    expect(matrixOfStep({ matrices: [MATRIX], cards: [outside] }, byEffort)).toBeUndefined()
  })
})

it('its cells fill the place, the most likely row on top', () => {
  const axes = roomAxes(MATRIX, DEFAULT_CRITERIA)
  if (!axes) throw new Error('It has levels.')
  expect(rowsFromTop(axes.grid)).toEqual([5, 4, 3, 2, 1])
  expect(cellsInOrder(axes.grid)).toHaveLength(25)
  expect(cellStyle(axes.grid, { x: 1, y: 5 })).toEqual({ left: '0.2%', top: '0.2%', width: '19.6%', height: '19.6%' })
})

it('a matrix without levels is left to the canvas', () => {
  expect(roomAxes({ ...MATRIX, xField: 'effort', yField: 'impact' }, DEFAULT_CRITERIA)).toBeUndefined()
  expect(roomAxes({ ...MATRIX, yField: '' }, DEFAULT_CRITERIA)).toBeUndefined()
})
