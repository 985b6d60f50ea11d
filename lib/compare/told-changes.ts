// The changes of cards and links of a comparison as news and minutes tell them, so that their words and marks serve here,
// too.

import { cardField } from '../domain/cards/card-fields'
import type { BoardChanges, MovedCard } from '../domain/changes/board-changes'
import { ASSESSMENTS } from '../domain/criteria/assessment'
import type { Level } from '../domain/criteria/scale'
import { LEVEL_NAMES } from './card-values'
import type { BoardComparison, ComparedCard } from './compare-boards'

/** Choices that a comparison reports besides scores. */
const CHOICES: ReadonlySet<string> = new Set(['effort', 'priority', 'treatment', 'status', 'lifecycle', 'confidence'])

/** Returns what a comparison says of cards and links in the form of news. */
export function toldChanges({ cards, links }: Pick<BoardComparison, 'cards' | 'links'>): BoardChanges {
  const name = ({ cardId, kind, ref, title }: ComparedCard) => ({ cardId, kind, ref, title })
  return {
    made: cards.added.map((card) => ({ ...name(card), byId: card.people[0] ?? null, level: card.levels[1] })),
    removed: cards.removed.map(name),
    renamed: cards.changed.flatMap((card) => {
      const change = card.fields.title
      return change ? [{ ...name(card), was: typeof change[0] === 'string' ? change[0] : '' }] : []
    }),
    moved: cards.changed.map(movesOf).filter(({ fields, levels }) => fields.length + levels.length > 0),
    linked: links.added,
    unlinked: links.removed,
  }
}

/** Says whether scores and decisions have it; all else of a card is edited. */
export function isTold(field: string): boolean {
  return cardField(field)?.type === 'step' || CHOICES.has(field)
}

function movesOf({ cardId, kind, ref, title, fields }: ComparedCard): MovedCard {
  const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : null)
  return {
    cardId,
    kind,
    ref,
    title,
    fields: Object.entries(fields)
      .filter(([field]) => isTold(field))
      .map(([field, [from, to]]) => ({ field, from: plain(from), to: plain(to) })),
    levels: ASSESSMENTS.flatMap((assessment) => {
      const change = fields[LEVEL_NAMES[assessment]]
      return change ? [{ assessment, from: change[0] as Level | null, to: change[1] as Level | null }] : []
    }),
  }
}
