// Measures text in the browser with a 2D canvas. Layout functions get a measurer and never ask the document, so that
// they are pure and can be tested without one.

import { type Atom, atom } from 'tldraw'
import { CANVAS_FONT_STACK, type FontWeight } from './canvas-fonts'

export interface TextStyle {
  /** The size of the type in px. */
  readonly size: number
  readonly weight: FontWeight
}

/** The width of one line of text in px. */
export type MeasureText = (text: string, style: TextStyle) => number

const MAX_CACHED_WIDTHS = 20_000
const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null
let measurer: Atom<{ readonly measure: MeasureText }> | undefined

/** Reactive: another function whenever a face has arrived, because what was measured before is stale then. */
export function textMeasurer(): MeasureText {
  if (!measurer) {
    const created = atom('text measurer', { measure: measureText })
    document.fonts.addEventListener('loadingdone', () => {
      widths.clear()
      created.set({ measure: (text, style) => measureText(text, style) })
    })
    measurer = created
  }
  return measurer.get().measure
}

/**
 * Discards all measured widths. Call it after waiting for faces: the document reports them only later, and an older
 * width would belong to another face.
 */
export function forgetWidths(): void {
  widths.clear()
}

/** Measures text for exports and for sizes, with the faces loaded now. */
export const measureText: MeasureText = (text, { size, weight }) => {
  const key = `${weight} ${size} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * size * 0.6
  context.font = `${weight} ${size}px ${CANVAS_FONT_STACK}`
  const width = context.measureText(text).width
  if (widths.size >= MAX_CACHED_WIDTHS) widths.clear()
  widths.set(key, width)
  return width
}
