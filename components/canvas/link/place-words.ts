// Finds room for the words of links: on their lines, beside cards and titles, and beside each other. Where the whole words
// have no room the kind alone may have, and where that has none the line says it by its colour and dashes. Pure.

import { grown, overlaps, type Point, type Rect, type Size } from '@/lib/domain/rect'
import { pointAlong } from './link-line'

export interface WordedLine<Id> {
  readonly id: Id
  readonly points: readonly Point[]
  /** The words from long to short, with the size of the pill that holds them. */
  readonly choices: readonly (Size & { readonly text: string })[]
}

export interface PlacedWords {
  readonly text: string
  readonly rect: Rect
}

/** The places to try, as shares of the line: its middle first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const
/** Room between words and what is beside them. */
const GAP_PX = 3

/** Returns the words that have room. Earlier lines come first. All in the same coordinates. */
export function placeWords<Id>(lines: readonly WordedLine<Id>[], taken: readonly Rect[]): Map<Id, PlacedWords> {
  const placed = new Map<Id, PlacedWords>()
  const pills: Rect[] = []
  for (const { id, points, choices } of lines) {
    const longest = Math.max(...choices.map(({ w }) => w))
    const tallest = Math.max(...choices.map(({ h }) => h))
    const area = around(points, longest, tallest)
    const near = [...taken, ...pills].filter((rect) => overlaps(rect, area))
    const isFree = (rect: Rect) => !near.some((each) => overlaps(each, grown(rect, GAP_PX)))
    const found = firstPlace(points, choices, isFree)
    if (!found) continue
    placed.set(id, found)
    pills.push(found.rect)
  }
  return placed
}

function firstPlace(
  points: readonly Point[],
  choices: WordedLine<unknown>['choices'],
  isFree: (rect: Rect) => boolean,
): PlacedWords | undefined {
  for (const { text, w, h } of choices) {
    for (const share of SHARES) {
      const { x, y } = pointAlong(points, share)
      const rect = { x: x - w / 2, y: y - h / 2, w, h }
      if (isFree(rect)) return { text, rect }
    }
  }
  return undefined
}

function around(points: readonly Point[], w: number, h: number): Rect {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return grown({ x: left - w / 2, y: top - h / 2, w: Math.max(...xs) - left + w, h: Math.max(...ys) - top + h }, GAP_PX)
}
