// One moment of a PostgreSQL database: a transaction that only reads, and that pg_dump shares, so that what is counted here
// is what stands in the dump. It holds nobody up; rows that others delete while it lasts are kept for it.

import type { LogDb } from './log-db'
import { connectPostgres } from './postgres-connection'
import { readingLogDb } from './postgres-log-client'

export interface Snapshot {
  /** The name under which pg_dump reads the same moment. */
  readonly id: string
  readonly takenAt: Date
  /** The schema in which our tables are. */
  readonly schema: string
  readonly db: LogDb
  readonly close: () => Promise<void>
}

/** Keeps this moment of the database of `url`, until it is closed. */
export async function takeSnapshot(url: string): Promise<Snapshot> {
  const client = await connectPostgres(url, {
    settings: { idle_in_transaction_session_timeout: '0', statement_timeout: '0' },
  })
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows } = await client.query<[string, string]>({
      text: 'SELECT pg_export_snapshot(), current_schema()',
      rowMode: 'array',
    })
    const [id = '', schema = ''] = rows[0] ?? []
    return { id, takenAt: new Date(), schema, db: readingLogDb(client), close: () => client.end() }
  } catch (error) {
    await client.end()
    throw error
  }
}
