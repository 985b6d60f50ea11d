import { describe, expect, test } from 'vitest'
import { acceptsCard, levelOfCell } from '@/components/canvas/matrix/matrix-cells'
import { toleranceLine } from '@/components/canvas/matrix/tolerance-line'
import { MATRIX_SIZE_PX } from '@/lib/domain/matrix'

const RISK = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }

test('a matrix takes the kinds that have both of its fields', () => {
  expect(acceptsCard(RISK, { kind: 'risk' })).toBe(true)
  expect(acceptsCard(RISK, { kind: 'recommendation' })).toBe(false)
  expect(acceptsCard({ xField: 'impact', yField: 'uncertainty' }, { kind: 'driver' })).toBe(true)
  expect(acceptsCard({ xField: 'impact', yField: 'uncertainty' }, { kind: 'recommendation' })).toBe(false)
})

describe('levelOfCell', () => {
  test('reads the table whichever way the axes lie', () => {
    expect(levelOfCell(RISK, { x: 1, y: 5 })).toBe('medium')
    expect(levelOfCell({ xField: RISK.yField, yField: RISK.xField }, { x: 5, y: 1 })).toBe('medium')
  })

  test('is no level where the axes are not likelihood and impact', () => {
    expect(levelOfCell({ xField: 'impact', yField: 'uncertainty' }, { x: 5, y: 5 })).toBeUndefined()
  })
})

test('the tolerance line runs on the borders where the default table passes from medium to high', () => {
  const segments = toleranceLine(RISK, MATRIX_SIZE_PX).split(' M').length
  // One border a row (five) and one a column that the staircase goes down (three).
  expect(segments).toBe(8)
  expect(toleranceLine({ xField: 'impact', yField: 'uncertainty' }, MATRIX_SIZE_PX)).toBe('')
})
