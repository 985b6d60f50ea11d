import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts, moveOffset, spliceBetween } from '@/components/canvas/text/splice'

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '供'), maxLength: 12 })

describe('spliceBetween', () => {
  test('makes the second text out of the first', () => {
    fc.assert(
      fc.property(word, word, (before, after) => {
        const { at, removed, inserted } = spliceBetween(before, after)
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after)
      }),
    )
  })
})

describe('moveOffset', () => {
  test('keeps the caret at what it stood at', () => {
    const change = spliceBetween('a single vendor', 'NEW a single vendor')
    expect(moveOffset(0, change)).toBe(0)
    expect(moveOffset(8, change)).toBe(12)
    expect(moveOffset(2, spliceBetween('abcdef', 'af'))).toBe(1)
  })
})

describe('mergeTexts', () => {
  test('keeps both changes', () => {
    expect(mergeTexts('a vendor', 'a vendor leaves', 'NEW a vendor')).toBe('NEW a vendor leaves')
    expect(mergeTexts('one two three', 'one 2 three', 'one two 3')).toBe('one 2 3')
  })

  test('is the other change alone where one side changed nothing', () => {
    fc.assert(
      fc.property(word, word, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed)
        expect(mergeTexts(base, base, changed)).toBe(changed)
      }),
    )
  })
})
