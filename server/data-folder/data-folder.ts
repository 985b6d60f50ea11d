// The folder that holds everything the server keeps. A copy of it gives full access, so only its owner may read it,
// whatever the umask of the operator and whatever an earlier version left (SYNC-SPEC S44).

import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseName, isPostgres, sqliteFile } from '../db/engine/database-url'
import { isPostgresAway } from '../db/engine/postgres-errors'

export interface DataPlace {
  /** An absolute path. */
  readonly dataDir: string
  /** `file:<absolute path>`, or the address of a PostgreSQL database. */
  readonly databaseUrl: string
}

/** The permission bits of a file for its group and others. */
const OTHERS = 0o077
/** SQLite's own files, and the lock, beside the database. */
const BESIDE_DATABASE = ['', '-wal', '-shm', '-journal', '.lock']
/** Other entries in the folder that are ours. The folder's own mode protects whatever people put beside them. */
const OWN_NAMES = ['app-secret', 'assets', 'exports', 'backup-status.json']

/**
 * Makes the folder if it is missing, takes it and our files in it away from a group and others, and lets this process
 * and the programs that it starts make files for their owner only. Returns sentences for the operator about what
 * couldn't be taken away. Throws an Error with a sentence when nothing can be written there.
 */
export function openDataFolder(place: DataPlace): readonly string[] {
  process.umask(OTHERS)
  const { dataDir } = place
  const files = isPostgres(place.databaseUrl) ? [] : BESIDE_DATABASE.map((end) => sqliteFile(place.databaseUrl) + end)
  try {
    for (const folder of new Set([dataDir, ...files.map(dirname)])) tryWriting(folder)
  } catch (error) {
    throw startFailure(error, place)
  }
  const open: string[] = []
  for (const file of files) close(file, open)
  for (const name of OWN_NAMES) closeAll(join(dataDir, name), open)
  // The folder comes last: one that a crash left open is gone through again.
  close(dataDir, open, statSync)
  return open.length === 0 ? [] : [warning(dataDir, open)]
}

function tryWriting(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const probe = join(folder, `.write-test-${process.pid}`)
  writeFileSync(probe, 'x')
  unlinkSync(probe)
}

function warning(dataDir: string, open: readonly string[]): string {
  const [first = ''] = open
  const others = open.length === 1 ? '' : ` and ${open.length - 1} more`
  return `Other users of this machine can read ${first}${others}, and this user may not change that. Everything in ${dataDir} should belong to the user that runs Foreboard: hand it over with chown -R, then start again.`
}

/** Goes through a folder, too. What a link leads to is left as it is: an operator put it there. */
function closeAll(path: string, open: string[]): void {
  if (!close(path, open)) return
  for (const name of readdirSync(path)) closeAll(join(path, name), open)
}

/** Takes a file or folder away from others, or notes it as still open. True for a folder that can be gone through. */
function close(path: string, open: string[], look: typeof lstatSync = lstatSync): boolean {
  const found = look(path, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink()) return false
  try {
    if ((found.mode & OTHERS) !== 0) chmodSync(path, found.mode & 0o7777 & ~OTHERS)
    return found.isDirectory()
  } catch {
    open.push(path)
    return false
  }
}

/** Why files can't be written or read, by the error's code, and what helps. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there. Hand the folder over with chown, or set DATA_DIR to another one',
  EPERM: 'this user may not write there. Hand the folder over with chown, or set DATA_DIR to another one',
  EROFS: 'its file system is mounted read-only. Mount it for writing, or set DATA_DIR to a folder elsewhere',
  ENOSPC: 'the disk is full. Free some space, then start again',
  EDQUOT: 'the disk quota of this user is used up. Free some space, then start again',
  ENOTDIR: 'a part of its path is a file. Set DATA_DIR to a folder',
  EEXIST: 'a part of its path is a file. Set DATA_DIR to a folder',
  ENOENT: 'there is no such place. Set DATA_DIR to a folder that can be made',
  EIO: 'the disk fails. Look at the system’s log',
}
const DATABASE_REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is no SQLite database. Put a backup in its place, or move it away to begin with an empty one',
  SQLITE_CORRUPT: 'is damaged. Put a backup in its place',
  SQLITE_FULL: 'can’t grow: the disk is full. Free some space, then start again',
  SQLITE_READONLY: 'can’t be written by this user. Hand it over with chown, then start again',
  SQLITE_CANTOPEN: 'can’t be opened by this user. Hand it over with chown, then start again',
  SQLITE_IOERR: 'can’t be read or written: the disk fails or is full. Look at the system’s log',
}

/** PostgreSQL's errors before a connection is there. */
const POSTGRES_REASONS: Readonly<Record<string, string>> = {
  '28P01': 'does not take this password. Look at DATABASE_URL',
  '28000': 'does not let this user in. Look at DATABASE_URL, and at pg_hba.conf of the PostgreSQL server',
  '3D000': 'is not there. Make it: createdb -O <user> <database>',
  '42501': 'does not let this user make tables. Make the user the owner of the database',
}

/** The same failure in a sentence, where it comes of the folder or the database; else `error` as it is. */
export function startFailure(error: unknown, { dataDir, databaseUrl }: DataPlace): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const { code } = error
  if (isPostgres(databaseUrl)) {
    const away = isPostgresAway(error) ? 'does not answer. Start PostgreSQL, or look at DATABASE_URL' : undefined
    const why = POSTGRES_REASONS[code] ?? away
    if (why)
      return new Error(`The database ${databaseName(databaseUrl)} ${why}. (${code}: ${error.message})`, {
        cause: error,
      })
  }
  const [, base = ''] = /^(SQLITE_[A-Z]+)/.exec(code) ?? []
  const ofDatabase = DATABASE_REASONS[base]
  if (ofDatabase) return new Error(`The database ${sqliteFile(databaseUrl)} ${ofDatabase}. (${code})`, { cause: error })
  const reason = REASONS[code]
  const where = 'path' in error && typeof error.path === 'string' ? error.path : dataDir
  return reason ? new Error(`Nothing can be kept in ${where}: ${reason}. (${code})`, { cause: error }) : error
}
