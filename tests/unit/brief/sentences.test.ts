// Where sentences end: traps in both languages, and work that grows no faster than the text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { sentencesOf } from '@/lib/brief/sentences'

function cut(words: string): string[] {
  const text = new CodePointText(words)
  return sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['Dr. Ito met Mr. Lee. They agreed.', ['Dr. Ito met Mr. Lee.', 'They agreed.']],
    ['The U.S. Congress acted. Prices fell 3.5 percent.', ['The U.S. Congress acted.', 'Prices fell 3.5 percent.']],
    ['It matters in the U.S. The reason is simple.', ['It matters in the U.S.', 'The reason is simple.']],
    ['James L. Brand wrote it. See Fig. 2 and No. 4.', ['James L. Brand wrote it.', 'See Fig. 2 and No. 4.']],
    [
      'Ports, roads, etc. are old. Why? “Nobody paid.” Nobody will.',
      ['Ports, roads, etc. are old.', 'Why?', '“Nobody paid.”', 'Nobody will.'],
    ],
    ['“Is it safe?” she asked. It was.', ['“Is it safe?” she asked.', 'It was.']],
    [
      'The plan failed.12 The next one did not.[3] Others followed.',
      ['The plan failed.12', 'The next one did not.[3]', 'Others followed.'],
    ],
    ['It failed. 12 The next did not. 40 Towns paid.', ['It failed. 12', 'The next did not.', '40 Towns paid.']],
    ['See example.org for more. Done… Then rest.', ['See example.org for more.', 'Done…', 'Then rest.']],
  ])('are cut in English: %s', (words, sentences) => {
    expect(cut(words)).toEqual(sentences)
  })

  it.each([
    ['水は止まる。管は古い！なぜか？', ['水は止まる。', '管は古い！', 'なぜか？']],
    [
      '部長は「国が負担する。急ぐ。」と述べた。市は黙った。',
      ['部長は「国が負担する。急ぐ。」と述べた。', '市は黙った。'],
    ],
    ['費用は3.5億円。（図を参照。）次へ。', ['費用は3.5億円。', '（図を参照。）', '次へ。']],
    ['費用は１．５４倍になる．次へ。', ['費用は１．５４倍になる．', '次へ。']],
    ['「開いたまま。閉じない。', ['「開いたまま。閉じない。']],
    ['𠮷野は言った。🌐は広い。', ['𠮷野は言った。', '🌐は広い。']],
  ])('are cut in Japanese: %s', (words, sentences) => {
    expect(cut(words)).toEqual(sentences)
  })

  it('leave out nothing but white space, in order, whatever the text', () => {
    const letter = fc.constantFrom(...'aA.!? \n"“”「」（）。！？と1[]𠮷🌐')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 80 }), (letters) => {
        const words = letters.join('')
        const strip = (some: string) => some.replace(/\s/gu, '')
        expect(strip(cut(words).join(''))).toBe(strip(words))
      }),
    )
  })

  it('are found in very long lines of stops and brackets', () => {
    for (const piece of ['「。', '。」', '「', '.', 'A. ', 'U.S. ', '。', '(a.) ']) {
      const words = piece.repeat(100_000)
      expect(cut(words).join('').length).toBeGreaterThan(0)
    }
  }, 20_000)
})
