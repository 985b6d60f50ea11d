// The two ends of a copy, as either database is one: a source is read at one moment, and a target keeps how far it has come
// in the same transactions as its rows.

import type { CopiedTable } from './copied-tables'
import type { Row } from './row'

/** A number that the database counts up by itself. */
export interface Counter {
  readonly table: string
  readonly column: string
  /** The highest that it has ever given; 0 where it gave none. */
  readonly last: bigint
}

/** Some rows at a time. */
export type RowsInOrder = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>

export interface CopySource {
  /** The names of the migrations that it has; none where it was never migrated. */
  migrations(): Promise<readonly string[]>
  count(table: CopiedTable): Promise<number>
  /** The rows of a table in its order, some at a time, from the one after this place on. */
  rows(table: CopiedTable, after: string | null): RowsInOrder
  counters(tables: readonly CopiedTable[]): Promise<readonly Counter[]>
  close(): Promise<void>
}

export interface CopyTarget {
  /** Whether no table has a row. A database that holds tables of something else counts as one that has. */
  isEmpty(): Promise<boolean>
  /** What was noted of an unfinished copy, by name; null where none was begun. */
  notes(): Promise<ReadonlyMap<string, string> | null>
  /** Marks the database as an unfinished copy, with a first note. */
  begin(name: string, text: string): Promise<void>
  /** Writes rows and a note together, or nothing. */
  write(table: CopiedTable, rows: readonly Row[], text: string): Promise<void>
  /** Goes on counting where the source was, and takes the mark away. */
  finish(counters: readonly Counter[]): Promise<void>
  close(): Promise<void>
}
