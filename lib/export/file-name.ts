// Makes file names: they keep readable characters of any script and drop those that file systems refuse. Each download is
// called by its title, what it is, and its day.

import type { Locale } from '../domain/localized'
import { wordsIn } from '../i18n/words'

const MAX_LENGTH = 80

/** Makes a file name of a title, for every common system. `extension` without a dot. The name is never empty. */
export function fileName(title: string, extension: string): string {
  return `${shortName(title, MAX_LENGTH)}.${extension}`
}

/** What a download is of: its title, the moment of its state, and the time zone in which that is a day. */
export interface Dated {
  readonly title: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** IANA name; where the code runs, if it is absent. */
  readonly timeZone?: string
}

/** Makes the name of a download, such as "Ports - Report - 2026-12-01.docx". A long title is cut, and nothing else. */
export function datedName(what: string, { title, at, timeZone }: Dated, extension: string): string {
  // The Swedish way to write a day is ISO 8601's, which files sort by.
  const day = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(at)
  const rest = ` - ${shortName(what, MAX_LENGTH / 2)} - ${day}`
  return `${shortName(title, MAX_LENGTH - Array.from(rest).length)}${rest}.${extension}`
}

/** The files of a board that have a word for what they are. */
export type BoardFileKind = keyof ReturnType<typeof wordsIn>['report']['files']

/** Makes the name of a file of a board, with the word of a language for what it is. */
export function boardFileName(kind: BoardFileKind, board: Dated, locale: Locale, extension: string): string {
  return datedName(wordsIn(locale).report.files[kind], board, extension)
}

function shortName(text: string, most: number): string {
  const base = Array.from(text.normalize('NFC'))
    .map((character) => (isRefused(character) ? ' ' : character))
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return wholeWords(base, most) || 'board'
}

/** A text of at most `most` characters, cut between words where it has any in its second half. */
function wholeWords(text: string, most: number): string {
  const characters = Array.from(text)
  if (characters.length <= most) return text
  const space = characters.lastIndexOf(' ', most)
  return characters
    .slice(0, space > most / 2 ? space : most)
    .join('')
    .trimEnd()
}

function isRefused(character: string): boolean {
  return character < ' ' || character === '\u007f' || '\\/:*?"<>|'.includes(character)
}
