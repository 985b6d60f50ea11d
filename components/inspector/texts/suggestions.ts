// The suggestions of a text field: the board's own words for it first, then the values on its cards. Pure.

import type { BoardView } from '@/lib/document/view/board-view'
import { type Locale, textIn } from '@/lib/domain/localized'

/** The fields that offer values; any other text may stand there too. */
export const SUGGESTING_FIELDS: ReadonlySet<string> = new Set([
  'category',
  'addressee',
  'owner',
  'objective',
  'horizon',
])

/**
 * Suggests words. Text that is being typed is on its card at each letter already; it only counts as a word of the board
 * once a second card has it.
 */
export function suggestionsFor({ cards, criteria }: BoardView, field: string, locale: Locale, typed: string): string[] {
  const words = (list: BoardView['criteria']['categories']) => list.map((word) => textIn(word, locale))
  const offered =
    field === 'category'
      ? words(criteria.categories)
      : field === 'addressee'
        ? words(criteria.addressees)
        : field === 'horizon'
          ? [criteria.horizon]
          : []
  const used = cards.map(({ fields }) => fields[field]).filter((value) => typeof value === 'string')
  const others = used.filter((value) => value !== typed || used.indexOf(value) !== used.lastIndexOf(value))
  const rest = [...others].sort((a, b) => a.localeCompare(b, locale))
  return [...new Set([...offered, ...rest])].filter((value) => value.trim() !== '')
}

/**
 * Returns the suggestions that contain the typed text. A complete match leads nowhere else, so it returns all of them.
 */
export function matching(suggestions: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLocaleLowerCase()
  if (suggestions.some((each) => each.toLocaleLowerCase() === wanted)) return [...suggestions]
  return suggestions.filter((each) => each.toLocaleLowerCase().includes(wanted))
}

/** Returns the people whose name contains the typed text; all of them where it is empty or the whole name of one. */
export function matchingPeople<P extends { readonly name: string }>(people: readonly P[], typed: string): P[] {
  const names = new Set(
    matching(
      people.map(({ name }) => name),
      typed,
    ),
  )
  return people.filter(({ name }) => names.has(name))
}
