// Lists as people paste them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isList, listItems } from '@/lib/domain/cards/list-lines'

describe('listItems', () => {
  it.each([
    ['- one\n- two', ['one', 'two']],
    ['1. one\n2) two\n(c) three', ['one', 'two', 'three']],
    ['* [ ] one\n* [x] two', ['one', 'two']],
    ['・一つ目\n・二つ目', ['一つ目', '二つ目']],
    ['①一つ目\n② 二つ目', ['一つ目', '二つ目']],
    ['（１） 一つ目\n三、 二つ目', ['一つ目', '二つ目']],
    ['one\r\n\r\n  two  words\r\n', ['one', 'two words']],
    // A column of a spreadsheet with line ends in its cells.
    ['"one\r\nand ""more"" here"\r\n"so" it is\r\n"two\n\nlines"', ['one and "more" here', '"so" it is', 'two lines']],
    ['"one"\n"two"', ['"one"', '"two"']],
    ['•\tone\n•\ttwo', ['one', 'two']],
    ['5G networks\n-40 degrees\nA. I. Smith', ['5G networks', '-40 degrees', 'Smith']],
  ])('%j', (text, items) => {
    expect(listItems(text)).toEqual(items)
  })

  it('never makes an item of nothing, and never more than there are lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const items = listItems(text)
        expect(items.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
        for (const item of items) expect(item.trim()).not.toBe('')
      }),
    )
  })
})

describe('isList', () => {
  it.each([
    ['- one\n- two', true],
    ['one\ntwo\nthree', true],
    ['one\ntwo', false],
    ['one', false],
    ['', false],
    [`${'A paragraph. '.repeat(20)}\n${'Another. '.repeat(30)}\n${'A third. '.repeat(30)}`, false],
    ['A paragraph.\n\nAnother.\n\nA third.', false],
    ['Intro:\n- one\n- two', true],
  ])('%j', (text, answer) => {
    expect(isList(text)).toBe(answer)
  })
})
