// Points, sizes and rectangles in pixels.

export interface Size {
  readonly w: number
  readonly h: number
}
export interface Point {
  readonly x: number
  readonly y: number
}
export type Rect = Point & Size

/** Says whether two rectangles share an area; touching doesn't count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** Returns a rectangle that reaches further by a gap at each side. */
export function grown({ x, y, w, h }: Rect, gap: number): Rect {
  return { x: x - gap, y: y - gap, w: w + 2 * gap, h: h + 2 * gap }
}

/** Returns the point in the middle of a rectangle. */
export function centerOf({ x, y, w, h }: Rect): Point {
  return { x: x + w / 2, y: y + h / 2 }
}
