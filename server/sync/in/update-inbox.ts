// Gathers what a room's clients send, so that one transaction, one row and one frame carry all of it. A lone writer is
// served at once; the more updates come in a second, the longer the next batch may gather, up to a limit. So the writes
// to a socket and to the log stay bounded whatever the rate of updates.

import type { Limits } from '@/lib/protocol/limits'
import { RecentRate } from '@/server/rates/recent-rate'
import type { Clock } from '@/server/time/clock'

export interface UpdateInboxOptions<Item> {
  readonly limits: Pick<Limits, 'maxSyncTickMs'>
  readonly clock: Clock
  /** Takes everything that was gathered, in order. */
  readonly onBatch: (items: readonly Item[]) => void
}

/** Time for which an update counts: the rate is that of about the last tenth of a second. */
const MEMORY_MS = 100
/** Up to this many updates a millisecond nobody waits: more than one person's page sends, at one a frame. */
const FREE_RATE = 0.065
/**
 * Milliseconds to gather for each update a millisecond beyond that. At 200 a second 5.7, a little more than from one
 * update to the next, and 14 at 400: with the commit, people wait for 10 and for less than 20 in all.
 */
const GATHERED_MS = 42
/** Fewer further updates than this, by the rate of late, are not worth the rest of the wait. */
const WORTH_WAITING_FOR = 0.5

/** Gathers the updates of a room's clients into batches. */
export class UpdateInbox<Item> {
  readonly #options: UpdateInboxOptions<Item>
  #items: Item[] = []
  #bytes = 0
  #isHeld = false
  #isScheduled = false
  /** The latest time for handing the batch on; in the past where that is about to happen. */
  #dueAt = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null
  readonly #updates: RecentRate

  constructor(options: UpdateInboxOptions<Item>) {
    this.#options = options
    this.#updates = new RecentRate(options.clock, MEMORY_MS)
  }

  /** Bytes that wait for the next batch. */
  get bytes(): number {
    return this.#bytes
  }

  get isEmpty(): boolean {
    return this.#items.length === 0
  }

  /** Adds an item of `bytes` bytes; 0 for one that only keeps its place behind the others. */
  put(item: Item, bytes: number): void {
    this.#items.push(item)
    this.#bytes += bytes
    this.#schedule()
    if (bytes === 0) return
    this.#updates.count()
    this.#handOnWhereNobodyElseComes()
  }

  /** Puts items of `bytes` bytes together back in front of everything else. */
  putBack(items: readonly Item[], bytes: number): void {
    this.#items = [...items, ...this.#items]
    this.#bytes += bytes
    this.#schedule()
  }

  /** Hands on what there is, without waiting for the tick; not while it is held. */
  flush(): void {
    if (this.#items.length > 0 && !this.#isHeld) this.#handOn()
  }

  /** Gathers without handing on: the document is not there yet. */
  hold(): void {
    this.#isHeld = true
    this.#unschedule()
  }

  /** Hands on again. */
  release(): void {
    this.#isHeld = false
    this.#schedule()
  }

  /** Forgets everything. */
  clear(): void {
    this.#items = []
    this.#bytes = 0
    this.#unschedule()
  }

  /** The first item sets the time of the next batch; items that arrive before then join it. */
  #schedule(): void {
    if (this.#isScheduled || this.#isHeld || this.#items.length === 0) return
    this.#isScheduled = true
    const waitMs = this.#tickMs()
    if (waitMs <= 0) {
      this.#handOnAfterThisTurn()
      return
    }
    const { clock } = this.#options
    this.#dueAt = clock.now() + waitMs
    this.#cancel = clock.after(waitMs, () => this.#handOn())
  }

  /** Waits for the end of the turn, so that items from other sockets in the same turn join the batch. */
  #handOnAfterThisTurn(): void {
    const immediate = setImmediate(() => this.#handOn())
    this.#cancel = () => clearImmediate(immediate)
  }

  /** Ends the wait with the update that is likely the last of it: the rest of it would only make that one late. */
  #handOnWhereNobodyElseComes(): void {
    const leftMs = this.#dueAt - this.#options.clock.now()
    if (!this.#isScheduled || leftMs <= 0 || leftMs * this.#updates.perMs > WORTH_WAITING_FOR) return
    this.#dueAt = Number.NEGATIVE_INFINITY
    this.#cancel?.()
    this.#handOnAfterThisTurn()
  }

  #unschedule(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#dueAt = Number.NEGATIVE_INFINITY
    this.#isScheduled = false
  }

  #tickMs(): number {
    return Math.min(this.#options.limits.maxSyncTickMs, GATHERED_MS * (this.#updates.perMs - FREE_RATE))
  }

  #handOn(): void {
    const items = this.#items
    this.#items = []
    this.#bytes = 0
    this.#unschedule()
    this.#options.onBatch(items)
  }
}
