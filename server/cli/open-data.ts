// Opens a server's data for one command. A running server keeps it: both take turns in the database, and what a command
// ends is noticed by the server within two seconds (server/auth/credential-watch).

import { randomFillSync } from 'node:crypto'
import { makeId } from '@/lib/std/ids'
import { keptSecret } from '../app-secret'
import type { AuthEvents } from '../auth/auth-events'
import { type Auth, createAuth } from '../auth/create-auth'
import type { Config } from '../config'
import { openDataFolder, startFailure } from '../data-folder'
import { ApiTokenRepository } from '../db/api-tokens'
import { AuditRepository } from '../db/audit'
import { BoardRepository } from '../db/boards'
import { BriefRepository } from '../db/briefs'
import { openAppDb } from '../db/client'
import { migrate } from '../db/migrate'
import { isDatabaseInUse, lockDatabase } from '../db/process-lock'
import { SessionRepository } from '../db/sessions'
import { UserRepository } from '../db/users'
import { createLogger } from '../log'

export interface OpenedData {
  readonly users: UserRepository
  readonly sessions: SessionRepository
  readonly apiTokens: ApiTokenRepository
  readonly audit: AuditRepository
  readonly boards: BoardRepository
  readonly briefs: BriefRepository
  /** The sign-in library on the same data. */
  readonly auth: Auth
  readonly now: () => Date
  readonly newId: () => string
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

/** Runs a command on the data of a configuration, which is made or migrated where no server uses it. */
export async function withData<T>(config: Config, work: (data: OpenedData) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir, appUrl, defaultLocale, signupMode } = config
  for (const warning of openDataFolder(config)) console.error(warning)
  if (!isDatabaseInUse(databaseUrl)) {
    const release = lockDatabase(databaseUrl)
    try {
      await migrate(databaseUrl)
    } catch (error) {
      throw startFailure(error, config)
    } finally {
      release()
    }
  }
  const db = openAppDb(databaseUrl)
  try {
    const secret = config.appSecret ?? (await keptSecret(dataDir))
    const logger = createLogger('silent')
    return await work({
      users: new UserRepository(db),
      sessions: new SessionRepository(db),
      apiTokens: new ApiTokenRepository(db),
      audit: new AuditRepository(db),
      boards: new BoardRepository(db, () => new Date()),
      briefs: new BriefRepository(db),
      auth: createAuth({ db, secret, appUrl, defaultLocale, signupMode, oidc: undefined, events: NO_EVENTS, logger }),
      now: () => new Date(),
      newId: () => makeId((bytes) => randomFillSync(bytes)),
    })
  } finally {
    await db.$disconnect()
  }
}
