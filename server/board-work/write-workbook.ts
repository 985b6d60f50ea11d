// The register as a workbook: a sheet for each kind of card, with figures, dates and texts as what they are; the links,
// the cited passages with their sources, and what the board's figures and levels mean. Heads stay in sight and have
// filters. A place that a person wrote is never a formula.

import writeXlsx, { type Cell, type SheetData } from 'write-excel-file/node'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import type { Level } from '@/lib/domain/criteria/scale'
import type { Locale } from '@/lib/domain/localized'
import {
  COLUMN_SETTINGS,
  hasColumn,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type RegisterColumnType,
} from '@/lib/domain/register/register-columns'
import type { RegisterRow, RegisterValue } from '@/lib/domain/register/register-row'
import { citationsTable, linksTable } from '@/lib/export/links-table'
import { filledColumns } from '@/lib/export/register-table'
import { type BoardWords, columnWord, placeText } from '@/lib/export/register-words'
import { scaleTable } from '@/lib/export/scale-table'
import { titleNotes } from '@/lib/export/title-notes'
import { wordsIn } from '@/lib/i18n/all-languages'
import { directionOfLanguage } from '@/lib/std/text-direction'
import { xmlText } from '../office/xml-text'
import type { BoardRegister } from './board-register'
import { tableFeature } from './workbook-tables'

/** Column widths in letters, as spreadsheets measure them. */
const USUAL_WIDTH = 18
const WIDTHS: Readonly<Record<RegisterColumnType, number>> = {
  text: USUAL_WIDTH,
  choice: USUAL_WIDTH,
  step: USUAL_WIDTH,
  integer: 11,
  date: 12,
  ref: 10,
  kind: 15,
  tags: USUAL_WIDTH,
  level: 12,
  quadrant: USUAL_WIDTH,
  refs: USUAL_WIDTH,
  count: 10,
  page: USUAL_WIDTH,
  lines: 40,
  instant: USUAL_WIDTH,
}
const WIDTH = { title: 44, prose: 40, scales: 28, notes: 24 } as const
const LINK_WIDTHS = [10, 44, 16, 10, 44, 24, 14, 30] as const
const CITATION_WIDTHS = [10, 44, 60, 40, 24, 16, 36, 30, 16] as const
/** Spreadsheets count no days before 1900, and those of its first two months in two ways. Earlier ones stay texts. */
const FIRST_DAY = '1900-03-01'
/** The longest text of a cell (ECMA-376 18.18.96, Excel's specification), in UTF-16 units. */
const PLACE_MAX_LENGTH = 32_767

/** Said, since programs take faces of different widths for none, and one for heads and another for the rest. */
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const

interface Sheet {
  readonly name: string
  readonly data: SheetData
  readonly widths: readonly number[]
  /** The first row names the columns and the first column the rows: both stay in sight. */
  readonly isTable: boolean
}

/**
 * Writes a board's register as an XLSX workbook (ECMA-376). Steps are numbers that show their word, dates are days,
 * percentages whole numbers.
 */
export async function writeWorkbook(
  { rows, view, sources, kind }: BoardRegister,
  words: BoardWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale } = words
  const { register } = wordsIn(locale)
  const isFromRight = directionOfLanguage(locale) === 'rtl'
  const kinds = CARD_KINDS.filter((each) => (kind ? each === kind : rows.some(({ card }) => card.kind === each)))
  const isWanted = (card: { readonly kind: CardKind }) => kind === undefined || card.kind === kind
  const sheets: Sheet[] = [
    ...kinds.map((each) =>
      kindSheet(
        each,
        rows.filter(({ card }) => card.kind === each),
        words,
      ),
    ),
    textSheet(register.links.title, linksTable(view, locale, { isWanted }), LINK_WIDTHS, locale),
    textSheet(
      register.sources.title,
      citationsTable(view.cards.filter(isWanted), sources, locale),
      CITATION_WIDTHS,
      locale,
    ),
    scaleSheet(words),
  ]
  const parts = sheets.map(({ name, data, widths, isTable }) => ({
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    ...(isFromRight && { rightToLeft: true }),
    ...(isTable && { stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' as const }),
  }))
  const tables = sheets.map(({ name, data, widths, isTable }) => ({
    name,
    isTable,
    rows: data.length,
    widths,
  }))
  return new Uint8Array(await writeXlsx(parts, { ...FONT, features: [tableFeature(tables)] }).toBuffer())
}

/** What people fill in by hand after a workshop: the columns are there while all of their cells are empty. */
const BY_HAND: ReadonlySet<string> = new Set(['owner', 'due', 'status', 'lifecycle', 'treatment'])

/** Returns the columns in which some card of the kind has something, and those to fill in where cards can be due. */
function columnsOf(kind: CardKind, rows: readonly RegisterRow[]): RegisterColumn[] {
  const filled = new Set(filledColumns(rows))
  const ofKind = REGISTER_COLUMNS.filter((column) => hasColumn(kind, column))
  const isDue = ofKind.some(({ id }) => id === 'due')
  return ofKind.filter((column) => filled.has(column) || (isDue && BY_HAND.has(column.id)))
}

function kindSheet(kind: CardKind, rows: readonly RegisterRow[], words: BoardWords): Sheet {
  const columns = columnsOf(kind, rows)
  const [notesName, ...notes] = titleNotes(rows, words.locale) ?? []
  return {
    name: wordsIn(words.locale).card.kind[kind],
    data: [
      [
        ...columns.map((column) => headCell(columnWord(column, words.locale), placeOf(column, words))),
        ...(notesName === undefined ? [] : [headCell(notesName, startOf(words.locale))]),
      ],
      ...rows.map((row, i) => [
        ...columns.map((column) => cellOf(column, row.values[column.id], words)),
        ...(notesName === undefined ? [] : [textCell(notes[i] ?? '')]),
      ]),
    ],
    widths: [...columns.map(widthOf), ...(notesName === undefined ? [] : [WIDTH.notes])],
    isTable: true,
  }
}

function textSheet(
  name: string,
  [names = [], ...rows]: readonly string[][],
  widths: readonly number[],
  locale: Locale,
): Sheet {
  return {
    name,
    data: [names.map((text) => headCell(text, startOf(locale))), ...rows.map((row) => row.map(textCell))],
    widths,
    isTable: true,
  }
}

function scaleSheet(words: BoardWords): Sheet {
  const table = scaleTable(words)
  const data = table.map((row, i) => {
    const isHead = i === 0 || table[i - 1]?.length === 0
    return row.map((text) => (isHead ? headCell(text, startOf(words.locale)) : textCell(text)))
  })
  const width = Math.max(...table.map((row) => row.length))
  const { title } = wordsIn(words.locale).register.scales
  return { name: title, data, widths: Array.from({ length: width }, () => WIDTH.scales), isTable: false }
}

type WriteCell = (column: RegisterColumn, value: Exclude<RegisterValue, undefined>, words: BoardWords) => Cell

const asText: WriteCell = (column, value, words) => textCell(placeText(column, value, words))
/** Writes the word of a level in the level's colour, as on paper. */
const asLevel: WriteCell = (column, value, words) => {
  const tone = LEVEL_TONES[words.criteria.palette].light[value as Level]
  const cell = {
    alignVertical: 'top' as const,
    value: xmlText(placeText(column, value, words)),
    type: String,
    wrap: true,
  }
  return { ...cell, backgroundColor: tone.soft, textColor: tone.text }
}
/** Writes figures as numbers; anything else stays text. */
const asNumber =
  (format: (column: RegisterColumn, value: number, words: BoardWords) => string): WriteCell =>
  (column, value, words) =>
    typeof value === 'number'
      ? { value, type: Number, format: format(column, value, words), ...placeOf(column, words) }
      : asText(column, value, words)
/** Writes the moments that a spreadsheet can count as dates; others stay text. */
const asDate =
  (format: string, momentOf: (text: string) => Date | undefined): WriteCell =>
  (column, value, words) => {
    const moment = typeof value === 'string' ? momentOf(value) : undefined
    return moment ? { value: moment, type: Date, format, ...placeOf(column, words) } : asText(column, value, words)
  }

const CELLS: Readonly<Record<RegisterColumnType, WriteCell>> = {
  text: asText,
  choice: asText,
  /** A step shows its word behind the figure, as text in quotes; what could end those quotes is left out. */
  step: asNumber((column, value, words) => `0"${placeText(column, value, words).slice(1).replace(/["\\]/g, '')}"`),
  integer: asNumber(({ field }) => (field?.type === 'integer' && field.unit === 'percent' ? '0" %"' : '0')),
  date: asDate('yyyy-mm-dd', (day) => (day >= FIRST_DAY ? new Date(`${day}T00:00:00Z`) : undefined)),
  ref: asText,
  kind: asText,
  tags: asText,
  level: asLevel,
  quadrant: asText,
  refs: asText,
  count: asNumber(() => '0'),
  page: asText,
  lines: asText,
  instant: asDate('yyyy-mm-dd hh:mm', (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text))),
}

function cellOf(column: RegisterColumn, value: RegisterValue, words: BoardWords): Cell {
  return value === undefined ? null : CELLS[column.type](column, value, words)
}

const LEFT = { alignVertical: 'top', align: 'left' } as const
const RIGHT = { alignVertical: 'top', align: 'right', indent: 1 } as const
const RIGHT_START = { alignVertical: 'top', align: 'right' } as const
const LEFT_END = { alignVertical: 'top', align: 'left', indent: 1 } as const

type Place = typeof LEFT | typeof RIGHT | typeof RIGHT_START | typeof LEFT_END

/** The side of a sheet on which its lines start, which spreadsheets don't turn by themselves. */
function startOf(locale: Locale): Place {
  return directionOfLanguage(locale) === 'rtl' ? RIGHT_START : LEFT
}

/** Figures that are compared end in one line, away from the words beside them; steps and days are read as words. */
function placeOf({ type }: RegisterColumn, { locale }: BoardWords): Place {
  const start = startOf(locale)
  return !COLUMN_SETTINGS[type].isMeasured ? start : start === LEFT ? RIGHT : LEFT_END
}

function headCell(text: string, place: Place): Cell {
  return { value: text, type: String, fontWeight: 'bold', wrap: true, ...place }
}

/** Sets no alignment, so that a cell follows the direction of its words. */
function textCell(text: string): Cell {
  const kept = xmlText(text).slice(0, PLACE_MAX_LENGTH)
  return kept === '' ? null : { value: kept, type: String, wrap: true, alignVertical: 'top' }
}

function widthOf({ id, type, isProse }: RegisterColumn): number {
  return id === 'title' ? WIDTH.title : isProse ? WIDTH.prose : WIDTHS[type]
}
