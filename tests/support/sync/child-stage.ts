// A server process with its own database and clients, for one test, cleaned up together.

import { copyFile } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { afterEach, expect } from 'vitest'
import type * as Y from 'yjs'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { LogRow, UpdateLog } from '@/server/persistence/update-log'
import { createDatabase } from '../database'
import { Client, type ClientOptions } from './client'
import { fold } from './fold'
import { History } from './history'
import { ServerChild, type ServerChildOptions } from './server-child'
import { Writer, type WriterOptions } from './writer'

export interface ChildStageOptions extends ServerChildOptions {
  /** A SQLite file whose copy the server starts with. */
  readonly database?: string
  /** The path of the database, in place of a folder of its own. */
  readonly file?: string
  /** The address of a migrated database, which stays, instead of one of SQLite of its own. */
  readonly databaseUrl?: string
  /** Rows added to the log before the server starts. */
  readonly rows?: readonly LogRow[]
}

export class ChildStage {
  history = new History()
  #child: ServerChild | undefined
  readonly #steps: (() => unknown)[] = []

  /** Cleans the stage after each test of the file. */
  constructor() {
    // Every provider listens for the end of the process, and a test has hundreds of providers in one.
    process.setMaxListeners(2_000)
    afterEach(() => this.clear())
  }

  get child(): ServerChild {
    if (!this.#child) throw new Error('The server is not started')
    return this.#child
  }

  async start({
    database: copyOf,
    file,
    databaseUrl,
    rows = [],
    ...options
  }: ChildStageOptions = {}): Promise<ServerChild> {
    const url = databaseUrl ?? `file:${await this.#sqlite(copyOf, file)}`
    const child = new ServerChild(url, options)
    this.#child = child
    this.onClear(() => child.end('SIGKILL'))
    if (rows.length > 0) await this.withLog((log) => log.append(rows))
    await child.start()
    return child
  }

  async #sqlite(copyOf: string | undefined, file: string | undefined): Promise<string> {
    const database = await createDatabase()
    this.onClear(() => database.remove())
    if (copyOf !== undefined) await copyFile(copyOf, database.file)
    if (file !== undefined) await copyFile(database.file, file)
    return file ?? database.file
  }

  /** Runs `work` on the database through a connection of the test's own. */
  withLog<T>(work: (log: UpdateLog) => Promise<T>): Promise<T> {
    return this.#withLogAt(this.child.databaseUrl, work)
  }

  /** Runs `work` as `withLog` does, on another file. */
  withLogOf<T>(file: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
    return this.#withLogAt(`file:${file}`, work)
  }

  async #withLogAt<T>(url: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
    const db = await openLogDb(url)
    try {
      return await work(new SqlUpdateLog(db))
    } finally {
      await db.close()
    }
  }

  /** The database's content of a board. */
  stored(boardId = 'board'): Promise<Y.Doc> {
    return this.withLog((log) => fold(log, boardId))
  }

  /** Locks the database as another process would. Returns the release; cleaning the stage releases too. */
  lockDatabase(): () => void {
    const other = new Database(this.child.file)
    other.exec('BEGIN IMMEDIATE')
    const release = () => {
      if (other.inTransaction) other.exec('ROLLBACK')
      other.close()
    }
    this.onClear(release)
    return release
  }

  connect(user: string, options: Omit<ClientOptions, 'user'> & { boardId?: string; url?: string } = {}): Client {
    const client = new Client(options.url ?? this.child.url, options.boardId ?? 'board', { ...options, user })
    this.onClear(() => client.destroy())
    return client
  }

  /** A client with nothing on its device, which has loaded what the server has. */
  async fresh(user = 'fresh', options: Parameters<ChildStage['connect']>[1] = {}): Promise<Client> {
    const client = this.connect(user, options)
    await client.synced()
    return client
  }

  writers(count: number, options: Omit<WriterOptions, 'history'> & { url?: string } = {}): Writer[] {
    return Array.from({ length: count }, (_, i) => {
      const writer = new Writer(options.url ?? this.child.url, `user${i}`, { ...options, history: this.history })
      this.onClear(() => writer.destroy())
      return writer
    })
  }

  /** Runs `step` when the stage is cleaned, latest first. */
  onClear(step: () => unknown): void {
    this.#steps.push(step)
  }

  async clear(): Promise<void> {
    // Node ends a process when an exception or a rejection isn't caught: this counts both, and must be 0.
    const crash = this.#child?.crash ?? null
    for (const step of this.#steps.splice(0).reverse()) await step()
    this.#child = undefined
    this.history = new History()
    expect(crash).toBeNull()
  }
}
