// A range that begins or ends within a word is widened to the whole word; any other stays as it is.

import { expect, test } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { wholeWords } from '@/lib/brief/whole-words'

/** The passage between the bars, after widening. */
function widen(marked: string): string {
  const [before = '', passage = '', after = ''] = marked.split('|')
  const text = new CodePointText(before + passage + after)
  const start = new CodePointText(before).length
  const { start: from, end } = wholeWords(text, { start, end: start + new CodePointText(passage).length })
  return text.slice(from, end)
}

test.each([
  [
    'within words at both ends',
    'The g|rid may fail in winter, and hos|pitals stop.',
    'grid may fail in winter, and hospitals',
  ],
  ['within one word', 'and h|osp|itals stop', 'hospitals'],
  ['at the edges of words', 'The |grid may fail|.', 'grid may fail'],
  ['in white space and punctuation', 'The| grid, |may fail', ' grid, '],
  ['at the ends of the text', '|The gr|id', 'The grid'],
  ['after characters outside the basic plane', '𠮷🙂 the gr|id m|ay fail', 'grid may'],
  ['across lines', 'one tw|o\nthr|ee four', 'two\nthree'],
  ['an abbreviated word', 'we d|on|’t know', 'don’t'],
  ['numbers', 'about 17|,500 peo|ple', '17,500 people'],
  ['Japanese', '半導体の輸|出規制が突|然強化された', '輸出規制が突然'],
])('%s', (_, marked, whole) => {
  expect(widen(marked)).toBe(whole)
})
