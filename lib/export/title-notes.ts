// Says in files which titles a rule cut out of a passage and nobody has written: they look finished, and may break off.

import { isTitleUnwritten } from '../brief/titles/unwritten-title'
import type { Locale } from '../domain/localized'
import type { RegisterRow } from '../domain/register/register-row'
import { wordsIn } from '../i18n/words'

/** Returns a column of notes on titles, its name first; undefined if all titles are written. */
export function titleNotes(rows: readonly RegisterRow[], locale: Locale): readonly string[] | undefined {
  const { name, working } = wordsIn(locale).report.titleNote
  const notes = rows.map(({ card }) => (isTitleUnwritten(card) ? working : ''))
  return notes.every((note) => note === '') ? undefined : [name, ...notes]
}

/** Adds the column of notes on titles as the last one of a register's table, if there are any. */
export function withTitleNotes(
  table: readonly (readonly string[])[],
  rows: readonly RegisterRow[],
  locale: Locale,
): readonly (readonly string[])[] {
  const notes = titleNotes(rows, locale)
  return notes ? table.map((row, i) => [...row, notes[i] ?? '']) : table
}
