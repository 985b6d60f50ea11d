// The title and hint that a template or Foreboard gave a zone or matrix. They follow the reader's language while nobody has changed them
// (decision 117): the words in every language stand beside them in the shape's `meta`.

import { inEachLanguage, isLocalized, type Locale, type LocalizedText, wordsFor } from '../localized'

/** The keys in `meta`, by the prop whose words they hold. */
export const GIVEN_WORDS = { title: 'titleIn', hint: 'hintIn' } as const

/** A zone or matrix, as far as its words need it. */
export interface WordedShape {
  readonly props: { readonly title: string; readonly hint?: string }
  readonly meta: Readonly<Record<string, unknown>>
}

/** Returns what a new zone or matrix is called in a language, and its `meta` with the names in the others. */
export function givenTitle(locale: Locale, titleIn: (locale: Locale) => string) {
  const title: LocalizedText = inEachLanguage(titleIn)
  return { title: titleIn(locale), meta: { [GIVEN_WORDS.title]: { ...title } } }
}

/** Returns a zone's or matrix's title for a reader; words that somebody typed stay as they are. */
export function holderTitle({ props, meta }: WordedShape, locale: Locale): string {
  return given(props.title, meta[GIVEN_WORDS.title], locale)
}

/** Returns a zone's hint for a reader, like its title. */
export function holderHint({ props, meta }: WordedShape, locale: Locale): string {
  return given(props.hint ?? '', meta[GIVEN_WORDS.hint], locale)
}

function given(words: string, translations: unknown, locale: Locale): string {
  return isLocalized(translations) ? wordsFor(words, translations, locale) : words
}
