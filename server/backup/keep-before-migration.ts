// Before a new version changes the database, the old one is kept as a backup of the database alone: the way back. Of SQLite
// it is the old file itself under a second name beside it, which takes no time and no room of its own; of PostgreSQL a dump
// in the data folder.

import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { version } from '@/package.json'
import { isPostgres } from '../db/engine/database-url'
import type { DatabaseFacts } from './copied-database'
import { giveToOwner, hashFile, linkOrCopy, remove, sync } from './files'
import { DATABASE, DUMP, type Manifest, writeManifest } from './manifest'
import { keepNewest, stampOf } from './place'
import { dumpPostgres } from './postgres-dump'
import { describeDatabase } from './sqlite-copy'

const FOLDER = 'before-migration'
/** Each takes as much room as the database once the new one differs. */
const MOST = 2

/** Keeps the database file as it is, as a backup in the folder `before-migration` beside it. */
async function keepSqlite(file: string): Promise<void> {
  await keepIn(dirname(file), async (partial) => {
    await linkOrCopy(file, join(partial, DATABASE))
    return { name: DATABASE, takenAt: new Date(), facts: describeDatabase(join(partial, DATABASE)) }
  })
}

/** Keeps a dump of the database in the data folder. */
async function keepPostgres(url: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await keepIn(dataDir, async (partial) => {
    const copied = await dumpPostgres(url, partial, {})
    await copied.close()
    await sync(join(partial, DUMP))
    return copied
  })
}

interface Kept extends Pick<Manifest, 'schema'> {
  readonly name: string
  readonly takenAt: Date
  readonly facts: DatabaseFacts
}

async function keepIn(place: string, copy: (partial: string) => Promise<Kept>): Promise<void> {
  const folder = join(place, FOLDER)
  const partial = join(folder, '.partial')
  await remove(partial)
  await mkdir(partial, { recursive: true, mode: 0o700 })
  const { name, takenAt, schema, facts } = await copy(partial)
  const { migrations, people, boards } = facts
  await writeManifest(partial, {
    version,
    takenAt: takenAt.toISOString(),
    migrations,
    ...(schema !== undefined && { schema }),
    people,
    boards: boards.map((id) => ({ id, cards: null })),
    files: [await hashFile(partial, name)],
  })
  await sync(partial)
  const kept = join(folder, `foreboard-${stampOf(takenAt)}`)
  await remove(kept)
  await rename(partial, kept)
  await keepNewest(folder, MOST)
  giveToOwner(place, folder)
}

export interface MigrationSettings {
  readonly backupBeforeMigrate: boolean
  readonly dataDir: string
}

/** What is done with the old database when a server's data is migrated. */
export function migrationOf({ backupBeforeMigrate, dataDir }: MigrationSettings) {
  if (!backupBeforeMigrate) return {}
  return {
    keepOld: (database: string) => (isPostgres(database) ? keepPostgres(database, dataDir) : keepSqlite(database)),
  }
}
