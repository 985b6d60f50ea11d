import { describe, expect, it } from 'vitest'
import { findText, foldText } from '@/lib/brief/find-text'

function found(text: string, words: string, most = 100): string[] {
  const points = Array.from(text)
  return findText(foldText(text), words, most).map(({ start, end }) => points.slice(start, end).join(''))
}

describe('findText', () => {
  it.each([
    ['case', 'Supply SUPPLY', 'supply', ['Supply', 'SUPPLY']],
    ['width', 'ＡＩと AI と ｹｰﾌﾞﾙ', 'ai', ['ＡＩ', 'AI']],
    ['half-width voiced kana', '海底ｹｰﾌﾞﾙ、ケーブル', 'けーぶる', ['ｹｰﾌﾞﾙ', 'ケーブル']],
    ['accents', 'résumé and resume', 'RESUME', ['résumé', 'resume']],
    ['voiced kana as letters of their own', 'かき と がき', 'かき', ['かき']],
    ['quotes and dashes', 'the “cost–benefit” of it', '"cost-benefit"', ['“cost–benefit”']],
    ['line breaks as spaces', 'risk\n of　loss', 'risk of loss', ['risk\n of　loss']],
    ['ligatures once', 'eﬃcient', 'f', ['ﬃ']],
    ['words behind emoji and rare kanji', '🚢𩸽 港', '港', ['港']],
    ['final sigma', 'ΛΟΓΟΣ λόγος', 'λογοσ', ['ΛΟΓΟΣ', 'λόγος']],
    ['no overlaps', 'aaaa', 'aa', ['aa', 'aa']],
  ])('knows %s', (_what, text, words, expected) => {
    expect(found(text, words)).toEqual(expected)
  })

  it('finds nothing for nothing, and no more than asked for', () => {
    expect(found('a b', '  ')).toEqual([])
    expect(found('', 'a')).toEqual([])
    expect(found('a a a', 'a', 2)).toHaveLength(2)
  })
})
