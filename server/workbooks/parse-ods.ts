// Reads an OpenDocument spreadsheet (ISO 26300): its sheets, with the values that are stored, not as they are shown.
// Repeated places are counted and never unrolled where they are empty.

import { MOST_COLUMNS, type WorkbookSheet } from '@/lib/import/workbook-sheets'
import { Refused } from '../briefs/brief-job'
import { momentText, numberText, percentText } from './cell-values'
import { readXml } from './read-xml'
import { SheetCells, WorkbookRoom } from './sheet-cells'

export const ODS_CONTENT = 'content.xml'
/** Parts of a cell that are beside its text: comments, and drawings with words. */
const BESIDE: ReadonlySet<string> = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'forms'])
const MACROS = /^(?:Basic|Scripts)\/.+\.(?:xml|xlb|py|js|bsh)$/u

type Attributes = ReadonlyMap<string, string>

/** Reads the sheets in their order. Throws Refused. */
export function parseOds(files: ReadonlyMap<string, Uint8Array>): WorkbookSheet[] {
  if (isEncrypted(files.get('META-INF/manifest.xml'))) throw new Refused('protected')
  if ([...files.keys()].some((name) => MACROS.test(name))) throw new Refused('macros')
  const reading = new OdsReading()
  readXml(files.get(ODS_CONTENT), {
    open: (tag, attributes) => reading.open(tag, attributes),
    close: (tag) => reading.close(tag),
    text: (part) => reading.text(part),
  })
  return reading.sheets
}

function isEncrypted(manifest: Uint8Array | undefined): boolean {
  let isFound = false
  readXml(manifest, {
    open: (tag) => {
      if (tag === 'encryption-data') isFound = true
    },
  })
  return isFound
}

class OdsReading {
  readonly sheets: WorkbookSheet[] = []
  readonly #room = new WorkbookRoom()
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #sheet: { name: string; isHidden: boolean; cells: SheetCells } | undefined
  #row = 0
  #rowRepeats = 1
  #column = 0
  #cell: { attributes: Attributes; paragraphs: string[] } | undefined
  /** How deep we are in what is beside a cell's text. */
  #beside = 0
  #isInParagraph = false
  /** The row's texts, for rows that are repeated. */
  #texts: { column: number; text: string; lastRow: number }[] = []

  open(tag: string, attributes: Attributes): void {
    if (BESIDE.has(tag)) this.#beside += 1
    if (this.#beside > 0) return
    if (tag === 'style') this.#style = attributes.get('name') ?? ''
    else if (tag === 'table-properties' && attributes.get('display') === 'false') this.#hiddenStyles.add(this.#style)
    else if (tag === 'table') this.#openSheet(attributes)
    else if (tag === 'table-row') {
      this.#rowRepeats = countOf(attributes.get('number-rows-repeated'))
      this.#column = 0
      this.#texts = []
    } else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#cell = { attributes, paragraphs: [] }
    else if (this.#cell) this.#openText(tag, attributes)
  }

  close(tag: string): void {
    if (BESIDE.has(tag)) this.#beside -= 1
    else if (this.#beside > 0) return
    else if (tag === 'p' || tag === 'h') this.#isInParagraph = false
    else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#closeCell()
    else if (tag === 'table-row') this.#closeRow()
    else if (tag === 'table' && this.#sheet) {
      const { name, isHidden, cells } = this.#sheet
      this.sheets.push(cells.finish(name, isHidden))
      this.#sheet = undefined
    }
  }

  text(part: string): void {
    if (this.#isInParagraph && this.#beside === 0) this.#add(part)
  }

  #openSheet(attributes: Attributes): void {
    this.#room.takeSheet()
    this.#sheet = {
      name: attributes.get('name') ?? '',
      isHidden: this.#hiddenStyles.has(attributes.get('style-name') ?? ''),
      cells: new SheetCells(this.#room),
    }
    this.#row = 0
  }

  #openText(tag: string, attributes: Attributes): void {
    if (tag === 'p' || tag === 'h') {
      this.#isInParagraph = true
      this.#cell?.paragraphs.push('')
    } else if (tag === 's') this.#add(' '.repeat(Math.min(countOf(attributes.get('c')), 1_000)))
    else if (tag === 'tab') this.#add('\t')
    else if (tag === 'line-break') this.#add('\n')
  }

  #add(part: string): void {
    const paragraphs = this.#cell?.paragraphs
    if (!paragraphs || paragraphs.length === 0) return
    this.#room.takeChars(part.length)
    paragraphs[paragraphs.length - 1] += part
  }

  #closeCell(): void {
    if (!this.#cell) return
    const { attributes, paragraphs } = this.#cell
    this.#cell = undefined
    const text = textOf(attributes, paragraphs.join('\n'))
    const repeats = countOf(attributes.get('number-columns-repeated'))
    const lastRow = this.#row + countOf(attributes.get('number-rows-spanned')) - 1
    if (text.trim() !== '') {
      const end = Math.min(this.#column + repeats, MOST_COLUMNS + 1)
      for (let column = this.#column; column < end; column++) this.#texts.push({ column, text, lastRow })
    }
    this.#column += repeats
  }

  #closeRow(): void {
    const cells = this.#sheet?.cells
    for (let i = 0; cells && this.#texts.length > 0 && i < this.#rowRepeats && !cells.isFull; i++) {
      for (const { column, text, lastRow } of this.#texts) {
        cells.set(this.#row + i, column, text)
        cells.merge(this.#row + i, column, lastRow)
      }
    }
    this.#row += this.#rowRepeats
  }
}

function textOf(attributes: Attributes, shown: string): string {
  const value = attributes.get('value')
  switch (attributes.get('value-type')) {
    case 'percentage':
      return percentText(Number(value))
    case 'float':
    case 'currency':
      return numberText(Number(value))
    case 'date':
      return momentText(attributes.get('date-value') ?? '')
    case 'boolean':
      return attributes.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    default:
      // An error of a formula is shown as its sign, and is not a value.
      return /^(?:Err:\d+|#[A-Z/0!?]+)$/u.test(shown) && attributes.has('formula') ? '' : shown
  }
}

function countOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,8}$/u.test(text) ? Math.max(1, Number(text)) : 1
}
