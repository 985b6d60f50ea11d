// A language is known once it was provided: the interface's words, and those of templates and the example.

import { expect, test } from 'vitest'
import { fetchLanguage } from '@/components/settings/fetch-language'
import { languageWith, withWordsIn, wordsFor } from '@/lib/domain/localized'
import { ALL_LANGUAGES } from '@/lib/i18n/all-languages'
import { hasWordsIn, provideLanguage, wordsIn } from '@/lib/i18n/words'

const TITLE = { en: 'Recommendations', ja: '提言' }

test('words of a language that nobody provided are an error, not English', () => {
  expect(hasWordsIn('fr' as 'de')).toBe(false)
  expect(() => wordsIn('fr' as 'de')).toThrow('The words of fr')
})

test('a language that is at hand is not fetched again', async () => {
  provideLanguage('de', ALL_LANGUAGES.de)
  const before = wordsIn('de')
  await fetchLanguage('de')
  expect(wordsIn('de')).toBe(before)
})

test('a text that begins in a language is known to readers who have no list of that language', () => {
  const kept = withWordsIn(TITLE, 'de')
  expect(kept).toEqual({ ...TITLE, de: 'Empfehlungen' })
  provideLanguage('de', { messages: wordsIn('de'), content: {} })
  try {
    expect(languageWith(TITLE, 'Empfehlungen')).toBeUndefined()
    expect(wordsFor('Empfehlungen', kept, 'en')).toBe('Recommendations')
    expect(wordsFor('Empfehlungen', kept, 'ja')).toBe('提言')
  } finally {
    provideLanguage('de', ALL_LANGUAGES.de)
  }
})

test('a card’s value in a word of a scale is known in every language on every page', () => {
  provideLanguage('de', { messages: wordsIn('de'), content: {} })
  try {
    expect(languageWith({ en: 'US government', ja: '米国政府' }, 'US-Regierung')).toBe('de')
  } finally {
    provideLanguage('de', ALL_LANGUAGES.de)
  }
})
