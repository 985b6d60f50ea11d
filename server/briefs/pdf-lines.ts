// The lines of a PDF's page out of the pieces of text that it draws: what lies on one height in a row, with the gaps
// that part the cells of a table.

import { WIDE } from '@/lib/brief/wide-letters'

/** A piece of text as pdf.js gives it; the transform's last two numbers are its place, in points from below. */
export interface PdfText {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
  readonly hasEOL: boolean
}

export interface PdfLine {
  readonly text: string
  /** Cells parted by wide gaps; one for a line of prose. */
  readonly cells: readonly string[]
  /** Points. */
  readonly left: number
  readonly right: number
  /** Height of the line's foot above the foot of the page, in points. */
  readonly y: number
  readonly size: number
  readonly font: string
}

/** Gaps that separate words, and gaps that separate cells, as shares of the letters' height. */
const WORD_GAP = 0.18
const CELL_GAP = 1.6
/** A mark above or below a letter is drawn apart from it, and may be behind the blank that follows both. */
const PARTED_MARK = /(\s+)(\p{Mn}+)/gu
/** The gap that separates a Japanese letter from another script's word, as such a share. */
const SPACE_BESIDE_WIDE = 0.45

/**
 * Joins the pieces of text of a page to lines. `gutter`: the middle of the gap between two columns, which no line goes
 * across that ends at it.
 */
export function linesOf(items: readonly PdfText[], gutter?: number): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfText[] = []
  const close = () => {
    const line = lineOf(open)
    if (line) lines.push(line)
    open = []
  }
  for (const item of items) {
    const last = open.at(-1)
    if (item.str.trim() === '' && !last) continue
    if (item.str.trim() === '' && isBetween(item, gutter)) {
      close()
      continue
    }
    if (last && item.str !== '' && (!isSameLine(last, item) || isAcross(last, item, gutter))) close()
    if (item.str !== '') open.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

/** Small raised numbers belong to their line; what begins further left is the next one. */
function isSameLine(last: PdfText, next: PdfText): boolean {
  const size = Math.max(heightOf(last), heightOf(next), 1)
  return Math.abs(footOf(last) - footOf(next)) < size * 0.6 && startOf(next) >= startOf(last) - size
}

/** Whether the blank spans the gutter between two columns. */
function isBetween(blank: PdfText, gutter: number | undefined): boolean {
  return gutter !== undefined && startOf(blank) <= gutter && endOf(blank) >= gutter
}

function isAcross(last: PdfText, next: PdfText, gutter: number | undefined): boolean {
  return gutter !== undefined && endOf(last) <= gutter && startOf(next) >= gutter
}

function lineOf(items: readonly PdfText[]): PdfLine | undefined {
  const words = items.filter((item) => item.str.trim() !== '')
  const longest = words.toSorted((a, b) => b.str.length - a.str.length)[0]
  const [first, last] = [words[0], words.at(-1)]
  if (!longest || !first || !last) return undefined
  const cells: string[] = ['']
  let end: number | undefined
  for (const item of items) {
    const gap = end === undefined ? 0 : startOf(item) - end
    const size = heightOf(longest)
    const before = cells.at(-1) ?? ''
    if (item.str.trim() === '' && item.width > size * CELL_GAP) {
      end ??= startOf(item)
      continue
    }
    if (end !== undefined && gap > size * CELL_GAP) cells.push(item.str)
    else {
      const parts =
        gap > size * WORD_GAP &&
        !/\s$/.test(before) &&
        !/^\s/.test(item.str) &&
        !isWideJoint(before, item.str, gap < size * SPACE_BESIDE_WIDE)
      cells[cells.length - 1] = `${before}${parts ? ' ' : ''}${item.str}`
    }
    end = endOf(item)
  }
  const clean = cells
    .map((cell) => cell.replace(PARTED_MARK, '$2$1').replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
  return {
    text: clean.join(' '),
    cells: clean,
    left: startOf(first),
    right: endOf(last),
    y: footOf(longest),
    size: heightOf(longest),
    font: longest.fontName,
  }
}

/** Japanese has no spaces between its letters, however wide they are set, and sets others a little apart from them. */
function isWideJoint(before: string, after: string, isClose: boolean): boolean {
  const [left, right] = [WIDE.test(before.slice(-1)), WIDE.test(after.slice(0, 1))]
  return (left && right) || (isClose && (left || right))
}

/** Returns the left end of a piece of text, in points. */
export function startOf({ transform }: PdfText): number {
  return transform[4] ?? 0
}

/** Returns the right end of a piece of text, in points. */
export function endOf(item: PdfText): number {
  return startOf(item) + item.width
}

/** Returns the height of a piece of text above the foot of the page, in points. */
export function footOf({ transform }: PdfText): number {
  return transform[5] ?? 0
}

/** Returns the height of a piece of text's letters, in points. */
export function heightOf({ height, transform }: PdfText): number {
  return height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
}
