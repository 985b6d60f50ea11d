// Finds the free room below everything on a page, for callers that have records and no canvas. The estimate is too far
// down rather than too high.

import type { Point } from '../../domain/rect'
import { idIn } from '../records/field-groups'
import type { BoardRecord } from '../records/records'

const GAP_PX = 96
/** The record of a note holds no size. */
const NOTE_PX = 200

/** Returns the left end of the line, in page coordinates. Only shapes directly on the page count. */
export function lineBelow(records: Iterable<BoardRecord>, pageId: string): Point {
  let [left, bottom] = [Infinity, -Infinity]
  for (const record of records) {
    const { typeName, x, y, rotation, type } = record
    if (typeName !== 'shape' || typeof x !== 'number' || typeof y !== 'number') continue
    if (idIn(record.parentId) !== pageId) continue
    const { w, h } = extentOf(record.props, type === 'note' ? { w: NOTE_PX, h: NOTE_PX } : { w: 0, h: 0 })
    left = Math.min(left, x)
    // Rotated by any angle around its corner, a shape reaches no further than its diagonal.
    bottom = Math.max(bottom, y + (rotation === 0 ? h : Math.hypot(w, h)))
  }
  return left === Infinity ? { x: 0, y: 0 } : { x: left, y: bottom + GAP_PX }
}

interface Extent {
  readonly w: number
  readonly h: number
}

/** Returns the furthest extent to the right and down of any size or point within a shape's props. */
function extentOf(value: unknown, so: Extent): Extent {
  if (typeof value !== 'object' || value === null) return so
  const { x, y, w, h, growY } = value as Readonly<Record<string, unknown>>
  const own = {
    w: Math.max(so.w, numberIn(x), numberIn(w)),
    h: Math.max(so.h, numberIn(y), numberIn(h) + numberIn(growY)),
  }
  return Object.values(value).reduce((extent: Extent, each: unknown) => extentOf(each, extent), own)
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
