// The messages between a test and its server process: the options that a child starts with, and the requests it answers
// over the channel between them.

import type { Limits } from '@/lib/protocol/limits'
import type { NodeIdentity } from '@/server/persistence/home-log'
import type { CrashPoint } from './crash-points'

/** `deaf-sockets`: the server doesn't listen for errors of sockets. */
export type Defect = 'deaf-sockets'

export interface ChildOptions {
  /** The address of a migrated database, or of one that the child migrates. */
  readonly databaseUrl: string
  /** 0 chooses a free port. */
  readonly port: number
  readonly limits: Partial<Limits>
  /** The point at which the child kills itself. */
  readonly crashAt: CrashPoint | null
  /** A fault put into the child on purpose, for a check to catch. */
  readonly defect: Defect | null
  /** The log's connection runs in the server's own thread, where `limit-pages` reaches it. */
  readonly canFillDisk: boolean
  /** The child is one of several nodes on its database; null: it is alone. */
  readonly node: NodeIdentity | null
}

/** `maxPages` limits the database as a full disk would; 0 means the present size. `collect` frees garbage first. */
export type ChildQuestion =
  | { readonly ask: 'vitals'; readonly collect: boolean }
  | { readonly ask: 'limit-pages'; readonly maxPages: number }

/** The state of the process. Delays are those of the event loop since the last request. */
export interface Vitals {
  readonly rssBytes: number
  readonly heapBytes: number
  readonly loopDelayP99Ms: number
  readonly loopDelayMaxMs: number
  /** Handles that keep the process busy, by kind: timers, sockets ... */
  readonly resources: Readonly<Record<string, number>>
  /** The sync engine's waiting timers. */
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
