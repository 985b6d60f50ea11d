// Places the labels of points so that none lies on another one, on a point or outside the drawing. Pure geometry, in px
// of the drawing; it knows nothing of what the points mean.

import { overlaps, type Rect } from '@/lib/domain/rect'

export interface LabelledPoint {
  readonly x: number
  readonly y: number
  /** The widths of the label's texts, from the fullest to the shortest; the last is used if none has room. */
  readonly widths: readonly number[]
}

export interface PlacedLabel {
  /** The index of the width that the label uses. */
  readonly form: number
  readonly box: Rect
}

/** The height of a line of text. */
export const LABEL_HEIGHT = 14
/** The distance from the middle of a point to its label. */
const GAP = 9
const POINT_R = 6

/**
 * A box for each point, in the points' order. Each label takes the nearest free place beside its point, to the right
 * before the left; where its fullest form has none within `reach` lines, the next one is tried.
 *
 * @param taken what else has text in it
 */
export function placeLabels(points: readonly LabelledPoint[], area: Rect, taken: readonly Rect[]): PlacedLabel[] {
  const dots = points.map(({ x, y }) => ({ x: x - POINT_R, y: y - POINT_R, w: 2 * POINT_R, h: 2 * POINT_R }))
  const used: Rect[] = [...taken, ...dots]
  return points.map((point) => {
    const found = freePlace(point, area, used) ?? {
      form: point.widths.length - 1,
      box: boxAt(point, shortest(point), 0, 1),
    }
    used.push(found.box)
    return found
  })
}

/** Lines up or down that a label may be away before a shorter form is tried; the shortest goes anywhere. */
const REACH = 4

function freePlace(point: LabelledPoint, area: Rect, used: readonly Rect[]): PlacedLabel | undefined {
  for (const [form, width] of point.widths.entries()) {
    const lines = form === point.widths.length - 1 ? Math.ceil(area.h / LABEL_HEIGHT) : REACH
    for (let step = 0; step <= 2 * lines; step++) {
      // 0, 1 up, 1 down, 2 up ...
      const dy = (step % 2 === 1 ? -1 : 1) * Math.ceil(step / 2) * LABEL_HEIGHT
      for (const side of [1, -1] as const) {
        const box = boxAt(point, width, dy, side)
        if (isWithin(box, area) && !used.some((other) => overlaps(box, other))) return { form, box }
      }
    }
  }
  return undefined
}

function boxAt({ x, y }: LabelledPoint, w: number, dy: number, side: 1 | -1): Rect {
  return { x: side === 1 ? x + GAP : x - GAP - w, y: y + dy - LABEL_HEIGHT / 2, w, h: LABEL_HEIGHT }
}

function shortest({ widths }: LabelledPoint): number {
  return widths.at(-1) ?? 0
}

function isWithin(box: Rect, area: Rect): boolean {
  return box.x >= area.x && box.y >= area.y && box.x + box.w <= area.x + area.w && box.y + box.h <= area.y + area.h
}
