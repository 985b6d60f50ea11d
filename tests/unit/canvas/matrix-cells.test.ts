import { describe, expect, test } from 'vitest'
import { regionLine, toleranceLine } from '@/components/canvas/matrix/tolerance-line'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { acceptsCard, levelOfCell, regionOfCell } from '@/lib/domain/matrix/matrix-cells'
import { usualKind } from '@/lib/domain/matrix/usual-kind'
import { axesFor, RISK_SETTINGS } from '../../support/matrices'

const DRIVERS = { xField: 'uncertainty', yField: 'impact' }
const EFFORT = { xField: 'effort', yField: 'impact' }

test('a matrix takes the kinds that have all of its fields', () => {
  expect(acceptsCard(RISK_SETTINGS, { kind: 'risk' })).toBe(true)
  expect(acceptsCard(RISK_SETTINGS, { kind: 'recommendation' })).toBe(false)
  expect(acceptsCard({ ...DRIVERS, layout: 'grid' }, { kind: 'driver' })).toBe(true)
  expect(acceptsCard({ ...DRIVERS, layout: 'grid' }, { kind: 'recommendation' })).toBe(false)
  expect(acceptsCard({ xField: 'ring', yField: '', layout: 'rings' }, { kind: 'question' })).toBe(true)
})

test('the columns of a bow-tie have kinds of their own, and its barriers are no risks', () => {
  const axes = axesFor({ xField: 'bowTie', yField: '' })
  const kinds = [1, 2, 3, 4, 5].map((x) => usualKind(axes, { x, y: 1 }))
  expect(kinds).toEqual(['driver', 'recommendation', 'risk', 'recommendation', 'risk'])
  expect(usualKind(axes, undefined)).toBeUndefined()
  expect(usualKind(axesFor(), { x: 1, y: 1 })).toBeUndefined()
})

describe('levelOfCell', () => {
  test('reads the table whichever way the axes lie', () => {
    expect(levelOfCell(axesFor(), DEFAULT_CRITERIA, { x: 1, y: 5 })).toBe('medium')
    const turned = axesFor({ xField: RISK_SETTINGS.yField, yField: RISK_SETTINGS.xField })
    expect(levelOfCell(turned, DEFAULT_CRITERIA, { x: 5, y: 1 })).toBe('medium')
  })

  test('is not a level if the axes are not likelihood and impact', () => {
    expect(levelOfCell(axesFor(DRIVERS), DEFAULT_CRITERIA, { x: 5, y: 5 })).toBeUndefined()
  })
})

describe('regionOfCell', () => {
  test('names quick wins where impact is high and effort little, and critical uncertainties', () => {
    expect(regionOfCell(axesFor(EFFORT), { x: 1, y: 5 })).toBe('quick-win')
    expect(regionOfCell(axesFor(EFFORT), { x: 5, y: 1 })).toBe('thankless-task')
    expect(regionOfCell(axesFor(DRIVERS), { x: 5, y: 5 })).toBe('critical-uncertainty')
    expect(regionOfCell(axesFor(DRIVERS), { x: 1, y: 4 })).toBe('given-trend')
    expect(regionOfCell(axesFor(), { x: 1, y: 1 })).toBeUndefined()
  })
})

test('the tolerance line runs on the borders where the default table passes from medium to high', () => {
  const segments = toleranceLine(axesFor(), DEFAULT_CRITERIA).split(' M').length
  // One border per row (five), and one per column that the staircase descends (three).
  expect(segments).toBe(8)
  expect(toleranceLine(axesFor(DRIVERS), DEFAULT_CRITERIA)).toBe('')
  expect(regionLine(axesFor(DRIVERS)).split(' M')).toHaveLength(10)
})
