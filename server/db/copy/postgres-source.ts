// Reads a PostgreSQL database for a copy, in one transaction: as it was when that began.

import type { Client } from 'pg'
import { connectPostgres } from '../engine/postgres-connection'
import type { ColumnKind, CopiedTable } from './copied-tables'
import type { CopySource, Counter } from './copy-ends'
import { type Cell, placeValues, type Row } from './row'
import { RowParts } from './row-parts'

/** Rows that PostgreSQL sends at a time: each may have megabytes where a column has bytes. */
const SENT_AT_A_TIME = { short: 500, long: 16 }

/** Reads a PostgreSQL database as it was when this was opened. */
export class PostgresSource implements CopySource {
  readonly #client: Client

  static async open(url: string): Promise<PostgresSource> {
    const client = await connectPostgres(url)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return new PostgresSource(client)
  }

  private constructor(client: Client) {
    this.#client = client
  }

  async migrations(): Promise<readonly string[]> {
    const [list] = await this.#ask(`SELECT to_regclass('"_prisma_migrations"')`)
    if (list?.[0] === null) return []
    const rows = await this.#ask(`SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`)
    return rows.map(([name]) => String(name))
  }

  async count({ name }: CopiedTable): Promise<number> {
    const [row] = await this.#ask(`SELECT count(*) FROM "${name}"`)
    return Number(row?.[0])
  }

  async *rows(table: CopiedTable, after: string | null): AsyncGenerator<readonly Row[]> {
    const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
    // The order of the letters' bytes, as SQLite orders texts, whatever language the database is in.
    const order = table.order.map(({ name, kind }) => `"${name}"${kind === 'text' ? ' COLLATE "C"' : ''}`).join(', ')
    const values = after === null ? [] : placeValues(table, after)
    const from = after === null ? '' : `WHERE (${order}) > (${values.map((_, i) => `$${i + 1}`).join(', ')})`
    await this.#ask(
      `DECLARE copied NO SCROLL CURSOR FOR SELECT ${columns} FROM "${table.name}" ${from} ORDER BY ${order}`,
      values,
    )
    const atATime = SENT_AT_A_TIME[table.columns.some(({ kind }) => kind === 'bytes') ? 'long' : 'short']
    const parts = new RowParts()
    for (;;) {
      const rows = await this.#ask(`FETCH ${atATime} FROM copied`)
      if (rows.length === 0) break
      for (const row of rows) {
        const part = parts.add(row.map((value, i) => cellOf(table.columns[i]?.kind, value)))
        if (part) yield part
      }
    }
    yield parts.take()
    await this.#ask('CLOSE copied')
  }

  async counters(tables: readonly CopiedTable[]): Promise<readonly Counter[]> {
    const counters: Counter[] = []
    for (const { name, counted } of tables) {
      if (counted === null) continue
      const [sequence] = await this.#ask('SELECT pg_get_serial_sequence($1, $2)', [`"${name}"`, counted])
      const [last] = await this.#ask(
        `SELECT CASE WHEN "is_called" THEN "last_value" ELSE 0 END FROM ${String(sequence?.[0])}`,
      )
      counters.push({ table: name, column: counted, last: BigInt(String(last?.[0])) })
    }
    return counters
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  async #ask(text: string, values: unknown[] = []): Promise<(string | Buffer | null)[][]> {
    const { rows } = await this.#client.query<(string | Buffer | null)[]>({
      text,
      values,
      rowMode: 'array',
      types: { getTypeParser: (oid: number) => (oid === BYTEA ? bytesOf : asItIs) },
    })
    return rows
  }
}

/** PostgreSQL's number of the type. */
const BYTEA = 17
const asItIs = (text: string) => text
/** As it writes them: `\x` and two digits for each byte. */
const bytesOf = (text: string) => Buffer.from(text.slice(2), 'hex')

function cellOf(kind: ColumnKind | undefined, value: string | Buffer | null): Cell {
  if (value === null || Buffer.isBuffer(value)) return value
  switch (kind) {
    case 'integer':
      return BigInt(value)
    case 'flag':
      return value === 't'
    case 'moment':
      return Date.parse(`${value.replace(' ', 'T')}Z`)
    default:
      return value
  }
}
