// The server's facts about itself, for the admin page: version, health, disk space, connections and limits.

import type { Limits } from '@/lib/protocol/limits'
import { version } from '@/package.json'
import { nextBackupAt } from '../backup/backup-plan'
import type { BackupStatus } from '../backup/backup-status'
import type { BackupSettings } from '../config/config'
import type { ServerNumbers, ServerNumbersRepository } from '../db/server-numbers'
import type { Readiness } from '../http/health'
import type { SyncStats } from '../sync/board-rooms'
import { machineZone } from '../time/machine-zone'
import { type DiskSpace, readDiskSpace } from './disk-space'
import { readUpdates, type Updates } from './updates'

export interface ServerFacts {
  readonly version: string
  readonly nodeVersion: string
  readonly updates: Updates
  readonly startedAt: Date
  readonly uptimeSeconds: number
  readonly memoryBytes: number
  readonly readiness: Readiness
  readonly numbers: ServerNumbers
  readonly storage: DiskSpace & {
    /** The database; a SQLite file with its journal. */
    readonly databaseBytes: number
  }
  readonly sockets: Pick<SyncStats, 'connections' | 'rooms' | 'documents' | 'heldUpBoards'>
  readonly backups: Pick<BackupStatus, 'lastBackup' | 'goodBackup' | 'lastDrill' | 'goodDrill'> & {
    /** The server takes backups by itself: into this folder, the next one at this time. */
    readonly planned: { readonly to: string; readonly nextAt: Date } | null
  }
  readonly limits: Limits
}

export interface ServerFactsOptions {
  readonly dataDir: string
  readonly updatesUrl: string | undefined
  readonly limits: Limits
  readonly numbers: ServerNumbersRepository
  readonly databaseBytes: () => Promise<number>
  readonly stats: () => SyncStats
  readonly checkReadiness: () => Promise<Readiness>
  readonly backupStatus: () => BackupStatus
  readonly backups: BackupSettings | undefined
  readonly now: () => Date
}

export type ReadServerFacts = () => Promise<ServerFacts>

const DAY_MS = 24 * 60 * 60 * 1000

/** Starts counting the uptime. */
export function createServerFacts(options: ServerFactsOptions): ReadServerFacts {
  const { databaseBytes, dataDir, limits, numbers, stats, checkReadiness, backupStatus, backups, now } = options
  const timeZone = machineZone()
  const startedAt = now()
  const started = performance.now()
  return async () => {
    const at = now()
    const { connections, rooms, documents, heldUpBoards } = stats()
    const { lastBackup, goodBackup, lastDrill, goodDrill } = backupStatus()
    const planned = backups && {
      to: backups.to,
      nextAt: nextBackupAt({ lastBackup }, startedAt, { minute: backups.minute, timeZone }),
    }
    return {
      version,
      nodeVersion: process.version,
      updates: await readUpdates(dataDir, version, options.updatesUrl),
      startedAt,
      uptimeSeconds: Math.floor((performance.now() - started) / 1000),
      memoryBytes: process.memoryUsage.rss(),
      readiness: await checkReadiness(),
      numbers: await numbers.count(at, new Date(at.getTime() - DAY_MS)),
      storage: { databaseBytes: await databaseBytes(), ...(await readDiskSpace(dataDir)) },
      sockets: { connections, rooms, documents, heldUpBoards },
      backups: { planned: planned ?? null, lastBackup, goodBackup, lastDrill, goodDrill },
      limits,
    }
  }
}
