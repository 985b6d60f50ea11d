// How tall a card may grow before it would lie on what stands below it. Pure.

import { overlaps, type Rect } from '@/lib/domain/rect'

/** The least distance between a card that grew and what stands below it. */
const GAP_PX = 8

/**
 * Returns the tallest height for a box that keeps its place and its width, given what stands beside it, in the same
 * coordinates: `wanted`, or less where it would reach one that it doesn't lie on yet. It is never lower than it is now.
 */
export function roomBelow(box: Rect, wanted: number, others: readonly Rect[]): number {
  if (wanted <= box.h) return wanted
  const grown = { ...box, h: wanted + GAP_PX }
  const tops = others.filter((other) => overlaps(other, grown) && !overlaps(other, box)).map(({ y }) => y)
  const most = Math.min(wanted, ...tops.map((top) => top - GAP_PX - box.y))
  return Math.max(box.h, most)
}
