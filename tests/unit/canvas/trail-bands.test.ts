// The paths of a laser's trail follow each other without a gap, and widen towards its head.

import { expect, test } from 'vitest'
import { trailBands } from '@/components/canvas/laser/trail-bands'

const line = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i * 10, y: i % 2 }))
const startOf = (d: string) => d.slice(1).split(/[ QL]/)[0]
const endOf = (d: string) => d.split(/[ QL]/).at(-1)

test.each([2, 3, 5, 12, 75])(
  'a trail of %i points runs from its first to its last, each part from the end of the one before',
  (count) => {
    const bands = trailBands(line(count), 12)
    expect(bands.length).toBe(Math.min(12, count))
    expect(startOf(bands[0]?.d ?? '')).toBe('0,0')
    expect(endOf(bands.at(-1)?.d ?? '')).toBe(`${(count - 1) * 10},${(count - 1) % 2}`)
    for (const [i, { d }] of bands.entries()) if (i > 0) expect(startOf(d)).toBe(endOf(bands[i - 1]?.d ?? ''))
    const widths = bands.map(({ width }) => width)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths.at(-1)).toBe(1)
  },
)

test('a point is a dot, nothing is nothing, and one band is one path', () => {
  expect(trailBands([{ x: 3, y: 4 }], 12).map(({ d }) => d)).toEqual(['M3,4 L3,4', 'M3,4 L3,4'])
  expect(trailBands([], 12)).toEqual([])
  expect(trailBands(line(9), 1)).toHaveLength(1)
})
