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
