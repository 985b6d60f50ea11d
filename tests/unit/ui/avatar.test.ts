import { describe, expect, it } from 'vitest'
import { initials } from '@/components/ui/initials'

describe('initials', () => {
  it.each([
    ['Mika Kato', 'MK'],
    ['mika', 'M'],
    ['Ana María de la Cruz', 'AC'],
    ['  Jo   Lindqvist ', 'JL'],
    ['佐藤 愛子', '佐藤'],
    ['サトウ', 'サト'],
    ['Visitor 1234', '34'],
    ['ゲスト1234', '34'],
    ['Ana (phone)', 'AP'],
    ['“Jo” O’Neill-Smith', 'JO'],
    ['佐藤（総務）', '佐藤'],
    ['😀 Smile', 'S'],
    ['😀', '😀'],
    ['', '?'],
  ])('of "%s" are %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})
