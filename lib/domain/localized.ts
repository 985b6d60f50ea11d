// Words that are data (scales, templates) in the languages of the interface. What boards and files store has English and
// Japanese, and other languages only where somebody wrote them; for words that Foreboard brought, each language has a list
// (content-words).

import { contentWord } from './content-words'
import { LOCALES, type Locale } from './languages'

export { LOCALES, type Locale }

/** The languages that every stored text has. */
export const STORED_LOCALES = ['en', 'ja'] as const
type StoredLocale = (typeof STORED_LOCALES)[number]

export type LocalizedText = Readonly<Record<StoredLocale, string> & Partial<Record<Locale, string>>>

/** Whether a value is the tag of a language that Foreboard has. */
export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value)
}

/** Returns the language of Foreboard that a tag names; English where it has none of it. */
export function localeOf(language: string): Locale {
  return isLocale(language) ? language : 'en'
}

/** Makes a text from its words in each language of Foreboard. */
export function inEachLanguage(wordsOf: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale)])) as Record<Locale, string>
}

/** Uses words that somebody wrote in one language for all of them. */
export function inAllLanguages(words: string): LocalizedText {
  return inEachLanguage(() => words)
}

/** Says whether `value` has a text in every language that stored texts have, and texts only. */
export function isLocalized(value: unknown): value is LocalizedText {
  const texts = (value ?? {}) as Partial<Record<string, unknown>>
  return (
    STORED_LOCALES.every((locale) => typeof texts[locale] === 'string') &&
    LOCALES.every((locale) => texts[locale] === undefined || typeof texts[locale] === 'string')
  )
}

/** Returns the text in exactly this language: as it was written, or from the language's list; '' where it has none. */
export function translationIn(text: LocalizedText, locale: Locale): string {
  return text[locale] || contentWord(text.en, locale)
}

/**
 * Returns the text with its words in this language beside the stored ones, for data that begins in it: readers of other
 * languages then know the words as a translation without having this language's list.
 */
export function withWordsIn(text: LocalizedText, locale: Locale): LocalizedText {
  const words = translationIn(text, locale)
  return words === '' ? text : { ...text, [locale]: words }
}

/** Returns the text in a language, or in another one if nobody has written it in this one. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return translationIn(text, locale) || LOCALES.map((each) => text[each] ?? '').find((each) => each !== '') || ''
}

/** Says in which language a text has these words; undefined where in none. */
export function languageWith(text: LocalizedText, words: string): Locale | undefined {
  return words === '' ? undefined : LOCALES.find((locale) => translationIn(text, locale) === words)
}

/**
 * Returns words in a reader's language as long as they are one of their translations. Once somebody has written others,
 * these are the words in every language.
 */
export function wordsFor(words: string, translations: LocalizedText | null | undefined, locale: Locale): string {
  return translations && languageWith(translations, words) ? textIn(translations, locale) : words
}
