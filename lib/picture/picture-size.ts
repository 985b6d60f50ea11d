// Computes the size of a picture and the places in it: the drawing, and its explanation above and below. Sizes are in
// px of the picture unless they say otherwise. Pure.

import type { Rect, Size } from '../domain/rect'
import type { Paper, PictureSize } from './picture-request'

/** The sizes of sheets in landscape orientation. */
const PAPER_MM: Readonly<Record<Paper, Size>> = {
  a4: { w: 297, h: 210 },
  a3: { w: 420, h: 297 },
  letter: { w: 279.4, h: 215.9 },
  '16:9': { w: 338.667, h: 190.5 },
}
const MM_PER_INCH = 25.4
/** The resolution of a picture on a sheet. */
export const PAPER_DPI = 150
/** A px of CSS: text on a sheet is as large as on a printed page. */
const CSS_DPI = 96

/** Head and foot are laid out in a column of px of their own, which then grows with the picture. */
const COLUMN_PX = { min: 560, max: 1400 } as const
/** The largest share of a sheet for head and foot, which shrink rather than exceed it. */
const MOST_OF_SHEET = 0.5

/** Returns the heights of head and foot in a column of this width. */
export type ExplanationHeights = (columnPx: number) => { readonly headPx: number; readonly footPx: number }

export interface PictureLayout {
  readonly widthPx: number
  readonly heightPx: number
  /** The place of the drawing. */
  readonly drawing: Rect
  /** Px of the picture for one px of the board. */
  readonly scale: number
  /** The places of head and foot, with `scale` px of the picture for each px of their column. */
  readonly explanation:
    | { readonly columnPx: number; readonly scale: number; readonly headY: number; readonly footY: number }
    | undefined
  /** Set on paper: the sheet's size in millimetres. */
  readonly paperMm: Size | undefined
}

/** Returns the sheet for a drawing: a page takes the orientation of the drawing, a slide is always landscape. */
export function sheetMm(paper: Paper, drawing: Size): Size {
  const lying = PAPER_MM[paper]
  return paper === '16:9' || drawing.w >= drawing.h ? lying : { w: lying.h, h: lying.w }
}

/**
 * Places the drawing in a picture of the wanted size, and says how much it is scaled. `drawing` is the size of the
 * drawing with its margin, in px of the board.
 */
export function layoutPicture(drawing: Size, size: PictureSize, heights?: ExplanationHeights): PictureLayout {
  return size.by === 'paper' ? onPaper(drawing, sheetMm(size.paper, drawing), heights) : free(drawing, size, heights)
}

function free(drawing: Size, size: Exclude<PictureSize, { by: 'paper' }>, heights?: ExplanationHeights): PictureLayout {
  const w = heights ? Math.max(drawing.w, COLUMN_PX.min) : drawing.w
  const columnPx = Math.min(w, COLUMN_PX.max)
  const grown = w / columnPx
  const { headPx, footPx } = heights?.(columnPx) ?? { headPx: 0, footPx: 0 }
  const h = drawing.h + (headPx + footPx) * grown
  const scale = size.by === 'width' ? Math.max(1, Math.round(size.widthPx)) / w : size.scale
  return {
    widthPx: wholePx(w * scale),
    heightPx: wholePx(h * scale),
    drawing: {
      x: ((w - drawing.w) / 2) * scale,
      y: headPx * grown * scale,
      w: drawing.w * scale,
      h: drawing.h * scale,
    },
    scale,
    explanation: heights && {
      columnPx,
      scale: grown * scale,
      headY: 0,
      footY: (headPx * grown + drawing.h) * scale,
    },
    paperMm: undefined,
  }
}

function onPaper(drawing: Size, paperMm: Size, heights?: ExplanationHeights): PictureLayout {
  const widthPx = wholePx((paperMm.w / MM_PER_INCH) * PAPER_DPI)
  const heightPx = wholePx((paperMm.h / MM_PER_INCH) * PAPER_DPI)
  let columnPx = (widthPx * CSS_DPI) / PAPER_DPI
  let high = heights?.(columnPx) ?? { headPx: 0, footPx: 0 }
  // A wider column has fewer lines and smaller letters, so that nothing is left out.
  for (let tries = 0; heights && tries < 12; tries++) {
    if (((high.headPx + high.footPx) * widthPx) / columnPx <= heightPx * MOST_OF_SHEET) break
    columnPx *= 1.15
    high = heights(columnPx)
  }
  const grown = widthPx / columnPx
  const headPx = high.headPx * grown
  const footPx = high.footPx * grown
  const room = Math.max(heightPx - headPx - footPx, heightPx * 0.1)
  const scale = Math.min(widthPx / drawing.w, room / drawing.h)
  const [w, h] = [drawing.w * scale, drawing.h * scale]
  return {
    widthPx,
    heightPx,
    drawing: { x: (widthPx - w) / 2, y: headPx + (room - h) / 2, w, h },
    scale,
    explanation: heights && { columnPx, scale: grown, headY: 0, footY: heightPx - footPx },
    paperMm,
  }
}

/** A picture has a whole number of px, and at least one. */
function wholePx(px: number): number {
  return Math.max(1, Math.round(px))
}

/** Scales a size down to fit into the box, in whole px; a smaller one stays as it is. */
export function fitWithin({ w, h }: Size, box: Size): Size {
  const fit = Math.min(1, box.w / w, box.h / h)
  return { w: Math.max(1, Math.floor(w * fit)), h: Math.max(1, Math.floor(h * fit)) }
}
