// Rules for the title of a board. A template follows the same rules, because its name becomes a board's title.

import { languageWord } from '../language-word'
import { LOCALES, type Locale } from '../localized'

/** UTF-16 units, in one line. */
export const BOARD_TITLE_MAX_LENGTH = 120

/** Returns the title of a board that nobody has named. */
export function untitledBoard(locale: Locale): string {
  return languageWord(locale, 'untitledBoard')
}

/** Tells whether Foreboard gave the board its title, because nobody named it. */
export function isUntitledBoard(title: string): boolean {
  return LOCALES.some((locale) => untitledBoard(locale) === title)
}
