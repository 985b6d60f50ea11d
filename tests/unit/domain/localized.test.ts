// Texts that are data, in each language: stored ones have English and Japanese, and the rest comes from a language's list.

import { describe, expect, it } from 'vitest'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { isScale } from '@/lib/domain/criteria/scale'
import { isLocalized, languageWith, textIn, translationIn, wordsFor } from '@/lib/domain/localized'

const { word } = DEFAULT_CRITERIA.likelihood.steps[3]
const own = { en: 'Harbour', ja: '港' }

describe('a text that boards stored before there was German', () => {
  it('opens as before, and is read in German where Foreboard brought it', () => {
    expect(Object.keys(word)).toEqual(['en', 'ja'])
    expect(isScale(DEFAULT_CRITERIA.likelihood)).toBe(true)
    expect(textIn(word, 'de')).toBe('Wahrscheinlich')
    expect(languageWith(word, 'Wahrscheinlich')).toBe('de')
  })

  it('is English for a German reader where a person wrote it', () => {
    expect([translationIn(own, 'de'), textIn(own, 'de')]).toEqual(['', 'Harbour'])
    expect(textIn({ en: '', ja: '港' }, 'de')).toBe('港')
  })

  it('takes no word from the properties that every object has', () => {
    expect(textIn({ en: 'constructor', ja: '' }, 'de')).toBe('constructor')
  })
})

describe('a text with a third language', () => {
  it('is one, and the written word goes before the list', () => {
    const text = { ...word, de: 'Gut möglich' }
    expect(isLocalized(text)).toBe(true)
    expect(textIn(text, 'de')).toBe('Gut möglich')
  })

  it('is none with anything but texts, or without one of the two that all have', () => {
    expect([{ ...own, de: 3 }, { en: 'Harbour', de: 'Hafen' }, null].map(isLocalized)).toEqual([false, false, false])
  })
})

it('given words follow the reader while nobody has written others, and an emptied text stays empty', () => {
  const given = { en: 'Drivers', ja: 'ドライバー' }
  expect(wordsFor('ドライバー', given, 'de')).toBe('Treiber')
  expect(wordsFor('Treiber', given, 'en')).toBe('Drivers')
  expect(wordsFor('', { en: 'Harbour', ja: '' }, 'de')).toBe('')
})
