// Writes a copy into a migrated PostgreSQL database.

import type { Client } from 'pg'
import { connectPostgres } from '../engine/postgres-connection'
import { COPY_TABLE } from '../engine/unfinished-copy'
import type { CopiedTable } from './copied-tables'
import type { CopyTarget, Counter } from './copy-ends'
import type { Cell, Row } from './row'

/** Writes rows into a PostgreSQL database, and how far they have come. */
export class PostgresTarget implements CopyTarget {
  readonly #client: Client

  static async open(url: string): Promise<PostgresTarget> {
    return new PostgresTarget(await connectPostgres(url))
  }

  private constructor(client: Client) {
    this.#client = client
  }

  async isEmpty(): Promise<boolean> {
    const names = await this.#tables()
    if (names.length > 0 && !names.includes('_prisma_migrations')) return false
    for (const name of names) {
      if (name === '_prisma_migrations') continue
      const { rowCount } = await this.#client.query(`SELECT 1 FROM "${name}" LIMIT 1`)
      if (rowCount !== 0) return false
    }
    return true
  }

  async notes(): Promise<ReadonlyMap<string, string> | null> {
    if (!(await this.#tables()).includes(COPY_TABLE)) return null
    const { rows } = await this.#client.query<{ name: string; text: string }>(`SELECT * FROM "${COPY_TABLE}"`)
    return new Map(rows.map(({ name, text }) => [name, text]))
  }

  begin(name: string, text: string): Promise<void> {
    return this.#together(async () => {
      await this.#client.query(`CREATE TABLE "${COPY_TABLE}" ("name" TEXT PRIMARY KEY, "text" TEXT NOT NULL)`)
      await this.#note(name, text)
    })
  }

  write({ name, columns }: CopiedTable, rows: readonly Row[], text: string): Promise<void> {
    const isMoment = columns.map(({ kind }) => kind === 'moment')
    let count = 0
    const places = rows.map(() => `(${columns.map(() => `$${++count}`).join(', ')})`)
    const sql = `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES ${places.join(', ')}`
    return this.#together(async () => {
      if (rows.length === 0) return this.#note(name, text)
      await this.#client.query(
        sql,
        rows.flatMap((row) => row.map((cell, i) => bound(cell, isMoment[i] === true))),
      )
      await this.#note(name, text)
    })
  }

  async finish(counters: readonly Counter[]): Promise<void> {
    await this.#together(async () => {
      for (const { table, column, last } of counters) {
        if (last === 0n) continue
        await this.#client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [
          `"${table}"`,
          column,
          String(last),
        ])
      }
      await this.#client.query(`DROP TABLE "${COPY_TABLE}"`)
    })
    // It would plan for empty tables until it looks by itself.
    await this.#client.query('ANALYZE')
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  async #together(work: () => Promise<void>): Promise<void> {
    await this.#client.query('BEGIN')
    try {
      await work()
      await this.#client.query('COMMIT')
    } catch (error) {
      await this.#client.query('ROLLBACK')
      throw error
    }
  }

  async #note(name: string, text: string): Promise<void> {
    await this.#client.query(
      `INSERT INTO "${COPY_TABLE}" VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "text" = excluded."text"`,
      [name, text],
    )
  }

  async #tables(): Promise<readonly string[]> {
    const { rows } = await this.#client.query<{ tablename: string }>(
      'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()',
    )
    return rows.map(({ tablename }) => tablename)
  }
}

/** The driver would write a moment in this machine's time zone. */
function bound(cell: Cell, isMoment: boolean): unknown {
  if (isMoment && cell !== null) return new Date(Number(cell)).toISOString()
  return typeof cell === 'bigint' ? String(cell) : cell
}
