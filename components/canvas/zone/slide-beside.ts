// Moves cards that a zone doesn't take out of it, by the shortest way to a free place. Pure.

import { overlaps, type Point, type Rect } from '@/lib/domain/rect'

/** What stays free between the zone and the cards, in px. */
const GAP_PX = 24

/**
 * Returns how far cards move that take the rectangle `group` together. A side on which they would lie on one of
 * `others` is taken only if no side is free.
 */
export function slideBeside(zone: Rect, group: Rect, others: readonly Rect[]): Point {
  const ways: readonly Point[] = [
    { x: zone.x - GAP_PX - (group.x + group.w), y: 0 },
    { x: zone.x + zone.w + GAP_PX - group.x, y: 0 },
    { x: 0, y: zone.y - GAP_PX - (group.y + group.h) },
    { x: 0, y: zone.y + zone.h + GAP_PX - group.y },
  ]
  const byLength = [...ways].sort((a, b) => lengthOf(a) - lengthOf(b))
  const isFree = ({ x, y }: Point) =>
    !others.some((other) => overlaps(other, { ...group, x: group.x + x, y: group.y + y }))
  return byLength.find(isFree) ?? byLength[0] ?? { x: 0, y: 0 }
}

function lengthOf({ x, y }: Point): number {
  return Math.abs(x) + Math.abs(y)
}
