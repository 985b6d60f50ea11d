// One server at a time on a database, of whichever kind: a second one would serve boards that go apart from the first's.

import { setTimeout } from 'node:timers/promises'
import type { Client } from 'pg'
import { databaseName, isPostgres } from './database-url'
import { connectPostgres, FOREBOARD, LOCK } from './postgres-connection'
import { isDatabaseInUse, lockDatabase } from './process-lock'

/** How often a lock that was lost with its connection, or that somebody has, is tried for again. */
const RETRY_MS = 250
/** A node that starts has the lock for itself while it migrates: the others wait for it. */
const NODE_WAIT_MS = 30_000

/** The lock of a database. */
export interface DatabaseLock {
  readonly release: () => Promise<void>
}

/** The lock of one of several nodes. */
export interface NodeLock extends DatabaseLock {
  /** Whether no other server is there: what is for one alone, such as a migration, may be done until `share`. */
  readonly isFirst: boolean
  /** Lets other nodes have it, too. */
  readonly share: () => Promise<void>
}

/**
 * Takes the lock of `url`'s database. Rejects with a sentence when somebody has it, in this process or another. On
 * PostgreSQL the lock is lost with its connection; it is taken again, and `onTaken` is called where somebody else was
 * sooner.
 */
export async function takeDatabaseLock(url: string, onTaken: () => void): Promise<DatabaseLock> {
  if (isPostgres(url)) return PostgresLock.take(url, onTaken)
  const release = lockDatabase(url)
  return {
    release: () => {
      release()
      return Promise.resolve()
    },
  }
}

/**
 * Takes the lock of a PostgreSQL database as one of several nodes: for itself where nobody has it, and else together with
 * the nodes that are there. Rejects with a sentence when a server that isn't a node has it for `waitMs`. `onTaken` is
 * called when such a server took it while the connection was lost.
 */
export function takeNodeLock(url: string, onTaken: () => void, waitMs = NODE_WAIT_MS): Promise<NodeLock> {
  return PostgresLock.join(url, onTaken, waitMs)
}

/** Whether somebody has the lock of a database, in this process or another. */
export async function isLocked(url: string): Promise<boolean> {
  if (!isPostgres(url)) return isDatabaseInUse(url)
  const client = await connectPostgres(url)
  try {
    return !(await isTaken(client, 'alone'))
  } finally {
    await client.end()
  }
}

const TAKE = { alone: 'pg_try_advisory_lock', shared: 'pg_try_advisory_lock_shared' } as const
type Mode = keyof typeof TAKE

/** Tries for the lock once; the connection has it from then on. */
async function isTaken(client: Client, mode: Mode): Promise<boolean> {
  const { rows } = await client.query<[boolean]>({
    text: `SELECT ${TAKE[mode]}($1, $2)`,
    values: [FOREBOARD, LOCK.server],
    rowMode: 'array',
  })
  return rows[0]?.[0] === true
}

/** A lock of PostgreSQL's that lasts as long as the connection that took it. */
class PostgresLock implements NodeLock {
  readonly #url: string
  readonly #onTaken: () => void
  #mode: Mode = 'alone'
  #client: Client | null = null
  #isReleased = false

  static async take(url: string, onTaken: () => void): Promise<PostgresLock> {
    const lock = new PostgresLock(url, onTaken)
    if (await lock.#take()) return lock
    throw new Error(`Another Foreboard uses the database ${databaseName(url)}. Stop it first.`)
  }

  static async join(url: string, onTaken: () => void, waitMs: number): Promise<PostgresLock> {
    const lock = new PostgresLock(url, onTaken)
    for (const isLate = afterMs(waitMs); ; await setTimeout(RETRY_MS)) {
      for (const mode of ['alone', 'shared'] as const) {
        lock.#mode = mode
        if (await lock.#take()) return lock
      }
      if (isLate()) break
    }
    throw new Error(
      `Another Foreboard has the database ${databaseName(url)} for itself. Stop it, or start it with NODES=several, too.`,
    )
  }

  private constructor(url: string, onTaken: () => void) {
    this.#url = url
    this.#onTaken = onTaken
  }

  get isFirst(): boolean {
    return this.#mode === 'alone'
  }

  readonly share = async (): Promise<void> => {
    if (this.#mode === 'shared') return
    this.#mode = 'shared'
    const client = this.#client
    // One that was lost comes back as a shared one.
    if (!client) return
    await isTaken(client, 'shared')
    await client.query('SELECT pg_advisory_unlock($1, $2)', [FOREBOARD, LOCK.server])
  }

  readonly release = async (): Promise<void> => {
    this.#isReleased = true
    await this.#client?.end()
  }

  async #take(): Promise<boolean> {
    const client = await connectPostgres(this.#url)
    if (!(await isTaken(client, this.#mode))) {
      await client.end()
      return false
    }
    client.once('end', () => void this.#retake())
    this.#client = client
    return true
  }

  async #retake(): Promise<void> {
    this.#client = null
    // A node that starts may have it for itself just now.
    const isLate = this.#mode === 'shared' ? afterMs(NODE_WAIT_MS) : () => true
    for (; !this.#isReleased; await setTimeout(RETRY_MS)) {
      // PostgreSQL is still away.
      const isOurs = await this.#take().catch(() => null)
      if (isOurs === true) return
      if (isOurs === false && isLate()) return this.#onTaken()
    }
  }
}

/** Tells whether so much time has passed since. */
function afterMs(ms: number): () => boolean {
  const from = performance.now()
  return () => performance.now() - from >= ms
}
