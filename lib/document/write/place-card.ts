// Places a new card for which nobody chose a position: the next free slot of the first zone that takes its kind, else
// the tray of the first matrix that does, else a free spot on the first page. Pixels, in the coordinates of `parentId`.

import type { CardKind } from '../../domain/cards/card-kind'
import { trayRect } from '../../domain/matrix/matrix'
import { kindsOfMatrix } from '../../domain/matrix/matrix-axes'
import type { Rect } from '../../domain/rect'
import { CARD_SIZE_PX } from '../../schema/card-shape'
import type { BoardMatrix, BoardView, BoardZone } from '../view/board-view'
import { freeSpot, freeSpotInZone, PAGE_COLUMNS, standingIn, ZONE_INSET_PX } from './free-spot'

export type CardPlace = Rect & { readonly parentId: string }

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
  const pageId = view.pages[0]?.id ?? 'page:page'
  return { parentId: pageId, ...freeSpot(standingIn(view, pageId), PAGE_COLUMNS, CARD_SIZE_PX), ...CARD_SIZE_PX }
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
  const spot = freeSpotInZone(zone, taken, CARD_SIZE_PX)
  const hasRoom = spot.y + CARD_SIZE_PX.h <= zone.h - ZONE_INSET_PX.bottom
  return hasRoom ? { ...spot, ...CARD_SIZE_PX } : undefined
}
