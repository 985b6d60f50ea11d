// The names that visitors have who haven't said theirs: friendly, in their language, with a number to tell them apart.

import { languageWord } from '../language-word'
import { LOCALES, type Locale } from '../localized'

/** Makes up a name for a visitor, in their language. `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return languageWord(locale, 'visitor', 1000 + Math.floor(random() * 9000))
}

/** Whether nobody has chosen the name. */
export function isVisitorName(name: string): boolean {
  return numberIn(name) !== undefined
}

/** Returns a made-up name in a reader's language, and any other name as it is. */
export function nameFor(name: string, locale: Locale): string {
  const number = numberIn(name)
  return number === undefined ? name : languageWord(locale, 'visitor', number)
}

/** The number of a made-up name; undefined if somebody chose the name. */
function numberIn(name: string): string | undefined {
  const number = /\d{4}$/u.exec(name)?.[0]
  const isMadeUp = number !== undefined && LOCALES.some((locale) => languageWord(locale, 'visitor', number) === name)
  return isMadeUp ? number : undefined
}
