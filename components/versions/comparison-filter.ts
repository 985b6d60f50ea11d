// Which changes of a comparison somebody wants to see: those of one kind of cards, of one person, of risks of one level.

import type { ComparedCard } from '@/lib/compare/compare-boards'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { BoardChanges, CardName, LinkName } from '@/lib/domain/changes/board-changes'
import type { Level } from '@/lib/domain/criteria/scale'
import { type Comparison, toldChanges } from './told-changes'

/** '' stands for all. */
export interface ComparisonFilter {
  readonly kind: CardKind | ''
  /** The id of a user who made a card or is its owner, before or after. */
  readonly person: string
  /** A level that a card has, before or after. */
  readonly level: Level | ''
}

export const NO_FILTER: ComparisonFilter = { kind: '', person: '', level: '' }

/** What of a comparison the list and the canvas show. */
export interface ShownComparison extends Pick<Comparison, 'cards' | 'briefs' | 'drawings'> {
  readonly told: BoardChanges
}

/** Says whether the filter leaves anything out. */
export function isFiltering({ kind, person, level }: ComparisonFilter): boolean {
  return kind !== '' || person !== '' || level !== ''
}

/**
 * Returns the changes that fit. A link fits with one of its cards: by kind with either of them, by person and level with
 * one that differs. What isn't about cards fits where nothing is left out.
 */
export function filteredComparison(comparison: Comparison, filter: ComparisonFilter): ShownComparison {
  const told = toldChanges(comparison)
  if (!isFiltering(filter)) return { ...comparison, told }
  const { kind, person, level } = filter
  const fits = ({ kind: its, people, levels }: ComparedCard) =>
    (kind === '' || its === kind) &&
    (person === '' || people.includes(person)) &&
    (level === '' || levels.includes(level))
  const { added, removed, changed } = comparison.cards
  const cards = { added: added.filter(fits), removed: removed.filter(fits), changed: changed.filter(fits) }
  const ids = new Set([...cards.added, ...cards.removed, ...cards.changed].map(({ cardId }) => cardId))
  const isOfKind = (card: CardName) => kind === '' || card.kind === kind
  const fitsLink = ({ from, to }: LinkName) =>
    [from, to].some((card) => (person === '' && level === '' ? isOfKind(card) : ids.has(card.cardId)))
  return {
    cards,
    told: changesOfCards(told, (card) => ids.has(card.cardId), fitsLink),
    briefs: { added: [], removed: [], changed: [] },
    drawings: { added: 0, removed: 0, changed: 0 },
  }
}

/** Returns the changes of those cards and links. */
export function changesOfCards(
  changes: BoardChanges,
  fits: (card: CardName) => boolean,
  fitsLink: (link: LinkName) => boolean,
): BoardChanges {
  return {
    made: changes.made.filter(fits),
    removed: changes.removed.filter(fits),
    renamed: changes.renamed.filter(fits),
    moved: changes.moved.filter(fits),
    linked: changes.linked.filter(fitsLink),
    unlinked: changes.unlinked.filter(fitsLink),
  }
}

/** Returns the changes of the way back. Who made a card is not among them. */
export function invertedChanges({ made, removed, renamed, moved, linked, unlinked }: BoardChanges): BoardChanges {
  const back = <T extends { readonly from: unknown; readonly to: unknown }>(each: T) => ({
    ...each,
    from: each.to,
    to: each.from,
  })
  return {
    made: removed.map((card) => ({ ...card, byId: null, level: null })),
    removed: made,
    renamed: renamed.map((card) => ({ ...card, title: card.was, was: card.title })),
    moved: moved.map((card) => ({ ...card, fields: card.fields.map(back), levels: card.levels.map(back) })),
    linked: unlinked,
    unlinked: linked,
  }
}
