import { describe, expect, test } from 'vitest'
import { type LaidLetter, textRuns } from '@/components/canvas/text/text-runs'

/** Letters of 10 px: each with its place on the line, counted from the left, and its line. */
function laid(...letters: readonly (readonly [text: string, place: number, line?: number])[]): LaidLetter[] {
  return letters.map(([text, place, line = 0]) => ({
    text,
    left: place * 10,
    right: place * 10 + 10,
    top: line * 20,
    bottom: line * 20 + 16,
  }))
}

function told(letters: readonly LaidLetter[], isRightToLeft = true) {
  return textRuns(letters, { isRightToLeft, keepsSpaces: true }).map(({ text, left, right, isRightToLeft }) => [
    text,
    left / 10,
    right / 10,
    isRightToLeft ? 'rtl' : 'ltr',
  ])
}

describe('parts of a laid out text', () => {
  test('letters that continue to the right are one part, and a new line is another', () => {
    expect(told(laid(['a', 0], ['b', 1], [' ', 2], ['c', 0, 1]), false)).toEqual([
      ['ab', 0, 3, 'ltr'],
      ['c', 0, 1, 'ltr'],
    ])
  })

  test('a figure between Hebrew words is a part of its own, which runs from left to right', () => {
    // On the screen: ב 12 א, read from the right.
    expect(told(laid(['א', 5], [' ', 4], ['1', 2], ['2', 3], [' ', 1], ['ב', 0]))).toEqual([
      ['א', 4, 6, 'rtl'],
      ['12', 2, 4, 'ltr'],
      [' ב', 0, 2, 'rtl'],
    ])
  })

  test('spaces before a part are left out where they may, and the part begins at its first letter', () => {
    const begun = (letters: readonly LaidLetter[], keepsSpaces: boolean) =>
      textRuns(letters, { isRightToLeft: true, keepsSpaces }).map(({ text, start }) => [text, start / 10])
    const hebrew = laid([' ', 3], ['א', 2], ['ב', 1], [' ', 0])
    expect(begun(hebrew, true)).toEqual([[' אב', 4]])
    expect(begun(hebrew, false)).toEqual([['אב', 3]])
    expect(begun(laid([' ', 0], ['a', 1], ['b', 2]), false)).toEqual([['ab', 1]])
    expect(begun(laid([' ', 0], [' ', 1]), false)).toEqual([['', 0]])
  })

  test('a lone character without a direction has the paragraph’s; a letter has its own', () => {
    expect(told(laid(['E', 1], ['U', 2], ['.', 0]))).toEqual([
      ['EU', 1, 3, 'ltr'],
      ['.', 0, 1, 'rtl'],
    ])
    expect(told(laid(['E', 0], ['U', 1], ['.', 2]), false)).toEqual([['EU.', 0, 3, 'ltr']])
    expect(told(laid(['x', 4]))).toEqual([['x', 4, 5, 'ltr']])
    expect(told(laid(['א', 4]), false)).toEqual([['א', 4, 5, 'rtl']])
  })

  test('a sign without a width, such as a mark of direction, stays in the part where it stands', () => {
    const mark: LaidLetter = { text: '\u200f', left: 10, right: 10, top: 0, bottom: 16 }
    expect(told([...laid(['א', 2], ['ב', 1]), mark, ...laid(['ג', 0])])).toEqual([['אב\u200fג', 0, 3, 'rtl']])
  })
})
