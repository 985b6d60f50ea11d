// MICMAC, compared with a model that is slow and follows the definitions word by word.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairFieldName } from '@/lib/domain/cards/pair-field'
import { micmac } from '@/lib/domain/coverage/micmac'
import { card } from '../../unit/domain/coverage-cards'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

/** Multiplies whole matrices, as one would on paper. */
function slowPowers(matrix: readonly (readonly number[])[], power: number): bigint[][] {
  const first = matrix.map((row) => row.map(BigInt))
  let result = first
  for (let k = 2; k <= power; k++) {
    result = result.map((row) =>
      first.map((_, j) => row.reduce((sum, value, i) => sum + value * (first[i]?.[j] ?? 0n), 0n)),
    )
  }
  return result
}

/** The sum over all paths of that length from one driver, each worth the product of its strengths. */
function walkAll(matrix: readonly (readonly number[])[], from: number, length: number): number {
  if (length === 0) return 1
  return (matrix[from] ?? []).reduce((sum, value, to) => sum + (value && value * walkAll(matrix, to, length - 1)), 0)
}

const rank = (values: readonly bigint[]) => values.map((v) => 1 + values.filter((w) => w > v).length).join()

describe('MICMAC', () => {
  const strengths = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.array(fc.array(maybe(fc.integer({ min: 0, max: 3 })), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  )
  const cardsOf = (rows: readonly (readonly (number | undefined)[])[]) =>
    rows.map((row, i) => {
      const values = row.flatMap((v, j) => (v === undefined ? [] : [[pairFieldName('influence', `shape:${j}`), v]]))
      return card(`shape:${i}`, 'driver', Object.fromEntries<string | number>(values as [string, string | number][]))
    })

  it('gives the row and column sums of the matrix at the first power whose rankings stand', () => {
    fc.assert(
      fc.property(strengths, (rows) => {
        const matrix = rows.map((row, i) => row.map((value, j) => (i === j ? 0 : (value ?? 0))))
        const result = micmac(cardsOf(rows))
        const sumsAt = (power: number) => {
          const m = slowPowers(matrix, power)
          const influence = m.map((row) => row.reduce((a, b) => a + b, 0n))
          const dependence = m.map((_, j) => m.reduce((sum, row) => sum + (row[j] ?? 0n), 0n))
          return { influence, dependence }
        }
        const isZero = (power: number) => sumsAt(power).influence.every((v) => v === 0n)
        const stands = (power: number) =>
          rank(sumsAt(power).influence) === rank(sumsAt(power - 1).influence) &&
          rank(sumsAt(power).dependence) === rank(sumsAt(power - 1).dependence)
        const first = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find((power) => isZero(power) || stands(power))
        const expected = first === undefined ? 12 : isZero(first) ? first - 1 : first
        expect(result.power).toBe(expected)
        expect(result.isStable).toBe(first !== undefined && !isZero(first))

        const { influence, dependence } = sumsAt(expected)
        const total = influence.reduce((a, b) => a + b, 0n)
        for (const [i, driver] of result.drivers.entries()) {
          const shareOf = (value = 0n) => (total === 0n ? 0 : Number(value) / Number(total))
          expect(driver.indirect.influence).toBeCloseTo(shareOf(influence[i]), 5)
          expect(driver.indirect.dependence).toBeCloseTo(shareOf(dependence[i]), 5)
          expect(driver.influenceSum).toBe((matrix[i] ?? []).reduce((a, b) => a + b, 0))
          expect(driver.dependenceSum).toBe(matrix.reduce((sum, row) => sum + (row[i] ?? 0), 0))
          const mean = driver.direct.influence * rows.length
          if (Math.abs(mean - 1) > 1e-4) {
            expect(['influential', 'relay'].includes(driver.direct.role)).toBe(mean > 1)
          }
        }
        expect(result.unansweredPairs).toBe(
          rows.flatMap((row, i) => row.filter((v, j) => i !== j && v === undefined)).length,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('is the sum over all paths: the matrix power that the model takes counts them', () => {
    fc.assert(
      fc.property(strengths, fc.integer({ min: 1, max: 4 }), (rows, length) => {
        const matrix = rows.map((row, i) => row.map((value, j) => (i === j ? 0 : (value ?? 0))))
        const sums = slowPowers(matrix, length).map((row) => Number(row.reduce((a, b) => a + b, 0n)))
        expect(sums).toEqual(matrix.map((_, i) => walkAll(matrix, i, length)))
      }),
      { numRuns: 100 },
    )
  })
})
