// A laser's trail as paths that follow each other from its tail to its head, each a little wider than the one before, so
// that the trail tapers off. Pure; the paths are in the coordinates of the points.

export interface TrailBand {
  /** The `d` of an SVG path without filling. */
  readonly d: string
  /** The width as a share of the head's, above 0 to 1. */
  readonly width: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Returns at most `most` bands for the points, the oldest point first. A single point is a dot; none is nothing. */
export function trailBands(points: readonly Point[], most: number): TrailBand[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return []
  // Smooth curves from the middle between two points to the next middle, with the point between as their handle.
  const curves = points.slice(1, -1).map((point, i) => ({
    from: between(points[i] ?? first, point),
    d: ` Q${at(point)} ${at(between(point, points[i + 2] ?? last))}`,
  }))
  const pieces = [
    { from: first, d: ` L${at(between(first, points[1] ?? first))}` },
    ...curves,
    { from: between(points.at(-2) ?? last, last), d: ` L${at(last)}` },
  ]
  const count = Math.min(most, pieces.length)
  return Array.from({ length: count }, (_, i) => {
    const own = pieces.slice(Math.floor((i * pieces.length) / count), Math.floor(((i + 1) * pieces.length) / count))
    return { d: `M${at(own[0]?.from ?? first)}${own.map(({ d }) => d).join('')}`, width: (i + 1) / count }
  })
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
