// Opens a server's data for one command. A running server keeps it: both take turns in the database, and what a command
// ends is noticed by the server within two seconds (server/auth/credential-watch).

import { randomFillSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { makeId } from '@/lib/std/ids'
import type { AuthEvents } from '../auth/auth-events'
import { type Auth, createAuth } from '../auth/create-auth'
import { migrationOf } from '../backup/keep-before-migration'
import type { Config } from '../config/config'
import { keptSecret } from '../data-folder/app-secret'
import { openDataFolder, startFailure } from '../data-folder/data-folder'
import { requireOwnFiles } from '../data-folder/owned-files'
import { openAppDb } from '../db/engine/client'
import { isLocked, takeDatabaseLock } from '../db/engine/database-lock'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import { migrate } from '../db/migration/migrate'
import { createRepositories, type Repositories } from '../db/repositories'
import { createLogger } from '../log/logger'
import { nameDataDir } from './output'

export interface OpenedData extends Repositories {
  /** The sign-in library on the same data. */
  readonly auth: Auth
  readonly now: () => Date
  readonly newId: () => string
  /** A server runs on the data. */
  readonly isInUse: boolean
}

/** Nobody comes or goes while a command runs. */
const NO_EVENTS: AuthEvents = {
  refusalOf: () => Promise.resolve(null),
  accountMade: () => Promise.resolve(),
  signedIn: () => Promise.resolve(),
  visitorSignedIn: () => Promise.resolve(),
  resetRequested: () => Promise.resolve(),
  passwordReset: () => Promise.resolve(),
}

/**
 * Says whose data a command is about to work on, and returns whether a server runs on it. Throws with a sentence where
 * there is none: a command without the server's DATA_DIR would make another folder and speak of that.
 */
export async function findData(config: Config, command: Command): Promise<{ readonly isInUse: boolean }> {
  const file = isPostgres(config.databaseUrl) ? null : sqliteFile(config.databaseUrl)
  if (file !== null && !existsSync(file)) {
    throw new Error(
      `There is no Foreboard database at ${file}. Name the data folder of the server, as its service does: DATA_DIR=/var/lib/foreboard npm run -s foreboard -- … The server itself makes a new one when it starts.`,
    )
  }
  requireOwnFiles(config)
  const isInUse = await isLocked(config.databaseUrl)
  nameDataDir(command, config.dataDir, isInUse)
  return { isInUse }
}

/** A migration has its own lock: who came in between waits for it. */
const nobodyElse = () => undefined

/** Runs a command on the data of a configuration, which is migrated where no server uses it. */
export async function withData<T>(
  config: Config,
  command: Command,
  work: (data: OpenedData) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir, appUrl, defaultLocale, signupMode } = config
  const { isInUse } = await findData(config, command)
  for (const warning of openDataFolder(config)) console.error(warning)
  if (!isInUse) {
    const { release } = await takeDatabaseLock(databaseUrl, nobodyElse)
    try {
      await migrate(databaseUrl, migrationOf(config))
    } catch (error) {
      throw startFailure(error, config)
    } finally {
      await release()
    }
  }
  const db = openAppDb(databaseUrl)
  try {
    const secret = config.appSecret ?? (await keptSecret(dataDir))
    const logger = createLogger('silent')
    const now = () => new Date()
    return await work({
      ...createRepositories(db, now),
      auth: createAuth({ db, secret, appUrl, defaultLocale, signupMode, oidc: undefined, events: NO_EVENTS, logger }),
      now,
      isInUse,
      newId: () => makeId((bytes) => randomFillSync(bytes)),
    })
  } finally {
    await db.$disconnect()
  }
}
