// What a test and its server process say to each other: the options that a child starts with, and what it can be asked
// over the channel between them.

import type { Limits } from '@/lib/protocol/limits'
import type { CrashPoint } from './crash-points'

/** `deaf-sockets`: nobody listens for the errors of sockets. */
export type Defect = 'deaf-sockets'

export interface ChildOptions {
  /** The address of a migrated database, or of one that the child migrates. */
  readonly databaseUrl: string
  /** 0 for a free one. */
  readonly port: number
  readonly limits: Partial<Limits>
  /** Where the child kills itself. */
  readonly crashAt: CrashPoint | null
  /** What is broken in the child on purpose, for a check to catch. */
  readonly defect: Defect | null
  /** The log's connection is in the server's own thread, where `limit-pages` reaches it. */
  readonly canFillDisk: boolean
}

/** `maxPages` limits the database as a full disk would; 0 asks for the present size. `collect` frees garbage first. */
export type ChildQuestion =
  | { readonly ask: 'vitals'; readonly collect: boolean }
  | { readonly ask: 'limit-pages'; readonly maxPages: number }

/** How the process is. Delays are those of the event loop since the last time that somebody asked. */
export interface Vitals {
  readonly rssBytes: number
  readonly heapBytes: number
  readonly loopDelayP99Ms: number
  readonly loopDelayMaxMs: number
  /** Handles that keep the process busy, by kind: timers, sockets ... */
  readonly resources: Readonly<Record<string, number>>
  /** Timers of the sync engine that wait. */
  readonly timers: number
  readonly connections: number
  readonly rooms: number
  /** Rooms whose document is in memory. */
  readonly documents: number
  /** Calls of each method of the update log since the start. */
  readonly logCalls: Readonly<Record<string, number>>
}

export interface ChildRequest {
  readonly id: number
  readonly question: ChildQuestion
}

export interface ChildAnswer {
  readonly id: number
  readonly vitals: Vitals
}
