// Finds room for something new and large: beside the current view, covering nothing.

import type { Editor, TLShapeId } from 'tldraw'
import { overlaps, type Point, type Rect, type Size } from '@/lib/domain/rect'

const GAP_PX = 48

/**
 * The top left corner, on the page, of free room for something of that size: beside `near`, else beside what is in view,
 * else in the middle of the view.
 */
export function findFreePlace(editor: Editor, size: Size, near: readonly TLShapeId[] = []): Point {
  const view = editor.getViewportPageBounds()
  const taken: Rect[] = []
  const anchors: Rect[] = []
  const roots = new Set(near.map((id) => rootOf(editor, id)))
  for (const id of editor.getSortedChildIdsForParent(editor.getCurrentPageId())) {
    const bounds = editor.getShapePageBounds(id)
    if (!bounds) continue
    taken.push(bounds)
    if (roots.size > 0 ? roots.has(id) : view.collides(bounds)) anchors.push(bounds)
  }
  if (anchors.length > 0) return freePlaceBeside(taken, around(anchors), size)
  const { center } = view
  return { x: Math.round(center.x - size.w / 2), y: Math.round(center.y - size.h / 2) }
}

/** The free place nearest to a point of the page, where the top left corner would be. */
export function findFreePlaceAt(editor: Editor, size: Size, at: Point): Point {
  return freePlaceBeside(topLevelBounds(editor), { x: at.x - GAP_PX, y: at.y, w: 0, h: 0 }, size)
}

function topLevelBounds(editor: Editor): Rect[] {
  const ids = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  return ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
}

/**
 * The free place nearest to the upper right corner of `anchor`: further to the right on its line, or further down at its
 * right or under it. Pure; pixels.
 */
export function freePlaceBeside(taken: readonly Rect[], anchor: Rect, size: Size): Point {
  const right = anchor.x + anchor.w + GAP_PX
  const under = anchor.y + anchor.h + GAP_PX
  const places = [
    { x: right, y: anchor.y },
    { x: anchor.x, y: under },
    ...taken.map(({ x, w }) => ({ x: x + w + GAP_PX, y: anchor.y })).filter(({ x }) => x > right),
    ...taken
      .map(({ y, h }) => y + h + GAP_PX)
      .flatMap((y) => [
        { x: right, y },
        { x: anchor.x, y },
      ])
      .filter(({ y }) => y > anchor.y),
  ]
  const wayTo = ({ x, y }: Point) => Math.abs(x - right) + Math.abs(y - anchor.y)
  const free = places
    .sort((a, b) => wayTo(a) - wayTo(b))
    .find((place) => !taken.some((rect) => overlaps(rect, withMargin({ ...place, w: size.w, h: size.h }))))
  // There is always room to the right of everything.
  const { x, y } = free ?? { x: right, y: anchor.y }
  return { x: Math.round(x), y: Math.round(y) }
}

/** Less than the gap, so that rounding never takes a place away that was made by it. */
function withMargin({ x, y, w, h }: Rect): Rect {
  const margin = GAP_PX / 2
  return { x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin }
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  const w = Math.max(...rects.map((rect) => rect.x + rect.w)) - x
  const h = Math.max(...rects.map((rect) => rect.y + rect.h)) - y
  return { x, y, w, h }
}

/** Returns the top-level shape that holds the shape, or the shape itself. */
function rootOf(editor: Editor, id: TLShapeId): TLShapeId {
  return editor.findShapeAncestor(id, (shape) => shape.parentId === editor.getCurrentPageId())?.id ?? id
}
