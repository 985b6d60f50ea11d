// Measures text in the browser with a 2D canvas. Layout functions get a measurer and never ask the document, so that
// they are pure and can be tested without one.

import { type Atom, atom } from 'tldraw'
import { CANVAS_FONT_STACK, type FontWeight } from './canvas-fonts'

export interface TextStyle {
  /** In px. */
  readonly size: number
  readonly weight: FontWeight
}

/** The width of one line of text in px. */
export type MeasureText = (text: string, style: TextStyle) => number

/** Grows whenever a face has arrived: what was measured before it is stale. */
let epoch: Atom<number> | undefined
const MAX_CACHED_WIDTHS = 20_000
const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** A signal to read beside each layout; its value says nothing. */
export function fontEpoch(): number {
  if (!epoch) {
    const created = atom('font epoch', 0)
    document.fonts.addEventListener('loadingdone', () => {
      widths.clear()
      created.update((n) => n + 1)
    })
    epoch = created
  }
  return epoch.get()
}

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
