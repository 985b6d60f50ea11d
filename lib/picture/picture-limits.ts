// How many pixels a picture may have. Beyond these browsers draw nothing, or less than they say. Pure.

import type { Size } from '../domain/rect'
import type { PictureFormat } from './picture-request'

/** Of one canvas: what Chrome, Firefox and Safari on a computer all draw. */
export const CANVAS_MAX_SIDE_PX = 16_384
export const CANVAS_MAX_AREA_PX = 67_108_864

export function isDrawable(format: PictureFormat, { w, h }: Size): boolean {
  // Lines and letters have no pixels.
  if (format === 'svg' || format === 'pdf') return true
  return w <= CANVAS_MAX_SIDE_PX && h <= CANVAS_MAX_SIDE_PX && w * h <= CANVAS_MAX_AREA_PX
}

/** The width of the largest picture of these proportions that can be drawn, in whole px. */
export function largestWidthPx(format: PictureFormat, { w, h }: Size): number {
  if (isDrawable(format, { w, h })) return w
  const fit = Math.min(CANVAS_MAX_SIDE_PX / w, CANVAS_MAX_SIDE_PX / h, Math.sqrt(CANVAS_MAX_AREA_PX / (w * h)))
  // One less than the bound: the height is rounded, too.
  return Math.max(1, Math.floor(w * fit) - 1)
}
