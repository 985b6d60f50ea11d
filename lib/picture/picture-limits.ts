// Limits on the pixels of a picture. Beyond these browsers draw nothing, or less than they report. Pure.

import type { Size } from '../domain/rect'
import type { PictureFormat } from './picture-request'

interface PictureLimit {
  readonly sidePx: number
  readonly areaPx: number
}

/** The limit of one canvas in Chrome, Firefox and Safari on a computer. */
const CANVAS: PictureLimit = { sidePx: 16_384, areaPx: 67_108_864 }
/** WebP has 14 bits for a side. */
const WEBP: PictureLimit = { ...CANVAS, sidePx: 16_383 }
/** Drawn in tiles and packed as it is drawn: a bound on time, and on what programs open. */
const TILED: PictureLimit = { sidePx: 65_535, areaPx: 536_870_912 }

/** Whether a picture of this format and size, in px, can be drawn at all. */
export function isDrawable(format: PictureFormat, size: Size): boolean {
  const limit = limitOf(format)
  return limit === undefined || fits(size, limit)
}

/** Whether a PNG is more than one canvas takes, and must be drawn in tiles. */
export function needsTiles(size: Size): boolean {
  return !fits(size, CANVAS)
}

/** Returns the width of the largest picture of these proportions that can be drawn, in whole px. */
export function largestWidthPx(format: PictureFormat, { w, h }: Size): number {
  const limit = limitOf(format)
  if (!limit || fits({ w, h }, limit)) return w
  const fit = Math.min(limit.sidePx / w, limit.sidePx / h, Math.sqrt(limit.areaPx / (w * h)))
  // One less than the bound, because the height is rounded too.
  return Math.max(1, Math.floor(w * fit) - 1)
}

/** Undefined for SVG and PDF, which have no pixels. */
function limitOf(format: PictureFormat): PictureLimit | undefined {
  if (format === 'svg' || format === 'pdf') return undefined
  return format === 'png' ? TILED : format === 'webp' ? WEBP : CANVAS
}

function fits({ w, h }: Size, { sidePx, areaPx }: PictureLimit): boolean {
  return w <= sidePx && h <= sidePx && w * h <= areaPx
}
