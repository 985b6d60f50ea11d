import { describe, expect, it } from 'vitest'
import { CodePointText, codePointLength } from '@/lib/brief/code-points'

describe('CodePointText', () => {
  const text = 'a😀b𠮷'
  const index = new CodePointText(text)

  it('counts what people count', () => {
    expect(index.length).toBe(4)
    expect(codePointLength(text)).toBe(4)
  })

  it('converts both ways', () => {
    expect([0, 1, 2, 3, 4].map((offset) => index.toUtf16(offset))).toEqual([0, 1, 3, 4, 6])
    expect([0, 1, 3, 4, 6].map((offset) => index.toCodePoint(offset))).toEqual([0, 1, 2, 3, 4])
  })

  it('takes an offset inside a pair for the pair, and clamps what is outside', () => {
    expect(index.toCodePoint(2)).toBe(1)
    expect(index.toCodePoint(99)).toBe(4)
    expect(index.toUtf16(-1)).toBe(0)
  })

  it('slices without splitting a pair', () => {
    expect(index.slice(1, 3)).toBe('😀b')
  })
})
