// The line of a link as points, and which pieces of it lie beside all cards: a line goes behind them, so that it never
// strikes through a title. Pure.

import type { TLArrowInfo } from 'tldraw'
import type { Point, Rect } from '@/lib/domain/rect'

/** An arc is drawn as chords of this length, in px. */
const CHORD_PX = 5

/** Returns the points of a link's line without its head, from its start to its end, in the arrow's coordinates. */
export function linePoints(info: TLArrowInfo): readonly Point[] {
  const from = info.start.point
  const to = info.end.point
  if (info.type === 'straight') return [from, to]
  if (info.type === 'elbow') return info.route.points
  const { center, radius, length, sweepFlag } = info.bodyArc
  const first = Math.atan2(from.y - center.y, from.x - center.x)
  const whole = Math.abs(length) / Math.max(radius, 0.001)
  const turn = sweepFlag ? whole : -whole
  const count = Math.max(1, Math.ceil(Math.abs(length) / CHORD_PX))
  return Array.from({ length: count + 1 }, (_, i) => {
    if (i === count) return to
    const angle = first + (turn * i) / count
    return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) }
  })
}

/** Returns the point at a share of the line's length, from 0 to 1. */
export function pointAlong(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, i) => distance(points[i] ?? point, point))
  let left = share * lengths.reduce((sum, each) => sum + each, 0)
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [points[i], points[i + 1]]
    if (from && to && left <= length) return between(from, to, length === 0 ? 0 : left / length)
    left -= length
  }
  return points.at(-1) ?? { x: 0, y: 0 }
}

export interface SeenLine {
  /** The pieces beside whatever hides the line; undefined where it is whole. */
  readonly pieces: readonly (readonly Point[])[] | undefined
  /** The pieces behind cards that it doesn't join, which are drawn faintly; its ends have to differ from these breaks. */
  readonly behind: readonly (readonly Point[])[]
  /** Those of them behind words, which are drawn fainter still. */
  readonly behindWords: readonly (readonly Point[])[]
}

/** What a line goes up to, what it passes behind, and where words stand in that. */
export interface HidingRects {
  readonly own: readonly Rect[]
  readonly passed: readonly Rect[]
  readonly passedWords: readonly Rect[]
}

/** Returns what is seen of a line. */
export function seenOfLine(points: readonly Point[], { own, passed, passedWords }: HidingRects): SeenLine {
  const piecesBehind = (rects: readonly Rect[], hidden: readonly Rect[]) =>
    piecesOf(points, (from, to) =>
      joined(insides(from, to, rects)).flatMap((stretch) => without(stretch, insides(from, to, hidden))),
    )
  return {
    pieces: piecesOutside(points, [...own, ...passed]),
    behind: piecesBehind(passed, [...own, ...passedWords]),
    behindWords: piecesBehind(passedWords, own),
  }
}

/** Returns the pieces of the line outside all rectangles; undefined where it meets none of them. */
export function piecesOutside(points: readonly Point[], rects: readonly Rect[]): Point[][] | undefined {
  let isCut = false
  const pieces = piecesOf(points, (from, to) => {
    const taken = insides(from, to, rects)
    if (taken.length > 0) isCut = true
    return without([0, 1], taken)
  })
  return isCut ? pieces : undefined
}

/** Shares of the way from one point to another: where a stretch begins, and where it ends. */
type Stretch = readonly [number, number]

/** Returns the stretches of a line as pieces; those that meet at a point of the line are one piece. */
function piecesOf(points: readonly Point[], stretchesOf: (from: Point, to: Point) => readonly Stretch[]): Point[][] {
  const pieces: Point[][] = []
  let piece: Point[] | undefined
  for (const [i, to] of points.slice(1).entries()) {
    const from = points[i]
    if (!from) continue
    let reached = 0
    for (const [start, end] of stretchesOf(from, to)) {
      if (!piece || start > 0) {
        piece = [between(from, to, start)]
        pieces.push(piece)
      }
      piece.push(between(from, to, end))
      reached = end
    }
    if (reached < 1) piece = undefined
  }
  return pieces
}

/** Stretches in the order of their beginnings, with those that overlap or touch made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const [start, end] of stretches) {
    const last = whole.at(-1)
    if (last && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)]
    else whole.push([start, end])
  }
  return whole
}

/** What is left of a stretch beside those that are `taken`, which are in the order of their beginnings. */
function without([start, end]: Stretch, taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  let at = start
  for (const [enter, leave] of taken) {
    if (enter > at) left.push([at, Math.min(enter, end)])
    at = Math.max(at, leave)
    if (at >= end) return left
  }
  return [...left, [at, end]]
}

/** The shares of the way from one point to another that lie in a rectangle, by where they begin. */
function insides(from: Point, to: Point, rects: readonly Rect[]): Stretch[] {
  return rects
    .flatMap((rect) => {
      const [x, y] = [slab(from.x, to.x, rect.x, rect.x + rect.w), slab(from.y, to.y, rect.y, rect.y + rect.h)]
      const enter = Math.max(0, x[0], y[0])
      const leave = Math.min(1, x[1], y[1])
      return enter < leave ? [[enter, leave] as Stretch] : []
    })
    .sort((a, b) => a[0] - b[0])
}

/** Returns where the way from one point to another enters a rectangle; undefined if it begins within or doesn't meet it. */
export function entryOf(from: Point, to: Point, rect: Rect): Point | undefined {
  const [stretch] = insides(from, to, [rect])
  return stretch && stretch[0] > 0 ? between(from, to, stretch[0]) : undefined
}

/** The shares of the way at which it enters and leaves a stretch of one axis. */
function slab(from: number, to: number, low: number, high: number): readonly [number, number] {
  const way = to - from
  if (way === 0) return from > low && from < high ? [0, 1] : [1, 0]
  const [a, b] = [(low - from) / way, (high - from) / way]
  return a < b ? [a, b] : [b, a]
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
