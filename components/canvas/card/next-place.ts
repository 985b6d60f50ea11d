// Finds the place of a new card of a known height when nobody pointed at one. Unlike lib/document/write/place-card, which
// has no way to measure text, it lets a full zone grow while there is room below it. Pure; pixels.

import type { BoardView, BoardZone } from '@/lib/document/view/board-view'
import {
  freeSpot,
  freeSpotInZone,
  isNear,
  PAGE_COLUMNS,
  standingIn,
  ZONE_INSET_PX,
} from '@/lib/document/write/free-spot'
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

/** The first zone that takes the kind and has room, else the first that can grow, else a free spot on the page. */
export function nextPlace(view: BoardView, pageId: string, kind: CardKind, size: Size): NextPlace {
  const zones = view.zones.filter(({ accepts }) => accepts.length === 0 || accepts.includes(kind))
  const places = zones.map((zone) => placeInZone(view, zone, size))
  const place =
    places.find(({ zone, zoneHeight }) => zoneHeight === zone.h) ??
    places.find(({ zone, zoneHeight }) => canGrow(view, zone, zoneHeight))
  return place ?? { zone: undefined, zoneHeight: 0, ...freeSpot(standingIn(view, pageId), PAGE_COLUMNS, size) }
}

/** The highest free spot in a zone, leaving out the cards `except`; the zone may have to grow for it. */
export function placeInZone(view: BoardView, zone: BoardZone, size: Size, except?: string) {
  const taken = standingIn(view, zone.id).filter(({ id }) => id !== except)
  const spot = freeSpotInZone(zone, taken, size)
  return { zone, ...spot, zoneHeight: Math.max(zone.h, spot.y + size.h + ZONE_INSET_PX.bottom) }
}

/** Returns whether the area into which the zone would grow is free. */
function canGrow(view: BoardView, zone: BoardZone, height: number): boolean {
  const added: Rect = { x: zone.x, y: zone.y + zone.h, w: zone.w, h: height - zone.h }
  return !standingIn(view, zone.parentId).some((other) => other.id !== zone.id && isNear(other, added))
}
