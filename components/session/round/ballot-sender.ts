// Sends a person's ballot to the server, whole, each time it changes: only the newest counts, one at a time is under
// way, and a ballot that can't be sent is kept on this device and tried again. It knows nothing of a ballot's content.

import type { Ballot } from '@/lib/domain/session/round'

/** Long enough that three dots in a row make one ballot. */
const QUIET_MS = 350
const RETRIES_MS = [2_000, 4_000, 8_000, 15_000] as const

export interface BallotSenderOptions {
  readonly send: (ballot: Ballot) => Promise<void>
  /** Whether another try may succeed; otherwise the ballot is given up. */
  readonly isWorthRetrying: (error: unknown) => boolean
  /** Keeps an unsent ballot beyond the page; undefined means that it is sent, or given up. */
  readonly keep: (ballot: Ballot | undefined) => void
  /** Called when the server's state differs from what this page assumes. */
  readonly onRefused: () => void
}

/** Votes that the server doesn't have; undefined if it has everything. */
export type Unsent =
  | {
      readonly ballot: Ballot
      /** `waiting`: the last try failed; there will be another one. */
      readonly state: 'sending' | 'waiting'
    }
  /** The last ballot was not taken, and is given up; said until the next one. */
  | { readonly state: 'refused'; readonly error: unknown }

export class BallotSender {
  readonly #options: BallotSenderOptions
  #unsent: Unsent | undefined
  #isOnTheWay = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  /** `left` is a ballot that an earlier visit could not send. */
  constructor(options: BallotSenderOptions, left?: Ballot) {
    this.#options = options
    if (left) this.put(left)
  }

  readonly get = (): Unsent | undefined => this.#unsent

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  put(ballot: Ballot): void {
    this.#options.keep(ballot)
    this.#become({ ballot, state: 'sending' })
    this.#failures = 0
    this.#sendIn(QUIET_MS)
  }

  /** Tries at once, because the network may be back. */
  retryNow(): void {
    if (this.#ballot) this.#sendIn(0)
  }

  get #ballot(): Ballot | undefined {
    return this.#unsent && this.#unsent.state !== 'refused' ? this.#unsent.ballot : undefined
  }

  #become(unsent: Unsent | undefined): void {
    this.#unsent = unsent
    for (const listener of this.#listeners) listener()
  }

  #sendIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), ms)
  }

  async #send(): Promise<void> {
    const sent = this.#ballot
    // A request under way sends the newer ballot when it ends.
    if (!sent || this.#isOnTheWay) return
    this.#isOnTheWay = true
    try {
      await this.#options.send(sent)
      this.#failures = 0
      if (this.#ballot === sent) this.#settle(undefined)
      else this.#sendIn(0)
    } catch (error) {
      if (this.#options.isWorthRetrying(error)) this.#wait()
      else {
        this.#settle({ state: 'refused', error })
        this.#options.onRefused()
      }
    } finally {
      this.#isOnTheWay = false
    }
  }

  #wait(): void {
    const ballot = this.#ballot
    if (!ballot) return
    this.#become({ ballot, state: 'waiting' })
    this.#sendIn(RETRIES_MS[Math.min(this.#failures, RETRIES_MS.length - 1)] ?? 0)
    this.#failures += 1
  }

  #settle(left: Unsent | undefined): void {
    clearTimeout(this.#timer)
    this.#options.keep(undefined)
    this.#become(left)
  }
}
