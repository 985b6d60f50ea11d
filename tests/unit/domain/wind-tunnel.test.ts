// The summary of a row of verdicts.

import { describe, expect, it } from 'vitest'
import { pairFieldName, type Verdict } from '@/lib/domain/cards/pair-field'
import { robustnessOf, windTunnel } from '@/lib/domain/coverage/wind-tunnel'
import { card } from './coverage-cards'

const SCENARIOS = ['shape:s1', 'shape:s2', 'shape:s3', 'shape:s4']
const LETTERS: Readonly<Record<string, Verdict>> = { w: 'works', c: 'works-if-changed', f: 'fails' }

/** `wcf-`: a verdict for each scenario, `-` for none. */
function fieldsOf(row: string) {
  return Object.fromEntries(
    [...row].flatMap((letter, i) => {
      const verdict = LETTERS[letter]
      return verdict ? [[pairFieldName('verdict', SCENARIOS[i] ?? ''), verdict]] : []
    }),
  )
}

describe('a recommendation’s robustness', () => {
  it.each([
    ['wwww', 'no-regrets', false],
    ['wccw', 'no-regrets', true],
    ['wwwf', 'opt-out', false],
    ['cwcf', 'opt-out', true],
    ['wwff', 'opt-in', false],
    ['cfff', 'opt-in', true],
    ['ffff', 'abandon', false],
    ['www-', undefined, false],
    ['----', undefined, false],
  ])('of %s is %s', (row, robustness, needsChange) => {
    expect(robustnessOf(fieldsOf(row), SCENARIOS)).toMatchObject({ robustness, needsChange })
  })

  it('is unknown where there is no scenario, and tells how many verdicts are missing', () => {
    expect(robustnessOf(fieldsOf('wwww'), []).robustness).toBeUndefined()
    expect(robustnessOf(fieldsOf('wcf-'), SCENARIOS).counts).toEqual({
      works: 1,
      worksIfChanged: 1,
      fails: 1,
      missing: 1,
    })
  })
})

describe('the wind tunnel', () => {
  it('orders rows and columns by reference, leaves out verdicts on scenarios that are gone, and counts the results', () => {
    const verdict = (id: string) => pairFieldName('verdict', id)
    const tunnel = windTunnel([
      { ...card('shape:s2', 'scenario'), ref: 'S-010' },
      { ...card('shape:s1', 'scenario'), ref: 'S-002' },
      { ...card('shape:b', 'recommendation', { [verdict('shape:s1')]: 'fails' }), ref: 'REC-002' },
      {
        ...card('shape:a', 'recommendation', {
          [verdict('shape:s1')]: 'works',
          [verdict('shape:s2')]: 'works',
          [verdict('shape:gone')]: 'fails',
        }),
        ref: 'REC-001',
      },
    ])
    expect(tunnel.scenarioIds).toEqual(['shape:s1', 'shape:s2'])
    expect(
      tunnel.rows.map(({ recommendationId, verdicts, robustness }) => [recommendationId, verdicts, robustness]),
    ).toEqual([
      ['shape:a', ['works', 'works'], 'no-regrets'],
      ['shape:b', ['fails', undefined], undefined],
    ])
    expect(tunnel.totals).toEqual({ 'no-regrets': 1, 'opt-out': 0, 'opt-in': 0, abandon: 0, incomplete: 1 })
  })
})
