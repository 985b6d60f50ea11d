// When the next commit begins. While few rows come, at once. Where many boards are at work each would have a commit of
// its own, and a commit costs as much for one row as for twenty: so the more rows come in a second, of all boards
// together, the further commits are apart.

import { RecentRate } from '@/server/rates/recent-rate'
import type { Clock } from '@/server/time/clock'

/** Time for which a row counts: the rate is that of about the last tenth of a second. */
const MEMORY_MS = 100
/** Up to so many rows a millisecond nobody waits: more than one board makes, whatever its people do (update-inbox.ts). */
const FREE_RATE = 0.13
/** Milliseconds between the beginnings of two commits for each row a millisecond beyond that. */
const APART_MS = 50
/** The most that they are apart. */
const MOST_APART_MS = 10

/** Tells how long the next commit waits for further rows. */
export class CommitPace {
  readonly #clock: Clock
  readonly #mostApartMs: number
  readonly #rows: RecentRate
  #beganAt = Number.NEGATIVE_INFINITY

  /** `maxTickMs`: nobody's change may wait longer than this to be gathered with others. */
  constructor(clock: Clock, maxTickMs: number) {
    this.#clock = clock
    this.#mostApartMs = Math.min(MOST_APART_MS, maxTickMs)
    this.#rows = new RecentRate(clock, MEMORY_MS)
  }

  /** Counts a row that has come. */
  count(): void {
    this.#rows.count()
  }

  /** A commit begins now. */
  begin(): void {
    this.#beganAt = this.#clock.now()
  }

  /** How long the next commit should wait; 0 or less where it shouldn't. */
  get waitMs(): number {
    const apartMs = Math.min(this.#mostApartMs, APART_MS * (this.#rows.perMs - FREE_RATE))
    return apartMs <= 0 ? 0 : this.#beganAt + apartMs - this.#clock.now()
  }
}
