// The limits of tries as several nodes keep them together (decision 274): the same as in one process's memory, but counted in
// the database. A key is stored as a hash that nobody makes without the server's secret, because it names addresses
// and accounts.

import type { TryCounts } from '../db/people/try-counts'
import { AddressSigner } from '../embeds/derived-secret'
import { type GuessLimit, type GuessLimitOptions, tooManyMisses } from './join-guard'
import { type RateLimitOptions, type TryLimit, tooManyTries } from './rate-limit'

/** Another node may have forgiven a try since this one was refused. */
const LEAST_WAIT_MS = 1

/** Makes limits that hold at all nodes. Each has a name, which keeps its keys apart from those of others. */
export class SharedTries {
  readonly #counts: TryCounts
  readonly #signer: AddressSigner

  constructor(counts: TryCounts, secret: string) {
    this.#counts = counts
    this.#signer = new AddressSigner(secret, 'counted tries')
  }

  /** A rate as server/auth/rate-limit has it: a try costs a step, and all steps together are the window. */
  rate(name: string, { limit, windowMs, refusal }: Omit<RateLimitOptions, 'clock'>): TryLimit {
    const stepMs = Math.max(1, Math.floor(windowMs / limit))
    const mostMs = stepMs * (limit - 1)
    return {
      take: async (key) => {
        const hash = this.#signer.sign(name, key)
        if (await this.#counts.putOff(hash, stepMs, mostMs)) return
        const { leftMs } = await this.#counts.read(hash)
        throw tooManyTries(refusal, Math.max(LEAST_WAIT_MS, leftMs - mostMs))
      },
      forgive: (key) => this.#counts.bringForward(this.#signer.sign(name, key), stepMs),
    }
  }

  /** A guard as server/auth/join-guard has it. Who guesses right only reads. */
  guesses(name: string, { misses, windowMs }: GuessLimitOptions): GuessLimit {
    const check = async (key: string) => {
      const { count, leftMs } = await this.#counts.read(this.#signer.sign(name, key))
      if (count >= misses) throw tooManyMisses(leftMs)
    }
    return {
      check,
      missed: async (key) => {
        if (await this.#counts.countOne(this.#signer.sign(name, key), windowMs, misses)) return
        await check(key)
        throw tooManyMisses(LEAST_WAIT_MS)
      },
    }
  }
}
