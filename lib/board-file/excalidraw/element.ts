// The elements of an Excalidraw scene. They come from files of any age and of other programs, so that every member may be
// missing or of another type; what is read here always has a value.

import type { JsonObject } from '../../std/json'
import { isJsonObject } from '../problems'

export type Element = Readonly<Record<string, unknown>>

/** The farthest that anything may lie from the origin, px. */
const FARTHEST_PX = 1e6

export interface Point {
  readonly x: number
  readonly y: number
}

/** Returns a finite number within what a canvas has room for, or `otherwise`. */
export function numberIn(value: unknown, otherwise = 0): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise
  return Math.min(FARTHEST_PX, Math.max(-FARTHEST_PX, value))
}

/** Returns a text, or an empty one. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Returns a list, or an empty one. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** Returns the elements of a list that are there, each id once: Excalidraw keeps deleted ones for its own undo. */
export function liveElements(value: unknown): Element[] {
  const live = listIn(value).filter((each): each is JsonObject => isJsonObject(each) && each.isDeleted !== true)
  return [...new Map(live.flatMap((each) => (typeof each.id === 'string' ? [[each.id, each]] : []))).values()]
}

/** Returns the points of a line, arrow or freehand drawing, relative to the element's `x` and `y`. */
export function pointsOf({ points }: Element): Point[] {
  return listIn(points).flatMap((point) =>
    Array.isArray(point) ? [{ x: numberIn(point[0]), y: numberIn(point[1]) }] : [],
  )
}

/** A rectangle on the page, px. */
export interface Bounds {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Returns where an element lies before it is turned. */
export function boundsOf(element: Element): Bounds {
  const [x, y] = [numberIn(element.x), numberIn(element.y)]
  const points = pointsOf(element)
  if (points.length === 0) {
    return { minX: x, minY: y, maxX: x + numberIn(element.width), maxY: y + numberIn(element.height) }
  }
  let [minX, minY, maxX, maxY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -FARTHEST_PX, -FARTHEST_PX]
  for (const point of points) {
    minX = Math.min(minX, x + point.x)
    minY = Math.min(minY, y + point.y)
    maxX = Math.max(maxX, x + point.x)
    maxY = Math.max(maxY, y + point.y)
  }
  return { minX, minY, maxX, maxY }
}

/** Returns the rectangle around several. */
export function boundsOfAll(elements: readonly Element[]): Bounds {
  let all: Bounds | undefined
  for (const each of elements.map(boundsOf)) {
    all = all
      ? {
          minX: Math.min(all.minX, each.minX),
          minY: Math.min(all.minY, each.minY),
          maxX: Math.max(all.maxX, each.maxX),
          maxY: Math.max(all.maxY, each.maxY),
        }
      : each
  }
  return all ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
}

/** Returns where the element's own origin lies once it is turned: Excalidraw turns about the middle, tldraw about the origin. */
export function turnedOrigin(element: Element): Point {
  const { minX, minY, maxX, maxY } = boundsOf(element)
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const [dx, dy] = [numberIn(element.x) - middleX, numberIn(element.y) - middleY]
  const [cos, sin] = [Math.cos(numberIn(element.angle)), Math.sin(numberIn(element.angle))]
  return { x: middleX + dx * cos - dy * sin, y: middleY + dx * sin + dy * cos }
}
