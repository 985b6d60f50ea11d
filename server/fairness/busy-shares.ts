// Limits how much of the event loop one person, and one address, may keep busy (SYNC-SPEC S41). An asker who has had
// more waits until it is paid back, so that the loop is free for others in between; only a very long wait is refused.
// People at work never come near the limit, and a script that does gets slower but still correct answers.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { KeyedBuckets } from '../rates/keyed-buckets'
import type { TokenBucket } from '../rates/token-bucket'
import type { Clock } from '../time/clock'
import { type Asker, personKey } from './asker'
import { BusyTime } from './busy-time'

export interface BusySharesOptions {
  readonly clock: Clock
  readonly limits: Pick<Limits, 'maxBusyMsPerSecondPerUser' | 'maxBusyMsPerSecondPerAddress'>
  readonly busyTime?: BusyTime
}

/** How many seconds' worth may be had at once. */
const BURST_SECONDS = 2
const LONGEST_WAIT_MS = 10_000
/** People and addresses that are remembered, of each. */
const MAX_KEYS = 10_000
/** Paid in advance, by bytes: about what it takes to receive, count and parse them. What comes at once is so known at once. */
const LEAST_MS = 1
const MS_PER_MEBIBYTE = 20
/** No single request is busy for longer; one that merely takes long, while others are busy, is not made to pay for that. */
const MOST_MS = 200

/** Limits how much of the event loop one person, and one address, may keep busy. */
export class BusyShares {
  readonly #clock: Clock
  readonly #busyTime: BusyTime
  readonly #people: KeyedBuckets
  readonly #addresses: KeyedBuckets
  readonly #overruns = new WeakMap<TokenBucket, number>()

  constructor({ clock, limits, busyTime = new BusyTime() }: BusySharesOptions) {
    const share = (perSecond: number) =>
      new KeyedBuckets({ clock, perSecond, burst: BURST_SECONDS * perSecond, maxKeys: MAX_KEYS })
    this.#clock = clock
    this.#busyTime = busyTime
    this.#people = share(limits.maxBusyMsPerSecondPerUser)
    this.#addresses = share(limits.maxBusyMsPerSecondPerAddress)
  }

  /**
   * Does `work` when the asker has paid back their overrun; `bytes` is the size of its body. Throws AppError `too-many`
   * with a time where that takes longer than ten seconds, `bad-request` when `signal` aborts during the wait.
   */
  async run<T>(asker: Asker, bytes: number, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const buckets = [this.#people.of(personKey(asker)), this.#addresses.of(asker.address)]
    const waitMs = Math.max(...buckets.map((bucket) => bucket.waitMs(0)))
    if (waitMs > LONGEST_WAIT_MS) {
      const seconds = Math.ceil(waitMs / 1000)
      const detail = `More work came from you, or from your address, than this server does for one. Try again in ${seconds} s.`
      throw new AppError('too-many', detail, undefined, seconds)
    }
    // This is taken before the wait, so that later requests wait for this one, too.
    const paidMs = LEAST_MS + (MS_PER_MEBIBYTE * bytes) / 1024 / 1024
    take(buckets, paidMs)
    await this.#waitUntilPaid(buckets, waitMs, signal)
    const piece = this.#busyTime.begin()
    try {
      return await piece.run(work)
    } finally {
      const more = Math.max(0, Math.min(piece.end(), MOST_MS) - paidMs)
      take(buckets, more)
      for (const bucket of buckets) this.#overruns.set(bucket, this.#overrunOf(bucket) + more)
    }
  }

  /**
   * Waits so long, and then for what those ahead took beyond what they had paid: a crowd that waits together would otherwise
   * go on together, and hold the loop for all of them in one go.
   */
  async #waitUntilPaid(buckets: readonly TokenBucket[], firstMs: number, signal: AbortSignal): Promise<void> {
    let waitMs = firstMs
    while (waitMs > 0) {
      const before = buckets.map((bucket) => this.#overrunOf(bucket))
      await this.#wait(waitMs, signal)
      waitMs = Math.max(
        ...buckets.map((bucket, i) => {
          const overrun = this.#overrunOf(bucket) - (before[i] ?? 0)
          return Math.min(bucket.waitMs(0), Math.ceil((overrun * 1_000) / bucket.perSecond))
        }),
      )
    }
  }

  /** The total time, in ms, that the requests of a bucket have taken beyond the time they had paid for. */
  #overrunOf(bucket: TokenBucket): number {
    return this.#overruns.get(bucket) ?? 0
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(ms, () => {
        signal.removeEventListener('abort', leave)
        resolve()
      })
      const leave = () => {
        cancel()
        reject(new AppError('bad-request', 'The request was called off.'))
      }
      if (signal.aborted) leave()
      else signal.addEventListener('abort', leave, { once: true })
    })
  }
}

function take(buckets: readonly TokenBucket[], ms: number): void {
  for (const bucket of buckets) bucket.take(ms)
}
