// Scales a tldraw text so that it stays in a box: tldraw lets a label grow its shape as soon as somebody edits it, and
// draws it over the edge until then.

import { beginning, lineCount } from '../line-count'

/** The text height of size `s` at scale 1, and tldraw's padding around the label of a shape. In px. */
const TEXT_PX = 18
const LABEL_PADDING_PX = 16
const LINE_HEIGHT = 1.35
/** The scales to try, down to the smallest that is legible from close up. */
const SCALES = [0.78, 0.7, 0.62, 0.54, 0.46, 0.38] as const

export interface FittedText {
  /** The scale of the shape that has the text. */
  readonly scale: number
  /** The height of all lines together. */
  readonly heightPx: number
  /** The last one ends in an ellipsis where something was left out. */
  readonly paragraphs: readonly string[]
}

/**
 * Finds the largest scale at which all paragraphs fit into a box of `w` x `h` px; at the smallest, as many as fit.
 * `paddingPx` is the padding of the text at scale 1: that of a label, or 0 for a free text.
 */
export function fitText(paragraphs: readonly string[], w: number, h: number, paddingPx = LABEL_PADDING_PX): FittedText {
  /** The room in em of the text. */
  const roomAt = (scale: number) => Math.max(2, (w - 2 * paddingPx * scale) / (TEXT_PX * scale))
  const linesAt = (scale: number) => Math.floor((h - 2 * paddingPx * scale) / (TEXT_PX * scale * LINE_HEIGHT))
  for (const scale of SCALES) {
    const lines = paragraphs.reduce((sum, text) => sum + lineCount(text, roomAt(scale)), 0)
    if (lines <= linesAt(scale)) return { scale, heightPx: lines * TEXT_PX * scale * LINE_HEIGHT, paragraphs }
  }
  const scale = SCALES[SCALES.length - 1] ?? 1
  const most = Math.max(1, linesAt(scale))
  const heightPx = most * TEXT_PX * scale * LINE_HEIGHT
  return { scale, heightPx, paragraphs: shortened(paragraphs, roomAt(scale), most) }
}

function shortened(paragraphs: readonly string[], room: number, most: number): string[] {
  const kept: string[] = []
  let left = most
  for (const text of paragraphs) {
    const lines = lineCount(text, room)
    if (lines <= left) kept.push(text)
    else if (left > 0) kept.push(beginning(text, room, left))
    left -= lines
    if (left < 0) break
  }
  if (kept.length === paragraphs.length || kept.at(-1)?.endsWith('…')) return kept
  return kept.map((text, i) => (i === kept.length - 1 ? `${text.trimEnd()}…` : text))
}
