// One process per SQLite file: a second server on the same data would serve boards that go apart from the first's.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sqliteFile } from './database-url'

/**
 * Takes the lock of `url`'s database and returns its release. Throws with a sentence when a live process has it; the
 * lock of a process that died is taken over.
 */
export function lockDatabase(url: string): () => void {
  const lockFile = `${sqliteFile(url)}.lock`
  if (!tryToCreate(lockFile)) {
    const owner = Number.parseInt(readFileSync(lockFile, 'utf8'), 10)
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `Another Foreboard (process ${owner}) uses ${sqliteFile(url)}. Stop it first, or set DATA_DIR to another folder.`,
      )
    }
    rmSync(lockFile, { force: true })
    if (!tryToCreate(lockFile)) throw new Error(`Another Foreboard has just taken ${sqliteFile(url)}.`)
  }
  return () => {
    rmSync(lockFile, { force: true })
  }
}

/** Whether a live process, another one than this, has the lock. */
export function isDatabaseInUse(url: string): boolean {
  const lockFile = `${sqliteFile(url)}.lock`
  if (!existsSync(lockFile)) return false
  const owner = Number.parseInt(readFileSync(lockFile, 'utf8'), 10)
  return owner !== process.pid && isAlive(owner)
}

function tryToCreate(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
