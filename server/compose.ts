// The one place that joins the server out of its parts (server/composition), in the order in which they need each other.
// Everything it makes exists once in the process.

import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { migrationOf } from './backup/keep-before-migration'
import { runBackup } from './backup/run-backup'
import { settleRestore } from './backup/settle-restore'
import { joinHttp } from './composition/join-http'
import { joinIdentities } from './composition/join-identities'
import { makeServices } from './composition/make-services'
import { openRooms } from './composition/open-rooms'
import { openStores } from './composition/open-stores'
import type { Config } from './config/config'
import { createRuntime } from './create-runtime'
import { keptSecret } from './data-folder/app-secret'
import { isRestoring } from './data-folder/finish-restore'
import { requireOwnFiles } from './data-folder/owned-files'
import { type NodeLock, takeDatabaseLock, takeNodeLock } from './db/engine/database-lock'
import { ownOrigin } from './http/own-origin'
import type { Logger } from './log/logger'
import { UnhandledRejections } from './metrics/unhandled-rejections'
import { setRuntime } from './runtime'
import { makeFirstAdmin } from './services/accounts/make-first-admin'
import type { ServiceContext } from './services/context'
import { startJobs } from './services/start-jobs'
import { shutDown } from './shutdown'
import { systemClock } from './time/clock'
import { machineZone } from './time/machine-zone'

export interface Foreboard {
  /** The HTTP server, which is not listening yet. */
  readonly httpServer: Server
  /** The services, for programs that work on the same data in the same process. */
  readonly services: ServiceContext
  /** Makes the first admin at /setup; undefined where there is one. */
  readonly setupToken: string | undefined
  /** Ends everything in order; every change that was reported as saved is on the disk. */
  shutDown(): Promise<void>
}

export interface ComposeOptions {
  /** False leaves Next out, for tests of the API. */
  readonly withPages: boolean
  /** Called when another server took the database while PostgreSQL was away: this one writes nothing any more. */
  readonly onTaken?: () => void
}

/**
 * Locks and migrates the data of a configuration and joins a server on it. Throws with a sentence when another process uses the data, or when it is of a newer version.
 */
export async function compose(
  config: Config,
  logger: Logger,
  { withPages, onTaken = () => undefined }: ComposeOptions,
): Promise<Foreboard> {
  await mkdir(config.dataDir, { recursive: true })
  requireOwnFiles(config)
  const lock = await takeLock(config, onTaken)
  const unhandledRejections = new UnhandledRejections(logger)
  const release = async () => {
    unhandledRejections.dispose()
    await lock.release()
  }
  try {
    if (lock.isFirst) await settleRestore(config)
    else requireNoRestore(config)
    const stores = await openStores(config.databaseUrl, logger, {
      nodeUrl: config.nodeUrl,
      ...(lock.isFirst ? migrationOf(config) : { keepOld: refuseToMigrate }),
    })
    const secret = config.appSecret ?? (await keptSecret(config.dataDir))
    const people = joinIdentities({ config, stores, secret, services: () => made.services, logger })
    const open = await openRooms(config, stores, people.decideAccess, logger)
    const { rooms } = open
    const origin = () => ownOrigin(http.httpServer)
    const made = await makeServices({ config, stores, rooms, secret, isFolderShared: !lock.isFirst, origin, logger })
    const { services, mailCounts } = made
    const isSetUp = await makeFirstAdmin(services, config.firstAdmin)
    await lock.share()
    setRuntime(createRuntime(config, services, people.identities))
    const parts = { config, stores, people, open, secret, services, mailCounts, unhandledRejections, withPages, logger }
    const http = await joinHttp(parts)
    const { httpServer, pages, passOn } = http
    const stopJobs = startJobs(services, systemClock, logger, {
      limits: config.limits,
      hasPages: withPages,
      homes: open.homeKeeper,
      backupWatch: { data: config, backups: config.backups, run: runBackup, timeZone: machineZone() },
    })

    const stopServices = async () => {
      await stopJobs()
      await made.stopTelling()
    }
    const disconnect = async () => {
      http.close()
      await made.close()
      await open.close()
      await stores.close()
    }
    return {
      httpServer,
      services,
      setupToken: isSetUp ? undefined : services.setupToken.text,
      shutDown: () => {
        made.endWaiting()
        const { pictures } = services
        return shutDown({ httpServer, rooms, passOn, pictures, pages, stopServices, disconnect, releaseLock: release })
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** A server that is alone is the first one, and has nobody to share its lock with. */
async function takeLock({ databaseUrl, nodeUrl }: Config, onTaken: () => void): Promise<NodeLock> {
  if (nodeUrl !== undefined) return takeNodeLock(databaseUrl, onTaken)
  const { release } = await takeDatabaseLock(databaseUrl, onTaken)
  return { release, isFirst: true, share: () => Promise.resolve() }
}

function requireNoRestore({ dataDir }: Config): void {
  if (!isRestoring(dataDir)) return
  throw new Error(
    `A restore was cut off in ${dataDir}, and other nodes run. Stop them, and start one: it finishes that.`,
  )
}

/** Called where other nodes run, before the database would be changed. */
function refuseToMigrate(): Promise<never> {
  throw new Error(
    'This version changes the database, and other nodes of an earlier version run on it. Stop them all, start one of this version, and then the others.',
  )
}
