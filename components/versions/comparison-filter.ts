// Which changes of a comparison somebody wants to see: those of one kind of cards, of one person, of one owner, of one level.

import type { BoardComparison } from '@/lib/compare/compare-boards'
import { filterComparison } from '@/lib/compare/filter-comparison'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Level } from '@/lib/domain/criteria/scale'

/** '' stands for all. */
export interface ComparisonFilter {
  readonly kind: CardKind | ''
  /** The id of a user who made a card or is its owner, before or after. */
  readonly person: string
  /** Every id and name of one owner, before or after (owner-choices). Empty stands for all. */
  readonly owners: readonly string[]
  /** A level that a card has, before or after. */
  readonly level: Level | ''
}

export const NO_FILTER: ComparisonFilter = { kind: '', person: '', owners: [], level: '' }

/** Says whether the filter leaves anything out. */
export function isFiltering({ kind, person, owners, level }: ComparisonFilter): boolean {
  return kind !== '' || person !== '' || owners.length > 0 || level !== ''
}

/** Returns the changes that fit. */
export function filteredComparison(comparison: BoardComparison, filter: ComparisonFilter): BoardComparison {
  const { kind, person, owners, level } = filter
  return filterComparison(comparison, {
    kinds: kind === '' ? undefined : [kind],
    person: person === '' ? undefined : person,
    owners: owners.length === 0 ? undefined : owners,
    levels: level === '' ? undefined : [level],
  })
}
