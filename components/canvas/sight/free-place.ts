// Finds room for something new, covering nothing: for something large beside the current view, for something pasted where
// the hand is.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { grown, overlaps, type Point, type Rect, type Size } from '@/lib/domain/rect'

const GAP_PX = 48
/** The edges of so many shapes are tried: 80 by 80 places. */
const MOST_EDGES = 40
/** Screens are wider than high: a board that grows to the right is seen whole in a larger size. */
const DOWN_COSTS = 1.5
/** A line is in the way at points that lie so far apart. */
const LINE_STEP_PX = 40

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

/** Where something may stand that takes the place of these shapes; undefined where it has no room there. */
export function findFreePlaceInstead(editor: Editor, size: Size, gone: readonly TLShapeId[]): Point | undefined {
  const rects = gone.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (rects.length === 0) return undefined
  const others = editor.getSortedChildIdsForParent(editor.getCurrentPageId()).filter((id) => !gone.includes(id))
  const taken = others.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  return freePlaceInstead(taken, around(rects), size)
}

/**
 * The top left corner, on the page, of the free room nearest to where something of that size would have its middle. What
 * lies in a frame there is in the way, and the frame itself is not.
 */
export function findFreePlaceAround(
  editor: Editor,
  size: Size,
  middle: Point,
  except: readonly TLShapeId[] = [],
): Point {
  const lines: Rect[] = []
  const taken = editor.getSortedChildIdsForParent(editor.getCurrentPageId()).flatMap((id): Rect[] => {
    const shape = editor.getShape(id)
    const bounds = editor.getShapePageBounds(id)
    if (!shape || !bounds || except.includes(id)) return []
    if (shape.type === 'arrow') {
      lines.push(...placesOnLine(editor, shape))
      return []
    }
    if (shape.type !== 'frame' || !bounds.containsPoint(middle)) return [bounds]
    return editor.getSortedChildIdsForParent(id).flatMap((child) => {
      return except.includes(child) ? [] : (editor.getShapePageBounds(child) ?? [])
    })
  })
  return freePlaceAround(taken, size, middle, lines)
}

/** The box around a long line is mostly free. */
function placesOnLine(editor: Editor, arrow: TLShape): Rect[] {
  const points = editor.getShapePageTransform(arrow).applyToPoints(editor.getShapeGeometry(arrow).vertices)
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LINE_STEP_PX))
    return Array.from({ length: count + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / count,
      y: from.y + ((to.y - from.y) * step) / count,
      w: 1,
      h: 1,
    }))
  })
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
  const wayTo = ({ x, y }: Point) => Math.abs(x - right) + Math.abs(y - anchor.y) * DOWN_COSTS
  const free = places
    .sort((a, b) => wayTo(a) - wayTo(b))
    .find((place) => !taken.some((rect) => overlaps(rect, withMargin({ ...place, w: size.w, h: size.h }))))
  // There is always room to the right of everything.
  const { x, y } = free ?? { x: right, y: anchor.y }
  return { x: Math.round(x), y: Math.round(y) }
}

/**
 * The place that has the upper right corner of what is `gone`, or its upper left one; undefined if neither is free. What
 * stood at its right stays beside it. Pure; pixels.
 */
export function freePlaceInstead(taken: readonly Rect[], gone: Rect, size: Size): Point | undefined {
  const places = [gone.x + gone.w - size.w, gone.x].map((x) => ({ x: Math.round(x), y: Math.round(gone.y) }))
  return places.find((place) => !taken.some((rect) => overlaps(rect, withMargin({ ...place, w: size.w, h: size.h }))))
}

/**
 * The top left corner of the free room nearest to where something of that size would have its middle. It is found at the
 * edges of what is `taken`, and covers none of `lines` either. Pure; pixels.
 */
export function freePlaceAround(taken: readonly Rect[], size: Size, middle: Point, lines: readonly Rect[] = []): Point {
  const wanted = { x: Math.round(middle.x - size.w / 2), y: Math.round(middle.y - size.h / 2) }
  const all = [...taken, ...lines]
  const isFree = (at: Point) => !all.some((rect) => overlaps(rect, withMargin({ ...at, w: size.w, h: size.h })))
  if (isFree(wanted)) return wanted
  const far = (at: Point) => Math.hypot(at.x - wanted.x, at.y - wanted.y)
  const wayTo = ({ x, y, w, h }: Rect) => far({ x: x + w / 2 - size.w / 2, y: y + h / 2 - size.h / 2 })
  // The nearest room lies at the edges of what is near.
  const near = [...taken].sort((a, b) => wayTo(a) - wayTo(b)).slice(0, MOST_EDGES)
  const columns = [wanted.x, ...near.flatMap(({ x, w }) => [x - GAP_PX - size.w, x + w + GAP_PX])].map(Math.round)
  const rows = [wanted.y, ...near.flatMap(({ y, h }) => [y - GAP_PX - size.h, y + h + GAP_PX])].map(Math.round)
  const places = columns.flatMap((x) => rows.map((y) => ({ x, y }))).sort((a, b) => far(a) - far(b))
  const right = Math.max(...all.map(({ x, w }) => x + w))
  return places.find(isFree) ?? { x: Math.round(right + GAP_PX), y: wanted.y }
}

/** Less than the gap, so that rounding never takes a place away that was made by it. */
function withMargin(rect: Rect): Rect {
  return grown(rect, GAP_PX / 2)
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
