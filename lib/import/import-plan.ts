// Plans an import before it happens: each row of a file becomes a new card or changes of an existing one, and each
// unreadable place is listed by row and column. Nothing is guessed here; register-input interprets each place.

import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/cards/card'
import type { CardFieldValue } from '../domain/cards/card-fields'
import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import type { Criteria } from '../domain/criteria/criteria'
import { hasColumn, type RegisterColumn, registerColumn } from '../domain/register/register-columns'
import type { RegisterCard, RegisterValue } from '../domain/register/register-row'
import { unguarded } from '../export/csv'
import { type InputProblem, readInput, readKind } from '../export/register-input'
import { type ImportTarget, kindsOfImport } from './guess-targets'
import { type DateOrder, readImportDate } from './import-dates'
import type { ImportTable } from './import-table'
import { KnownCards } from './known-cards'
import { mappedStep, type StepWords } from './step-words'

export interface ImportChoices {
  /** The target of each column of the file. */
  readonly targets: readonly ImportTarget[]
  /** The kind of the cards, if no column gives it. */
  readonly kind: CardKind
  /** Undefined while nobody has said which comes first in 03/04/2026. */
  readonly dateOrder: DateOrder | undefined
  /** Rows that match a card of the board (KnownCards): they change that card, or become another one. */
  readonly matches: 'update' | 'add'
  /** A row with an unreadable place is imported without it, or not at all. */
  readonly faulty: 'without-value' | 'leave-out'
  /** New rows without a reference or any text, such as formulas filled in beforehand. */
  readonly hollow: 'leave-out' | 'add'
  /** The file is an export of this board, so that a reference says which card a row is about, whatever its title. */
  readonly areRefsOurs?: boolean
  /** Words of the file for steps of the board's scales. */
  readonly steps?: StepWords
}

export type ImportProblemKind = InputProblem | 'no-kind' | 'which-order' | 'row-too-long'

export interface ImportProblem {
  readonly row: number
  /** The column of the file, from 0. */
  readonly column: number
  readonly target: RegisterColumn
  readonly kind: CardKind
  readonly text: string
  readonly problem: ImportProblemKind
}

export interface PlannedRow {
  readonly row: number
  readonly kind: CardKind
  /** The card that the row changes; undefined for a new one. */
  readonly card: RegisterCard | undefined
  /** Values by column of the register; undefined clears the place. Columns that aren't named stay. */
  readonly values: ReadonlyMap<string, RegisterValue>
}

export interface ImportPlan {
  /** The rows, in the order of the file. */
  readonly rows: readonly PlannedRow[]
  readonly problems: readonly ImportProblem[]
  /** The number of rows with problems. */
  readonly faulty: number
  /** The number of rows that are not imported. */
  readonly leftOut: number
  /** The number of rows whose card is on the board already. */
  readonly matching: number
  /** The number of rows without a reference or any text, whether they are imported or not. */
  readonly hollow: number
  /** Where rows change cards: those of the same kinds that no row is about. They stay as they are. */
  readonly gone: readonly RegisterCard[]
}

/** UTF-16 units of JSON: together with the rest of a card besides its texts, this stays below `maxRecordChars`. */
const MOST_CHARS_PER_ROW = 56 * 1024
/** Columns beside those of type text that say what a row is about. */
const WORDS: ReadonlySet<string> = new Set(['ref', 'title', 'body'])

/** Plans the import of a table into a board with these cards and criteria. */
export function planImport(
  { rows }: ImportTable,
  choices: ImportChoices,
  cards: readonly RegisterCard[],
  criteria: Criteria,
): ImportPlan {
  const columns = usedColumns(choices)
  const read = rememberingReader(choices, criteria)
  const known = new KnownCards(cards, choices.areRefsOurs ?? false)
  const planned: PlannedRow[] = []
  const problems: ImportProblem[] = []
  const says = columns.filter(({ target }) => target.type === 'text' || WORDS.has(target.id))
  const isWholeTitle = !columns.some(({ target }) => target.id === 'body')
  let [faulty, leftOut, matching, hollow] = [0, 0, 0, 0]
  for (const { number, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (says.length > 0 && says.every(({ column }) => unguarded(cells[column] ?? '').trim() === '')) {
      hollow += 1
      if (choices.hollow === 'leave-out') {
        leftOut += 1
        continue
      }
    }
    const found: ImportProblem[] = []
    const values = new Map<string, RegisterValue>()
    const { kind, problem: kindProblem } = kindOf(cells, columns, choices.kind)
    for (const { column, target: named } of columns) {
      const target = columnOfKind(named, kind, columns)
      const text = unguarded(cells[column] ?? '')
      const fault = (problem: ImportProblemKind) => found.push({ row: number, column, target, kind, text, problem })
      if (target.id === 'kind') {
        if (kindProblem) fault('no-kind')
      } else if (target.id === 'title' && isWholeTitle && text.trim().length > TITLE_MAX_LENGTH) {
        if (text.length > BODY_MAX_LENGTH) fault('too-long')
        else values.set('title', shortTitle(text)).set('body', text.trim().replace(/\r\n?/g, '\n'))
      } else if (target.id !== 'ref') {
        const result = read(target, text, kind)
        if ('problem' in result) fault(result.problem)
        else if (hasColumn(kind, target)) values.set(target.id, result.value)
      }
    }
    const ref = columns.find(({ target }) => target.id === 'ref')
    const match = known.find(kind, ref && (cells[ref.column] ?? '').trim(), values.get('title'))
    const isFirst = match !== undefined && known.take(match)
    if (match) matching += 1
    const isTooLong = JSON.stringify([...values]).length > MOST_CHARS_PER_ROW
    const [first] = columns
    if (isTooLong && first) {
      found.push({ row: number, column: first.column, target: first.target, kind, text: '', problem: 'row-too-long' })
    }
    if (found.length > 0) faulty += 1
    problems.push(...found)
    if (isTooLong || (found.length > 0 && choices.faulty === 'leave-out')) {
      leftOut += 1
      continue
    }
    const card = choices.matches === 'update' && isFirst ? match : undefined
    planned.push({ row: number, kind, card, values })
  }
  const kinds = new Set(planned.map(({ kind }) => kind))
  const gone = choices.matches === 'update' && matching > 0 ? known.left.filter(({ kind }) => kinds.has(kind)) : []
  return { rows: planned, problems, faulty, leftOut, matching, hollow, gone }
}

/** Shortens a text that is too long for a title to its first sentence, or else to the words that fit. */
function shortTitle(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const sentence = /^.+?(?:[.!?](?=\s)|[。！？])/u.exec(line)?.[0] ?? line
  if (sentence.length <= TITLE_MAX_LENGTH) return sentence
  const head = Array.from(line.slice(0, TITLE_MAX_LENGTH)).slice(0, -1).join('')
  return head.replace(/\s+\S*$/u, '')
}

/** The texts of the columns that become dates. */
export function dateTexts({ rows }: ImportTable, choices: Pick<ImportChoices, 'targets' | 'kind'>): string[] {
  const dates = usedColumns(choices).filter(({ target }) => target.type === 'date')
  return rows
    .flatMap(({ cells }) => dates.map(({ column }) => cells[column] ?? ''))
    .filter((text) => text.trim() !== '')
}

/** Returns the fields of a new card, or those of the changed card after the import. */
export function plannedFields({ card, values }: PlannedRow): Record<string, CardFieldValue> {
  const fields = new Map<string, CardFieldValue>(Object.entries(card?.fields ?? {}))
  for (const [id, value] of values) {
    if (!registerColumn(id)?.field) continue
    if (value === undefined) fields.delete(id)
    else if (typeof value !== 'object') fields.set(id, value)
  }
  return Object.fromEntries(fields)
}

/** Returns what a row gets from the file's column that was named so; undefined where that is nothing. */
export function plannedValue({ kind, values }: PlannedRow, named: RegisterColumn): RegisterValue {
  return values.get(twinOf(named, kind)?.id ?? named.id)
}

interface UsedColumn {
  readonly column: number
  readonly target: RegisterColumn
}

/** Leaves out the columns that no card of the imported kinds can have. */
function usedColumns({ targets, kind }: Pick<ImportChoices, 'targets' | 'kind'>): UsedColumn[] {
  const kinds = kindsOfImport(targets, kind)
  return targets.flatMap((id, column) => {
    const target = registerColumn(id)
    return target && kinds.some((each) => hasColumn(each, target)) ? [{ column, target }] : []
  })
}

/** The impact of a risk and that of other cards are two columns of the register, and mostly one of a file. */
const IMPACTS: Readonly<Record<string, string>> = { impact: 'impactCurrent', impactCurrent: 'impact' }

/** Returns the column of the register that a card of this kind has for a file's column: a kind without the named one may have its twin. */
function columnOfKind(named: RegisterColumn, kind: CardKind, columns: readonly UsedColumn[]): RegisterColumn {
  const twin = twinOf(named, kind)
  return !twin || columns.some(({ target }) => target.id === twin.id) ? named : twin
}

function twinOf(named: RegisterColumn, kind: CardKind): RegisterColumn | undefined {
  const twin = registerColumn(IMPACTS[named.id] ?? '')
  return twin && !hasColumn(kind, named) && hasColumn(kind, twin) ? twin : undefined
}

function kindOf(cells: readonly string[], columns: readonly UsedColumn[], otherwise: CardKind) {
  const place = columns.find(({ target }) => target.id === 'kind')
  const text = place ? unguarded(cells[place.column] ?? '').trim() : ''
  if (text === '') return { kind: otherwise, problem: false }
  const kind = readKind(text)
  return { kind: kind ?? otherwise, problem: kind === undefined }
}

type Reading = { readonly value: RegisterValue } | { readonly problem: ImportProblemKind }

/** Reads places; the same short text in the same column is read once, however many rows have it. */
function rememberingReader({ dateOrder, steps }: ImportChoices, criteria: Criteria) {
  const known = new Map<string, Reading>()
  const read = (target: RegisterColumn, text: string, kind: CardKind): Reading => {
    const reading = readPlace(target, text, kind, dateOrder, criteria)
    if (!('problem' in reading) || reading.problem !== 'no-step') return reading
    const value = mappedStep(target, text, criteria, steps)
    return value === undefined ? reading : { value }
  }
  return (target: RegisterColumn, text: string, kind: CardKind): Reading => {
    if (target.type === 'text' || text.length > 80) return read(target, text, kind)
    const key = `${target.id} ${CARD_KINDS.indexOf(kind)} ${text}`
    const reading = known.get(key) ?? read(target, text, kind)
    known.set(key, reading)
    return reading
  }
}

function readPlace(
  target: RegisterColumn,
  text: string,
  kind: CardKind,
  dateOrder: DateOrder | undefined,
  criteria: Criteria,
): Reading {
  if (target.type !== 'date' || text.trim() === '' || !hasColumn(kind, target)) {
    return readInput(target, text, kind, criteria)
  }
  const reading = readImportDate(text, dateOrder)
  return 'problem' in reading ? reading : readInput(target, reading.date, kind, criteria)
}
