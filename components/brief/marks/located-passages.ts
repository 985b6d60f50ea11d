// Finds the places of the cards' citations in one brief: the passages to highlight, and how blocks are cut into pieces
// by them. Pure: no DOM.

import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import type { Card } from '@/lib/domain/cards/card'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { type AnchorCache, anchorOnce } from '../text/anchor-once'
import type { LocatedMark } from './located-marks'

/** A card as the reader needs it; every BoardCard is one. */
export type CitingCard = Pick<Card, 'kind' | 'ref' | 'title' | 'citations'> & { readonly id: string }

export interface LocatedPassage {
  readonly cardId: string
  readonly ref: string
  readonly kind: CardKind
  /** Its citation moved or was reworded, and nobody has settled that. */
  readonly hasMoved: boolean
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

/** The passages of a brief that cards cite, by their place. Orphans have none. */
export function locatePassages(
  text: CodePointText,
  briefId: string,
  cards: readonly CitingCard[],
  cache: AnchorCache,
): LocatedPassage[] {
  const located: LocatedPassage[] = []
  for (const { id, ref, kind, citations } of cards) {
    for (const citation of Object.values(citations)) {
      if (citation.briefId !== briefId) continue
      const place = anchorOnce(text, citation, cache)
      if (place.state === 'orphan') continue
      const hasMoved = citation.state === 'moved' && !citation.isKept
      located.push({ cardId: id, ref, kind, hasMoved, start: place.start, end: place.end })
    }
  }
  return located.sort((a, b) => a.start - b.start || b.end - a.end || a.ref.localeCompare(b.ref))
}

/** A piece of a block in which the same passages lie. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Shortest first: the one that a click means. */
  readonly passages: readonly LocatedPassage[]
  /** People's marks, shortest first. */
  readonly marks: readonly LocatedMark[]
}

/** Cuts a range into pieces at the borders of the passages and marks in it, also where they overlap. */
export function cutIntoSegments(
  range: TextRange,
  passages: readonly LocatedPassage[],
  marks: readonly LocatedMark[] = [],
): Segment[] {
  const borders = new Set([range.start, range.end])
  for (const { start, end } of [...within(passages, range), ...within(marks, range)]) {
    borders.add(Math.max(start, range.start))
    borders.add(Math.min(end, range.end))
  }
  const places = [...borders].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? range.start
    const piece = { start, end }
    return { ...piece, passages: shortestFirst(within(passages, piece)), marks: shortestFirst(within(marks, piece)) }
  })
}

function within<T extends TextRange>(ranges: readonly T[], { start, end }: TextRange): T[] {
  return ranges.filter((range) => range.start < end && range.end > start)
}

function shortestFirst<T extends TextRange>(ranges: readonly T[]): T[] {
  return [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))
}
