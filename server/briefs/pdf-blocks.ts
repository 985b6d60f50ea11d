// Reads the lines of a PDF as blocks: paragraphs flow again over lines and pages, words split at line ends are joined,
// headings and footnotes are recognised by their size, and tables by gaps that stand below each other.

import { CELL_SEPARATOR } from '@/lib/brief/parsed-brief'
import { PAGE_MARK, type SourceBlock } from '@/lib/brief/source-document'
import { endsSentence, isListItem, looksLikeHeading } from '@/lib/brief/text-shape'
import { WIDE_END, WIDE_START } from '@/lib/brief/wide-letters'
import type { PdfLine } from './pdf-lines'
import { findMargins } from './pdf-margins'

/** Each two parts that a hyphen joins, of words of several parts too. */
const HYPHENATED_WORD = /(?<!\p{L})(\p{L}+)[-\u2010\u2011](?=(\p{L}+))/gu
const LONGEST_WORD = 40
const HEADING_RATIO = 1.12
const NOTE_RATIO = 0.92
const LONGEST_HEADING = 240

interface Typical {
  /** The size of the text's letters, in points; `leading` is the distance from line to line. */
  readonly size: number
  readonly leading: number
  readonly left: number
  readonly right: number
  readonly font: string
  /** Sizes of headings, the largest first. */
  readonly headings: readonly number[]
  /** Words that have a hyphen where no line ends. */
  readonly hyphenated: ReadonlySet<string>
}

interface Open {
  kind: SourceBlock['kind']
  level?: number
  text: string
  last: PdfLine
}

export interface PdfPage {
  /** In the order in which they are drawn. */
  readonly lines: readonly PdfLine[]
  /** The numbers of its lines as one text, '' where it has none. */
  readonly numbers: string
}

/** Turns the lines of a document's pages into blocks: headings, paragraphs, lists, tables. */
export function blocksOfPages(pages: readonly PdfPage[]): SourceBlock[] {
  const margins = findMargins(pages.map(({ lines }) => lines))
  const typical = typicalOf(pages.flatMap(({ lines }) => lines).filter((line) => !margins.has(line)))
  const blocks: SourceBlock[] = []
  /** Margins and footnotes that wait for the end of a paragraph that goes on over the page. */
  const waiting: SourceBlock[] = []
  let open: Open | undefined
  let note: Open | undefined
  let mark = ''
  const closeNote = () => {
    if (note) waiting.push(toBlock(note))
    note = undefined
  }
  const close = () => {
    if (open) blocks.push(toBlock(open))
    open = undefined
    closeNote()
    blocks.push(...waiting.splice(0))
  }
  for (const { lines, numbers } of pages) {
    mark += PAGE_MARK
    const body = lines.filter((line) => !margins.has(line))
    waiting.push(...lines.filter((line) => margins.has(line)).map(({ text }) => marginBlock(text)))
    if (numbers !== '') waiting.push(marginBlock(numbers))
    for (const [i, line] of body.entries()) {
      const row = isRow(body, i)
      const kind = row ? 'table-row' : kindOf(line, body[i - 1], body[i + 1], typical)
      const isFirst = i === 0
      if (note && continues(note, line, kind, isFirst, typical)) {
        note.text = joinLines(note.text, line.text, mark, typical)
        note.last = line
      } else if (kind === 'footnote' && isUnfinished(open)) {
        closeNote()
        note = { kind, text: mark + line.text, last: line }
      } else if (open && continues(open, line, kind, isFirst || note !== undefined, typical)) {
        closeNote()
        open.text = joinLines(open.text, line.text, mark, typical)
        open.last = line
      } else {
        close()
        open = {
          kind,
          text: mark + (row ? line.cells.map((cell) => cell.replaceAll('|', '¦')).join(CELL_SEPARATOR) : line.text),
          last: line,
        }
        if (kind === 'heading') open.level = levelOf(line, typical)
        if (row) open.level = isRow(body, i - 1) || !isHead(line, body[i + 1]) ? 1 : 0
      }
      mark = ''
    }
  }
  close()
  if (mark !== '') blocks.push(...lastMarks(blocks.pop(), mark))
  return blocks
}

/** Pages without text of their own begin where the text ends. */
function lastMarks(block: SourceBlock | undefined, mark: string): SourceBlock[] {
  return block ? [{ ...block, text: `${block.text}${mark}` }] : []
}

/** A text of many lines is a quotation in large letters, not a heading. */
function toBlock({ kind, level, text }: Open): SourceBlock {
  if (kind === 'heading' && text.length > LONGEST_HEADING) return { kind: 'paragraph', text }
  return { kind, ...(level !== undefined && { level }), text }
}

function marginBlock(text: string): SourceBlock {
  return { kind: 'paragraph', text, setAside: 'page-margin' }
}

/** Whether the text goes on after footnotes at the foot of its page. */
function isUnfinished(open: Open | undefined): boolean {
  if (open?.kind !== 'paragraph' && open?.kind !== 'list-item') return false
  return !endsSentence(open.text) && !/[:：]$/.test(open.text)
}

function kindOf(
  line: PdfLine,
  before: PdfLine | undefined,
  after: PdfLine | undefined,
  typical: Typical,
): SourceBlock['kind'] {
  if (isHeading(line, before, typical) && !runsOn(line, after, typical)) return 'heading'
  if (isNumberedTitle(line, typical)) return after && isNumberedTitle(after, typical) ? 'list-item' : 'heading'
  if (isListItem(line.text) && !/^\d/.test(line.text)) return 'list-item'
  const isSmall = line.size < typical.size * NOTE_RATIO
  if (isSmall && /^[[(]?(?:\d{1,3}|[*†‡])[\])]?[.\s]?\s*\S/.test(line.text)) return 'footnote'
  return isListItem(line.text) ? 'list-item' : 'paragraph'
}

/** Recognises a heading by its size, or, where that is the text's size, by another font and a gap before it. */
function isHeading(line: PdfLine, before: PdfLine | undefined, { size, font, leading }: Typical): boolean {
  if (line.size > size * HEADING_RATIO) return line.text.length <= 200 && /\p{L}/u.test(line.text)
  if (line.font === font || line.size < size * 0.97 || !looksLikeHeading(line.text)) return false
  return !before || before.y - line.y > leading * 1.25
}

/** Whether a line in the text's size is the bold beginning of a paragraph: it fills its width and the next goes on small. */
function runsOn(line: PdfLine, after: PdfLine | undefined, typical: Typical): boolean {
  if (!after || line.size > typical.size * HEADING_RATIO || endsSentence(line.text)) return false
  return !endsShort(line, typical) && line.y - after.y < typical.leading * 1.35 && /^\p{Ll}/u.test(after.text)
}

const JAPANESE_TITLE =
  /^(?:第[0-9０-９一二三四五六七八九十]{1,3}[章節部]|[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){0,2}[ \u3000.．、]|[⑴-⒇]|[（(][0-9０-９一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}[ \u3000、．]).*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A Japanese title with a number, in the letters of the text: it ends no sentence, and well before the margin. */
function isNumberedTitle(line: PdfLine, typical: Typical): boolean {
  if (Math.abs(line.size - typical.size) > typical.size * 0.06) return false
  return JAPANESE_TITLE.test(line.text) && !/[。、，,]$/u.test(line.text) && endsShort(line, typical)
}

/** Whether a line ends well before the right margin, as the last of a paragraph does. */
function endsShort(line: PdfLine, { left, right }: Typical): boolean {
  return line.right < right - (right - left) * 0.12
}

function levelOf(line: PdfLine, { headings }: Typical): number {
  const at = headings.findIndex((size) => line.size >= size * 0.98)
  return Math.min(6, (at === -1 ? headings.length : at) + 1)
}

function continues(open: Open, line: PdfLine, kind: SourceBlock['kind'], isFirst: boolean, typical: Typical): boolean {
  const { last } = open
  const isSameSize = Math.abs(last.size - line.size) < typical.size * 0.06
  if (open.kind === 'table-row' || kind === 'table-row' || !isSameSize) return false
  const gap = last.y - line.y
  const isClose = gap > 0 && gap < Math.max(typical.leading, line.size * 1.3) * 1.35
  if (open.kind === 'heading') return kind === 'heading' && isClose && !isFirst
  if (kind !== 'paragraph') return false
  if (isFirst || gap <= 0) return !endsSentence(open.text) && !/[:：]$/.test(open.text)
  if (!isClose) return false
  const isIndented = line.left > last.left + line.size * 0.8 && open.kind === 'paragraph'
  return !(endsSentence(open.text) && (isIndented || endsShort(last, typical)))
}

/** The next line behind a paragraph's words. */
function joinLines(before: string, after: string, mark: string, { hyphenated }: Typical): string {
  const [first = ''] = /^\p{L}+/u.exec(after) ?? []
  // Only the end of a long paragraph is looked at; otherwise its words would be tried one by one at every line.
  const stem = /(\p{L}+)[-\u00AD\u2010]$/u.exec(before.slice(-LONGEST_WORD))?.[1]
  if (stem !== undefined && /^\p{Ll}/u.test(first)) {
    const keeps = hyphenated.has(`${stem}-${first}`.toLowerCase())
    return `${before.slice(0, -1)}${keeps ? '-' : ''}${mark}${after}`
  }
  const isTight = WIDE_END.test(before) || WIDE_START.test(after)
  return `${before}${isTight ? '' : ' '}${mark}${after}`
}

/** A line of cells with another such line of as many next to it. */
function isRow(lines: readonly PdfLine[], i: number): boolean {
  const line = lines[i]
  if (!line || line.cells.length < 2 || line.cells.some((cell) => cell.length > 90)) return false
  return [lines[i - 1], lines[i + 1]].some((other) => other?.cells.length === line.cells.length)
}

/** Whether the first row of a table is its head: it is set in other letters, or has no figures above a row that has some. */
function isHead(line: PdfLine, next: PdfLine | undefined): boolean {
  if (next?.cells.length !== line.cells.length) return false
  const hasFigures = ({ cells }: PdfLine) => cells.some((cell) => /\p{N}/u.test(cell))
  return line.font !== next.font || (!hasFigures(line) && hasFigures(next))
}

function typicalOf(lines: readonly PdfLine[]): Typical {
  const size = mostLetters(lines, (line) => Math.round(line.size * 2) / 2) ?? 10
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.6)
  const gaps = text.flatMap((line, i) => {
    const gap = (text[i - 1]?.y ?? 0) - line.y
    return gap > size * 0.8 && gap < size * 3 ? [gap] : []
  })
  const sizes = lines.filter((line) => line.size > size * HEADING_RATIO).map((line) => Math.round(line.size * 2) / 2)
  return {
    size,
    leading: middle(gaps) ?? size * 1.3,
    left: middle(text.map((line) => line.left)) ?? 0,
    right: text.reduce((most, line) => Math.max(most, line.right), 0),
    font: mostLetters(text, (line) => line.font) ?? '',
    headings: [...new Set(sizes)].sort((a, b) => b - a),
    hyphenated: new Set(
      lines.flatMap(({ text: words }) =>
        [...words.matchAll(HYPHENATED_WORD)].map(([, stem, rest]) => `${stem}-${rest}`.toLowerCase()),
      ),
    ),
  }
}

/** The value that most letters of the lines have. */
function mostLetters<T>(lines: readonly PdfLine[], of: (line: PdfLine) => T): T | undefined {
  const letters = new Map<T, number>()
  for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
