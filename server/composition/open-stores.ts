// What the server keeps on its disk besides files: the database with its rows, and the log of the boards' changes.

import { randomFillSync } from 'node:crypto'
import { makeId } from '@/lib/std/ids'
import { type AppDb, openAppDb } from '../db/engine/client'
import { type MigrateOptions, migrate } from '../db/migration/migrate'
import { createRepositories, type Repositories } from '../db/repositories'
import type { Logger } from '../log/logger'
import { ThreadedUpdateLog } from '../persistence/threaded-update-log'
import { seedTemplates } from '../templates/seed-templates'
import { neverBack } from '../time/clock'

export interface Stores {
  readonly db: AppDb
  readonly log: ThreadedUpdateLog
  readonly repositories: Repositories
  /** The time of rows, which never goes back. */
  readonly now: () => Date
  /** A new random id of 16 letters. */
  readonly newId: () => string
  /** Closes the database, and the log last. */
  readonly close: () => Promise<void>
}

/**
 * Brings the database to this version and opens it; `migration` says what is kept of the old one. Throws with a sentence
 * when it is of a newer version.
 */
export async function openStores(
  databaseUrl: string,
  logger: Logger,
  migration: Pick<MigrateOptions, 'keepOld'> = {},
): Promise<Stores> {
  const applied = await migrate(databaseUrl, migration)
  if (applied.length > 0) logger.info({ migrations: applied }, 'The database was brought to this version')
  const db = openAppDb(databaseUrl)
  const log = await ThreadedUpdateLog.open(databaseUrl, logger, { isAlone: true })
  const now = neverBack(() => new Date())
  const repositories = createRepositories(db, now)
  const newId = () => makeId((bytes) => randomFillSync(bytes))
  await seedTemplates(repositories.templates, newId)
  return {
    db,
    log,
    repositories,
    now,
    newId,
    close: async () => {
      await db.$disconnect()
      await log.close()
    },
  }
}
