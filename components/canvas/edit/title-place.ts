// The position of a title's editor on the screen, and the size of its letters. Pure; px of the screen.

import type { Point, Rect } from '@/lib/domain/rect'
import type { EditableTitle } from './editable-title'

/** Letters that one types are at least as large as those of the rest of the interface. */
export const LEAST_TYPED_PX = 14
/** The edge of a box around the words (canvas.css), which stand where the title stands. */
const BOX_EDGE_PX = { x: 10, y: 8 } as const
const MIN_BOX_PX = 200

export interface TitlePlace extends Point {
  readonly w: number
  /** The factor from the shape's px to the screen's. */
  readonly scale: number
  /** True for a box of its own over the shape. */
  readonly isBox: boolean
}

/**
 * Returns the place of the editor. `at` is the title's upper left corner in the canvas. Where the shape is too small for letters
 * that can be read, the editor is a box over it, inside the canvas.
 */
export function titlePlace(
  { fontSize, rect, needsBox }: Pick<EditableTitle, 'fontSize' | 'rect' | 'needsBox'>,
  at: Point,
  zoom: number,
  canvas: Pick<Rect, 'w' | 'h'>,
): TitlePlace {
  const scale = Math.max(zoom, LEAST_TYPED_PX / fontSize)
  const isTooSmall = scale > zoom
  if (!isTooSmall) return { ...at, w: rect.w * scale, scale, isBox: needsBox }
  const edge = needsBox ? { x: 0, y: 0 } : BOX_EDGE_PX
  const w = Math.min(Math.max(rect.w * scale + 2 * edge.x, MIN_BOX_PX), canvas.w)
  const h = fontSize * scale * 2 + 2 * BOX_EDGE_PX.y
  return {
    x: within(at.x - edge.x, canvas.w - w),
    y: within(at.y - edge.y, canvas.h - h),
    w,
    scale,
    isBox: true,
  }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
