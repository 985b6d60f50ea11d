// A sentence before and after: the words that decided its outcome are marked.

import { expect, it } from 'vitest'
import { type MarkedPiece, markedWordings } from '@/lib/compare/marked-wordings'
import { strengthChange } from '@/lib/compare/sentence-strength'

const written = (pieces: readonly MarkedPiece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

function marked(before: string, after: string): readonly [string, string] {
  const pieces = markedWordings(before, after, strengthChange(before, after).reasons)
  return [written(pieces.before), written(pieces.after)]
}

it.each([
  [
    'a duty',
    'Ports must close at night.',
    'Ports should close.',
    'Ports [must] close at night.',
    'Ports [should] close.',
  ],
  ['where only one side has a word', 'Supply falls.', 'Supply may fall.', 'Supply falls.', 'Supply [may] fall.'],
  [
    'a word that other words hold, too',
    'The mayors will pay.',
    'The mayor may pay.',
    'The mayors [will] pay.',
    'The mayor [may] pay.',
  ],
  [
    'the one of two that differs',
    'All ports will close, and all ships will wait.',
    'All ports will close, and all ships may wait.',
    'All ports will close, and all ships [will] wait.',
    'All ports will close, and all ships [may] wait.',
  ],
  ['capitals', 'All ports close.', 'Some harbours close.', '[All] ports close.', '[Some] harbours close.'],
  ['figures', 'In 3,000 or 3 ports.', 'In 3,000 or 4 ports.', 'In 3,000 or [3] ports.', 'In 3,000 or [4] ports.'],
  ['a short negation', 'They did close.', 'They didn’t close.', 'They did close.', 'They did[n’t] close.'],
  ['wide figures', '負担は３０％である。', '費用は２０％である。', '負担は[３０％]である。', '費用は[２０％]である。'],
  [
    'Japanese',
    '港湾を閉鎖しなければならない。',
    '港湾を閉鎖すべきである。',
    '港湾を閉鎖し[なければならない]。',
    '港湾を閉鎖す[べきで]ある。',
  ],
  [
    'without deciding words, what differs',
    'The ports close at night.',
    'The harbours close at night.',
    'The [ports] close at night.',
    'The [harbours] close at night.',
  ],
  ['nothing, if nothing differs', 'The ports close.', 'The ports close.', 'The ports close.', 'The ports close.'],
])('%s', (_, before, after, ...wanted) => {
  expect(marked(before, after)).toEqual(wanted)
})
