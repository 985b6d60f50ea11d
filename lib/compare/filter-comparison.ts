// The part of a comparison that somebody wants to read: of some kinds of cards, of a person, of an
// owner, of some levels.

import type { CardKind } from '../domain/cards/card-kind'
import { nameKey } from '../domain/cards/card-owner'
import type { LinkName } from '../domain/changes/board-changes'
import type { Level } from '../domain/criteria/scale'
import type { BoardComparison, ComparedCard, ComparedOwner } from './compare-boards'

/** What is left out asks for nothing. */
export interface ComparisonFilter {
  readonly kinds?: readonly CardKind[] | undefined
  /** A user's id: their cards are those that they made or own, before or after. */
  readonly person?: string | undefined
  /** Ids of users, and names in any spelling: the cards that one of them owns, before or after. */
  readonly owners?: readonly string[] | undefined
  /** Cards whose current level is one of these, before or after. */
  readonly levels?: readonly Level[] | undefined
}

/**
 * Keeps the cards that are asked for, and nothing of the board that isn't about cards. A link stays with one of its cards:
 * by kind alone with either of them, by all else with one that differs. A filter that asks for nothing returns
 * the comparison as it is.
 */
export function filterComparison(comparison: BoardComparison, filter: ComparisonFilter): BoardComparison {
  const { kinds, person, owners, levels } = filter
  if (!kinds && person === undefined && !owners && !levels) return comparison
  const names = new Set(owners?.map(nameKey))
  const isOwnedByOne = ({ name, userId }: ComparedOwner) =>
    names.has(nameKey(name)) || (userId !== null && owners?.includes(userId) === true)
  const isWanted = (card: ComparedCard) =>
    (!kinds || kinds.includes(card.kind)) &&
    (person === undefined || card.people.includes(person)) &&
    (!owners || card.owners.some(isOwnedByOne)) &&
    (!levels || card.levels.some((level) => level !== null && levels.includes(level)))
  const { cards, links } = comparison
  const kept = {
    added: cards.added.filter(isWanted),
    removed: cards.removed.filter(isWanted),
    changed: cards.changed.filter(isWanted),
  }
  const ids = new Set(Object.values(kept).flatMap((list) => list.map(({ cardId }) => cardId)))
  const isKindAlone = person === undefined && !owners && !levels
  const joins = ({ from, to }: Pick<LinkName, 'from' | 'to'>) =>
    [from, to].some((card) => (isKindAlone ? kinds?.includes(card.kind) : ids.has(card.cardId)))
  const none = { added: [], removed: [], changed: [] }
  return {
    title: null,
    cards: kept,
    links: {
      added: links.added.filter(joins),
      removed: links.removed.filter(joins),
      changed: links.changed.filter(joins),
    },
    matrices: none,
    zones: none,
    pages: none,
    criteria: [],
    briefs: none,
    drawings: { added: 0, removed: 0, changed: 0 },
  }
}
