// Places images that are added together: beside each other around a point, in rows if there are many, and none larger
// than it is or than the view. Pure; all in px of the page.

import type { Size } from '@/lib/domain/matrix/matrix'

export interface ImagePlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const GAP_PX = 16
/** Largest shares of the view: for one image, and for all of them. */
const MAX_SHARE_OF_ONE = 0.6
const MAX_SHARE_OF_ALL = 0.9
const MAX_COLUMNS = 4

/** One place for each size. `view` is the size of what is in view. */
export function imagePlaces(
  sizes: readonly Size[],
  middle: { readonly x: number; readonly y: number },
  view: Size,
): ImagePlace[] {
  const columns = Math.min(sizes.length, MAX_COLUMNS)
  const rows = Math.ceil(sizes.length / columns)
  const room = (of: number, count: number) =>
    Math.max(1, Math.min(of * MAX_SHARE_OF_ONE, (of * MAX_SHARE_OF_ALL - (count - 1) * GAP_PX) / count))
  const [cellW, cellH] = [room(view.w, columns), room(view.h, Math.min(rows, MAX_COLUMNS))]
  const fitted = sizes.map(({ w, h }) => {
    const scale = Math.min(1, cellW / w, cellH / h)
    return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) }
  })
  const lines = Array.from({ length: rows }, (_, i) => fitted.slice(i * columns, (i + 1) * columns))
  const heights = lines.map((line) => Math.max(...line.map(({ h }) => h)))
  let top = middle.y - (sum(heights) + GAP_PX * (rows - 1)) / 2
  return lines.flatMap((line, i) => {
    const height = heights[i] ?? 0
    let x = middle.x - (sum(line.map(({ w }) => w)) + GAP_PX * (line.length - 1)) / 2
    const places = line.map(({ w, h }) => {
      const place = { x: Math.round(x), y: Math.round(top + (height - h) / 2), w, h }
      x += w + GAP_PX
      return place
    })
    top += height + GAP_PX
    return places
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
