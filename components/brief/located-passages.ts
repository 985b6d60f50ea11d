// Where the cards' citations are in one brief: the passages to highlight, and how blocks are cut into pieces by them.
// Pure: no DOM.

import { type Anchoring, anchor } from '@/lib/brief/anchor'
import type { CodePointText } from '@/lib/brief/code-points'
import type { Card } from '@/lib/domain/card'
import type { CardKind } from '@/lib/domain/card-kind'
import type { Citation } from '@/lib/domain/citation'

/** A card as the reader needs it; every BoardCard is one. */
export type CitingCard = Pick<Card, 'kind' | 'ref' | 'title' | 'citations'> & { readonly id: string }

export interface LocatedPassage {
  readonly cardId: string
  readonly ref: string
  readonly kind: CardKind
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

/** Remembers where citations were found: most cards don't change from one look to the next. */
export type AnchorCache = Map<string, Anchoring>

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
      if (place.state !== 'orphan') located.push({ cardId: id, ref, kind, start: place.start, end: place.end })
    }
  }
  return located.sort((a, b) => a.start - b.start || b.end - a.end || a.ref.localeCompare(b.ref))
}

function anchorOnce(text: CodePointText, citation: Citation, cache: AnchorCache): Anchoring {
  const { start, end, prefix, quote, suffix } = citation
  const key = JSON.stringify([start, end, prefix, quote, suffix])
  const known = cache.get(key)
  if (known) return known
  const place = anchor(text, citation)
  cache.set(key, place)
  return place
}

/** A piece of a block in which the same passages lie. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Shortest first: the one that a click means. */
  readonly passages: readonly LocatedPassage[]
}

/** Cuts a range into pieces at the borders of the passages in it, also where they overlap. */
export function cutIntoSegments(range: { start: number; end: number }, passages: readonly LocatedPassage[]): Segment[] {
  const inside = passages.filter((passage) => passage.start < range.end && passage.end > range.start)
  const borders = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    borders.add(Math.max(start, range.start))
    borders.add(Math.min(end, range.end))
  }
  const places = [...borders].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? range.start
    const here = inside.filter((passage) => passage.start < end && passage.end > start)
    return { start, end, passages: here.sort((a, b) => a.end - a.start - (b.end - b.start)) }
  })
}
