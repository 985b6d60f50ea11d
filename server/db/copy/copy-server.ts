// Copies a server's database from SQLite to PostgreSQL or back. The source is read as it was at one moment and stays as it
// is. The target is marked as unfinished from the first row to the last check, with how far it has come: a copy that was
// cut off goes on where it stopped, and no server starts on it before. Ids, epochs and numbers are kept, so that pages and
// devices go on with what they have (decision 233).

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { takeDatabaseLock } from '../engine/database-lock'
import { databaseName, isPostgres, sqliteFile } from '../engine/database-url'
import { requireNoUnfinishedCopy } from '../engine/unfinished-copy'
import { migrate, migrationsOf } from '../migration/migrate'
import { type CopiedTable, copiedTables } from './copied-tables'
import type { CopySource, CopyTarget } from './copy-ends'
import { openSource, openTarget } from './open-ends'
import { placeOf, type Row, RowHash, type TableDigest } from './row'

export interface ServerCopy {
  /** Addresses as in DATABASE_URL. */
  readonly from: string
  readonly to: string
  /** Rows that were read, written or checked, of all that will be. */
  readonly report?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

export interface CopyResult {
  /** Whether it went on with an earlier one. */
  readonly isResumed: boolean
  readonly tables: readonly (TableDigest & { readonly name: string })[]
}

/** The note that says of what the target is a copy; the others are tables with the place that they have come to. */
const SOURCE = ''
/** The place of a table that is complete. No row has it: places are lists. */
const COMPLETE = 'complete'

/**
 * Copies all tables, and compares their rows afterwards. Rejects with a sentence where an end is in use, where they aren't
 * of this version, or where the target holds something else; and with the signal's reason, after which the same call
 * goes on.
 */
export async function copyServer(copy: ServerCopy): Promise<CopyResult> {
  const { from, to } = copy
  if (isPostgres(from) === isPostgres(to)) {
    throw new Error(
      'One end must be a SQLite file (file:…) and the other a PostgreSQL database (postgresql://…). For two of a kind use a backup, or pg_dump.',
    )
  }
  if (!isPostgres(from) && !existsSync(sqliteFile(from)))
    throw new Error(`There is no database at ${sqliteFile(from)}.`)
  if (!isPostgres(to)) mkdirSync(dirname(sqliteFile(to)), { recursive: true })
  const lost = new AbortController()
  const signal = copy.signal ? AbortSignal.any([copy.signal, lost.signal]) : lost.signal
  return withLock(from, lost, () => withLock(to, lost, () => withTarget({ ...copy, signal })))
}

/** Nobody else may come in, neither a server nor another copy; where somebody does, because PostgreSQL was away, `lost` aborts. */
async function withLock<T>(url: string, lost: AbortController, work: () => Promise<T>): Promise<T> {
  const { release } = await takeDatabaseLock(url, () =>
    lost.abort(new Error(`Another Foreboard uses the database ${databaseName(url)} now. Stop it, then copy again.`)),
  )
  try {
    return await work()
  } finally {
    await release()
  }
}

async function withTarget(copy: ServerCopy): Promise<CopyResult> {
  const { from, to } = copy
  await requireNoUnfinishedCopy(from)
  const source = await openSource(from)
  const target = await openTarget(to)
  try {
    await requireThisVersion(source, from)
    const notes = await target.notes()
    if (notes === null) {
      await requireEmpty(target, to)
      // A migration puts another file in the place of this one.
      if (!isPostgres(to)) await target.close()
      await migrate(to)
    } else {
      await withSource(to, (begun) => requireThisVersion(begun, to))
    }
    return await new RunningCopy(copy, tablesOf(isPostgres(from) ? to : from), source, target).run(notes)
  } finally {
    await target.close()
    await source.close()
  }
}

async function withSource<T>(url: string, work: (source: CopySource) => Promise<T>): Promise<T> {
  const source = await openSource(url)
  try {
    return await work(source)
  } finally {
    await source.close()
  }
}

async function requireThisVersion(source: CopySource, url: string): Promise<void> {
  const applied = new Set(await source.migrations())
  const known = readdirSync(migrationsOf(url)).filter((name) => /^\d/.test(name))
  const missing = known.filter((name) => !applied.has(name))
  if (missing.length === 0 && applied.size === known.length) return
  throw new Error(
    missing.length > 0
      ? `The database ${databaseName(url)} is of an earlier version of Foreboard, or of none. Start this version on it once and stop it again, then copy.`
      : `The database ${databaseName(url)} is of a newer version of Foreboard. Copy it with that version.`,
  )
}

async function requireEmpty(target: CopyTarget, url: string): Promise<void> {
  if (await target.isEmpty()) return
  throw new Error(
    `The database ${databaseName(url)} is not empty, and nothing is copied over something else. Name a new one${isPostgres(url) ? ', made with createdb' : ''}.`,
  )
}

function tablesOf(url: string): readonly CopiedTable[] {
  const database = new Database(sqliteFile(url), { readonly: true })
  try {
    return copiedTables(database)
  } finally {
    database.close()
  }
}

type Digests = ReadonlyMap<string, TableDigest>

class RunningCopy {
  readonly #copy: ServerCopy
  readonly #tables: readonly CopiedTable[]
  readonly #source: CopySource
  readonly #target: CopyTarget
  #done = 0
  #of = 0

  constructor(copy: ServerCopy, tables: readonly CopiedTable[], source: CopySource, target: CopyTarget) {
    this.#copy = copy
    this.#tables = tables
    this.#source = source
    this.#target = target
  }

  async run(notes: ReadonlyMap<string, string> | null): Promise<CopyResult> {
    for (const table of this.#tables) this.#of += 3 * (await this.#source.count(table))
    const before = await this.#digestsOf(this.#source)
    const identity = createHash('sha256')
      .update(JSON.stringify([...before]))
      .digest('hex')
    if (notes === null) await this.#target.begin(SOURCE, identity)
    else this.#requireSame(notes.get(SOURCE), identity)
    for (const table of this.#tables) await this.#copyTable(table, notes?.get(table.name) ?? null)
    await this.#compare(before)
    await this.#target.finish(await this.#source.counters(this.#tables))
    const tables = [...before].map(([name, digest]) => ({ name, ...digest }))
    return { isResumed: notes !== null, tables }
  }

  #requireSame(begun: string | undefined, identity: string): void {
    if (begun === identity) return
    const { from, to } = this.#copy
    throw new Error(
      `${databaseName(to)} holds the beginning of another copy, or ${databaseName(from)} has changed since it began. Empty the target, or name a new one, and copy from the beginning.`,
    )
  }

  async #copyTable(table: CopiedTable, place: string | null): Promise<void> {
    if (place === COMPLETE) {
      this.#step(await this.#source.count(table))
      return
    }
    for await (const rows of this.#source.rows(table, place)) {
      const last = rows.at(-1)
      if (!last) continue
      await this.#target.write(table, rows, placeOf(table, last))
      this.#step(rows.length)
    }
    await this.#target.write(table, [], COMPLETE)
  }

  async #digestsOf(source: CopySource): Promise<Digests> {
    const digests = new Map<string, TableDigest>()
    for (const table of this.#tables) {
      const hash = new RowHash()
      for await (const rows of source.rows(table, null)) {
        for (const row of rows) {
          if (isPostgres(this.#copy.to)) requireNoZero(table, row)
          hash.add(row)
        }
        this.#step(rows.length)
      }
      digests.set(table.name, hash.digest())
    }
    return digests
  }

  async #compare(before: Digests): Promise<void> {
    const after = await withSource(this.#copy.to, (source) => this.#digestsOf(source))
    const unlike = this.#tables.filter(({ name }) => before.get(name)?.sha256 !== after.get(name)?.sha256)
    if (unlike.length === 0) return
    const names = unlike.map(({ name }) => `${name} (${after.get(name)?.rows} of ${before.get(name)?.rows} rows)`)
    throw new Error(
      `The copy differs from its source in ${names.join(', ')}: somebody else wrote into ${databaseName(this.#copy.to)}. Empty it, and copy from the beginning.`,
    )
  }

  #step(rows: number): void {
    this.#copy.signal?.throwIfAborted()
    this.#done += rows
    this.#copy.report?.(this.#done, this.#of)
  }
}

/** PostgreSQL has no text with this letter in it, which no keyboard types. */
function requireNoZero(table: CopiedTable, row: Row): void {
  const at = row.findIndex((cell) => typeof cell === 'string' && cell.includes('\u0000'))
  if (at < 0) return
  throw new Error(
    `${table.name}.${table.columns[at]?.name} of the row ${placeOf(table, row)} has the letter U+0000, which PostgreSQL does not store. Take it out of that text in Foreboard, then copy.`,
  )
}
