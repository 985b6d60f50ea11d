// Japanese pages that are set in vertical lines, turned so that they read as horizontal ones do: what runs down a page
// runs to the right, and the next line to the left is the next one below. All that follows need not know.

import { WIDE_ALONE } from '@/lib/brief/wide-letters'
import type { PdfText } from './pdf-lines'

/** The share of an upright letter's height that stands above its foot. */
const ASCENT = 0.88
/** Puts what stands above and below the lines, such as page numbers, below everything else. */
const FAR_BELOW = 10_000

type Setting = 'upright' | 'rotated' | 'vertical-font'

/**
 * Turns a page of vertical lines, so that it reads like one of horizontal lines. `isVerticalFont`: whether a font of
 * that name is one for vertical lines. Pages of horizontal lines come back as they are.
 */
export function turnVertical(items: readonly PdfText[], isVerticalFont: (name: string) => boolean): readonly PdfText[] {
  // Where one letter stands below another, pdf.js takes the step for a blank.
  const words = items.map((item) => ({ ...item, str: item.str.trim() })).filter(({ str }) => str !== '')
  const settings = words.map((item) => settingOf(item, isVerticalFont))
  const letters = { all: 0, vertical: 0 }
  for (const [i, item] of words.entries()) {
    const next = words[i + 1]
    const count = Array.from(item.str).filter((letter) => WIDE_ALONE.test(letter)).length
    letters.all += count
    if (settings[i] === 'vertical-font' || (next && stands(next, item)) || settings[i] === 'rotated')
      letters.vertical += count
  }
  if (letters.vertical < letters.all / 2 || letters.vertical < 2) return items
  const inLines = words.filter((item, i) => settings[i] !== 'upright' || WIDE_ALONE.test(item.str))
  const top = Math.max(...inLines.map((item) => yOf(item) + sizeOf(item)))
  const foot = Math.min(...inLines.map((item) => yOf(item) - lengthOf(item, settingOf(item, isVerticalFont))))
  return words.map((item, i) => {
    const isOutside = yOf(item) > top || yOf(item) < foot
    return isOutside
      ? moved(item, xOf(item), yOf(item) - FAR_BELOW, item.width)
      : turned(item, settings[i] ?? 'upright')
  })
}

/** One letter right below another. */
function stands(below: PdfText, above: PdfText): boolean {
  const size = sizeOf(above)
  const step = yOf(above) - yOf(below)
  return (
    Math.abs(xOf(above) - xOf(below)) < size * 0.3 &&
    step > size * 0.7 &&
    step < size * 1.4 &&
    WIDE_ALONE.test(above.str)
  )
}

function settingOf({ transform, fontName }: PdfText, isVerticalFont: (name: string) => boolean): Setting {
  if (isVerticalFont(fontName)) return 'vertical-font'
  return Math.abs(transform[0] ?? 0) < 0.01 && (transform[1] ?? 0) < 0 ? 'rotated' : 'upright'
}

function lengthOf(item: PdfText, setting: Setting): number {
  if (setting === 'vertical-font') return item.height
  return setting === 'rotated' ? item.width : sizeOf(item)
}

function turned(item: PdfText, setting: Setting): PdfText {
  const size = sizeOf(item)
  const middle = { upright: size / 2, rotated: size * 0.35, 'vertical-font': 0 }[setting]
  const start = setting === 'upright' ? 0 : size * ASCENT
  return moved(item, start - yOf(item), xOf(item) + middle, lengthOf(item, setting))
}

function moved(item: PdfText, x: number, y: number, width: number): PdfText {
  const size = sizeOf(item)
  return { ...item, transform: [size, 0, 0, size, x, y], width, height: size, hasEOL: false }
}

function sizeOf({ transform }: PdfText): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
}

function xOf({ transform }: PdfText): number {
  return transform[4] ?? 0
}

function yOf({ transform }: PdfText): number {
  return transform[5] ?? 0
}
