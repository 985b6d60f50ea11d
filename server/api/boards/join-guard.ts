// Slows down who guesses (SYNC-SPEC S17, S31): tokens of links and codes of sessions by the address that they are tried
// from, a link's password by address and link. Right ones never count, so a whole room can join behind one address.

import { AppError } from '@/lib/domain/errors'
import type { Clock } from '../../time/clock'

const MINUTE_MS = 60_000
/** Keys that are remembered; the one whose minute began first goes first. About 1 MB when full. */
const MAX_KEYS = 10_000

interface Minute {
  readonly endsAt: number
  misses: number
}

/** Counts failed tries to join by key, and refuses further ones for the rest of a minute. */
export class JoinGuard {
  readonly #clock: Clock
  readonly #missesPerMinute: number
  readonly #minutes = new Map<string, Minute>()

  /** `missesPerMinute` are answered for each key. */
  constructor(clock: Clock, missesPerMinute: number) {
    this.#clock = clock
    this.#missesPerMinute = missesPerMinute
  }

  /** Keys that are remembered now. */
  get size(): number {
    return this.#minutes.size
  }

  /** Throws AppError `too-many` while this key has no try left. */
  check(key: string): void {
    const minute = this.#minuteOf(key)
    if (!minute || minute.misses < this.#missesPerMinute) return
    const seconds = Math.max(1, Math.ceil((minute.endsAt - this.#clock.now()) / 1000))
    throw new AppError(
      'too-many',
      `Too many wrong links, codes or passwords came from your network. Wait ${seconds} seconds, then try again with the right one.`,
      undefined,
      seconds,
    )
  }

  /** Counts a wrong try. Throws like `check` when others used the last one up while this one was under way. */
  missed(key: string): void {
    this.check(key)
    const minute = this.#minuteOf(key) ?? { endsAt: this.#clock.now() + MINUTE_MS, misses: 0 }
    minute.misses += 1
    this.#minutes.set(key, minute)
    for (const oldest of this.#minutes.keys()) {
      if (this.#minutes.size <= MAX_KEYS) break
      this.#minutes.delete(oldest)
    }
  }

  #minuteOf(key: string): Minute | undefined {
    const minute = this.#minutes.get(key)
    if (!minute || minute.endsAt > this.#clock.now()) return minute
    this.#minutes.delete(key)
    return undefined
  }
}
