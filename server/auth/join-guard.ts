// Slows down who guesses (SYNC-SPEC S17, S31): tokens of links and codes of sessions by the address that they are tried
// from, a link's password by address and link. Right ones never count, so a whole room can join behind one address.

import { AppError } from '@/lib/domain/errors'
import type { Result } from '@/lib/std/result'
import type { Clock } from '../time/clock'

/** Keys that are remembered; the one whose time began first goes first. About 1 MB when full. */
const MAX_KEYS = 10_000

export interface GuessLimitOptions {
  /** Wrong tries that are answered for each key, in a time that begins with the first one. */
  readonly misses: number
  readonly windowMs: number
}

/** Limits wrong tries by key: in this process's memory, or at all nodes together. */
export interface GuessLimit {
  /** Throws AppError `too-many` while this key has no try left. */
  check(key: string): void | Promise<void>
  /** Counts a wrong try. Throws like `check` when others used the last one up while this one was under way. */
  missed(key: string): void | Promise<void>
}

/**
 * Answers a guess; an error as the result is a wrong one. A right one needs a try that is left when it is known to be right, too:
 * of a thousand guesses at once no more are answered than of as many one after the other.
 */
export async function answerGuess<T>(
  limit: GuessLimit,
  key: string,
  look: () => Promise<Result<T, AppError>>,
): Promise<T> {
  await limit.check(key)
  const found = await look()
  if (found.ok) {
    await limit.check(key)
    return found.value
  }
  await limit.missed(key)
  throw found.error
}

/** The refusal of a key that has to wait. */
export function tooManyMisses(waitMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new AppError(
    'too-many',
    `Too many wrong links, codes or passwords came from your network. Wait ${seconds} seconds, then try again with the right one.`,
    undefined,
    seconds,
  )
}

interface Window {
  readonly endsAt: number
  misses: number
}

/** Counts failed tries to join by key, and refuses further ones for the rest of a time. */
export class JoinGuard implements GuessLimit {
  readonly #clock: Clock
  readonly #options: GuessLimitOptions
  readonly #windows = new Map<string, Window>()

  constructor(clock: Clock, options: GuessLimitOptions) {
    this.#clock = clock
    this.#options = options
  }

  check(key: string): void {
    const window = this.#windowOf(key)
    if (window && window.misses >= this.#options.misses) throw tooManyMisses(window.endsAt - this.#clock.now())
  }

  missed(key: string): void {
    this.check(key)
    const window = this.#windowOf(key) ?? { endsAt: this.#clock.now() + this.#options.windowMs, misses: 0 }
    window.misses += 1
    this.#windows.set(key, window)
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MAX_KEYS) break
      this.#windows.delete(oldest)
    }
  }

  #windowOf(key: string): Window | undefined {
    const window = this.#windows.get(key)
    if (!window || window.endsAt > this.#clock.now()) return window
    this.#windows.delete(key)
    return undefined
  }
}
