// The place of the strip of scores: near the scored card, and not over the drawing whose cells its scores are about.
// Pure.

import type { Point, Rect, Size } from '@/lib/domain/rect'

const GAP_PX = 10
/** Hiding what is scored is worse than hiding a part of the drawing. */
const COVERED_WEIGHT = 8

export interface StripRoom {
  /** The part of the canvas that no bar covers, from its upper left corner. */
  readonly free: Size
  /** What the zoom takes of its lower left corner, where it stands above the tools. */
  readonly corner?: Size | undefined
  /** What is scored, in the same pixels. */
  readonly scored: Rect
  /** The cells of its drawing, where it is in one. */
  readonly cells: Rect | undefined
}

/** Returns the upper left corner of a strip of that size: under what is scored, above it, or where it covers least. */
export function placeStrip({ free, corner, scored, cells }: StripRoom, { w, h }: Size): Point {
  const middle = { x: scored.x + scored.w / 2 - w / 2, y: scored.y + scored.h / 2 - h / 2 }
  const around = ({ x, y, w: width, h: height }: Rect): Point[] => [
    { x: middle.x, y: y + height + GAP_PX },
    { x: middle.x, y: y - GAP_PX - h },
    { x: x + width + GAP_PX, y: middle.y },
    { x: x - GAP_PX - w, y: middle.y },
  ]
  const places = [...around(scored), ...(cells ? around(cells) : [])].map(({ x, y }) =>
    besideCorner({ x: within(x, w, free.w), y: within(y, h, free.h), w, h }, free, corner),
  )
  const cost = (place: Point) => {
    const strip = { ...place, w, h }
    return COVERED_WEIGHT * sharedArea(strip, scored) + (cells ? sharedArea(strip, cells) : 0)
  }
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best))
}

/** Moves a strip off the corner: to its side, or above it where there is too little room. */
function besideCorner({ x, y, w, h }: Rect, free: Size, corner: Size | undefined): Point {
  if (!corner || x >= corner.w || y + h <= free.h - corner.h) return { x, y }
  const beside = corner.w + GAP_PX
  return beside + w + GAP_PX <= free.w ? { x: beside, y } : { x, y: Math.max(GAP_PX, free.h - corner.h - GAP_PX - h) }
}

function within(at: number, length: number, room: number): number {
  return Math.max(GAP_PX, Math.min(at, room - length - GAP_PX))
}

function sharedArea(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}
