// How large an exported picture gets, and how large it may be. Sizes in px of the picture. Pure.

import type { Size } from '@/lib/domain/matrix'

export const EXPORT_SCALES = [1, 2, 3, 4] as const
export type ExportScale = (typeof EXPORT_SCALES)[number]

/** Chrome, Firefox and Safari all draw a canvas of this size; beyond it some silently draw nothing or less. */
export const MAX_SIDE_PX = 16_384
export const MAX_AREA_PX = 67_108_864

/** Whole px: a canvas has no half ones. */
export function scaledSize({ w, h }: Size, scale: number): Size {
  return { w: Math.floor(w * scale), h: Math.floor(h * scale) }
}

export function isDrawable({ w, h }: Size): boolean {
  return w <= MAX_SIDE_PX && h <= MAX_SIDE_PX && w * h <= MAX_AREA_PX
}

/** The largest scale at which a picture of this size can be drawn; undefined when not even 1 can. */
export function largestScale(size: Size): ExportScale | undefined {
  return EXPORT_SCALES.findLast((scale) => isDrawable(scaledSize(size, scale)))
}

/** Twice, for sharp screens and slides, where that can be drawn; else what can. */
export function usualScale(size: Size): ExportScale {
  return isDrawable(scaledSize(size, 2)) ? 2 : 1
}
