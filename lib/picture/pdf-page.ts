// Computes the page size of a PDF for a picture. Px are those of CSS, 1/96 inch; points are 1/72 inch. Pure.

import type { Size } from '../domain/rect'
import type { PictureLayout } from './picture-size'

const PX_PER_MM = 96 / 25.4
export const PT_PER_PX = 72 / 96
/** Readers open no page larger than 200 inches (ISO 32000-1, annex C.2). */
export const PDF_MAX_SIDE_PT = 14_400

/**
 * Returns the page size in px: the sheet of paper, or the picture's own size. A page larger than readers open is scaled
 * down as a whole.
 */
export function pdfPage({ widthPx, heightPx, paperMm }: Pick<PictureLayout, 'widthPx' | 'heightPx' | 'paperMm'>): Size {
  if (paperMm) return { w: paperMm.w * PX_PER_MM, h: paperMm.h * PX_PER_MM }
  const fit = Math.min(1, PDF_MAX_SIDE_PT / PT_PER_PX / Math.max(widthPx, heightPx))
  return { w: widthPx * fit, h: heightPx * fit }
}
