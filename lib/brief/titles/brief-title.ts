// The title of a brief that has none of its own: what its first paragraph says first.

import { languageWord } from '../../domain/language-word'
import { LOCALES, type Locale } from '../../domain/localized'
import { CodePointText } from '../code-points'
import type { ParsedBrief } from '../parsed-brief'
import { passageTitle } from './passage-title'

/** Returns the title of a brief whose text gives none. */
export function untitledBrief(locale: Locale): string {
  return languageWord(locale, 'untitledBrief')
}

/** Longer texts aren't titles. */
const LONGEST_LEAD = 100

/** Tells whether nobody, and nothing in the text, has given the brief a title. */
export function isUntitledBrief(title: string): boolean {
  return title === '' || LOCALES.some((locale) => untitledBrief(locale) === title)
}

/** Returns the main clause of the first paragraph that is part of the argument; '' if it is too long for a title. */
export function leadTitle({ text, blocks }: Pick<ParsedBrief, 'text' | 'blocks'>): string {
  const first = blocks.find(({ kind, setAside }) => setAside === null && kind === 'paragraph')
  if (!first) return ''
  const { title, cut } = passageTitle(new CodePointText(text).slice(first.start, first.end))
  if (title.length > LONGEST_LEAD) return ''
  // It goes into every source line, where half a clause would pass for the title of the text.
  return cut === 'phrase' || cut === 'word' ? `${title}…` : title
}
