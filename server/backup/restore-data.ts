// Puts a backup in the place of a server's data, all of it or nothing: what is there stays as it is until everything is
// verified, and is kept aside after that.

import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DataPlace } from '../data-folder/data-folder'
import { finishRestore, isRestoring, planRestore, type RestorePlan } from '../data-folder/finish-restore'
import { sqliteFile } from '../db/engine/database-url'
import { lockDatabase } from '../db/engine/process-lock'
import { filesBelow, giveToOwner, inWords, remove, sync } from './files'
import { DATABASE, FOLDERS, type Manifest, SECRET } from './manifest'
import { stampOf } from './place'
import { highestEpoch, raiseEpochs } from './raise-epochs'
import { type StageOptions, stageBackup } from './stage-backup'

export interface RestoredData {
  readonly manifest: Manifest
  /** The folder with what was there before; null: nothing was. */
  readonly aside: string | null
  readonly hasSecret: boolean
}

const STAGING = '.restoring'

/**
 * Restores the backup `from`. Rejects with a sentence while a server runs on the data, and for a backup that isn't whole
 * or of a newer version; then everything is as it was.
 */
export async function restoreData(data: DataPlace, from: string, options: StageOptions): Promise<RestoredData> {
  const database = sqliteFile(data.databaseUrl)
  mkdirSync(data.dataDir, { recursive: true, mode: 0o700 })
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 })
  const release = lockDatabase(data.databaseUrl)
  const staging = join(data.dataDir, STAGING)
  const beside = placesOf(data).map(({ live }) => live + STAGING)
  const clear = async () => {
    for (const path of [staging, ...beside]) await remove(path)
  }
  try {
    // One that was cut off after it had verified everything is done first.
    finishRestore(data.dataDir)
    await clear()
    const { manifest } = await stageBackup(from, staging, options)
    options.report?.({ phase: 'prepare', done: 0, of: 1 })
    raiseEpochs(join(staging, DATABASE), highestEpoch(database), new Date())
    const replaced = await partsOf(data, staging)
    const leftovers = [staging, ...beside]
    for (const path of leftovers) giveToOwner(data.dataDir, path)
    for (const path of leftovers) await syncAll(path)
    options.signal?.throwIfAborted()
    const plan: RestorePlan = { aside: freeAside(replaced), parts: replaced, leftovers }
    options.report?.({ phase: 'switch', done: 0, of: plan.parts.length })
    planRestore(data.dataDir, plan)
    finishRestore(data.dataDir, (done, of) => options.report?.({ phase: 'switched', done, of }))
    const aside = join(data.dataDir, plan.aside)
    return {
      manifest,
      aside: existsSync(aside) ? aside : null,
      hasSecret: manifest.files.some(({ path }) => path === SECRET),
    }
  } catch (error) {
    throw inWords(error, `The backup ${from} could not be restored`)
  } finally {
    if (!isRestoring(data.dataDir)) await clear()
    release()
  }
}

/** What a backup may hold, with its place in the data folder or where a link there leads to. */
function placesOf({ dataDir, databaseUrl }: DataPlace) {
  const inFolder = (name: string) => ({ name, live: place(join(dataDir, name)) })
  return [{ name: DATABASE, live: place(sqliteFile(databaseUrl)) }, ...[...FOLDERS, SECRET].map(inFolder)]
}

/** Renaming works within one disk only: what belongs on another one is copied there first. */
async function partsOf(data: DataPlace, staging: string): Promise<RestorePlan['parts']> {
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
  // SQLite's journals belong to the database that goes: the new one must never meet them.
  const [database] = parts
  const journals = ['-wal', '-shm', '-journal'].map((end) => ({ live: `${database?.live ?? ''}${end}`, staged: null }))
  return [...journals, ...parts]
}

/** A name that no earlier restore has put anything under, beside any of the parts. */
function freeAside(parts: RestorePlan['parts']): string {
  const stamp = `before-restore-${stampOf(new Date())}`
  for (let i = 1; ; i++) {
    const name = i === 1 ? stamp : `${stamp}-${i}`
    if (parts.every(({ live }) => !existsSync(join(dirname(live), name)))) return name
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
