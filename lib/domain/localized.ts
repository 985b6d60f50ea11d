// Words that are data (scales, templates) in the languages of the interface.

export const LOCALES = ['en', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

export type LocalizedText = Readonly<Record<Locale, string>>

/** Whether a value is the tag of a language that Foreboard has. */
export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value)
}

/** Returns the language of Foreboard that a tag names; English where it has none of it. */
export function localeOf(language: string): Locale {
  return isLocale(language) ? language : 'en'
}

/** Uses words that somebody wrote in one language for all of them. */
export function inAllLanguages(words: string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, words])) as Record<Locale, string>
}

/** Says whether `value` has a text in every language. */
export function isLocalized(value: unknown): value is LocalizedText {
  const texts = (value ?? {}) as Partial<Record<string, unknown>>
  return LOCALES.every((locale) => typeof texts[locale] === 'string')
}

/** Returns the text in a language, or in the other one if nobody has written it in this one. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale] || LOCALES.map((each) => text[each]).find((each) => each !== '') || ''
}

/**
 * Returns words in a reader's language as long as they are one of their translations. Once somebody has written others,
 * these are the words in every language.
 */
export function wordsFor(words: string, translations: LocalizedText | null | undefined, locale: Locale): string {
  return translations && LOCALES.some((each) => translations[each] === words) ? textIn(translations, locale) : words
}
