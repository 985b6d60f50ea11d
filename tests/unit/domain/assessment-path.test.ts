// The way of a risk through a matrix, compared with a slow and obviously right model.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step } from '@/lib/domain/cards/card-fields'
import { assessmentOf, assessmentPaths } from '@/lib/domain/coverage/assessment-path'
import { ASSESSMENT_FIELDS, ASSESSMENTS, type Assessment, scoresOf } from '@/lib/domain/criteria/assessment'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cellRect, MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'

const matrix = (xField: string, yField: string) =>
  matrixAxes({ ...MATRIX_SIZE_PX, layout: 'grid', xField, yField }, DEFAULT_CRITERIA)
const matrixOf = (assessment: Assessment, isTurned = false) => {
  const { likelihood, impact } = ASSESSMENT_FIELDS[assessment]
  return isTurned ? matrix(likelihood, impact) : matrix(impact, likelihood)
}
const fieldsOf = (scores: Partial<Record<Assessment, readonly [Step, Step]>>) =>
  Object.fromEntries(
    Object.entries(scores).flatMap(([assessment, [likelihood, impact]]) => {
      const names = ASSESSMENT_FIELDS[assessment as Assessment]
      return [
        [names.likelihood, likelihood],
        [names.impact, impact],
      ]
    }),
  )

describe('assessmentPaths', () => {
  test('leads from the inherent mark over the card to the residual mark', () => {
    const fields = fieldsOf({ inherent: [5, 5], current: [4, 4], residual: [2, 3] })
    const axes = matrixOf('current')
    const path = assessmentPaths(axes, [{ id: 'a', fields }]).get('a')
    expect(path?.map(({ assessment }) => assessment)).toEqual(['inherent', 'current', 'residual'])
    expect(path?.[1]?.mark).toBeUndefined()
    const corner = cellRect(axes.grid, { x: 5, y: 5 })
    expect(path?.[0]?.mark).toEqual({ x: corner.x + corner.w - 14, y: corner.y + 12 })
  })

  test('in a matrix of the inherent or the residual assessment the card stands there', () => {
    const fields = fieldsOf({ inherent: [5, 5], current: [4, 4], residual: [2, 3] })
    for (const assessment of ASSESSMENTS) {
      const path = assessmentPaths(matrixOf(assessment), [{ id: 'a', fields }]).get('a') ?? []
      expect(path.filter(({ mark }) => mark === undefined).map((stop) => stop.assessment)).toEqual([assessment])
    }
  })

  test('there is none in a matrix of other axes, or of two assessments', () => {
    const cards = [{ id: 'a', fields: fieldsOf({ inherent: [5, 5], current: [4, 4] }) }]
    for (const axes of [matrix('impact', 'uncertainty'), matrix('impactCurrent', 'likelihoodInherent')]) {
      expect(assessmentOf(axes)).toBeUndefined()
      expect(assessmentPaths(axes, cards).size).toBe(0)
    }
  })

  test('has its marks in the cells of the scores, no two at one place, and no step inside of a cell', () => {
    const step = fc.constantFrom<Step>(1, 2, 3, 4, 5)
    const score = fc.option(fc.tuple(step, step), { nil: undefined })
    const anyScores = fc.record({ inherent: score, current: score, residual: score })
    const run = fc.property(
      fc.array(anyScores, { maxLength: 12 }),
      fc.constantFrom(...ASSESSMENTS),
      fc.boolean(),
      (all, shown, isTurned) => {
        const axes = matrixOf(shown, isTurned)
        const cards = all.map((scores, i) => {
          const set = Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== undefined))
          return { id: `c${i}`, fields: fieldsOf(set) }
        })
        const paths = assessmentPaths(axes, cards)
        const places = new Set<string>()
        let marks = 0
        for (const { id, fields } of cards) {
          const path = paths.get(id)
          const known = ASSESSMENTS.map((each) => scoresOf(fields, each)).filter(
            (each) => each.likelihood !== undefined,
          )
          const cells = new Set(known.map((each) => `${each.likelihood} ${each.impact}`))
          const own = scoresOf(fields, shown)
          expect(path !== undefined).toBe(own.likelihood !== undefined && cells.size > 1)
          let last = ''
          for (const { assessment, mark } of path ?? []) {
            const { likelihood = 1, impact = 1 } = scoresOf(fields, assessment)
            expect(`${likelihood} ${impact}`).not.toBe(last)
            last = `${likelihood} ${impact}`
            expect(mark === undefined).toBe(assessment === shown)
            if (!mark) continue
            marks += 1
            places.add(`${mark.x} ${mark.y}`)
            const cell = isTurned ? { x: likelihood, y: impact } : { x: impact, y: likelihood }
            const rect = cellRect(axes.grid, cell)
            expect(mark.x).toBeGreaterThan(rect.x)
            expect(mark.x).toBeLessThan(rect.x + rect.w)
            expect(mark.y).toBeGreaterThan(rect.y)
          }
        }
        expect(places.size).toBe(marks)
      },
    )
    fc.assert(run)
  })
})
