// Brings updates to the log, in order, with natural group commit: what arrives while one commit is under way goes with
// the next. When commits fail it keeps everything, tries again with growing pauses, and says that it is degraded.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import type { ClientClaim, LogRow, UpdateLog } from './update-log'

export interface LogWriterOptions {
  readonly log: UpdateLog
  readonly limits: Pick<Limits, 'maxCommitRows' | 'maxCommitBytes' | 'maxBufferedWriteBytes' | 'degradedAfterMs'>
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: CommitCounter
}

/** A counter of commits, such as the sync engine's. */
export interface CommitCounter {
  /** Counts a commit of `rows` rows, `ms` milliseconds after it was first tried. */
  committed(rows: number, ms: number): void
}

interface Entry {
  readonly row: LogRow
  readonly claims: readonly ClientClaim[]
  readonly onCommitted: () => void
}

const FIRST_RETRY_MS = 50
const LONGEST_RETRY_MS = 2_000

/** Writes updates to the log in order, with group commit and retries. */
export class LogWriter {
  readonly #options: LogWriterOptions
  readonly #listeners = new Set<() => void>()
  readonly #idleWaiters: (() => void)[] = []
  #queue: Entry[] = []
  #bufferedBytes = 0
  #isRunning = false
  /** Since when it is degraded, by the clock; null when it isn't. */
  #degradedSince: number | null = null
  /** Milliseconds of the times of degradation that are over. */
  #pastDegradedMs = 0

  constructor(options: LogWriterOptions) {
    this.#options = options
  }

  /** True while commits have failed or hung for longer than `degradedAfterMs`. */
  get isDegraded(): boolean {
    return this.#degradedSince !== null
  }

  /** Milliseconds that it has been degraded so far, the spell under way included. */
  get degradedMs(): number {
    const underWay = this.#degradedSince === null ? 0 : this.#options.clock.now() - this.#degradedSince
    return this.#pastDegradedMs + underWay
  }

  /** True when so much waits that new writes must be refused until some of it is committed. */
  get isFull(): boolean {
    return this.#bufferedBytes > this.#options.limits.maxBufferedWriteBytes
  }

  /** Bytes that are accepted and not yet committed. */
  get bufferedBytes(): number {
    return this.#bufferedBytes
  }

  /**
   * Takes an update. `claims` are stored before it, so that no stored struct is without an owner. `onCommitted` is
   * called once, in the order of submission, when the row is on the disk.
   */
  submit(row: LogRow, claims: readonly ClientClaim[], onCommitted: () => void): void {
    this.#queue.push({ row, claims, onCommitted })
    this.#bufferedBytes += row.bytes.length
    if (this.#isRunning) return
    this.#isRunning = true
    // After this turn's other sockets have been read: their updates share the commit.
    setImmediate(() => void this.#run())
  }

  /** Calls back whenever `isDegraded` changed. Returns the unsubscriber. */
  onStateChanged(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when everything submitted so far, and since, is committed. */
  flushed(): Promise<void> {
    if (!this.#isRunning) return Promise.resolve()
    return new Promise((resolve) => this.#idleWaiters.push(resolve))
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#takeBatch()
      await this.#commit(batch)
      for (const { row, onCommitted } of batch) {
        this.#bufferedBytes -= row.bytes.length
        try {
          onCommitted()
        } catch (error) {
          // One board's failing listener must not keep the others' commits from being reported.
          this.#options.logger.error({ boardId: row.boardId, err: error }, 'A commit could not be passed on')
        }
      }
    }
    this.#isRunning = false
    for (const resolve of this.#idleWaiters.splice(0)) resolve()
  }

  #takeBatch(): Entry[] {
    const { maxCommitRows, maxCommitBytes } = this.#options.limits
    let bytes = 0
    let count = 0
    for (const { row } of this.#queue) {
      bytes += row.bytes.length
      if (count > 0 && (count >= maxCommitRows || bytes > maxCommitBytes)) break
      count += 1
    }
    const batch = this.#queue.slice(0, count)
    this.#queue = this.#queue.slice(count)
    return batch
  }

  /** Tries until it succeeds. Rows of a try that failed half-way are stored twice, which changes nothing. */
  async #commit(batch: readonly Entry[]): Promise<void> {
    const { log, limits, clock, logger, counters } = this.#options
    const startedAt = clock.now()
    const cancelAlarm = clock.after(limits.degradedAfterMs, () => this.#setDegraded(true))
    for (let attempt = 0; ; attempt++) {
      try {
        const claims = batch.flatMap((entry) => entry.claims)
        if (claims.length > 0) await log.claimClients(claims)
        await log.append(batch.map((entry) => entry.row))
        break
      } catch (error) {
        if (attempt === 0) logger.error({ err: error, rows: batch.length }, 'A commit failed; trying again')
        const pauseMs = Math.min(FIRST_RETRY_MS * 2 ** attempt, LONGEST_RETRY_MS)
        await new Promise<void>((resolve) => clock.after(pauseMs, resolve))
      }
    }
    cancelAlarm()
    counters.committed(batch.length, clock.now() - startedAt)
    this.#setDegraded(false)
  }

  #setDegraded(isDegraded: boolean): void {
    if (this.isDegraded === isDegraded) return
    const degradedMs = this.degradedMs
    this.#pastDegradedMs = degradedMs
    this.#degradedSince = isDegraded ? this.#options.clock.now() : null
    this.#options.logger[isDegraded ? 'error' : 'info'](
      { bufferedBytes: this.#bufferedBytes, degradedMs },
      isDegraded ? 'Changes can not be saved just now' : 'Changes are saved again',
    )
    for (const listener of this.#listeners) listener()
  }
}
