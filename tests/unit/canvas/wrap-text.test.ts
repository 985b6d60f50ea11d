// Lines are measured with a font in which every character is as wide as it looks: 1 for Latin, 2 for Japanese.

import { describe, expect, test } from 'vitest'
import { fitLine, wrapText } from '@/components/canvas/text/wrap-text'

const measure = (text: string) =>
  Array.from(text).reduce((width, character) => width + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1), 0)
const wrap = (text: string, width: number, maxLines = 20) => wrapText(text, { width, maxLines, measure })

describe('wrapText', () => {
  test('breaks between words, and no line is wider than asked', () => {
    const { lines, cut } = wrap('Two incompatible sets of standards split the market', 16)
    expect(lines).toEqual(['Two incompatible', 'sets of', 'standards split', 'the market'])
    expect(cut).toBe(false)
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(16)
  })

  test('breaks Japanese between words, which keep their endings', () => {
    expect(wrap('輸出規制で部品供給が止まる', 12).lines).toEqual(['輸出規制で', '部品供給が', '止まる'])
    expect(wrap('日程を確認する', 10).lines).toEqual(['日程を', '確認する'])
    expect(wrap('ごくまれ', 6).lines).toEqual(['ごく', 'まれ'])
    expect(wrap('あり得る', 6).lines).toEqual(['あり', '得る'])
  })

  test('breaks a Japanese word that is wider than a line between its letters', () => {
    expect(wrap('サプライチェーン', 8).lines).toEqual(['サプライ', 'チェーン'])
    expect(wrap('確認する', 4).lines).toEqual(['確認', 'する'])
  })

  test.each(['。', '、', '」', '）', 'ー', 'っ', '！'])('no line begins with %s', (sign) => {
    for (let width = 4; width <= 24; width += 2) {
      const { lines } = wrap(`部品の供給が止ま${sign}次の段階で代わりを探${sign}した`, width)
      for (const line of lines) expect(line.startsWith(sign) && line !== sign).toBe(false)
    }
  })

  test.each(['「', '（', '『'])('no line ends with %s', (sign) => {
    for (let width = 6; width <= 24; width += 2) {
      const { lines } = wrap(`この点は${sign}禁則処理と呼ばれ、${sign}組版の規則である`, width)
      for (const line of lines) expect(line.endsWith(sign)).toBe(false)
    }
  })

  test('keeps a sign with the word before it, and breaks after a hyphen', () => {
    expect(wrap('one, two', 4).lines).toEqual(['one,', 'two'])
    expect(wrap('long-term plan', 6).lines).toEqual(['long-', 'term', 'plan'])
  })

  test('breaks a word that is wider than a line, and loses none of it', () => {
    const { lines } = wrap('supplychainresilience', 8)
    expect(lines).toEqual(['supplyc-', 'hainres-', 'ilience'])
    // No letter or two stand alone, and signs stay with their word.
    expect(wrap('Detailed communication, now', 12).lines).toEqual(['Detailed', 'communicat-', 'ion, now'])
    expect(wrap('Detailed communication', 12, 2).lines).toEqual(['Detailed', 'communicat…'])
    const address = wrap('https://example.org/supply', 8).lines
    expect(address.join('')).toBe('https://example.org/supply')
    for (const line of [...lines, ...address]) expect(measure(line)).toBeLessThanOrEqual(8)
  })

  test('ends in an ellipsis where lines run out', () => {
    const { lines, cut } = wrap('Two incompatible sets of standards split the market', 16, 2)
    expect(cut).toBe(true)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
    expect(measure(lines[1] ?? '')).toBeLessThanOrEqual(16)
  })

  test('never cuts a character of several code points in two', () => {
    const family = '👩‍👩‍👧'
    const { lines } = wrapText(family.repeat(6), { width: 12, maxLines: 1, measure: (text) => [...text].length })
    expect(lines[0]?.replaceAll(family, '')).toBe('…')
  })

  test('says that text was left out when no line has room', () => {
    expect(wrap('anything', 10, 0)).toEqual({ lines: [], cut: true })
    expect(wrap('', 10, 0)).toEqual({ lines: [], cut: false })
  })

  test('keeps paragraphs apart', () => {
    expect(wrap('one\ntwo', 20).lines).toEqual(['one', 'two'])
  })
})

test('fitLine leaves what fits and shortens what does not', () => {
  expect(fitLine('short', 10, measure)).toBe('short')
  expect(fitLine('a long line of words', 10, measure)).toBe('a long li…')
})
