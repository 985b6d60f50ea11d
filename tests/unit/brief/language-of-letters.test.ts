// Letters that one language is written with show the language of a text; shared letters show nothing.

import { expect, test } from 'vitest'
import { guessLanguage, languageOfLetters } from '@/lib/brief/text-shape'
import { cardLanguage } from '@/lib/brief/titles/card-language'

test.each([
  ['送電網が止まる', 'ja'],
  ['AIの輸出規制', 'ja'],
  ['전력망이 멈춘다', 'ko'],
  ['Το δίκτυο πέφτει', 'el'],
  ['רשת החשמל קורסת', 'he'],
  ['ไฟฟ้าดับ', 'th'],
  // Japanese and Chinese are both written so.
  ['経済安全保障', ''],
  ['Сеть падает', ''],
  ['The grid fails', ''],
  ['The Ω of the grid', ''],
  ['2030', ''],
  ['', ''],
])('%s is written in the letters of “%s”', (text, language) => {
  expect(languageOfLetters(text)).toBe(language)
})

test('English needs words, not letters', () => {
  expect(guessLanguage('The grid is old, and nobody in the country pays for it')).toBe('en')
  expect(guessLanguage('Das Netz ist alt, und niemand im Land bezahlt dafür')).toBe('')
})

test('a card’s own language goes before that of its letters', () => {
  expect(cardLanguage({ language: 'zh', title: '送電網が止まる' })).toBe('zh')
  expect(cardLanguage({ language: '', title: '送電網が止まる' })).toBe('ja')
  expect(cardLanguage({ language: '', title: 'Grid fails' })).toBeUndefined()
})
