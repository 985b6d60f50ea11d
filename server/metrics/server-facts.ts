// The server's facts about itself, for the admin page: version, health, disk space, connections and limits.

import { stat, statfs } from 'node:fs/promises'
import type { Limits } from '@/lib/protocol/limits'
import { version } from '@/package.json'
import { sqliteFile } from '../db/engine/database-url'
import type { ServerNumbers, ServerNumbersRepository } from '../db/server-numbers'
import type { Readiness } from '../http/health'
import type { SyncStats } from '../sync/board-rooms'

export interface ServerFacts {
  readonly version: string
  readonly nodeVersion: string
  readonly startedAt: Date
  readonly uptimeSeconds: number
  readonly memoryBytes: number
  readonly readiness: Readiness
  readonly numbers: ServerNumbers
  readonly storage: {
    /** The database with its journal. */
    readonly databaseBytes: number
    /** Free bytes on the disk that holds the data folder. */
    readonly freeDiskBytes: number
    readonly diskBytes: number
  }
  readonly sockets: Pick<SyncStats, 'connections' | 'rooms' | 'documents'>
  readonly limits: Limits
}

export interface ServerFactsOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly limits: Limits
  readonly numbers: ServerNumbersRepository
  readonly stats: () => SyncStats
  readonly checkReadiness: () => Promise<Readiness>
  readonly now: () => Date
}

export type ReadServerFacts = () => Promise<ServerFacts>

const DAY_MS = 24 * 60 * 60 * 1000

/** Starts counting the uptime. */
export function createServerFacts(options: ServerFactsOptions): ReadServerFacts {
  const { databaseUrl, dataDir, limits, numbers, stats, checkReadiness, now } = options
  const startedAt = now()
  const started = performance.now()
  return async () => {
    const at = now()
    const disk = await statfs(dataDir)
    const { connections, rooms, documents } = stats()
    return {
      version,
      nodeVersion: process.version,
      startedAt,
      uptimeSeconds: Math.floor((performance.now() - started) / 1000),
      memoryBytes: process.memoryUsage.rss(),
      readiness: await checkReadiness(),
      numbers: await numbers.count(at, new Date(at.getTime() - DAY_MS)),
      storage: {
        databaseBytes: await databaseBytes(sqliteFile(databaseUrl)),
        freeDiskBytes: disk.bavail * disk.bsize,
        diskBytes: disk.blocks * disk.bsize,
      },
      sockets: { connections, rooms, documents },
      limits,
    }
  }
}

async function databaseBytes(file: string): Promise<number> {
  const sizes = await Promise.all([file, `${file}-wal`, `${file}-shm`].map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    // SQLite makes and removes its journal as it needs.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
