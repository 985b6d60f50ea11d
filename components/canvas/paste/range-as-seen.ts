// A pasted range as it looked in its spreadsheet. The plain text on the clipboard holds rows that were hidden, leaves places
// that a merged cell covers empty, and in LibreOffice has no line ends within cells; the markup beside it knows better. It
// is read in a document of its own that runs and fetches nothing, and counts only where it tells the same rows.

import { writeRange } from '@/lib/domain/cards/pasted-range'
import { parseTable } from './parse-table'
import type { PastedText } from './pasted-text'

/** Larger markup, in UTF-16 units, isn't read; the plain text is. */
const LARGEST_MARKUP = 8_000_000
/** Excel, Google Sheets and LibreOffice say so in their markup. LibreOffice leaves hidden rows out of it without a trace. */
const SPREADSHEET =
  /<google-sheets-html-origin|data-sheets-(?:root|value)|urn:schemas-microsoft-com:office:excel|Excel\.Sheet/iu
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'COMMENT'])
const OWN_LINE = new Set(['P', 'DIV', 'LI'])

interface Cell {
  readonly text: string
  readonly across: number
  readonly down: number
  readonly isHidden: boolean
}

interface Row {
  readonly cells: readonly Cell[]
  readonly isHidden: boolean
}

/**
 * Returns the range with merged texts in each row that they stand beside, line ends kept, and hidden rows left out and
 * counted; as it was where there is no markup, or where that is of something else.
 */
export function rangeAsSeen<Pasted extends Pick<PastedText, 'text' | 'html'>>(
  pasted: Pasted,
): Pasted & Pick<PastedText, 'hiddenRows'> {
  const { text, html } = pasted
  if (html.length > LARGEST_MARKUP || !/<table/iu.test(html)) return pasted
  const rows = readRows(html)
  const plain = parseTable(text, '\t').rows
  const hidden = rows && hiddenAmong(plain, rows, SPREADSHEET.test(html))
  if (!rows || hidden === undefined) return pasted
  const seen = layOut(rows.filter(({ isHidden }) => !isHidden))
  return { ...pasted, text: writeRange(seen), hiddenRows: hidden }
}

/** The rows of the only table; undefined if there are others, or words beside it. */
function readRows(html: string): Row[] | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const tables = body.querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1) return undefined
  const rows = Array.from(table.rows, (row): Row => {
    const cells = Array.from(row.cells, (cell) => ({
      text: wordsOf(cell),
      across: Math.max(1, cell.colSpan),
      down: Math.max(1, cell.rowSpan),
      isHidden: isUnseen(cell),
    }))
    return { cells, isHidden: isUnseen(row) }
  })
  table.remove()
  return wordsOf(body) === '' ? rows : undefined
}

/**
 * How many rows that say something are hidden: in the markup, or missing from it. Undefined if the markup has a row that
 * the text lacks, or lacks one without being a spreadsheet's.
 */
function hiddenAmong(
  plain: readonly (readonly string[])[],
  rows: readonly Row[],
  isSpreadsheet: boolean,
): number | undefined {
  let at = 0
  let missing = 0
  for (const { cells } of rows) {
    const letters = lettersOf(cells.map(({ text }) => text))
    while (at < plain.length && lettersOf(plain[at] ?? []) !== letters) {
      if (lettersOf(plain[at] ?? []) !== '') missing++
      at++
    }
    if (at === plain.length) return undefined
    at++
  }
  missing += plain.slice(at).filter((cells) => lettersOf(cells) !== '').length
  if (missing > 0 && !isSpreadsheet) return undefined
  return missing + rows.filter(({ cells, isHidden }) => isHidden && cells.some(({ text }) => text !== '')).length
}

/** What both have of a row: white space and empty places differ. */
function lettersOf(cells: readonly string[]): string {
  return cells.join('').replace(/\s/gu, '')
}

/** A merged text stands in each row that it covers, and in its first column. */
function layOut(rows: readonly Row[]): string[][] {
  const seen = rows.map(({ cells }) => cells.filter(({ isHidden }) => !isHidden))
  const width = Math.max(0, ...seen.map((cells) => cells.reduce((sum, { across }) => sum + across, 0)))
  // What reaches down from above in each column, and over how many more rows.
  let reaching = new Map<number, { readonly text: string; readonly rows: number }>()
  return seen.map((cells) => {
    const own = cells.reduce((sum, { across }) => sum + across, 0)
    // A span that counts hidden rows reaches too far down.
    if (own + reaching.size > width) reaching = new Map()
    const below = new Map<number, { readonly text: string; readonly rows: number }>()
    const line: string[] = []
    const waiting = [...cells]
    while (waiting.length > 0 || reaching.has(line.length)) {
      const column = line.length
      const above = reaching.get(column)
      if (above) {
        line.push(above.text)
        if (above.rows > 1) below.set(column, { text: above.text, rows: above.rows - 1 })
        continue
      }
      const { text, across, down } = waiting.shift() ?? { text: '', across: 1, down: 1 }
      for (let i = 0; i < across; i++) {
        const words = i === 0 ? text : ''
        line.push(words)
        if (down > 1) below.set(column + i, { text: words, rows: down - 1 })
      }
    }
    reaching = below
    return line
  })
}

function isUnseen(element: HTMLElement): boolean {
  return element.style.display === 'none'
}

/** Line ends in the source are white space; `<br>` and paragraphs are line ends. */
function wordsOf(element: Element): string {
  let words = ''
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words += (node.nodeValue ?? '').replace(/[\s\u00a0]+/gu, ' ')
    const name = node.nodeName.toUpperCase()
    if (name === 'BR') words += '\n'
    if (UNSEEN.has(name)) return
    if (OWN_LINE.has(name) && words.trim() !== '') words += '\n'
    node.childNodes.forEach(visit)
  }
  element.childNodes.forEach(visit)
  return words
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
