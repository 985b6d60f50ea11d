// Pages of two columns. Most programs draw one column after the other, and then there is nothing to do; some draw line
// by line across both, which would tear every sentence in two.

import { endOf, type PdfLine, type PdfText, startOf } from './pdf-lines'

/** The range in which the gap between columns may be, as shares of the page's width. */
const MIDDLE = [0.3, 0.7] as const
/** Points. */
const STRIP = 2
const WIDEST_PAGE = 10_000
/** Points on each side of the gap's middle that hold no letter. */
const HALF_GAP = 3
/** The largest share of the letters that may cross the gap, for a title or a wide table. */
const MOST_CROSSING = 0.2
/** Lines of prose that each column has at least, and their letters: cells of tables are shorter. */
const LEAST_LINES = 6
const LEAST_LETTERS = 18

/** The middle of the gap between two columns, in points; undefined where a page has one column. */
export function gutterOf(items: readonly PdfText[]): number | undefined {
  const words = items.filter(({ str }) => str.trim() !== '')
  if (words.length === 0) return undefined
  const left = Math.min(...words.map(startOf))
  const right = Math.max(...words.map(endOf))
  if (right - left > WIDEST_PAGE) return undefined
  // How many letters each strip of the page has: words are many, and strips few.
  const strips = new Array<number>(Math.ceil((right - left) / STRIP) + 1).fill(0)
  for (const item of words) {
    const first = Math.max(0, Math.floor((startOf(item) - HALF_GAP - left) / STRIP))
    const last = Math.floor((endOf(item) + HALF_GAP - left) / STRIP)
    for (let i = first; i <= last && i < strips.length; i++) strips[i] = (strips[i] ?? 0) + item.str.length
  }
  const [from, to] = MIDDLE.map((share) => Math.round((strips.length - 1) * share))
  const middle = strips.slice(from, to)
  const crossing = Math.min(...middle)
  if (middle.length === 0 || crossing > lettersOf(words) * MOST_CROSSING) return undefined
  const at = left + ((from ?? 0) + middle.indexOf(crossing)) * STRIP + STRIP / 2
  const isProse = (side: readonly PdfText[]) =>
    rowsOf(side).filter((letters) => letters >= LEAST_LETTERS).length >= LEAST_LINES
  const sides = [words.filter((item) => endOf(item) <= at), words.filter((item) => startOf(item) >= at)]
  return sides.every(isProse) ? at : undefined
}

/** The left column before the right one, between lines that go across both. Lines of one column that follow each other stay. */
export function inColumnOrder(lines: readonly PdfLine[], gutter: number): PdfLine[] {
  const ordered: PdfLine[] = []
  let sides: [PdfLine[], PdfLine[]] = [[], []]
  const close = () => {
    ordered.push(...sides[0], ...sides[1])
    sides = [[], []]
  }
  for (const line of lines) {
    if (line.right <= gutter) sides[0].push(line)
    else if (line.left >= gutter) sides[1].push(line)
    else {
      close()
      ordered.push(line)
    }
  }
  close()
  return ordered
}

/** The letters of each row: of what stands on one height. */
function rowsOf(items: readonly PdfText[]): number[] {
  const rows = new Map<number, number>()
  for (const { str, transform } of items) {
    const y = Math.round((transform[5] ?? 0) / 2)
    rows.set(y, (rows.get(y) ?? 0) + str.length)
  }
  return [...rows.values()]
}

function lettersOf(items: readonly PdfText[]): number {
  return items.reduce((sum, { str }) => sum + str.length, 0)
}
