// One process per SQLite file: a second server on the same data would serve boards that go apart from the first's. The
// lock is SQLite's own on a small file beside the database. The kernel holds it for the process and drops it when that
// ends, however it ends; a process id in a file says nothing after a power cut or in a container (decision 91).

import { chownSync, existsSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { sqliteFile } from './database-url'

/** How long to wait while another process takes the lock; a process that has it keeps it for longer than this. */
const TAKE_WAIT_MS = 500

/** A connection that nobody refers to any more is closed by the garbage collector, and its lock is gone with it. */
const held = new Set<Database.Database>()

/**
 * Takes the lock of `url`'s database and returns its release. Throws with a sentence when somebody has it, in this
 * process or another; the lock of a process that died is free.
 */
export function lockDatabase(url: string): () => void {
  const lock = openLock(`${sqliteFile(url)}.lock`, TAKE_WAIT_MS)
  try {
    take(lock, sqliteFile(url))
  } catch (error) {
    lock.close()
    throw error
  }
  giveToOwner(sqliteFile(url))
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

/** Whether somebody has the lock, in this process or another. */
export function isDatabaseInUse(url: string): boolean {
  return besideLock(url, (state) => state === 'taken')
}

/** `taken` by somebody else; `held` by us for the moment; `missing` where no server has ever run. */
export type LockState = 'taken' | 'held' | 'missing'

/**
 * Runs `work` beside the lock, without writing anything: a server that starts in that moment waits for its end. It must
 * be short, because a server waits for half a second only.
 */
export function besideLock<T>(url: string, work: (state: LockState) => T): T {
  const file = `${sqliteFile(url)}.lock`
  if (!existsSync(file)) return work('missing')
  const lock = openLock(file, 0)
  try {
    return work(begins(lock) ? 'held' : 'taken')
  } finally {
    lock.close()
  }
}

/**
 * A transaction that has begun to write keeps others from it, and lets them read whose it is: `user_version` is the
 * owner's process id. That is committed first, and until the next one has begun somebody else may come in between.
 */
function take(lock: Database.Database, database: string): void {
  while (begins(lock)) {
    if (ownerOf(lock) === process.pid) return
    lock.pragma(`user_version = ${process.pid}`)
    lock.exec('COMMIT')
  }
  throw new Error(
    `Another Foreboard (process ${ownerOf(lock)}) uses ${database}. Stop it first, or set DATA_DIR to another folder.`,
  )
}

/** Gives files that root made with the admin tool to the folder's owner, so that the server's user isn't locked out. */
function giveToOwner(database: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(database))
  chownSync(`${database}.lock`, uid, gid)
}

function ownerOf(lock: Database.Database): number {
  return Number(lock.pragma('user_version', { simple: true }))
}

/** Begins a transaction that writes, unless another connection is in one. */
function begins(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN IMMEDIATE')
    return true
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

/** Opens the lock file. A file that isn't a database is replaced: earlier versions wrote a process id into it. */
function openLock(file: string, timeout: number): Database.Database {
  const lock = new Database(file, { timeout })
  try {
    lock.pragma('schema_version')
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') {
      lock.close()
      rmSync(file, { force: true })
      return new Database(file, { timeout })
    }
    // The transaction reports other errors.
  }
  return lock
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : ''
}
