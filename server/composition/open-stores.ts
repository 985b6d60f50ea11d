// What the server keeps on its disk besides files: the database with its rows, and the log of the boards' changes.

import { randomFillSync } from 'node:crypto'
import { makeId } from '@/lib/std/ids'
import { BoardPresence } from '../db/boards/board-presence'
import { type AppDb, openAppDb } from '../db/engine/client'
import { openLogDb } from '../db/engine/log-client'
import { type MigrateOptions, migrate } from '../db/migration/migrate'
import { TryCounts } from '../db/people/try-counts'
import { createRepositories, type Repositories } from '../db/repositories'
import type { Logger } from '../log/logger'
import type { NodeIdentity } from '../persistence/home-log'
import { ThreadedUpdateLog } from '../persistence/threaded-update-log'
import { seedTemplates } from '../templates/seed-templates'
import { neverBack } from '../time/clock'

/** How long a node that says nothing more keeps its boards. */
const LEASE_MS = 3_000

export interface Stores {
  readonly db: AppDb
  /** This server's name among several; undefined where it is alone. */
  readonly node: NodeIdentity | undefined
  readonly log: ThreadedUpdateLog
  readonly repositories: Repositories
  /** What all nodes count together; undefined where this server is alone. */
  readonly tryCounts: TryCounts | undefined
  /** Shares with other nodes which people are on which boards; undefined where this server is alone. */
  readonly presence: BoardPresence | undefined
  /** The time of rows, which never goes back. */
  readonly now: () => Date
  /** A new random id of 16 letters. */
  readonly newId: () => string
  /** Closes the database, and the log last. */
  readonly close: () => Promise<void>
}

export interface StoresOptions extends Pick<MigrateOptions, 'keepOld'> {
  /** Where the other nodes reach this one; undefined: it is alone. */
  readonly nodeUrl?: string | undefined
}

/**
 * Brings the database to this version and opens it; `keepOld` says what is kept of the old one. Throws with a sentence
 * when it is of a newer version.
 */
export async function openStores(
  databaseUrl: string,
  logger: Logger,
  { nodeUrl, ...migration }: StoresOptions = {},
): Promise<Stores> {
  const applied = await migrate(databaseUrl, migration)
  if (applied.length > 0) logger.info({ migrations: applied }, 'The database was brought to this version')
  const db = openAppDb(databaseUrl)
  const newId = () => makeId((bytes) => randomFillSync(bytes))
  const node = nodeUrl === undefined ? undefined : { id: newId(), url: nodeUrl, leaseMs: LEASE_MS }
  const log = await ThreadedUpdateLog.open(databaseUrl, logger, { isAlone: true, node })
  const inCommon = node && (await openLogDb(databaseUrl))
  const now = neverBack(() => new Date())
  const repositories = createRepositories(db, now)
  await seedTemplates(repositories.templates, newId)
  return {
    db,
    node,
    log,
    repositories,
    tryCounts: inCommon && new TryCounts(inCommon),
    presence: inCommon && new BoardPresence(inCommon, node.id),
    now,
    newId,
    close: async () => {
      await db.$disconnect()
      await inCommon?.close()
      await log.close()
    },
  }
}
