// Everything that answers requests: the API, the pages, the sockets' upgrades, health and metrics, on one HTTP server.

import type { Server } from 'node:http'
import { version } from '@/package.json'
import { createApi } from '../api/app'
import { readBackupStatus } from '../backup/backup-status'
import type { Config } from '../config/config'
import { checkDatabase } from '../db/engine/check-database'
import { databaseBytes } from '../db/engine/database-size'
import { ServerNumbersRepository } from '../db/server-numbers'
import { examine } from '../doctor/examine'
import { AddressSigner } from '../embeds/derived-secret'
import { createHttpServer } from '../http/create-http-server'
import { createPages, type Pages } from '../http/pages'
import { PassOn } from '../http/pass-on'
import { PassedOnHeader } from '../http/passed-on-header'
import type { Logger } from '../log/logger'
import type { MailCounts } from '../mail/counted-mailer'
import { createMetrics } from '../metrics/create-metrics'
import { createServerFacts } from '../metrics/server-facts'
import type { UnhandledRejections } from '../metrics/unhandled-rejections'
import type { ServiceContext } from '../services/context'
import { embedOriginsOf } from '../services/embeds/open-embed'
import { systemClock } from '../time/clock'
import type { IdentityParts } from './join-identities'
import type { OpenRooms } from './open-rooms'
import type { Stores } from './open-stores'

export interface HttpOptions {
  readonly config: Config
  readonly stores: Stores
  readonly people: IdentityParts
  readonly open: OpenRooms
  /** Nodes know each other by it. */
  readonly secret: string
  readonly services: ServiceContext
  /** What became of mails; null where none are sent. */
  readonly mailCounts: () => MailCounts | null
  readonly unhandledRejections: UnhandledRejections
  /** False leaves Next out. */
  readonly withPages: boolean
  readonly logger: Logger
}

export interface HttpParts {
  /** Not listening yet. */
  readonly httpServer: Server
  readonly pages: Pages | undefined
  /** Undefined: this server is alone. */
  readonly passOn: PassOn | undefined
  /** Ends the measuring. */
  readonly close: () => void
}

/** Makes the HTTP server; waits for Next to be ready. */
export async function joinHttp(options: HttpOptions): Promise<HttpParts> {
  const { config, stores, people, open, secret, services, mailCounts, unhandledRejections, withPages, logger } = options
  const { databaseUrl, dataDir, appUrl, trustProxy, production, limits, backups } = config
  const { rooms, homeKeeper, counters } = open
  const { db, now } = stores
  const checkReadiness = async () => {
    const database = await checkDatabase(db)
    const saving = rooms.stats().isDegraded ? 'failing' : 'ok'
    const node = homeKeeper === undefined || homeKeeper.isKnown ? 'ok' : 'failing'
    const ready = database === 'ok' && saving === 'ok' && node === 'ok'
    return { ready, checks: { database, saving, ...(homeKeeper && { node }) } }
  }
  const stats = () => rooms.stats()
  const readDatabaseBytes = () => databaseBytes(databaseUrl, db)
  const backupStatus = () => readBackupStatus(dataDir)
  const numbers = new ServerNumbersRepository(db)
  const readServerFacts = createServerFacts({
    databaseBytes: readDatabaseBytes,
    dataDir,
    updatesUrl: config.updatesUrl,
    limits,
    now,
    checkReadiness,
    numbers,
    stats,
    backupStatus,
    backups,
  })
  const examineServer = (origin: string) => {
    const sightings = { proxy: people.proxyWatch.sightings, reached: counters.reachedLimits(), origin }
    return examine({ config, version, now, sightings })
  }
  const api = createApi({
    services,
    ...people,
    readServerFacts,
    examineServer,
    describeSettings: config.describe,
    host: config.host,
    appUrl,
    limits,
    logger,
  })
  const pages = withPages
    ? await createPages({ production, hostname: 'localhost', port: config.port, offlineDays: config.offlineDays })
    : undefined
  const metrics = createMetrics({
    counters,
    stats,
    unhandledRejections,
    backupStatus,
    version,
    dataDir,
    databaseBytes: readDatabaseBytes,
    mailCounts,
    failedSignIns: people.failedSignIns,
    refusedInvites: people.refusedInvites,
    wallClock: now,
  })
  const passOn =
    homeKeeper &&
    new PassOn({
      find: (boardId) => homeKeeper.find(boardId),
      living: () => homeKeeper.living(),
      header: new PassedOnHeader(
        new AddressSigner(secret, 'requests passed on between nodes', config.formerSecret),
        Date.now,
      ),
      trustProxy,
      clock: systemClock,
      logger,
    })
  const httpServer = createHttpServer({
    api,
    rooms,
    passOn,
    pages,
    trustProxy,
    appUrl,
    production,
    embedOrigins: (boardId, key) => embedOriginsOf(services, boardId, key),
    checkReadiness,
    metrics: { metrics, token: config.metricsToken },
    proxyWatch: people.proxyWatch,
    logger,
  })
  return { httpServer, pages, passOn, close: () => metrics.dispose() }
}
