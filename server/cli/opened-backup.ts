// A backup in a temporary folder, verified, migrated and open, as a restore would leave it. Nothing of a server runs there by
// itself: no mail goes out, no webhook.

import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { remove } from '../backup/files'
import { loadAlone } from '../backup/load-dump'
import { DATABASE, isOfPostgres, type Manifest } from '../backup/manifest'
import { raiseEpochs } from '../backup/raise-epochs'
import { type StageOptions, stageBackup } from '../backup/stage-backup'
import { makeServices } from '../composition/make-services'
import { openRooms } from '../composition/open-rooms'
import { openStores, type Stores } from '../composition/open-stores'
import type { Config } from '../config/config'
import type { DataPlace } from '../data-folder/data-folder'
import type { Logger } from '../log/logger'
import type { ServiceContext } from '../services/context'
import type { BoardRooms } from '../sync/board-rooms'
import { makeTemporaryDatabase } from './temporary-database'

export interface OpenBackupOptions extends StageOptions {
  readonly config: Config
  /** The folder in which the temporary one is made, and removed. */
  readonly within: string
  /** The server for the temporary database of a backup of PostgreSQL; else that of the configuration. */
  readonly database?: string | undefined
  readonly logger: Logger
}

export interface OpenedBackup {
  readonly manifest: Manifest
  readonly stores: Stores
  readonly rooms: BoardRooms
  readonly services: ServiceContext
}

/** Opens the backup `from` for as long as `work` takes. Rejects with a sentence where it can't be restored. */
export async function withOpenedBackup<T>(
  from: string,
  options: OpenBackupOptions,
  work: (opened: OpenedBackup) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(options.within, 'foreboard-drill-'))
  try {
    const { manifest } = await stageBackup(from, folder, options)
    if (!isOfPostgres(manifest)) {
      const database = join(folder, DATABASE)
      raiseEpochs(database, 0, new Date())
      return await withServices(manifest, { dataDir: folder, databaseUrl: `file:${database}` }, options, work)
    }
    const server = options.database ?? options.config.databaseUrl
    const database = await makeTemporaryDatabase(server, manifest.schema ?? 'public')
    try {
      await loadAlone(database.url, folder, manifest, options)
      return await withServices(manifest, { dataDir: folder, databaseUrl: database.url }, options, work)
    } finally {
      await database.remove()
    }
  } finally {
    await remove(folder)
  }
}

async function withServices<T>(
  manifest: Manifest,
  place: DataPlace,
  { config, logger }: OpenBackupOptions,
  work: (opened: OpenedBackup) => Promise<T>,
): Promise<T> {
  const stores = await openStores(place.databaseUrl, logger)
  const here = { ...config, ...place, smtp: undefined }
  const nobody = () => Promise.reject(new Error('Nobody enters a backup'))
  const { rooms, close } = await openRooms(here, stores, nobody, logger)
  const none = { secret: '-'.repeat(64), origin: () => 'http://localhost' }
  const made = await makeServices({ config: here, stores, rooms, logger, ...none })
  try {
    return await work({ manifest, stores, rooms, services: made.services })
  } finally {
    await rooms.shutdown()
    await made.close()
    await close()
    await stores.close()
  }
}
