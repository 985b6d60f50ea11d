// Texts of a picture's head and foot, wrapped to their width: long ones become more lines and nothing is left out.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import { wrapText } from '@/components/canvas/text/wrap-text'
import type { Block, Mark, TextMark } from './marks'

export interface TextLook {
  readonly size: number
  readonly weight?: TextMark['weight']
  readonly color?: TextMark['color']
  readonly href?: string | undefined
}

const LINE_HEIGHT = 1.45

export function textBlock(text: string, widthPx: number, look: TextLook, measure: MeasureText): Block {
  const { size, weight = 400, color = 'ink', href } = look
  const measureLine = (line: string) => measure(line, { size, weight })
  const { lines } = wrapText(text, { width: widthPx, maxLines: Number.MAX_SAFE_INTEGER, measure: measureLine })
  const lineHeight = lineHeightOf(size)
  const marks = lines.map((line, index) => ({
    type: 'text' as const,
    x: 0,
    y: baseline(index * lineHeight, lineHeight, size),
    text: line,
    size,
    weight,
    color,
    ...(href === undefined ? {} : { href }),
  }))
  return { heightPx: lines.length * lineHeight, marks }
}

/** Returns the height of a line of letters of a size. */
export function lineHeightOf(size: number): number {
  return Math.round(size * LINE_HEIGHT)
}

/** Returns the baseline of a line of letters in the middle of its height. */
export function baseline(top: number, lineHeight: number, size: number): number {
  return top + lineHeight / 2 + size * 0.36
}

export interface Entry {
  /** Draws the sign before the words, in a box of `signPx` around the middle of the line at (0, y). */
  readonly sign: (y: number) => readonly Mark[]
  readonly signPx: number
  readonly text: string
}

const ENTRY = { size: 12, lineHeight: 20, signGapPx: 6, gapPx: 18 } as const

/** Lays out signs with their words, one after the other, wrapping where there is no more room. */
export function entriesBlock(entries: readonly Entry[], widthPx: number, measure: MeasureText): Block {
  const marks: Mark[] = []
  let x = 0
  let top = 0
  for (const { sign, signPx, text } of entries) {
    const indent = signPx + ENTRY.signGapPx
    const textPx = measure(text, { size: ENTRY.size, weight: 400 })
    if (x > 0 && x + indent + textPx > widthPx) {
      x = 0
      top += ENTRY.lineHeight
    }
    marks.push(...sign(top + ENTRY.lineHeight / 2).map((mark) => ({ ...mark, x: mark.x + x })))
    const words = textBlock(text, Math.max(widthPx - indent, 1), { size: ENTRY.size, color: 'soft' }, measure)
    const own = words.marks.map((mark) => ({ ...mark, x: mark.x + x + indent, y: mark.y + top + 1 }))
    marks.push(...own)
    // Words longer than a line.
    top += Math.max(0, words.marks.length - 1) * lineHeightOf(ENTRY.size)
    x += indent + Math.min(textPx, widthPx) + ENTRY.gapPx
  }
  return { heightPx: entries.length === 0 ? 0 : top + ENTRY.lineHeight, marks }
}
