// The tables of a copy, in the order in which their rows may be written: what a row refers to comes first. They are read
// from the SQLite database, which is always one of the two ends, so that no list of them has to be kept.

import type Database from 'better-sqlite3'
import { assert } from '@/lib/std/assert'
import { COPY_TABLE } from '../engine/unfinished-copy'

/** What a column holds. Both databases have a type for each, and a form of its own. */
export type ColumnKind = 'text' | 'integer' | 'flag' | 'moment' | 'bytes'

export interface CopiedColumn {
  readonly name: string
  readonly kind: ColumnKind
}

export interface CopiedTable {
  readonly name: string
  readonly columns: readonly CopiedColumn[]
  /** The columns that order the rows; together they are unlike in every row. */
  readonly order: readonly CopiedColumn[]
  /** The column whose numbers the database gives by itself; null where the program does. */
  readonly counted: string | null
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  TEXT: 'text',
  JSONB: 'text',
  INTEGER: 'integer',
  BIGINT: 'integer',
  BOOLEAN: 'flag',
  DATETIME: 'moment',
  BLOB: 'bytes',
}

/** Rows of these refer to others of the same table, which come first by this column: a difference to what it is from. */
const ORDER_OF_OWN_REFERENCES: Readonly<Record<string, string>> = { BoardVersion: 'depth' }

/** Each database's own: Prisma's list of migrations, which node of several has a board, who is there, and tries of the last minutes. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  '_prisma_migrations',
  COPY_TABLE,
  'Node',
  'BoardHome',
  'BoardPresence',
  'TryCount',
])

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** Lists the tables of a migrated SQLite database. Throws for a column or reference that nothing here knows. */
export function copiedTables(database: Database.Database): readonly CopiedTable[] {
  const names = database
    .prepare<[], string>(`SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
    .filter((name) => !NOT_COPIED.has(name))
  const references = new Map(names.map((name) => [name, referencesOf(database, name)]))
  return inOrder(references).map((name) => tableOf(database, name, references.get(name)?.has(name) === true))
}

function tableOf(database: Database.Database, name: string, refersToItself: boolean): CopiedTable {
  const infos = database
    .prepare<[string], ColumnInfo>('SELECT "name", "type", "pk" FROM pragma_table_info(?)')
    .all(name)
  const columns = infos.map(({ name: column, type }) => {
    const kind = KINDS[type]
    assert(kind, `${name}.${column} has the type ${type}, which can't be copied`)
    return { name: column, kind }
  })
  const column = (wanted: string) => {
    const found = columns.find((each) => each.name === wanted)
    assert(found, `${name} has no column ${wanted}`)
    return found
  }
  const keys = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  assert(keys.length > 0, `${name} has no primary key`)
  const first = refersToItself ? ORDER_OF_OWN_REFERENCES[name] : undefined
  assert(!refersToItself || first !== undefined, `${name} refers to itself: say which of its rows come first`)
  const order = [...(first === undefined ? [] : [first]), ...keys.map((key) => key.name)].map(column)
  const sql = database.prepare<[string], string>('SELECT "sql" FROM sqlite_master WHERE "name" = ?').pluck().get(name)
  return { name, columns, order, counted: /\bAUTOINCREMENT\b/.test(sql ?? '') ? (keys[0]?.name ?? null) : null }
}

function referencesOf(database: Database.Database, name: string): ReadonlySet<string> {
  return new Set(database.prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(name))
}

function inOrder(references: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const ordered = new Set<string>()
  while (ordered.size < references.size) {
    const free = [...references].filter(
      ([name, others]) => !ordered.has(name) && [...others].every((other) => other === name || ordered.has(other)),
    )
    assert(free.length > 0, 'Tables refer to each other in a circle')
    for (const [name] of free.sort(([a], [b]) => (a < b ? -1 : 1))) ordered.add(name)
  }
  return [...ordered]
}
