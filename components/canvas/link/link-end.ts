// Where a link ends at a card of a matrix: its head must not stand on the words of the cell, which are just above the card,
// nor between this card and the next one of the cell, where it would point at both. Pure.

import { centerOf, grown, overlaps, type Point, type Rect } from '@/lib/domain/rect'
import { entryOf } from './link-line'

/** The length of a head, and how far it reaches to each side of its line. */
export const HEAD_PX = 9
export const HEAD_WING_PX = HEAD_PX * 0.48
/** Between a head and what stands beside it. */
const GAP_PX = 2
/** Heads stay off the corners of a card by this. */
const CORNER_PX = 6
const STEP_PX = 4
/** A head stands this far from its card: clear of the card's edge, and near enough to point at no other card. */
const TIP_GAP_PX = 2

/** Returns where a line that arrives at `end` in a direction reaches its card, so that its head is beside nothing else. */
export function endAtCard(end: Point, arrival: Point, card: Rect): Point {
  const rect = grown(card, TIP_GAP_PX)
  const far = rect.w + rect.h + Math.hypot(end.x - rect.x, end.y - rect.y)
  return entryOf(end, { x: end.x + arrival.x * far, y: end.y + arrival.y * far }, rect) ?? end
}

/** Returns where a straight line from a point to the middle of a place reaches that place. */
export function edgeTowards(from: Point, place: Rect, gap = TIP_GAP_PX): Point {
  const middle = centerOf(place)
  return entryOf(from, middle, grown(place, gap)) ?? middle
}

/**
 * Returns the nearest place on the edge of a card at which a link from `from` has room for its head beside what is `taken` by
 * words and other cards. It is `end` itself if that has room, or if none has. `arrival` is the direction at the end; a bent link keeps its bend.
 */
export function freeEnd(from: Point, end: Point, card: Rect, taken: readonly Rect[], arrival: Point): Point {
  const lean = angleOf(arrival) - angleOf(between(from, end))
  const isFree = (point: Point) => {
    const head = headBox(point, angleOf(between(from, point)) + lean)
    return !taken.some((rect) => overlaps(rect, head))
  }
  if (isFree(end)) return end
  const free = edgesTowards(from, card, outsideBy(end, card)).filter(isFree)
  const way = ({ x, y }: Point) => Math.hypot(x - end.x, y - end.y)
  return (
    free.reduce<Point | undefined>((best, point) => (best && way(best) <= way(point) ? best : point), undefined) ?? end
  )
}

/** Points along the edges that face the link's beginning, as far outside as the link ends. */
function edgesTowards(from: Point, { x, y, w, h }: Rect, gap: number): Point[] {
  const across = steps(x, w)
  const down = steps(y, h)
  return [
    ...(from.y < y ? across.map((each) => ({ x: each, y: y - gap })) : []),
    ...(from.y > y + h ? across.map((each) => ({ x: each, y: y + h + gap })) : []),
    ...(from.x < x ? down.map((each) => ({ x: x - gap, y: each })) : []),
    ...(from.x > x + w ? down.map((each) => ({ x: x + w + gap, y: each })) : []),
  ]
}

function steps(start: number, length: number): number[] {
  const room = Math.max(0, length - 2 * CORNER_PX)
  return Array.from({ length: Math.floor(room / STEP_PX) + 1 }, (_, i) => start + CORNER_PX + i * STEP_PX)
}

function outsideBy({ x, y }: Point, card: Rect): number {
  return Math.max(0, card.x - x, x - card.x - card.w, card.y - y, y - card.y - card.h)
}

function between(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y }
}

function angleOf({ x, y }: Point): number {
  return Math.atan2(y, x)
}

/** The box around a head whose tip is at `tip`, and which arrives at an angle. */
function headBox(tip: Point, angle: number): Rect {
  const along = { x: Math.cos(angle), y: Math.sin(angle) }
  const base = { x: tip.x - along.x * HEAD_PX, y: tip.y - along.y * HEAD_PX }
  const wing = { x: Math.abs(along.y) * HEAD_WING_PX, y: Math.abs(along.x) * HEAD_WING_PX }
  const left = Math.min(tip.x, base.x - wing.x) - GAP_PX
  const top = Math.min(tip.y, base.y - wing.y) - GAP_PX
  return {
    x: left,
    y: top,
    w: Math.max(tip.x, base.x + wing.x) + GAP_PX - left,
    h: Math.max(tip.y, base.y + wing.y) + GAP_PX - top,
  }
}
