// Lays many cards out by kind: one titled zone a kind, beside each other, with several rows of cards side by side in it
// where there are many, so that all of it can be seen at once. Pure; pixels.

import { CARD_GAP_PX, ZONE_INSET_PX } from '@/lib/document/write/free-spot'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { Point, Rect, Size } from '@/lib/domain/rect'
import { CARD_SIZE_PX } from '@/lib/schema/card-shape'

const ZONE_GAP_PX = 32
const MOST_UNDER_EACH_OTHER = 6

interface KindColumn<T> {
  readonly kind: CardKind
  /** Its position counts from the upper left corner of all columns. */
  readonly zone: Rect
  /** Positions are relative to the zone. */
  readonly cards: readonly { readonly card: T; readonly at: Point }[]
}

export function columnsByKind<T extends { readonly kind: CardKind; readonly h: number }>(
  cards: readonly T[],
): { readonly columns: readonly KindColumn<T>[]; readonly size: Size } {
  const columns: KindColumn<T>[] = []
  const size = { w: 0, h: 0 }
  for (const kind of CARD_KINDS) {
    const own = cards.filter((card) => card.kind === kind)
    if (own.length === 0) continue
    const x = columns.length === 0 ? 0 : size.w + ZONE_GAP_PX
    const { placed, w, h } = stack(own)
    columns.push({ kind, zone: { x, y: 0, w, h }, cards: placed })
    size.w = x + w
    size.h = Math.max(size.h, h)
  }
  return { columns, size }
}

/** Whether a zone is as wide as one that `columnsByKind` makes for some number of cards. */
export function isColumnWidth(w: number): boolean {
  const { left, right } = ZONE_INSET_PX
  const stacks = (w - left - right + CARD_GAP_PX) / (CARD_SIZE_PX.w + CARD_GAP_PX)
  return stacks >= 1 && Number.isInteger(stacks)
}

/** Row by row, each card under the shortest of the stacks: they are read from left to right. */
function stack<T extends { readonly h: number }>(cards: readonly T[]) {
  const { left, top, right, bottom } = ZONE_INSET_PX
  const pitch = CARD_SIZE_PX.w + CARD_GAP_PX
  const ends = Array.from({ length: Math.ceil(cards.length / MOST_UNDER_EACH_OTHER) }, () => top as number)
  const placed = cards.map((card) => {
    const y = Math.min(...ends)
    const column = ends.indexOf(y)
    ends[column] = y + card.h + CARD_GAP_PX
    return { card, at: { x: left + column * pitch, y } }
  })
  return { placed, w: left + ends.length * pitch - CARD_GAP_PX + right, h: Math.max(...ends) - CARD_GAP_PX + bottom }
}
