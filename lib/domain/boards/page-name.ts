// The names of a board's pages. A page that nobody has named has a number, and is called by it in the reader's language
// (decision 117); it keeps the number when pages come, go or change their order.

import { languageWord } from '../language-word'
import { LOCALES, type Locale } from '../localized'

/** The fields of a page's record that its name depends on. */
export interface NamedPage {
  readonly name: string
  readonly meta?: Readonly<Record<string, unknown>>
}

/** The longest name that people can type. */
export const MAX_PAGE_NAME_CHARS = 80

/** Returns the name of a page for a reader. */
export function pageName({ name, meta }: NamedPage, locale: Locale): string {
  const number = numberOf(meta)
  return hasName(name, number) ? name : languageWord(locale, 'page', number)
}

/** Says whether somebody has named a page. */
export function isNamedPage({ name, meta }: NamedPage): boolean {
  return hasName(name, numberOf(meta))
}

/** Returns the fields of a new page that nobody has named, beside the pages that the board has. */
export function unnamedPage(pages: readonly NamedPage[], locale: Locale): { name: string; meta: { number: number } } {
  let number = pages.length + 1
  while (pages.some(({ name }) => !hasName(name, number))) number += 1
  return { name: languageWord(locale, 'page', number), meta: { number } }
}

/** Returns a name for a copy of a page: the same with a number, which no other page has. */
export function copiedName(name: string, pages: readonly NamedPage[]): string {
  const stem = name.replace(/ \d+$/u, '')
  let number = 2
  while (pages.some((page) => page.name === `${stem} ${number}`)) number += 1
  return `${stem} ${number}`
}

/** The first page of a board, and of a file of tldraw's, has no number of its own. */
const FIRST = 1

function numberOf(meta: NamedPage['meta']): number {
  return typeof meta?.number === 'number' ? meta.number : FIRST
}

function hasName(name: string, number: number): boolean {
  return LOCALES.every((locale) => languageWord(locale, 'page', number) !== name)
}
