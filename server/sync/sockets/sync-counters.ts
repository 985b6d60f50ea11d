// The sync engine's counters. They are plain numbers, cheap enough for the hot path; server/metrics reads them at each
// request.

/** Upper bounds of the commit histogram's buckets, in milliseconds. */
export const COMMIT_BUCKETS_MS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000] as const

/** Counts events of the sync engine as plain numbers. */
export class SyncCounters {
  connectionsOpened = 0
  connectionsClosed = 0
  roomsLoaded = 0
  /** Updates of clients that were let in, before they are merged. */
  updatesReceived = 0
  /** Those that are on the disk. */
  updatesCommitted = 0
  /** Rows written: many updates share one. */
  rowsCommitted = 0
  /** Marks that were answered with "saved". */
  marksAcknowledged = 0
  /** Updates times the sockets that they were sent to. */
  updatesDelivered = 0
  presenceReceived = 0
  presenceDelivered = 0
  /** Writes to sockets: several frames may share one. */
  socketWrites = 0
  sentBytes = 0
  /** Stored states that were cut into slices: at most one a loaded room, however many join it. */
  slicings = 0
  joinsAnswered = 0
  repairs = 0
  /** Sockets that were stopped because their reader was slow, and brought up to date afterwards. */
  slowReaders = 0
  readonly rejectedFrames = new Map<string, number>()
  /** Sockets that were not let in, by why. */
  readonly refusedHandshakes = new Map<string, number>()
  readonly commitBuckets: number[] = [...COMMIT_BUCKETS_MS, Number.POSITIVE_INFINITY].map(() => 0)
  commitMs = 0
  commits = 0

  /** Counts a frame that was refused. `reason` is an error code. */
  rejected(reason: string): void {
    this.rejectedFrames.set(reason, (this.rejectedFrames.get(reason) ?? 0) + 1)
  }

  /** Counts a socket that was not let in. `reason` is an error code, or which limit was reached. */
  refusedHandshake(reason: string): void {
    this.refusedHandshakes.set(reason, (this.refusedHandshakes.get(reason) ?? 0) + 1)
  }

  /** Limits that clients have reached, by their names. Other refusals are of clients that are wrong. */
  reachedLimits(): ReadonlyMap<string, number> {
    const isLimit = ([reason]: [string, number]) => /too-|full|busy/.test(reason)
    return new Map([...this.rejectedFrames, ...this.refusedHandshakes].filter(isLimit))
  }

  /** Counts a commit of `rows` rows, `ms` milliseconds after it was first tried. */
  committed(rows: number, ms: number): void {
    this.rowsCommitted += rows
    this.commits += 1
    this.commitMs += ms
    const bucket = COMMIT_BUCKETS_MS.findIndex((limit) => ms <= limit)
    const index = bucket === -1 ? COMMIT_BUCKETS_MS.length : bucket
    this.commitBuckets[index] = (this.commitBuckets[index] ?? 0) + 1
  }
}
