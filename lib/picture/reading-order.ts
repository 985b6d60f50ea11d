// The reading order of a board's shapes: the content of a holder directly after it, row by row, left before right;
// links last. A drawing can take that order as far as it covers nothing that was visible before. Pure.

import { inRows } from '../domain/reading-rows'
import type { Rect } from '../domain/rect'

export interface DrawnPart {
  /** The most that it may cover, in px of the board. */
  readonly bounds: Rect
  /** The index of the part that holds it: a frame, a zone, a matrix; it lies below what it holds. */
  readonly holder: number | undefined
  /** A link says something about cards that have to be known before. */
  readonly isLink: boolean
}

/**
 * Returns the indexes of `parts` in reading order. `parts` come in the order of drawing, lowest first, with holders
 * before their content.
 */
export function readingOrder(parts: readonly DrawnPart[]): number[] {
  const held = new Map<number | undefined, number[]>()
  for (const [index, { holder }] of parts.entries()) held.set(holder, [...(held.get(holder) ?? []), index])
  const order: number[] = []
  const visit = (indexes: readonly number[]) => {
    for (const index of inOrder(parts, indexes)) {
      order.push(index)
      visit(held.get(index) ?? [])
    }
  }
  visit(held.get(undefined) ?? [])
  return order
}

/** Links come last, from the top down. */
function inOrder(parts: readonly DrawnPart[], indexes: readonly number[]): number[] {
  const boundsOf = (index: number) => parts[index]?.bounds ?? { x: 0, y: 0, w: 0, h: 0 }
  const isLink = (index: number) => parts[index]?.isLink === true
  const others = indexes.filter((index) => !isLink(index))
  const links = indexes.filter(isLink).sort((a, b) => boundsOf(a).y - boundsOf(b).y)
  return [...inRows(others.map(boundsOf)).flatMap((place) => others[place] ?? []), ...links]
}

/**
 * Returns an order for drawing `parts` in which they look the same: of two that touch, the lower one stays first; all
 * others follow `wanted`, a permutation of the indexes.
 */
export function faithfulOrder(
  parts: readonly DrawnPart[],
  wanted: readonly number[],
  touch: (lower: number, upper: number) => boolean,
): number[] {
  const above = new Map<number, number[]>()
  const waitsFor = parts.map(() => 0)
  for (let upper = 0; upper < parts.length; upper++) {
    for (let lower = 0; lower < upper; lower++) {
      if (!touch(lower, upper)) continue
      above.set(lower, [...(above.get(lower) ?? []), upper])
      waitsFor[upper] = (waitsFor[upper] ?? 0) + 1
    }
  }
  const order: number[] = []
  const left = [...wanted]
  while (left.length > 0) {
    // The lowest of all waits for nothing, so one is always found.
    const [next = 0] = left.splice(
      left.findIndex((index) => waitsFor[index] === 0),
      1,
    )
    order.push(next)
    for (const upper of above.get(next) ?? []) waitsFor[upper] = (waitsFor[upper] ?? 0) - 1
  }
  return order
}
