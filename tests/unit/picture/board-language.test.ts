// The language of most cards is that of the board's pictures.

import { expect, test } from 'vitest'
import { boardLanguage } from '@/lib/picture/board-language'

const card = (title: string, body = '') => ({ typeName: 'shape', type: 'card', props: { title, body } })
const ENGLISH = [card('Ports close', 'The harbour is shut in the winter, and nobody is there to open it.'), card('Ice')]
const JAPANESE = [card('港が閉まる'), card('海が凍る'), card('船が来ない')]
const GERMAN = [card('Der Hafen schließt'), card('Das Eis ist zu dick'), card('Es fehlt an Personal für die Schiffe')]

test.each([
  ['English', ENGLISH, 'en'],
  ['Japanese', JAPANESE, 'ja'],
  ['German, in titles that are too short by themselves', GERMAN, 'de'],
  ['mostly Japanese', [...JAPANESE, ...ENGLISH], 'ja'],
  ['mostly English, with a Japanese card', [...ENGLISH, JAPANESE[0] ?? card('')], 'en'],
  ['a language that Foreboard has no words for', [card('Το λιμάνι κλείνει'), card('Πάγος')], undefined],
  ['too few words', [card('Ice')], undefined],
  ['no card', [{ typeName: 'shape', type: 'note', props: {} }, { typeName: 'page' }], undefined],
])('%s', (_, records, language) => {
  expect(boardLanguage(records)).toBe(language)
})
