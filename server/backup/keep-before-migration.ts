// Before a new version changes the database, the old one is kept beside it as a backup of the database alone: the way
// back. It is the old file itself under a second name, which takes no time and no room of its own.

import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { version } from '@/package.json'
import { giveToOwner, hashFile, linkOrCopy, remove, sync } from './files'
import { DATABASE, describeDatabase, writeManifest } from './manifest'
import { keepNewest, stampOf } from './place'

const FOLDER = 'before-migration'
/** Each takes as much room as the database once the new one differs. */
const MOST = 2

/** Keeps the database file as it is, as a backup in the folder `before-migration` beside it. */
async function keepBeforeMigration(file: string): Promise<void> {
  const folder = join(dirname(file), FOLDER)
  const takenAt = new Date()
  const kept = join(folder, `foreboard-${stampOf(takenAt)}`)
  const partial = join(folder, '.partial')
  await remove(partial)
  await mkdir(partial, { recursive: true })
  await linkOrCopy(file, join(partial, DATABASE))
  const { migrations, people, boards } = describeDatabase(join(partial, DATABASE))
  await writeManifest(partial, {
    version,
    takenAt: takenAt.toISOString(),
    migrations,
    people,
    boards: boards.map((id) => ({ id, cards: null })),
    files: [await hashFile(partial, DATABASE)],
  })
  await sync(partial)
  await remove(kept)
  await rename(partial, kept)
  await keepNewest(folder, MOST)
  giveToOwner(dirname(file), folder)
}

/** What is done with the old database when a server's data is migrated. */
export function migrationOf({ backupBeforeMigrate }: { readonly backupBeforeMigrate: boolean }) {
  return backupBeforeMigrate ? { keepOld: keepBeforeMigration } : {}
}
