// The names that visitors have who haven't said theirs: friendly, in their language, with a number to tell them apart.

import { languageWord } from '../language-word'
import { LOCALES, type Locale } from '../localized'

/** Makes up a name for a visitor, in their language. `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return languageWord(locale, 'visitor', 1000 + Math.floor(random() * 9000))
}

/** Whether nobody has chosen the name. */
export function isVisitorName(name: string): boolean {
  const number = /\d{4}$/u.exec(name)?.[0]
  return number !== undefined && LOCALES.some((locale) => languageWord(locale, 'visitor', number) === name)
}
