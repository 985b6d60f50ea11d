// How the canvas marks a comparison: signs on the cards that are there, and the cards that are gone at their old places.

import type { GoneCard } from '@/components/canvas/card/gone-cards'
import type { BoardComparison } from '@/lib/compare/compare-boards'
import { toldChanges } from '@/lib/compare/told-changes'
import { directionOf, type NewsMark, newsMarks } from '@/lib/domain/changes/news-marks'

export interface ComparisonMarks {
  /** Maps the id of a card to its sign. */
  readonly signs: ReadonlyMap<string, NewsMark>
  readonly gone: readonly GoneCard[]
}

export function comparisonMarks(comparison: BoardComparison): ComparisonMarks {
  const { cards } = comparison
  const told = toldChanges(comparison)
  const renamed = new Set(told.renamed.map(({ cardId }) => cardId))
  // The way up or down says more than a new title, and any other change less.
  const turned = new Set(told.moved.filter((card) => directionOf(card) !== null).map(({ cardId }) => cardId))
  const signs = new Map<string, NewsMark>([
    ...cards.changed.map(({ cardId }) => [cardId, 'changed'] as const),
    ...newsMarks(told),
    ...[...renamed].filter((id) => !turned.has(id)).map((id) => [id, 'renamed'] as const),
  ])
  const gone = cards.removed.map(({ cardId, kind, ref, title, place }) => ({
    id: cardId,
    kind,
    ref,
    title,
    pageId: place.pageId,
    at: place.at,
  }))
  return { signs, gone }
}
