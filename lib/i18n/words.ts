// The languages whose words are at hand. A page brings its own and fetches others when somebody needs them; the server, and
// whatever else imports `messages`, has all of them.

import { provideContentWords } from '../domain/content-words'
import type { Locale } from '../domain/languages'
import type { messages } from './languages/en'

export type Messages = typeof messages

/** The words of one language. */
export interface Language {
  /** Those of the interface, without gaps. */
  readonly messages: Messages
  /** Those of templates and the example, by their English. */
  readonly content: Readonly<Record<string, string>>
}

const known = new Map<Locale, Messages>()

/** Makes the words of a language known to `wordsIn` and to the texts that are data. */
export function provideLanguage(locale: Locale, { messages, content }: Language): void {
  known.set(locale, messages)
  provideContentWords(locale, content)
}

/** Whether the words of a language are at hand. */
export function hasWordsIn(locale: Locale): boolean {
  return known.has(locale)
}

/** Returns the words of the interface in a language that is at hand. Throws for another one. */
export function wordsIn(locale: Locale): Messages {
  const messages = known.get(locale)
  if (!messages) throw new Error(`The words of ${locale} were neither brought by the page nor fetched.`)
  return messages
}
