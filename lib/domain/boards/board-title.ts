// Rules for the title of a board. A template follows the same rules, because its name becomes a board's title.

import type { Locale } from '../localized'

/** UTF-16 units, in one line. */
export const BOARD_TITLE_MAX_LENGTH = 120

/** The titles of boards that nobody has named. */
export const UNTITLED_BOARD: Readonly<Record<Locale, string>> = { en: 'Untitled board', ja: '無題のボード' }

/** Tells whether Foreboard gave the board its title, because nobody named it. */
export function isUntitledBoard(title: string): boolean {
  return Object.values(UNTITLED_BOARD).includes(title)
}
