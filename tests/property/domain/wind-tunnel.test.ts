// The wind tunnel, compared with a model that is slow and follows the definitions word by word.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairFieldName, VERDICTS } from '@/lib/domain/cards/pair-field'
import { windTunnel } from '@/lib/domain/coverage/wind-tunnel'
import { card } from '../../unit/domain/coverage-cards'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

describe('the wind tunnel', () => {
  it('classes a row by counting its verdicts', () => {
    const row = fc.array(maybe(fc.constantFrom(...VERDICTS)), { maxLength: 6 })
    fc.assert(
      fc.property(row, (verdicts) => {
        const scenarios = verdicts.map((_, i) => card(`shape:s${i}`, 'scenario'))
        const values = verdicts.flatMap((v, i) => (v ? [[pairFieldName('verdict', `shape:s${i}`), v]] : []))
        const [result] = windTunnel([
          ...scenarios,
          card('shape:r', 'recommendation', Object.fromEntries<string | number>(values as [string, string | number][])),
        ]).rows
        const sheet = verdicts.map((v) => (v === undefined ? '-' : v === 'fails' ? 'f' : 'h')).join('')
        const holds = sheet.replaceAll('f', '').length
        const expected =
          sheet === '' || sheet.includes('-')
            ? undefined
            : !sheet.includes('f')
              ? 'no-regrets'
              : holds === 0
                ? 'abandon'
                : holds / sheet.length > 0.5
                  ? 'opt-out'
                  : 'opt-in'
        expect(result?.robustness).toBe(expected)
        expect(result?.verdicts).toEqual(verdicts)
      }),
      { numRuns: 500 },
    )
  })

  it('counts every row once, by what its verdicts say in whatever order scenarios and rows come', () => {
    const sheet = fc.integer({ min: 0, max: 4 }).chain((scenarios) =>
      fc.record({
        scenarios: fc.constant(scenarios),
        rows: fc.array(fc.array(maybe(fc.constantFrom(...VERDICTS)), { minLength: scenarios, maxLength: scenarios }), {
          maxLength: 6,
        }),
      }),
    )
    fc.assert(
      fc.property(sheet, fc.boolean(), ({ scenarios, rows }, isTurned) => {
        const cards = [
          ...rows.map((verdicts, i) => {
            const values = verdicts.flatMap((v, j) => (v ? [[pairFieldName('verdict', `shape:s${j}`), v]] : []))
            return card(`shape:r${i}`, 'recommendation', Object.fromEntries(values as [string, string][]))
          }),
          ...Array.from({ length: scenarios }, (_, j) => card(`shape:s${j}`, 'scenario')),
          card('shape:other', 'risk', { status: 'open' }),
        ]
        const tunnel = windTunnel(isTurned ? cards.reverse() : cards)
        const totals: Record<string, number> = { 'no-regrets': 0, 'opt-out': 0, 'opt-in': 0, abandon: 0, incomplete: 0 }
        for (const [i, verdicts] of rows.entries()) {
          const row = tunnel.rows.find(({ recommendationId }) => recommendationId === `shape:r${i}`)
          const count = (wanted: string | undefined) => verdicts.filter((verdict) => verdict === wanted).length
          expect(row?.counts).toEqual({
            works: count('works'),
            worksIfChanged: count('works-if-changed'),
            fails: count('fails'),
            missing: count(undefined),
          })
          for (const [at, id] of tunnel.scenarioIds.entries()) {
            expect(row?.verdicts[at]).toBe(verdicts[Number(id.replace('shape:s', ''))])
          }
          expect(row?.needsChange).toBe(verdicts.includes('works-if-changed'))
          const name = row?.robustness ?? 'incomplete'
          totals[name] = (totals[name] ?? 0) + 1
        }
        expect(tunnel.rows).toHaveLength(rows.length)
        expect(tunnel.totals).toEqual(totals)
      }),
      { numRuns: 300 },
    )
  })
})
