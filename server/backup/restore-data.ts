// Puts a backup in the place of a server's data, all of it or nothing: what is there stays as it is until everything is
// verified, and is kept aside after that.

import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DataPlace } from '../data-folder/data-folder'
import { finishRestore, isRestoring, planRestore } from '../data-folder/finish-restore'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import { lockDatabase } from '../db/engine/process-lock'
import { inWords } from './files'
import { DATABASE, isOfPostgres, type Manifest, SECRET } from './manifest'
import { highestEpoch, raiseEpochs } from './raise-epochs'
import { clearStaging, planParts, stagingIn } from './restore-parts'
import { restorePostgres } from './restore-postgres'
import { type StageOptions, stageBackup } from './stage-backup'

export interface RestoredData {
  readonly manifest: Manifest
  /** The folder with what was there before; null: nothing was. */
  readonly aside: string | null
  /** The schema with what was in a PostgreSQL database before; null: nothing was, or it isn't one. */
  readonly asideSchema: string | null
  readonly hasSecret: boolean
}

/**
 * Restores the backup `from`. Rejects with a sentence while a server runs on the data, and for a backup that isn't whole
 * or of a newer version; then everything is as it was.
 */
export async function restoreData(data: DataPlace, from: string, options: StageOptions): Promise<RestoredData> {
  mkdirSync(data.dataDir, { recursive: true, mode: 0o700 })
  try {
    const restore = isPostgres(data.databaseUrl) ? restorePostgres : restoreSqlite
    const { manifest, aside, asideSchema } = await restore(data, from, options)
    const folder = join(data.dataDir, aside)
    return {
      manifest,
      aside: existsSync(folder) ? folder : null,
      asideSchema,
      hasSecret: manifest.files.some(({ path }) => path === SECRET),
    }
  } catch (error) {
    throw inWords(error, `The backup ${from} could not be restored`)
  }
}

async function restoreSqlite(data: DataPlace, from: string, options: StageOptions) {
  const { report, signal } = options
  const database = sqliteFile(data.databaseUrl)
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 })
  const release = lockDatabase(data.databaseUrl)
  try {
    // One that was cut off after it had verified everything is done first.
    finishRestore(data.dataDir)
    await clearStaging(data)
    const { manifest } = await stageBackup(from, stagingIn(data), options)
    if (isOfPostgres(manifest)) {
      throw new Error(
        `The backup ${from} is of a server on PostgreSQL. Set DATABASE_URL to an empty database of PostgreSQL, and restore it there.`,
      )
    }
    report?.({ phase: 'prepare', done: 0, of: 1 })
    raiseEpochs(join(stagingIn(data), DATABASE), highestEpoch(database), new Date())
    const plan = await planParts(data)
    signal?.throwIfAborted()
    report?.({ phase: 'switch', done: 0, of: plan.parts.length })
    planRestore(data.dataDir, { ...plan, schema: null })
    finishRestore(data.dataDir, (done, of) => report?.({ phase: 'switched', done, of }))
    return { manifest, aside: plan.aside, asideSchema: null }
  } finally {
    if (!isRestoring(data.dataDir)) await clearStaging(data)
    release()
  }
}
