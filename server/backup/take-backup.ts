// Takes a backup while people work: the database first, then what it refers to, the manifest last, all under another name
// until it is whole. It is meant for a process of its own: a server's loop would be held up by it.

import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { version } from '@/package.json'
import type { DataPlace } from '../data-folder/data-folder'
import { isPostgres } from '../db/engine/database-url'
import { migrationsOf } from '../db/migration/migrate'
import { readMigrations } from '../db/migration/migration-list'
import type { Logger } from '../log/logger'
import { packFolder, requireRecipients } from './archive'
import { noteBackup } from './backup-status'
import type { CopiedDatabase, DatabaseToCopy } from './copied-database'
import { filesBelow, hashFile, inWords, isMissing, linkOrCopy, requireRoom, sizeOf, sync } from './files'
import { type BackupFile, type BoardCount, MANIFEST, SECRET, writeManifest } from './manifest'
import { type BackupPlace, backupPlace, keepNewest, partialName } from './place'
import { postgresToCopy } from './postgres-dump'
import type { Watched } from './progress'
import { sqliteToCopy } from './sqlite-copy'

export interface BackupWishes {
  readonly to: string
  /** One file instead of a folder. */
  readonly archive: boolean
  /** Recipients of age: the backup is one encrypted file then. */
  readonly recipients: readonly string[]
  readonly withSecret: boolean
  readonly withExports: boolean
  /** How many dated backups stay in the folder; null: all. */
  readonly keep: number | null
}

export interface TakenBackup {
  /** Its folder or file. */
  readonly place: string
  readonly bytes: number
  readonly boards: number
  readonly cards: number
  readonly images: number
  readonly hasSecret: boolean
  /** Boards of which something can't be read: the server sets that aside when it opens them. */
  readonly damaged: readonly string[]
  /** Older backups that were deleted. */
  readonly deleted: readonly string[]
  readonly seconds: number
}

/**
 * Takes a backup and notes in the data folder what it came to. Rejects with a sentence, or when the signal aborts; nothing
 * of it is left then.
 */
export async function takeBackup(
  data: DataPlace,
  wishes: BackupWishes,
  watched: Watched & { readonly logger: Logger },
): Promise<TakenBackup> {
  const at = new Date().toISOString()
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 100) / 10
  try {
    const taken = { ...(await take(data, wishes, watched)), seconds: seconds() }
    const { place, boards, bytes } = taken
    noteBackup(data.dataDir, { at, seconds: taken.seconds, place, boards, bytes, problem: null })
    return taken
  } catch (error) {
    const told = inWords(error, `The backup to ${wishes.to} failed`)
    const problem = told instanceof Error ? told.message : String(told)
    noteBackup(data.dataDir, { at, seconds: seconds(), place: wishes.to, boards: null, bytes: null, problem })
    throw told
  }
}

async function take(data: DataPlace, wishes: BackupWishes, watched: Watched & { readonly logger: Logger }) {
  await requireRecipients(wishes.recipients)
  const place = backupPlace({ ...wishes, encrypted: wishes.recipients.length > 0 })
  const { databaseUrl } = data
  const database = isPostgres(databaseUrl) ? postgresToCopy(databaseUrl) : sqliteToCopy(databaseUrl)
  const release = await database.lock()
  const partial = join(place.folder, partialName(database.identity))
  const clear = () => {
    for (const path of [partial, `${partial}.archive`]) rmSync(path, { recursive: true, force: true })
  }
  try {
    await mkdir(place.folder, { recursive: true })
    clear()
    // Whatever the umask is, and whatever the modes of the files in it.
    await mkdir(partial, { mode: 0o700 })
    return await fill(data, wishes, { ...watched, database, place, partial })
  } finally {
    clear()
    await release()
  }
}

interface Filling extends Watched {
  readonly logger: Logger
  readonly database: DatabaseToCopy
  readonly place: BackupPlace
  readonly partial: string
}

async function fill(data: DataPlace, wishes: BackupWishes, filling: Filling) {
  const { database, place, partial, signal } = filling
  const bytes = await database.bytes()
  if (bytes !== null) await requireRoom(place.folder, bytes)
  const copied = await database.copy(partial, filling)
  try {
    const { boards, damaged } = await countIn(copied, data.databaseUrl, filling)
    await sync(join(partial, copied.name))
    const files = [
      await hashFile(partial, copied.name),
      ...(await takeImages(data, copied.images, filling)),
      ...(wishes.withExports ? await takeExports(data, filling) : []),
      ...(wishes.withSecret ? await takeSecret(data, filling) : []),
    ]
    signal?.throwIfAborted()
    const { migrations, people } = copied.facts
    const { takenAt, schema } = copied
    await writeManifest(partial, {
      version,
      takenAt: takenAt.toISOString(),
      migrations,
      ...(schema !== undefined && { schema }),
      people,
      boards,
      files,
    })
    const target = await finish(wishes, takenAt, filling)
    return {
      place: target,
      bytes: place.isArchive ? await sizeOf(target) : files.reduce((sum, { bytes }) => sum + bytes, 0),
      boards: boards.length,
      cards: boards.reduce((sum, { cards }) => sum + (cards ?? 0), 0),
      images: files.filter(({ path }) => path.startsWith('assets/')).length,
      hasSecret: files.some(({ path }) => path === SECRET),
      damaged,
      deleted: wishes.keep === null ? [] : await keepNewest(place.folder, wishes.keep),
    }
  } finally {
    await copied.close()
  }
}

/** Counts the cards of every board. Those of a database that still lacks migrations can't be opened. */
async function countIn({ facts, count }: CopiedDatabase, url: string, { logger, report, signal }: Filling) {
  const newest = (await readMigrations(migrationsOf(url))).migrationDirectories.at(-1)?.path
  if (newest !== facts.migrations.at(-1)) {
    return { boards: facts.boards.map((id): BoardCount => ({ id, cards: null })), damaged: [] }
  }
  return await count(facts.boards, {
    logger,
    report: (done, of) => report?.({ phase: 'boards', done, of }),
    signal,
  })
}

/**
 * The images that the copied database knows: each file is there before its row is. One that has gone since belonged to a
 * board that was deleted for ever in the meantime.
 */
async function takeImages(
  { dataDir }: DataPlace,
  ids: readonly string[],
  { partial, report, signal }: Filling,
): Promise<BackupFile[]> {
  await mkdir(join(partial, 'assets'))
  const files: BackupFile[] = []
  for (const [i, id] of ids.entries()) {
    signal?.throwIfAborted()
    report?.({ phase: 'images', done: i, of: ids.length })
    const path = join('assets', id)
    try {
      await linkOrCopy(join(dataDir, path), join(partial, path))
    } catch (error) {
      if (isMissing(error)) continue
      throw error
    }
    files.push(await hashFile(partial, path))
  }
  await sync(join(partial, 'assets'))
  return files
}

async function takeExports({ dataDir }: DataPlace, { partial, report, signal }: Filling): Promise<BackupFile[]> {
  const files: BackupFile[] = []
  const names = (await filesBelow(join(dataDir, 'exports'))).filter((name) => !name.endsWith('.draft'))
  for (const [i, name] of names.entries()) {
    signal?.throwIfAborted()
    report?.({ phase: 'exports', done: i, of: names.length })
    const path = join('exports', name)
    await mkdir(dirname(join(partial, path)), { recursive: true })
    await linkOrCopy(join(dataDir, path), join(partial, path))
    files.push(await hashFile(partial, path))
  }
  return files
}

async function takeSecret({ dataDir }: DataPlace, { partial }: Filling): Promise<BackupFile[]> {
  const from = join(dataDir, SECRET)
  // APP_SECRET is in the environment.
  if (!existsSync(from)) return []
  // Not linked: whoever writes a new secret into the file must not change the one in the backup.
  await copyFile(from, join(partial, SECRET))
  return [await hashFile(partial, SECRET)]
}

async function finish(wishes: BackupWishes, takenAt: Date, filling: Filling): Promise<string> {
  const { place, partial, report, signal } = filling
  const name = place.nameAt(takenAt)
  const target = join(place.folder, name)
  await sync(join(partial, MANIFEST))
  await sync(partial)
  report?.({ phase: place.isArchive ? 'archive' : 'finish', done: 0, of: 1 })
  if (place.isArchive) {
    const archive = `${partial}.archive`
    const [inside = name] = name.split('.')
    await packFolder(partial, archive, { name: inside, recipients: wishes.recipients, signal })
    report?.({ phase: 'finish', done: 0, of: 1 })
    await rename(archive, target)
  } else await rename(partial, target)
  await sync(place.folder)
  return target
}
