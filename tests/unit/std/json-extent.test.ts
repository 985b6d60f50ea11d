// The extent of a JSON text, counted on its bytes, compared with a parser's result.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonExtent, jsonExtent } from '@/lib/std/json-extent'

const ALL: JsonExtent = { values: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY }
const extentOf = (text: string, most = ALL) => jsonExtent(Buffer.from(text), most)

/** The extent of a value: empty objects and lists count one more, as if they held a value. */
function counted(value: unknown): JsonExtent {
  if (typeof value !== 'object' || value === null) return { values: 0, depth: 0 }
  const inside = Object.values(value).map(counted)
  return {
    values: 1 + Math.max(0, inside.length - 1) + inside.reduce((sum, each) => sum + each.values, 0),
    depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)),
  }
}

describe('jsonExtent', () => {
  it('S40: counts what a parser makes, whatever stands in strings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, spaces) => {
        const { values, depth } = counted(value)
        expect(extentOf(JSON.stringify(value, null, spaces))).toEqual({ values: values + 1, depth })
      }),
    )
  })

  it.each([
    ['{"a,[{":"\\\\","b":"\\",[{"}', { values: 3, depth: 1 }],
    ['"no end [[[[', { values: 1, depth: 0 }],
    ['[[[[', { values: 5, depth: 4 }],
    ['', { values: 1, depth: 0 }],
  ])('counts %s, whole or broken', (text, extent) => {
    expect(extentOf(text)).toEqual(extent)
  })

  it('S40: stops at the first value or level beyond a bound', () => {
    expect(extentOf('['.repeat(400_000), { values: 1_000_000, depth: 32 })).toEqual({ values: 34, depth: 33 })
    expect(extentOf(`[${'0,'.repeat(400_000)}0]`, { values: 100, depth: 32 })).toEqual({ values: 101, depth: 1 })
  })
})
