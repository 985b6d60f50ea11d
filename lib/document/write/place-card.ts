// Places a new card for which nobody chose a position: the next free slot of the first zone that takes its kind, else
// the tray of the first matrix that does, else a free spot on the first page. Pixels, in the coordinates of `parentId`.

import type { CardKind } from '../../domain/cards/card-kind'
import { trayRect } from '../../domain/matrix/matrix'
import { kindsOfMatrix } from '../../domain/matrix/matrix-axes'
import { overlaps, type Rect } from '../../domain/rect'
import { CARD_SIZE_PX } from '../../schema/card-shape'
import type { BoardMatrix, BoardView, BoardZone } from '../view/board-view'

export type CardPlace = Rect & { readonly parentId: string }

/** Room that a zone keeps for its title and hint, and around its cards. */
export const ZONE_INSET_PX = { left: 16, top: 72, right: 16, bottom: 16 } as const
const GAP_PX = 12
const PAGE_COLUMNS = 6

/** Chooses the place of a new card of this kind. */
export function placeNewCard(view: BoardView, kind: CardKind): CardPlace {
  for (const zone of view.zones) {
    if (zone.accepts.length > 0 && !zone.accepts.includes(kind)) continue
    const slot = freeSlotInZone(view, zone)
    if (slot) return { parentId: zone.id, ...slot }
  }
  const matrix = matrixWithTrayFor(view, kind)
  if (matrix) {
    const { x, y } = trayRect(matrix)
    return { parentId: matrix.id, x, y, ...CARD_SIZE_PX }
  }
  return { parentId: view.pages[0]?.id ?? 'page:page', ...freeSpotOnPage(view) }
}

/**
 * Finds the matrix in whose tray new cards of the kind wait, unless a zone takes them: the first that has a place for
 * them.
 */
export function matrixWithTrayFor({ matrices }: BoardView, kind: CardKind): BoardMatrix | undefined {
  return matrices.find((matrix) => kindsOfMatrix(matrix).includes(kind))
}

function freeSlotInZone(view: BoardView, zone: BoardZone): Rect | undefined {
  const taken = view.cards.filter((card) => card.parentId === zone.id)
  const { w, h } = CARD_SIZE_PX
  const right = Math.max(zone.w - ZONE_INSET_PX.right, ZONE_INSET_PX.left + w)
  for (let y = ZONE_INSET_PX.top; y + h <= zone.h - ZONE_INSET_PX.bottom; y += h + GAP_PX) {
    for (let x = ZONE_INSET_PX.left; x + w <= right; x += w + GAP_PX) {
      const slot = { x, y, w, h }
      if (!taken.some((card) => overlaps(card, slot))) return slot
    }
  }
  return undefined
}

function freeSpotOnPage(view: BoardView): Rect {
  const pageId = view.pages[0]?.id ?? 'page:page'
  const taken: Rect[] = [...view.cards, ...view.zones, ...view.matrices].filter((shape) => shape.parentId === pageId)
  const { w, h } = CARD_SIZE_PX
  const pitch = h + GAP_PX
  // Rectangles by the rows of spots that they touch: a board of thousands is scanned once, not once for each row.
  const byRow = new Map<number, Rect[]>()
  for (const shape of taken) {
    const last = Math.ceil((shape.y + shape.h) / pitch) - 1
    for (let row = Math.max(0, Math.floor((shape.y - h) / pitch) + 1); row <= last; row++) {
      byRow.set(row, [...(byRow.get(row) ?? []), shape])
    }
  }
  // Every shape blocks finitely many rows, so some row below all of them is free.
  for (let row = 0; ; row++) {
    for (let column = 0; column < PAGE_COLUMNS; column++) {
      const spot = { x: column * (w + GAP_PX), y: row * pitch, w, h }
      if (!byRow.get(row)?.some((shape) => overlaps(shape, spot))) return spot
    }
  }
}
