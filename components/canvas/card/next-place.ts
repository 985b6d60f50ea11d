// Finds the place of a new card of a known height when nobody pointed at one. Denser than lib/document/write/place-card,
// which has no way to measure text: cards stand under each other without holes, and a full zone grows while there is
// room below it. Pure; pixels.

import type { BoardView, BoardZone } from '@/lib/document/view/board-view'
import { ZONE_INSET_PX } from '@/lib/document/write/place-card'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Rect, Size } from '@/lib/domain/matrix/matrix'

export interface NextPlace {
  /** The zone to put it into; undefined is the page. */
  readonly zone: BoardZone | undefined
  /** In the coordinates of the zone, or of the page. */
  readonly x: number
  readonly y: number
  /** The height at which the zone holds the card: its own, or more. */
  readonly zoneHeight: number
}

const GAP_PX = 12
const PAGE_COLUMNS = 6

/** The first zone that takes the kind and has room, else the first that can grow, else a free spot on the page. */
export function nextPlace(view: BoardView, pageId: string, kind: CardKind, size: Size): NextPlace {
  const zones = view.zones.filter(({ accepts }) => accepts.length === 0 || accepts.includes(kind))
  const places = zones.map((zone) => placeInZone(view, zone, size))
  const place =
    places.find(({ zone, zoneHeight }) => zoneHeight === zone.h) ??
    places.find(({ zone, zoneHeight }) => canGrow(view, zone, zoneHeight))
  return place ?? { zone: undefined, zoneHeight: 0, ...freeSpot(siblings(view, pageId), PAGE_COLUMNS, size) }
}

/** The highest free spot in a zone, leaving out the cards `except`; the zone may have to grow for it. */
export function placeInZone(view: BoardView, zone: BoardZone, size: Size, except?: string) {
  const { left, top, right, bottom } = ZONE_INSET_PX
  const columns = Math.max(1, Math.floor((zone.w - left - right + GAP_PX) / (size.w + GAP_PX)))
  const taken = siblings(view, zone.id)
    .filter(({ id }) => id !== except)
    .map((rect) => ({ ...rect, x: rect.x - left, y: rect.y - top }))
  const spot = freeSpot(taken, columns, size)
  const zoneHeight = Math.max(zone.h, top + spot.y + size.h + bottom)
  return { zone, x: left + spot.x, y: top + spot.y, zoneHeight }
}

/** Returns whether the area into which the zone would grow is free. */
function canGrow(view: BoardView, zone: BoardZone, height: number): boolean {
  const added: Rect = { x: zone.x, y: zone.y + zone.h, w: zone.w, h: height - zone.h }
  return !siblings(view, zone.parentId).some((other) => other.id !== zone.id && isNear(other, added))
}

function siblings(view: BoardView, parentId: string) {
  return [...view.cards, ...view.zones, ...view.matrices].filter((shape) => shape.parentId === parentId)
}

/** The highest free spot in columns from 0, then the leftmost. Below everything is always one. */
function freeSpot(taken: readonly Rect[], columns: number, { w, h }: Size): { x: number; y: number } {
  const rows = [0, ...taken.map((rect) => rect.y + rect.h + GAP_PX).filter((y) => y > 0)].sort((a, b) => a - b)
  for (const y of rows) {
    for (let column = 0; column < columns; column++) {
      const x = column * (w + GAP_PX)
      if (!taken.some((rect) => isNear(rect, { x, y, w, h }))) return { x, y }
    }
  }
  return { x: 0, y: rows.at(-1) ?? 0 }
}

/** They overlap, or come closer than the gap between cards. */
function isNear(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w + GAP_PX && b.x < a.x + a.w + GAP_PX && a.y < b.y + b.h + GAP_PX && b.y < a.y + a.h + GAP_PX
}
