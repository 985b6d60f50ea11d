// Reads a workbook of Excel (ECMA-376): its sheets, shared and inline strings, dates and percentages by their formats.
// Formulas give the value that is stored with them. Links to other files are never followed, and macros refuse a file.

import type { WorkbookSheet } from '@/lib/import/workbook-sheets'
import { Refused } from '../briefs/brief-job'
import { type CellFormat, dayText, formatOf, numberText, percentText } from './cell-values'
import { readXml } from './read-xml'
import { SheetCells, WorkbookRoom } from './sheet-cells'

type Files = ReadonlyMap<string, Uint8Array>

export const XLSX_MAIN_PART = 'xl/workbook.xml'
const WORKSHEET_TYPE = /\/worksheet$/u

/** Reads the sheets in their order. Throws Refused. */
export function parseXlsx(files: Files): WorkbookSheet[] {
  if ([...files.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) throw new Refused('macros')
  const { sheets, isFrom1904 } = readBook(files.get(XLSX_MAIN_PART))
  const parts = readRelations(files.get('xl/_rels/workbook.xml.rels'))
  const strings = readStrings(files.get('xl/sharedStrings.xml'))
  const formats = readFormats(files.get('xl/styles.xml'))
  const room = new WorkbookRoom()
  return sheets.flatMap(({ name, relation, isHidden }) => {
    const part = parts.get(relation)
    // Sheets of charts have no cells.
    if (part === undefined) return []
    const xml = files.get(part)
    if (!xml) throw new Refused('damaged')
    room.takeSheet()
    const cells = new SheetCells(room)
    readSheet(xml, cells, { strings, formats, isFrom1904 })
    return [cells.finish(name, isHidden)]
  })
}

function readBook(xml: Uint8Array | undefined) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = []
  let isFrom1904 = false
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = isTrue(attributes.get('date1904'))
      if (tag !== 'sheet') return
      const state = attributes.get('state') ?? 'visible'
      sheets.push({
        name: attributes.get('name') ?? '',
        relation: attributes.get('id') ?? '',
        isHidden: state !== 'visible',
      })
    },
  })
  return { sheets, isFrom1904 }
}

/** The sheets' parts by the ids of their relations. One outside of the file is none. */
function readRelations(xml: Uint8Array | undefined): Map<string, string> {
  const parts = new Map<string, string>()
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || !WORKSHEET_TYPE.test(attributes.get('Type') ?? '')) return
      const target = attributes.get('Target') ?? ''
      if (attributes.get('TargetMode') === 'External') throw new Refused('damaged')
      parts.set(
        attributes.get('Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`,
      )
    },
  })
  return parts
}

/** The shared strings: runs joined, without the readings of Japanese characters. */
function readStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = []
  const text = new StringText()
  readXml(xml, {
    open: (tag) => {
      if (tag === 'si') text.begin()
      else text.open(tag)
    },
    close: (tag) => {
      if (tag === 'si') strings.push(text.value)
      else text.close(tag)
    },
    text: (part) => text.add(part),
  })
  return strings
}

/** The text of a string: what stands in its `t`, but for those of `rPh`, which say how characters are read aloud. */
class StringText {
  value = ''
  #isInText = false
  #isReading = false

  begin(): void {
    this.value = ''
  }

  open(tag: string): void {
    if (tag === 't') this.#isInText = true
    if (tag === 'rPh') this.#isReading = true
  }

  close(tag: string): void {
    if (tag === 't') this.#isInText = false
    if (tag === 'rPh') this.#isReading = false
  }

  add(part: string): void {
    if (this.#isInText && !this.#isReading) this.value += plain(part)
  }
}

/** Characters that XML can't hold are written as _x000D_. */
function plain(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** What numbers are, by the index of their style. */
function readFormats(xml: Uint8Array | undefined): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isInCells = false
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      else if (tag === 'cellXfs') isInCells = true
      else if (tag === 'xf' && isInCells) {
        const id = Number(attributes.get('numFmtId') ?? 0)
        formats.push(formatOf(id, codes.get(id)))
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false
    },
  })
  return formats
}

interface Meanings {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly isFrom1904: boolean
}

function readSheet(xml: Uint8Array, cells: SheetCells, meanings: Meanings): void {
  let [row, column] = [-1, -1]
  let [type, style, value] = ['n', 0, '']
  let isInValue = false
  const inline = new StringText()
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = indexOf(attributes.get('r'), row + 1)
        column = -1
      } else if (tag === 'c') {
        const place = placeOf(attributes.get('r'))
        column = place ? place.column : column + 1
        if (place) row = place.row
        type = attributes.get('t') ?? 'n'
        style = Number(attributes.get('s') ?? 0)
        value = ''
        inline.begin()
      } else if (tag === 'v') isInValue = true
      else if (tag === 'mergeCell') {
        const [first, last] = (attributes.get('ref') ?? '').split(':').map(placeOf)
        if (first && last) cells.merge(first.row, first.column, last.row)
      } else inline.open(tag)
    },
    close: (tag) => {
      if (tag === 'v') isInValue = false
      else if (tag === 'c') {
        cells.set(row, column, type === 'inlineStr' ? inline.value : textOf(type, value, meanings, style))
      } else inline.close(tag)
    },
    text: (part) => {
      if (isInValue) value += part
      else inline.add(part)
    },
    isEnough: () => cells.isFull,
  })
}

function textOf(type: string, value: string, { strings, formats, isFrom1904 }: Meanings, style: number): string {
  if (value.trim() === '') return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return plain(value)
  if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE'
  // An error, such as #REF!, is not a value.
  if (type === 'e') return ''
  if (type === 'd') return value.replace('T', ' ')
  const number = Number(value)
  const format = formats[style]
  if (format === 'date') return dayText(number, isFrom1904)
  return format === 'percent' ? percentText(number) : numberText(number)
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}

/** A row's number, as an index; `otherwise` where the file doesn't say. */
function indexOf(number: string | undefined, otherwise: number): number {
  return number !== undefined && /^\d{1,7}$/u.test(number) ? Number(number) - 1 : otherwise
}

/** B3 -> row 2, column 1. */
function placeOf(name: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name ?? '') ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}
