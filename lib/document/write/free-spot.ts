// Finds the next free spot for a card among what stands on a page or in a zone. Pure; pixels.

import type { Point, Rect, Size } from '../../domain/rect'
import type { BoardView } from '../view/board-view'

/** Between cards, and between cards and what stands beside them. */
export const CARD_GAP_PX = 12
/** Room that a zone keeps for its title and hint, and around its cards. */
export const ZONE_INSET_PX = { left: 16, top: 72, right: 16, bottom: 16 } as const
/** Spots that differ by less are in the same row to the eye: three lines of a card's text. */
const SAME_ROW_PX = 54
/** Columns of cards that nobody placed, on a page. */
export const PAGE_COLUMNS = 6

/** Returns the cards, zones and matrices that stand in a zone or on a page. */
export function standingIn(view: BoardView, parentId: string) {
  return [...view.cards, ...view.zones, ...view.matrices].filter((shape) => shape.parentId === parentId)
}

/**
 * Returns a free spot in columns from 0: the leftmost that is at most a few lines lower than the highest, so that cards of
 * different heights stand in the order in which they came. There is always one below everything.
 */
export function freeSpot(taken: readonly Rect[], columns: number, { w, h }: Size): Point {
  const isFree = freeRooms(taken, h)
  const below = new Set([0, ...taken.map((rect) => rect.y + rect.h + CARD_GAP_PX).filter((y) => y > 0)])
  const rows = [...below].sort((a, b) => a - b)
  const xs = Array.from({ length: columns }, (_, column) => column * (w + CARD_GAP_PX))
  const highest = rows.find((y) => xs.some((x) => isFree({ x, y, w, h })))
  const near = highest === undefined ? [] : rows.filter((y) => y >= highest && y <= highest + SAME_ROW_PX)
  for (const x of xs) {
    const y = near.find((each) => isFree({ x, y: each, w, h }))
    if (y !== undefined) return { x, y }
  }
  return { x: 0, y: rows.at(-1) ?? 0 }
}

/** The spot of a card in a zone among what is `taken` there, in the zone's coordinates. It may lie below the zone's end. */
export function freeSpotInZone(zone: Size, taken: readonly Rect[], size: Size): Point {
  const { left, top, right } = ZONE_INSET_PX
  const columns = Math.max(1, Math.floor((zone.w - left - right + CARD_GAP_PX) / (size.w + CARD_GAP_PX)))
  const spot = freeSpot(
    taken.map((rect) => ({ ...rect, x: rect.x - left, y: rect.y - top })),
    columns,
    size,
  )
  return { x: left + spot.x, y: top + spot.y }
}

/** Returns whether they overlap, or come closer than cards do. */
export function isNear(a: Rect, b: Rect): boolean {
  return isBetween(a.x - b.x, -a.w, b.w) && isBetween(a.y - b.y, -a.h, b.h)
}

function isBetween(offset: number, low: number, high: number): boolean {
  return offset > low - CARD_GAP_PX && offset < high + CARD_GAP_PX
}

/**
 * Tells whether a room of height `h` is free. The rectangles are kept by the bands that they touch: on a board of
 * thousands each room looks at a few of them.
 */
function freeRooms(taken: readonly Rect[], h: number): (room: Rect) => boolean {
  const bands = new Map<number, Rect[]>()
  const bandsOf = (top: number, bottom: number) => [Math.floor(top / h), Math.floor(bottom / h)] as const
  for (const rect of taken) {
    const [first, last] = bandsOf(rect.y - CARD_GAP_PX, rect.y + rect.h + CARD_GAP_PX)
    for (let band = first; band <= last; band++) {
      const inBand = bands.get(band)
      if (inBand) inBand.push(rect)
      else bands.set(band, [rect])
    }
  }
  return (room) => {
    const [first, last] = bandsOf(room.y, room.y + room.h)
    for (let band = first; band <= last; band++) {
      if (bands.get(band)?.some((rect) => isNear(rect, room))) return false
    }
    return true
  }
}
