// Keys, such as boards, to which something happens again and again: each is due once it has been quiet for a while, and
// after a longer time also where it never falls quiet.

import type { Clock } from './clock'

export interface QuietKeysOptions {
  readonly clock: Clock
  /** A key is due when nothing has happened to it for so long, in ms. */
  readonly quietMs: number
  /** A key to which things go on happening is due so long after the first of them, in ms. */
  readonly latestMs: number
}

/** Remembers keys until they are due. */
export class QuietKeys {
  readonly #options: QuietKeysOptions
  readonly #waiting = new Map<string, { quietAt: number; readonly latestAt: number }>()

  constructor(options: QuietKeysOptions) {
    this.#options = options
  }

  /** Something has happened to a key. */
  note(key: string): void {
    const { clock, quietMs, latestMs } = this.#options
    const now = clock.now()
    const waiting = this.#waiting.get(key)
    if (waiting) waiting.quietAt = now + quietMs
    else this.#waiting.set(key, { quietAt: now + quietMs, latestAt: now + latestMs })
  }

  /** Lets a key be due in so many ms, whatever has happened to it. */
  noteFor(key: string, inMs: number): void {
    const at = this.#options.clock.now() + inMs
    this.#waiting.set(key, { quietAt: at, latestAt: at })
  }

  /** Whether a key waits. */
  has(key: string): boolean {
    return this.#waiting.has(key)
  }

  /** Takes out the keys that are due, those that have waited longest first, one as each is asked for. */
  *due(): Generator<string> {
    for (const [key, { quietAt, latestAt }] of this.#waiting) {
      if (Math.min(quietAt, latestAt) > this.#options.clock.now()) continue
      this.#waiting.delete(key)
      yield key
    }
  }
}
