// The files of a restore on their way into the data folder: where each belongs, and what takes whose place.

import { existsSync, realpathSync, statSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DataPlace } from '../data-folder/data-folder'
import type { RestorePlan } from '../data-folder/finish-restore'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import { filesBelow, giveToOwner, remove, sync } from './files'
import { DATABASE, FOLDERS, SECRET } from './manifest'
import { stampOf } from './place'

const STAGING = '.restoring'

/** Where a backup is unpacked and verified: in the data folder. */
export function stagingIn({ dataDir }: Pick<DataPlace, 'dataDir'>): string {
  return join(dataDir, STAGING)
}

/** What a restore leaves where it was cut off before anything was planned. */
function leftoversOf(data: DataPlace): string[] {
  return [stagingIn(data), ...placesOf(data).map(({ live }) => live + STAGING)]
}

/** Removes what an earlier restore has left. */
export async function clearStaging(data: DataPlace): Promise<void> {
  for (const path of leftoversOf(data)) await remove(path)
}

/**
 * Plans which staged files take whose place, after everything is on the disk. The plan isn't written down yet. `isFree`
 * says whether nothing else has the name under which the old data is kept.
 */
export async function planParts(
  data: DataPlace,
  isFree: (aside: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Omit<RestorePlan, 'schema'>> {
  const parts = await partsOf(data)
  const leftovers = leftoversOf(data)
  for (const path of leftovers) giveToOwner(data.dataDir, path)
  for (const path of leftovers) await syncAll(path)
  return { aside: await freeAside(data, parts, isFree), parts, leftovers }
}

/** What a backup may hold, with its place in the data folder or where a link there leads to. */
function placesOf({ dataDir, databaseUrl }: DataPlace) {
  const inFolder = (name: string) => ({ name, live: place(join(dataDir, name)) })
  const database = isPostgres(databaseUrl) ? [] : [{ name: DATABASE, live: place(sqliteFile(databaseUrl)) }]
  return [...database, ...[...FOLDERS, SECRET].map(inFolder)]
}

/** Renaming works within one disk only: what belongs on another one is copied there first. */
async function partsOf(data: DataPlace): Promise<RestorePlan['parts']> {
  const staging = stagingIn(data)
  const parts: RestorePlan['parts'] = []
  for (const { name, live } of placesOf(data)) {
    const staged = join(staging, name)
    if (!existsSync(staged)) continue
    const { dev } = statSync(dirname(live))
    if (existsSync(live) && statSync(live).dev !== dev) {
      throw new Error(
        `${live} is a disk of its own, which can't be put aside. Mount it one folder higher, or elsewhere.`,
      )
    }
    if (dev === statSync(staging).dev) parts.push({ live, staged })
    else {
      await cp(staged, live + STAGING, { recursive: true })
      parts.push({ live, staged: live + STAGING })
    }
  }
  if (isPostgres(data.databaseUrl)) return parts
  // SQLite's journals belong to the database that goes: the new one must never meet them.
  const [database] = parts
  const journals = ['-wal', '-shm', '-journal'].map((end) => ({ live: `${database?.live ?? ''}${end}`, staged: null }))
  return [...journals, ...parts]
}

/** A name that no earlier restore has put anything under, beside any of the parts. */
async function freeAside(
  { dataDir }: DataPlace,
  parts: RestorePlan['parts'],
  isFree: (aside: string) => Promise<boolean>,
): Promise<string> {
  const stamp = `before-restore-${stampOf(new Date())}`
  const folders = [dataDir, ...parts.map(({ live }) => dirname(live))]
  for (let i = 1; ; i++) {
    const name = i === 1 ? stamp : `${stamp}-${i}`
    if (folders.every((folder) => !existsSync(join(folder, name))) && (await isFree(name))) return name
  }
}

async function syncAll(path: string): Promise<void> {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) for (const name of await filesBelow(path)) await sync(join(path, name))
  await sync(path)
}

/** A link in the data folder leads to where an operator wants the files: they change there. */
function place(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}
