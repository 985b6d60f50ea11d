// A sound copy of a database that others may be writing, by SQLite's own backup. The reading connection keeps the state
// of one moment, in which everything is that was saved before it: without that, SQLite begins again at each commit of
// somebody else, and never ends on a busy server. It holds nobody up; the journal grows until it is done.

import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { sqliteFile } from './database-url'

export interface CopyOptions {
  readonly report?: (done: number, of: number) => void
  readonly signal?: AbortSignal | undefined
}

/** So many pages in one turn: 8 MB. */
const PAGES_PER_TURN = 2_000

/**
 * Copies the database of `url` to a new file, which has no journal beside it, and resolves to the moment that it is of.
 * Rejects with a sentence for a database that isn't SQLite's, or when `signal` aborts.
 */
export async function copyDatabase(url: string, to: string, { report, signal }: CopyOptions = {}): Promise<Date> {
  const source = new Database(sqliteFile(url), { fileMustExist: true })
  try {
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    const takenAt = new Date()
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted()
        report?.(totalPages - remainingPages, totalPages)
        return PAGES_PER_TURN
      },
    })
    withoutJournal(to)
    return takenAt
  } catch (error) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(to + end, { force: true })
    throw error
  } finally {
    source.close()
  }
}

/** A file with a journal mode of its own couldn't be read from a disk that is mounted read-only. */
export function withoutJournal(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}
