// Brings updates to the log, in order, with group commit: what waits on all boards goes with one commit. When commits
// fail it keeps everything, tries again with growing pauses, and says that it is degraded. Where the log takes other
// boards' rows and not those of one, that board is held up alone (held-up-boards.ts). Rows of a board that has moved to
// another node are dropped: nobody was told that they are saved, and their senders still have them.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import { BoardsMovedError, type Home } from './board-homes'
import { BoardSaving } from './board-saving'
import { CommitPace } from './commit-pace'
import { HeldUpBoards } from './held-up-boards'
import type { LogEntry, StoredEntries } from './log-entry'
import { retryPauseMs } from './retry-pause'
import type { ClientClaim, LogRow, UpdateLog } from './update-log'

export interface LogWriterOptions {
  readonly log: UpdateLog
  readonly limits: Pick<
    Limits,
    'maxSyncTickMs' | 'maxCommitRows' | 'maxCommitBytes' | 'maxBufferedWriteBytes' | 'degradedAfterMs'
  >
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: CommitCounter
  /** A board turned out to have moved to another node. */
  readonly onMoved?: (home: Home) => void
}

/** A counter of commits, such as the sync engine's. */
export interface CommitCounter {
  /** Counts a commit of `rows` rows, `ms` milliseconds after it was first tried. */
  committed(rows: number, ms: number): void
}

/** What came of a try. */
interface Tried extends StoredEntries {
  /** Boards whose rows were refused, although others' are stored. */
  readonly refused: ReadonlySet<string>
}

const NO_BOARDS: ReadonlySet<string> = new Set()
const NOTHING: Tried = { stored: [], moved: [], refused: NO_BOARDS }

/** Boards are tried one by one for no longer than this: where the database hangs, each of them takes its time. */
const APART_MS = 250

/** Writes updates to the log in order, with group commit and retries. */
export class LogWriter {
  readonly #options: LogWriterOptions
  readonly #pace: CommitPace
  readonly #heldUp: HeldUpBoards
  readonly #listeners = new Set<() => void>()
  readonly #idleWaiters: (() => void)[] = []
  #queue: LogEntry[] = []
  #bufferedBytes = 0
  #isRunning = false
  /** Ends the wait for further rows. */
  #endWait: (() => void) | null = null
  /** A commit failed, and these boards had rows in it: a row of another one ends the pause before the next try. */
  #pause: { readonly boards: Set<string>; readonly end: () => void } | null = null
  /** Since when it is degraded, by the clock; null when it isn't. */
  #degradedSince: number | null = null
  /** Milliseconds of the times of degradation that are over. */
  #pastDegradedMs = 0

  constructor(options: LogWriterOptions) {
    const { clock, logger, limits } = options
    this.#options = options
    this.#pace = new CommitPace(clock, limits.maxSyncTickMs)
    this.#heldUp = new HeldUpBoards({
      clock,
      logger,
      limits,
      store: (entries) => this.#store(entries),
      onDone: ({ stored, moved }, ms) => {
        if (stored.length > 0) options.counters.committed(stored.length, ms)
        this.#tell(stored)
        this.#tellMoved(moved)
      },
      onChanged: () => this.#stateChanged(),
    })
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

  /** Bytes that are accepted and not yet committed, those of boards that are held up included. */
  get bufferedBytes(): number {
    return this.#bufferedBytes + this.#heldUp.bytes
  }

  /** Boards whose changes are refused while those of others are stored. */
  get heldUpBoards(): number {
    return this.#heldUp.count
  }

  /** How the changes of one board are being saved. */
  of(boardId: string): BoardSaving {
    return new BoardSaving(this, this.#heldUp, boardId)
  }

  /**
   * Takes an update. `claims` are stored before it, so that no stored struct is without an owner. `onCommitted` is
   * called once, in the order of submission of its board, when the row is on the disk; `onMoved` instead of it, when the
   * board has moved to another node.
   */
  submit(row: LogRow, claims: readonly ClientClaim[], onCommitted: () => void, onMoved?: () => void): void {
    const entry = { row, claims, onCommitted, onMoved }
    if (this.#heldUp.take(entry)) return
    this.#queue.push(entry)
    this.#bufferedBytes += row.bytes.length
    this.#pace.count()
    if (this.#queue.length >= this.#options.limits.maxCommitRows) this.#endWait?.()
    if (this.#pause && !this.#pause.boards.has(row.boardId)) {
      // What may be one board's trouble must not keep this one waiting. Each ends a pause once.
      this.#pause.boards.add(row.boardId)
      this.#pause.end()
    }
    if (this.#isRunning) return
    this.#isRunning = true
    // After this turn's other sockets have been read: their updates share the commit.
    setImmediate(() => void this.#run())
  }

  /** Calls back whenever `isDegraded` changed, of all boards or of one. Returns the unsubscriber. */
  onStateChanged(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when everything submitted so far, and since, is committed. */
  async flushed(): Promise<void> {
    while (this.#isRunning) {
      await new Promise<void>((resolve) => {
        this.#idleWaiters.push(resolve)
        this.#endWait?.()
      })
    }
    await this.#heldUp.settled()
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather()
      await this.#commit()
    }
    this.#isRunning = false
    for (const resolve of this.#idleWaiters.splice(0)) resolve()
  }

  /** Waits for rows of other boards, unless there are enough or somebody waits for all to be committed. */
  #gather(): Promise<void> | undefined {
    const { waitMs } = this.#pace
    const isEnough = this.#queue.length >= this.#options.limits.maxCommitRows || this.#idleWaiters.length > 0
    if (isEnough || waitMs <= 0) return undefined
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(waitMs, () => this.#endWait?.())
      this.#endWait = () => {
        this.#endWait = null
        cancel()
        resolve()
      }
    })
  }

  /** Commits what waits, at most as much as one commit takes. Tries until something of it is on the disk. */
  async #commit(): Promise<void> {
    const { limits, clock, logger, counters } = this.#options
    this.#pace.begin()
    const startedAt = clock.now()
    const cancelAlarm = clock.after(limits.degradedAfterMs, () => this.#setDegraded(true))
    for (let attempt = 0; ; attempt++) {
      const batch = this.#batch()
      const { stored, moved, refused } = await this.#try(batch, attempt)
      if (stored.length > 0 || moved.length > 0) {
        cancelAlarm()
        if (stored.length > 0) counters.committed(stored.length, clock.now() - startedAt)
        this.#setDegraded(false)
        this.#leaveQueue(batch, [...stored, ...moved], refused)
        this.#tell(stored)
        this.#tellMoved(moved)
        return
      }
      if (attempt === 0) logger.error({ rows: batch.length }, 'A commit failed; trying again')
      await this.#pauseAfter(attempt, batch)
    }
  }

  /** Stores all, or nothing, or the rows of those boards whose rows the log takes. */
  async #try(batch: readonly LogEntry[], attempt: number): Promise<Tried> {
    const { clock, logger } = this.#options
    try {
      return { ...(await this.#store(batch)), refused: NO_BOARDS }
    } catch (error) {
      if (attempt === 0) logger.error({ err: error, rows: batch.length }, 'A shared commit failed')
    }
    // Most failures pass, and are everybody's. One that doesn't may be of one board: each shows it alone.
    const byBoard = attempt === 0 ? new Map<string, LogEntry[]>() : entriesByBoard(batch)
    if (byBoard.size < 2) return NOTHING
    const stored: LogEntry[] = []
    const moved: LogEntry[] = []
    const refused = new Set<string>()
    const until = clock.now() + APART_MS
    for (const [boardId, entries] of byBoard) {
      // Those that are left have shown nothing, and go with the next commit.
      if (clock.now() > until) break
      try {
        const result = await this.#store(entries)
        stored.push(...result.stored)
        moved.push(...result.moved)
      } catch {
        refused.add(boardId)
      }
    }
    return { stored, moved, refused }
  }

  /** What is done with has left the queue. Boards that were refused are held up, with all that they have queued since. */
  #leaveQueue(batch: readonly LogEntry[], doneWith: readonly LogEntry[], refused: ReadonlySet<string>): void {
    if (doneWith.length === batch.length) {
      for (const { row } of batch) this.#bufferedBytes -= row.bytes.length
      this.#queue = this.#queue.slice(batch.length)
      return
    }
    const done = new Set(doneWith)
    const rest: LogEntry[] = []
    for (const entry of this.#queue) {
      const isRefused = refused.has(entry.row.boardId)
      if (isRefused || done.has(entry)) this.#bufferedBytes -= entry.row.bytes.length
      if (isRefused) this.#heldUp.hold(entry)
      else if (!done.has(entry)) rest.push(entry)
    }
    this.#queue = rest
  }

  /** Rows of a try that failed half-way are stored twice, which changes nothing. */
  async #store(entries: readonly LogEntry[]): Promise<StoredEntries> {
    const { log } = this.#options
    const moved: LogEntry[] = []
    let rest = entries
    while (rest.length > 0) {
      try {
        const claims = rest.flatMap((entry) => entry.claims)
        if (claims.length > 0) await log.claimClients(claims)
        await log.append(rest.map((entry) => entry.row))
        break
      } catch (error) {
        if (!(error instanceof BoardsMovedError)) throw error
        const [gone, left] = parted(rest, ({ row }) => error.isAbout(row.boardId, row.homeToken))
        if (gone.length === 0) throw error
        moved.push(...gone)
        rest = left
      }
    }
    return { stored: rest, moved }
  }

  /** The first of the queue, which stay in it until they are on the disk. */
  #batch(): LogEntry[] {
    const { maxCommitRows, maxCommitBytes } = this.#options.limits
    let bytes = 0
    let count = 0
    for (const { row } of this.#queue) {
      bytes += row.bytes.length
      if (count > 0 && (count >= maxCommitRows || bytes > maxCommitBytes)) break
      count += 1
    }
    return this.#queue.slice(0, count)
  }

  #tell(entries: readonly LogEntry[]): void {
    for (const { row, onCommitted } of entries) {
      try {
        onCommitted()
      } catch (error) {
        // One board's failing listener must not keep the others' commits from being reported.
        this.#options.logger.error({ boardId: row.boardId, err: error }, 'A commit could not be passed on')
      }
    }
  }

  #tellMoved(entries: readonly LogEntry[]): void {
    for (const { row, onMoved } of entries) {
      try {
        onMoved?.()
        if (row.homeToken !== undefined) this.#options.onMoved?.({ boardId: row.boardId, token: row.homeToken })
      } catch (error) {
        this.#options.logger.error({ boardId: row.boardId, err: error }, 'A lost board could not be given up')
      }
    }
  }

  #pauseAfter(attempt: number, batch: readonly LogEntry[]): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.#pause = null
        cancel()
        resolve()
      }
      const cancel = this.#options.clock.after(retryPauseMs(attempt), end)
      this.#pause = { boards: new Set([...batch, ...this.#queue].map(({ row }) => row.boardId)), end }
    })
  }

  #setDegraded(isDegraded: boolean): void {
    if (this.isDegraded === isDegraded) return
    const degradedMs = this.degradedMs
    this.#pastDegradedMs = degradedMs
    this.#degradedSince = isDegraded ? this.#options.clock.now() : null
    this.#options.logger[isDegraded ? 'error' : 'info'](
      { bufferedBytes: this.bufferedBytes, degradedMs },
      isDegraded ? 'Changes can not be saved just now' : 'Changes are saved again',
    )
    this.#stateChanged()
  }

  #stateChanged(): void {
    for (const listener of this.#listeners) listener()
  }
}

function parted<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []]
  for (const each of all) parts[isFirst(each) ? 0 : 1].push(each)
  return parts
}

function entriesByBoard(entries: readonly LogEntry[]): Map<string, LogEntry[]> {
  const byBoard = new Map<string, LogEntry[]>()
  for (const entry of entries) {
    const own = byBoard.get(entry.row.boardId)
    if (own) own.push(entry)
    else byBoard.set(entry.row.boardId, [entry])
  }
  return byBoard
}
