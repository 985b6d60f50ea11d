// The register as a workbook: figures, dates and texts as what they are, a filter over the names of the columns, and a second
// sheet that says what the board's figures and levels mean. A place that a person wrote is never a formula.

import writeXlsx, { type Cell, type SheetData } from 'write-excel-file/node'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import type { RegisterRow, RegisterValue } from '@/lib/domain/register-row'
import { type BoardWords, columnWord, placeText } from '@/lib/export/register-words'
import { scaleTable } from '@/lib/export/scale-table'
import { MESSAGES } from '@/lib/i18n/messages'

/** In letters, as spreadsheets measure columns. */
const WIDTHS: Partial<Record<RegisterColumn['type'], number>> = { ref: 10, integer: 11, date: 12, count: 10, lines: 40 }
/** Spreadsheets count no days before 1900, and those of its first two months in two ways. Earlier ones stay texts. */
const FIRST_DAY = '1900-03-01'
const WIDTH = { usual: 18, title: 44, prose: 40, scales: 28 } as const

/** XLSX (ECMA-376). Steps are numbers that show their word, dates are days, percentages whole numbers. */
export async function writeWorkbook(
  rows: readonly RegisterRow[],
  columns: readonly RegisterColumn[],
  words: BoardWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, scales } = MESSAGES[words.locale].register
  const register: SheetData = [
    columns.map((column) => headCell(columnWord(column, words.locale))),
    ...rows.map((row) => columns.map((column) => cellOf(column, row.values[column.id], words))),
  ]
  const legend = scaleTable(words)
  const legendSheet: SheetData = legend.map((row, i) => {
    const isHead = i === 0 || legend[i - 1]?.length === 0
    return row.map((text) => (isHead ? headCell(text) : textCell(text)))
  })
  const sheets = [
    {
      sheet: title,
      data: register,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: columns.map((column) => ({ width: widthOf(column) })),
    },
    { sheet: scales.title, data: legendSheet, columns: legend[0]?.map(() => ({ width: WIDTH.scales })) ?? [] },
  ]
  const range = `A1:${columnLetters(columns.length)}${register.length}`
  // The library writes no filters. In a sheet's XML they stand right behind its data (ECMA-376 18.3.1.99).
  const withFilter = (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`) : xml
  const filter = { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withFilter } } } }
  return new Uint8Array(await writeXlsx(sheets, { features: [filter] }).toBuffer())
}

function cellOf(column: RegisterColumn, value: RegisterValue, words: BoardWords): Cell {
  if (value === undefined) return null
  if (typeof value === 'number') return { value, type: Number, format: numberFormat(column, value, words), ...TOP }
  if (typeof value === 'string' && column.type === 'date' && value >= FIRST_DAY)
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...TOP }
  if (typeof value === 'string' && column.type === 'instant' && !Number.isNaN(Date.parse(value)))
    return { value: new Date(value), type: Date, format: 'yyyy-mm-dd hh:mm', ...TOP }
  return textCell(placeText(column, value, words))
}

const TOP = { alignVertical: 'top' } as const

function headCell(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold', wrap: true, ...TOP }
}

function textCell(text: string): Cell {
  return text === '' ? null : { value: text, type: String, wrap: true, ...TOP }
}

/** A step shows its word behind the figure, as text in quotes; what could end those quotes is left out. */
function numberFormat(column: RegisterColumn, value: number, words: BoardWords): string {
  if (column.type === 'step') return `0"${placeText(column, value, words).slice(1).replace(/["\\]/g, '')}"`
  return column.field?.type === 'integer' && column.field.unit === 'percent' ? '0" %"' : '0'
}

function widthOf({ id, type, isProse }: RegisterColumn): number {
  return id === 'title' ? WIDTH.title : isProse ? WIDTH.prose : (WIDTHS[type] ?? WIDTH.usual)
}

/** The 1st column is A, the 27th AA. */
function columnLetters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26))
  return count > 26 ? `${columnLetters(Math.floor((count - 1) / 26))}${letter}` : letter
}
