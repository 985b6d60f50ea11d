// The update log's connection on PostgreSQL: one, so that rows are committed in the order of their ids, and with it the
// lock that makes this process the log's only writer, or one of the nodes that share it. Who loses the connection loses
// the lock in the same moment, and writes nothing before it has both again (decision 156).

import type { Client } from 'pg'
import type { LogDb, SqlValue } from './log-db'
import { connectPostgres, FOREBOARD, LOCK } from './postgres-connection'

/** A statement that takes longer has lost its connection, whatever the network says. */
const STATEMENT_WAIT_MS = 15_000
/** Longer ones are sent once or seldom: PostgreSQL keeps what it has compiled for as long as the connection lasts. */
const LONGEST_KEPT_SQL = 300

/**
 * `alone`: nobody else may write; `shared`: others that share the lock may, and look at the homes of boards (decision 255).
 * The two kinds never write side by side.
 */
export type WriterLock = 'alone' | 'shared'
const TAKE = { alone: 'pg_try_advisory_lock', shared: 'pg_try_advisory_lock_shared' } as const
/** A node that takes a board waits for statements of others on it, which must come to an end. */
const SHARED_STATEMENT_MS = 5_000

/** Settings without which a commit may be lost though it was answered. */
const SETTINGS = [
  { name: 'fsync', isSafe: (value: string) => value === 'on' },
  { name: 'full_page_writes', isSafe: (value: string) => value === 'on' },
  // Its other values wait for a standby as well, or for this server's disk alone.
  { name: 'synchronous_commit', isSafe: (value: string) => value !== 'off' },
] as const

/** Opens a connection, and again after it was lost. Rejects with a sentence when PostgreSQL has an unsafe setting. */
export async function openPostgresLogDb(url: string, lock: WriterLock | undefined): Promise<LogDb> {
  const connection = new LogConnection(url, lock)
  try {
    await connection.query('SELECT 1', [])
  } catch (error) {
    await connection.close()
    throw error
  }
  return connection
}

/** The log's questions on a connection of the caller's, such as one that reads a single moment. Nothing can be written. */
export function readingLogDb(client: Client): LogDb {
  return {
    execute: () => Promise.reject(new Error('This moment of the database can only be read')),
    query: async (sql, values) => {
      const { rows } = await client.query<unknown[]>({
        text: numbered(sql),
        values: values.map(bound),
        rowMode: 'array',
      })
      return rows.map((row) => row.map(own))
    },
    close: () => Promise.resolve(),
  }
}

class LogConnection implements LogDb {
  readonly #url: string
  readonly #lock: WriterLock | undefined
  #client: Promise<Client> | null = null
  /** What PostgreSQL calls the process of the connection before. */
  #processId: number | null = null
  #isClosed = false
  readonly #statements = new Statements()
  #last: Promise<unknown> = Promise.resolve()

  constructor(url: string, lock: WriterLock | undefined) {
    this.#url = url
    this.#lock = lock
  }

  async execute(sql: string, values: readonly SqlValue[]): Promise<number> {
    return (await this.#run(sql, values)).rowCount ?? 0
  }

  async query(sql: string, values: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]> {
    return (await this.#run(sql, values)).rows.map((row) => row.map(own))
  }

  async close(): Promise<void> {
    await this.#last
    this.#isClosed = true
    // One that could not be opened needs no end.
    const client = await this.#client?.catch(() => null)
    await client?.end()
  }

  /** One after the other: the connection has one thing to do at a time. */
  #run(sql: string, values: readonly SqlValue[]) {
    const answer = this.#last.then(() => this.#ask(sql, values))
    this.#last = answer.then(
      () => undefined,
      // The caller has the error; the next one is asked on its own merits.
      () => undefined,
    )
    return answer
  }

  async #ask(sql: string, values: readonly SqlValue[]) {
    if (this.#isClosed) throw new Error('The log is closed')
    this.#client ??= this.#connect()
    const connecting = this.#client
    try {
      const client = await connecting
      const { name, text } = this.#statements.get(sql)
      return await client.query<unknown[]>({ ...name, text, values: values.map(bound), rowMode: 'array' })
    } catch (error) {
      if (isOfStatement(error)) throw worded(error)
      // The connection is of no use any more, or its answer would come in the place of another one's.
      if (this.#client === connecting) this.#client = null
      void connecting.then(
        (client) => client.end(),
        () => undefined,
      )
      throw worded(error)
    }
  }

  async #connect(): Promise<Client> {
    const client = await connectPostgres(this.#url, {
      settings: {
        default_transaction_isolation: 'read committed',
        ...(this.#lock === 'shared' && { statement_timeout: String(SHARED_STATEMENT_MS) }),
      },
      query_timeout: STATEMENT_WAIT_MS,
    })
    client.once('end', () => {
      // One that was lost while nobody asked fails no call.
      this.#client = null
    })
    try {
      for (const { name, isSafe } of SETTINGS) {
        const { rows } = await client.query<[string]>({ text: `SHOW ${name}`, rowMode: 'array' })
        const value = rows[0]?.[0] ?? ''
        if (isSafe(value)) continue
        throw new Error(
          `PostgreSQL has the setting ${name} = ${value}: it may lose what it has answered as stored. Set it to on (ALTER SYSTEM SET ${name} = on, then restart PostgreSQL), and start again.`,
        )
      }
      if (this.#lock) await this.#takeLock(client, this.#lock)
      const { rows } = await client.query<[number]>({ text: 'SELECT pg_backend_pid()', rowMode: 'array' })
      this.#processId = rows[0]?.[0] ?? null
      return client
    } catch (error) {
      await client.end()
      throw error
    }
  }

  /** PostgreSQL may not have noticed yet that our connection before has ended; it is ended for it. */
  async #takeLock(client: Client, lock: WriterLock): Promise<void> {
    const values = [FOREBOARD, LOCK.log]
    if (this.#processId !== null) {
      await client.query({
        text: `SELECT pg_terminate_backend(pid, 1000) FROM pg_locks
          WHERE locktype = 'advisory' AND granted AND classid = $1 AND objid = $2 AND pid = $3`,
        values: [...values, this.#processId],
      })
    }
    const { rows } = await client.query<[boolean]>({
      text: `SELECT ${TAKE[lock]}($1, $2)`,
      values,
      rowMode: 'array',
    })
    if (rows[0]?.[0] !== true) throw new Error('Another Foreboard writes to this database: nothing is written here.')
  }
}

/** The log's statements as PostgreSQL takes them, and the names under which it keeps them compiled. */
class Statements {
  readonly #known = new Map<string, { readonly name: { readonly name?: string }; readonly text: string }>()

  get(sql: string) {
    const known = this.#known.get(sql)
    if (known) return known
    if (sql.length > LONGEST_KEPT_SQL) return { name: {}, text: numbered(sql) }
    const statement = { name: { name: `log${this.#known.size}` }, text: numbered(sql) }
    this.#known.set(sql, statement)
    return statement
  }
}

/** PostgreSQL numbers its values: `?` becomes `$1`, `$2` and so on. No statement of the log has one in a text. */
function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${++count}`)
}

/** The driver would write a moment in this machine's time zone. */
function bound(value: SqlValue): string | number | bigint | Buffer | null {
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
}

/** The driver's bytes are a piece of a larger buffer, which would be copied along into another thread. */
function own(value: unknown): unknown {
  return value instanceof Uint8Array ? new Uint8Array(value) : value
}

/** True for an error of the statement alone, after which the connection works on. */
function isOfStatement(error: unknown): boolean {
  if (!(error instanceof Error) || !('severity' in error)) return false
  return error.severity === 'ERROR'
}

/** The database's sentence with its code, which alone identifies the error. */
function worded(error: unknown): Error {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string'
  if (isCoded) return new Error(`${error.message} (${String(error.code)})`, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
