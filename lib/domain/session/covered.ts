// What is covered of a board while people rate its cards alone: the scores that are being rated, and what follows from
// them. Pages cover it where they draw (components/canvas/cover/covered-scores), the server where records leave it.

import type { CardKind } from '../cards/card-kind'
import type { BoardChanges } from '../changes/board-changes'
import { SCORED_FIELDS } from './activity'
import type { OpenRating } from './round-in-front'

const NO_FIELDS: readonly string[] = []

/** Returns the fields of a card that a rating covers; none of most. */
export function fieldsCoveredBy(
  rating: OpenRating,
  { id, kind }: { readonly id: string; readonly kind: CardKind },
): readonly string[] {
  return kind === rating.kind && rating.cardIds.includes(id) ? SCORED_FIELDS[rating.kind] : NO_FIELDS
}

/** Returns the card without these fields; the same where it has none of them. */
export function withoutFields<C extends { readonly fields: Readonly<Record<string, unknown>> }>(
  card: C,
  names: readonly string[],
): C {
  if (!names.some((name) => card.fields[name] !== undefined)) return card
  return { ...card, fields: Object.fromEntries(Object.entries(card.fields).filter(([name]) => !names.includes(name))) }
}

/** Returns the changes without what they tell of covered scores. */
export function withoutCoveredMoves(changes: BoardChanges, rating: OpenRating): BoardChanges {
  const isCovered = (id: string, kind: CardKind) => fieldsCoveredBy(rating, { id, kind }).length > 0
  return {
    ...changes,
    made: changes.made.map((card) => (isCovered(card.cardId, card.kind) ? { ...card, level: null } : card)),
    moved: changes.moved.flatMap((card) => {
      const covered = fieldsCoveredBy(rating, { id: card.cardId, kind: card.kind })
      if (covered.length === 0) return [card]
      const fields = card.fields.filter(({ field }) => !covered.includes(field))
      const levels = card.levels.filter(({ assessment }) => assessment !== 'current')
      return fields.length + levels.length > 0 ? [{ ...card, fields, levels }] : []
    }),
  }
}
