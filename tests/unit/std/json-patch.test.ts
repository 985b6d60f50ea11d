// The difference of two JSON values leads from the one to the other, whatever they are.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '@/lib/std/json'
import { applyJsonPatch, jsonPatch } from '@/lib/std/json-patch'

/** Objects of few keys, so that two of them share some. */
const value = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, true, 0, 'a', [], {}),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('value')),
  ),
})).value

describe('the difference of two JSON values', () => {
  it('leads from one to the other, and is nothing where they are equal', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const patch = jsonPatch(before, after)
        if (patch === null) expect(before).toEqual(after)
        else expect(applyJsonPatch(before, JSON.parse(JSON.stringify(patch)) as typeof patch)).toEqual(after)
        expect(jsonPatch(after, after)).toBeNull()
      }),
    )
  })

  it('holds as many keys that go as keys that change', () => {
    const [before, after] = [
      { a: 1, b: 1, c: { d: 1 } },
      { b: 2, c: { d: 1 } },
    ]
    const patch = jsonPatch(before, after)
    expect(patch).toEqual([['a'], { b: [2] }])
    expect(patch && applyJsonPatch(before, patch)).toEqual(after)
  })

  it('is refused where it is not one from this value', () => {
    expect(() => applyJsonPatch('text', [['a'], {}])).toThrow('not one from this value')
  })
})
