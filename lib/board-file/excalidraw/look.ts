// The look of an Excalidraw element in tldraw's styles: a few sizes, dashes, fills and fonts instead of any number.

import type {
  TLArrowShapeArrowheadStyle,
  TLDefaultColorStyle,
  TLDefaultDashStyle,
  TLDefaultFillStyle,
  TLDefaultFontStyle,
  TLDefaultSizeStyle,
} from '@tldraw/tlschema'
import { isPale, nearestColour } from './colour'
import { type Element, numberIn } from './element'

const SIZES = ['s', 'm', 'l', 'xl'] as const satisfies readonly TLDefaultSizeStyle[]
/** tldraw's letters by the size of a shape, px: of texts, and of labels in shapes. */
const TEXT_PX = [18, 24, 36, 44] as const
const LABEL_PX = [18, 22, 26, 32] as const
const EXCALIDRAW_FONT_PX = 20
const HAND_FONTS: readonly unknown[] = [1, 5]
const CODE_FONTS: readonly unknown[] = [3, 8]

export interface Stroke {
  readonly color: TLDefaultColorStyle
  readonly dash: TLDefaultDashStyle
  readonly size: TLDefaultSizeStyle
}

/** Returns colour, dash and width of an element's stroke. */
export function strokeOf(element: Element): Stroke {
  const { strokeColor, strokeStyle, strokeWidth, roughness } = element
  const width = numberIn(strokeWidth, 2)
  return {
    color: nearestColour(strokeColor, 'black'),
    dash: strokeStyle === 'dashed' || strokeStyle === 'dotted' ? strokeStyle : roughness === 0 ? 'solid' : 'draw',
    size: width < 1.5 ? 's' : width < 3 ? 'm' : width < 6 ? 'l' : 'xl',
  }
}

/** Whether an element is filled. */
export function isFilled({ backgroundColor }: Element): boolean {
  return typeof backgroundColor === 'string' && backgroundColor !== '' && backgroundColor !== 'transparent'
}

/** Returns fill and colour of an area: tldraw has one colour for both, and that of the ground says more. */
export function areaOf(element: Element): { readonly fill: TLDefaultFillStyle; readonly color: TLDefaultColorStyle } {
  const { backgroundColor, fillStyle } = element
  const { color } = strokeOf(element)
  if (!isFilled(element)) return { fill: 'none', color }
  const ground = nearestColour(backgroundColor, color)
  // A white ground is what a board has; its border would not be seen in white.
  if (ground === 'white') return { fill: 'semi', color }
  if (fillStyle !== 'solid' && fillStyle !== undefined) return { fill: 'pattern', color: ground }
  return { fill: isPale(backgroundColor) ? 'solid' : 'fill', color: ground }
}

export interface Lettering {
  readonly size: TLDefaultSizeStyle
  /** The factor to the exact size of the letters. */
  readonly scale: number
  readonly font: TLDefaultFontStyle
}

/** Returns size and font of a text, or of a label in a shape. */
export function letteringOf({ fontSize, fontFamily }: Element, within: 'text' | 'label'): Lettering {
  const wanted = Math.min(400, Math.max(6, numberIn(fontSize, EXCALIDRAW_FONT_PX)))
  const known = within === 'text' ? TEXT_PX : LABEL_PX
  const distances = known.map((px) => Math.abs(px - wanted))
  const nearest = distances.indexOf(Math.min(...distances))
  const font = HAND_FONTS.includes(fontFamily) ? 'draw' : CODE_FONTS.includes(fontFamily) ? 'mono' : 'sans'
  return { size: SIZES[nearest] ?? 'm', scale: wanted / (known[nearest] ?? wanted), font }
}

const HEADS: Readonly<Record<string, TLArrowShapeArrowheadStyle>> = {
  arrow: 'arrow',
  bar: 'bar',
  dot: 'dot',
  circle: 'dot',
  circle_outline: 'dot',
  triangle: 'triangle',
  triangle_outline: 'triangle',
  diamond: 'diamond',
  diamond_outline: 'diamond',
}

/** Returns the head of an arrow's end; tldraw has none for the ends of database diagrams, which become plain ones. */
export function arrowheadOf(head: unknown): TLArrowShapeArrowheadStyle {
  if (typeof head !== 'string' || head === '') return 'none'
  return Object.hasOwn(HEADS, head) ? (HEADS[head] ?? 'arrow') : 'arrow'
}
