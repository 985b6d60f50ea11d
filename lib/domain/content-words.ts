// The words of what Foreboard brings (scales, templates, the example) in languages that have a list of them by their
// English (messages/<language>/). The lists of scales are always here: by them a board knows a card's value in whatever
// language it was written. The others come with their language.

import { type Locale, SCALE_WORDS } from './languages'

type Words = Readonly<Record<string, string>>

const provided = new Map<Locale, Words>()

/** Makes the words of templates and the example known. */
export function provideContentWords(locale: Locale, words: Words): void {
  provided.set(locale, words)
}

/** Returns the words of an English text in a language; '' where its lists lack it, or are not here. */
export function contentWord(english: string, locale: Locale): string {
  return wordIn(SCALE_WORDS[locale], english) || wordIn(provided.get(locale), english)
}

function wordIn(words: Words | undefined, english: string): string {
  return words && Object.hasOwn(words, english) ? (words[english] ?? '') : ''
}
