// The places of the comments' pins: beside their subjects, and one for several where they would overlap. Pure.

import type { Point } from '@/lib/domain/rect'

/** A pin beside its thing; the point is the middle of its lower edge. */
export interface PlacedPin extends Point {
  readonly shapeId: string
  readonly comments: number
  readonly isUnread: boolean
}

export interface DrawnPin extends Point {
  /** The things that it stands for. */
  readonly shapeIds: readonly string[]
  readonly comments: number
  readonly isUnread: boolean
}

/** A pin with three digits is about as wide, and none is higher. */
const PIN_PX = { w: 34, h: 20 } as const

/**
 * Merges pins that would lie over each other at a zoom: the first one in reading order keeps its place. Places are in px
 * of the page. Takes time in proportion to the number of pins.
 */
export function mergePins(pins: readonly PlacedPin[], zoom: number): readonly DrawnPin[] {
  const w = PIN_PX.w / zoom
  const h = PIN_PX.h / zoom
  const drawn: (Point & { shapeIds: string[]; comments: number; isUnread: boolean })[] = []
  const cells = new Map<string, (typeof drawn)[number]>()
  for (const pin of pins.toSorted((a, b) => a.y - b.y || a.x - b.x || (a.shapeId < b.shapeId ? -1 : 1))) {
    const column = Math.floor(pin.x / w)
    const row = Math.floor(pin.y / h)
    const near = [-1, 0, 1]
      .flatMap((down) => [-1, 0, 1].map((across) => cells.get(`${column + across},${row + down}`)))
      .find((other) => other && Math.abs(other.x - pin.x) < w && Math.abs(other.y - pin.y) < h)
    if (near) {
      near.shapeIds.push(pin.shapeId)
      near.comments += pin.comments
      near.isUnread ||= pin.isUnread
      continue
    }
    const made = { x: pin.x, y: pin.y, shapeIds: [pin.shapeId], comments: pin.comments, isUnread: pin.isUnread }
    drawn.push(made)
    cells.set(`${column},${row}`, made)
  }
  return drawn
}
