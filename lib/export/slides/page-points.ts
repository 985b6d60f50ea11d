// Divides points among slides, by the lines that they take. A point that goes on has its name on each slide.

import { lineCount } from '../line-count'
import type { ReportPoint } from '../report-block'

/** The room of a slide for points, in lines and em of their text. */
const ROOM = { lines: 19, em: 56 } as const

/** Returns the points of each slide; none for no points. */
export function pagePoints(points: readonly ReportPoint[]): ReportPoint[][] {
  const pages: ReportPoint[][] = []
  let left = 0
  const add = (point: ReportPoint, lines: number) => {
    if (lines > left || pages.length === 0) {
      pages.push([])
      left = ROOM.lines
    }
    pages.at(-1)?.push(point)
    left -= lines
  }
  for (const point of points) {
    for (const part of partsOf(point)) add(part, linesOf(part))
  }
  return pages
}

/** Cuts a point with more items than a slide can show. */
function partsOf(point: ReportPoint): ReportPoint[] {
  if (!point.items || linesOf(point) <= ROOM.lines) return [point]
  const parts: string[][] = []
  let left = 0
  for (const item of point.items) {
    const lines = lineCount(item, ROOM.em)
    if (lines > left) {
      parts.push([])
      left = ROOM.lines - lineCount(point.name, ROOM.em)
    }
    parts.at(-1)?.push(item)
    left -= lines
  }
  const name = point.isCounted ? `${point.name} (${point.items.length})` : point.name
  return parts.map((items) => ({ name, items }))
}

function linesOf({ name, text, items = [] }: ReportPoint): number {
  const head = lineCount(text === undefined ? name : `${name}: ${text}`, ROOM.em)
  return head + items.reduce((sum, item) => sum + lineCount(item, ROOM.em), 0)
}
