// One server at a time on a database, of whichever kind: a second one would serve boards that go apart from the first's.

import { setTimeout } from 'node:timers/promises'
import type { Client } from 'pg'
import { databaseName, isPostgres } from './database-url'
import { connectPostgres, FOREBOARD, LOCK } from './postgres-connection'
import { isDatabaseInUse, lockDatabase } from './process-lock'

/** How often a lock that was lost with its connection is tried for again. */
const RETAKE_MS = 250

/** The lock of a database. */
export interface DatabaseLock {
  readonly release: () => Promise<void>
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

/** Whether somebody has the lock of a database, in this process or another. */
export async function isLocked(url: string): Promise<boolean> {
  if (!isPostgres(url)) return isDatabaseInUse(url)
  const client = await connectPostgres(url)
  try {
    return !(await isTaken(client))
  } finally {
    await client.end()
  }
}

/** Tries for the lock once; the connection has it from then on. */
async function isTaken(client: Client): Promise<boolean> {
  const { rows } = await client.query<[boolean]>({
    text: 'SELECT pg_try_advisory_lock($1, $2)',
    values: [FOREBOARD, LOCK.server],
    rowMode: 'array',
  })
  return rows[0]?.[0] === true
}

/** A lock of PostgreSQL's that lasts as long as the connection that took it. */
class PostgresLock implements DatabaseLock {
  readonly #url: string
  readonly #onTaken: () => void
  #client: Client | null = null
  #isReleased = false

  static async take(url: string, onTaken: () => void): Promise<PostgresLock> {
    const lock = new PostgresLock(url, onTaken)
    if (await lock.#take()) return lock
    throw new Error(`Another Foreboard uses the database ${databaseName(url)}. Stop it first.`)
  }

  private constructor(url: string, onTaken: () => void) {
    this.#url = url
    this.#onTaken = onTaken
  }

  readonly release = async (): Promise<void> => {
    this.#isReleased = true
    await this.#client?.end()
  }

  async #take(): Promise<boolean> {
    const client = await connectPostgres(this.#url)
    if (!(await isTaken(client))) {
      await client.end()
      return false
    }
    client.once('end', () => void this.#retake())
    this.#client = client
    return true
  }

  async #retake(): Promise<void> {
    this.#client = null
    while (!this.#isReleased) {
      // PostgreSQL is still away.
      const isOurs = await this.#take().catch(() => null)
      if (isOurs === false) this.#onTaken()
      if (isOurs !== null) return
      await setTimeout(RETAKE_MS)
    }
  }
}
