// Influence and dependence of drivers, direct and through others.

import { describe, expect, it } from 'vitest'
import { pairFieldName } from '@/lib/domain/cards/pair-field'
import { MICMAC_MAX_DRIVERS, micmac } from '@/lib/domain/coverage/micmac'
import { card } from './coverage-cards'

/** Drivers D-001… with the strength of each on the others; undefined where nobody rated it. */
function drivers(strengths: readonly (readonly (number | undefined)[])[]) {
  return strengths.map((row, i) => {
    const fields = row.flatMap((value, j) =>
      value === undefined ? [] : [[pairFieldName('influence', `shape:${j}`), value]],
    )
    return {
      ...card(`shape:${i}`, 'driver', Object.fromEntries<string | number>(fields as [string, string | number][])),
      ref: `D-${String(i + 1).padStart(3, '0')}`,
    }
  })
}

describe('MICMAC', () => {
  it('sums rows and columns, and parts drivers at the mean', () => {
    const result = micmac(
      drivers([
        [undefined, 3, 3, 0],
        [0, undefined, 3, 0],
        [0, 3, undefined, 0],
        [0, 0, 0, undefined],
      ]),
    )
    expect(
      result.drivers.map(({ influenceSum, dependenceSum, direct }) => [influenceSum, dependenceSum, direct.role]),
    ).toEqual([
      [6, 0, 'influential'],
      [3, 6, 'dependent'],
      [3, 6, 'dependent'],
      [0, 0, 'autonomous'],
    ])
    expect(result.drivers.map(({ direct }) => direct.rank)).toEqual([1, 2, 2, 4])
  })

  it('finds a driver that moves much through another, though little itself', () => {
    const result = micmac(
      drivers([
        [undefined, 3, 0, 0, 0],
        [0, undefined, 3, 0, 3],
        [0, 3, undefined, 0, 0],
        [0, 0, 1, undefined, 3],
        [1, 0, 0, 0, undefined],
      ]),
    )
    const [first] = result.drivers
    expect(first?.direct.rank).toBeGreaterThan(first?.indirect.rank ?? 9)
    expect(result.isStable).toBe(true)
    expect(result.power).toBeGreaterThan(1)
  })

  it('counts a pair that nobody answered as 0 and tells how many those are; a driver does not move itself', () => {
    const own = drivers([
      [3, 2],
      [undefined, 3],
    ])
    const result = micmac(own)
    expect(result).toMatchObject({
      pairs: 2,
      unansweredPairs: 1,
      strengths: [
        [undefined, 2],
        [undefined, undefined],
      ],
    })
    expect(result.drivers.map(({ influenceSum }) => influenceSum)).toEqual([2, 0])
  })

  it('stops at the longest paths where influence goes in no circle', () => {
    const result = micmac(
      drivers([
        [undefined, 1, 0],
        [0, undefined, 1],
        [0, 0, undefined],
      ]),
    )
    expect(result).toMatchObject({ power: 2, isStable: false })
    expect(result.drivers.map(({ indirect }) => indirect.influence)).toEqual([1, 0, 0])
  })

  it('takes the first twenty drivers by reference and names the others', () => {
    const all = drivers(Array.from({ length: MICMAC_MAX_DRIVERS + 1 }, () => []))
    const result = micmac([...all].reverse())
    expect(result.driverIds).toHaveLength(MICMAC_MAX_DRIVERS)
    expect(result.driverIds[0]).toBe('shape:0')
    expect(result.leftOutIds).toEqual([`shape:${MICMAC_MAX_DRIVERS}`])
    expect(micmac(all.slice(1)).leftOutIds).toEqual([])
  })

  it('says nothing of no drivers', () => {
    expect(micmac([])).toMatchObject({ driverIds: [], pairs: 0, unansweredPairs: 0, drivers: [] })
  })
})
