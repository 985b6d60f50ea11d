// Gathers what a room's clients send, so that one transaction, one row and one frame carry all of it. Whoever writes
// alone is served at once; the more updates come in a second, the longer the next batch may gather, up to a limit. So
// the writes to a socket and to the log stay bounded whatever the rate of updates.

import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/clock'

export interface UpdateInboxOptions<Item> {
  readonly limits: Pick<Limits, 'maxSyncTickMs'>
  readonly clock: Clock
  /** Takes everything that was gathered, in order. */
  readonly onBatch: (items: readonly Item[]) => void
}

/** Milliseconds to gather at one update a millisecond, the longest tick as it is by default. */
const TICK_MS_AT_1_PER_MS = 40
/** Above 1, so that few people wait for less than their share: 7 ms at 200 updates a second, 15 ms at 400. */
const TICK_GROWTH = 1.1
/** How much of the measured rate is the newest measurement. */
const FRESHNESS = 0.2

export class UpdateInbox<Item> {
  readonly #options: UpdateInboxOptions<Item>
  #items: Item[] = []
  #bytes = 0
  #updates = 0
  #isHeld = false
  #isScheduled = false
  #cancel: (() => void) | null = null
  #batchAt = Number.NEGATIVE_INFINITY
  #updatesPerMs = 0

  constructor(options: UpdateInboxOptions<Item>) {
    this.#options = options
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
    if (bytes > 0) this.#updates += 1
    this.#schedule()
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

  #schedule(): void {
    if (this.#isScheduled || this.#isHeld || this.#items.length === 0) return
    this.#isScheduled = true
    const { clock } = this.#options
    const waitMs = this.#batchAt + this.#tickMs - clock.now()
    if (waitMs > 0) this.#cancel = clock.after(waitMs, () => this.#handOn())
    // At the end of this turn: what other sockets have brought in it comes along.
    else {
      const immediate = setImmediate(() => this.#handOn())
      this.#cancel = () => clearImmediate(immediate)
    }
  }

  #unschedule(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#isScheduled = false
  }

  get #tickMs(): number {
    return Math.min(this.#options.limits.maxSyncTickMs, TICK_MS_AT_1_PER_MS * this.#updatesPerMs ** TICK_GROWTH)
  }

  #handOn(): void {
    const { clock, onBatch } = this.#options
    const now = clock.now()
    const items = this.#items
    const rate = this.#updates / Math.max(1, now - this.#batchAt)
    this.#updatesPerMs += (rate - this.#updatesPerMs) * FRESHNESS
    this.#batchAt = now
    this.#items = []
    this.#bytes = 0
    this.#updates = 0
    this.#unschedule()
    onBatch(items)
  }
}
