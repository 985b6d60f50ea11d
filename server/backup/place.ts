// Where backups are kept: a folder of dated backups, or one named file.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { ARCHIVE, ENCRYPTED, isArchive } from './archive'
import { isMissing, remove } from './files'

const DATED = /^foreboard-\d{8}T\d{6}Z(?:-\d+)?(?:\.tar\.gz(?:\.age)?)?$/

export interface PlaceWishes {
  /** A folder, or a file that ends with .tar.gz or .tar.gz.age. */
  readonly to: string
  readonly archive: boolean
  readonly encrypted: boolean
}

export interface BackupPlace {
  readonly folder: string
  readonly isArchive: boolean
  /** The name of a backup of this moment. */
  nameAt(moment: Date): string
}

/** Reads what was asked for. Throws with a sentence where it contradicts itself. */
export function backupPlace({ to, archive, encrypted }: PlaceWishes): BackupPlace {
  const path = resolve(to)
  if (!isArchive(path)) {
    const end = encrypted ? ENCRYPTED : archive ? ARCHIVE : ''
    return { folder: path, isArchive: end !== '', nameAt: (moment) => freeName(path, moment, end) }
  }
  if (path.endsWith(ENCRYPTED) !== encrypted) {
    throw new Error(
      encrypted
        ? `An encrypted backup is a file that ends with ${ENCRYPTED}, or a folder to put it in.`
        : `${basename(path)} would not be encrypted: nobody is named to encrypt it to (--encrypt-to).`,
    )
  }
  if (existsSync(path)) throw new Error(`${path} is there already. A backup replaces nothing.`)
  return { folder: dirname(path), isArchive: true, nameAt: () => basename(path) }
}

/** Several backups of one second get a number. */
function freeName(folder: string, moment: Date, end: string): string {
  const stamp = stampOf(moment)
  for (let i = 1; ; i++) {
    const name = `foreboard-${stamp}${i === 1 ? '' : `-${i}`}${end}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** A moment as names have it. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
}

/** The one name under which this server's backups grow in a folder: what a crash left there is its own. */
export function partialName(database: string): string {
  const own = createHash('sha256').update(`${hostname()} ${database}`).digest('hex').slice(0, 12)
  return `.foreboard-partial-${own}`
}

/** Dated backups in a folder, oldest first. */
async function datedBackups(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => DATED.test(name)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The newest dated backup where `place` is a folder of them; else `place` itself. */
export async function newestBackup(place: string): Promise<string> {
  if (isArchive(place)) return place
  const newest = (await datedBackups(place)).at(-1)
  return newest === undefined ? place : join(place, newest)
}

/** Deletes the oldest dated backups of a folder, so that `keep` of them stay. Resolves to the names of the deleted ones. */
export async function keepNewest(folder: string, keep: number): Promise<readonly string[]> {
  const names = await datedBackups(folder)
  const old = names.slice(0, Math.max(0, names.length - keep))
  for (const name of old) await remove(join(folder, name))
  return old
}
