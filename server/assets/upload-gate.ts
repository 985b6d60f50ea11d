// How many uploads there may be: a minute by one person, at once by one person, at once by everybody (SYNC-SPEC S31).
// What is being received lies on the disk, and images are read one after the other; so both are bounded.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../auth/rate-limit'
import type { Clock } from '../clock'

const MAX_AT_ONCE = 32
const MAX_AT_ONCE_PER_PERSON = 4
const WINDOW_MS = 60_000

export class UploadGate {
  readonly #rates: RateLimit
  readonly #what: string
  /** Uploads under way, by person. */
  readonly #underWay = new Map<string, number>()
  #total = 0

  /** `what` is uploaded, in the plural, for sentences. */
  constructor(
    { maxUploadsPerMinutePerUser: limit }: Pick<Limits, 'maxUploadsPerMinutePerUser'>,
    clock: Clock,
    what: 'images' | 'briefs' | 'board files',
  ) {
    this.#what = what
    const refusal = `You have uploaded many ${what} within a minute`
    this.#rates = new RateLimit({ clock, limit, windowMs: WINDOW_MS, refusal })
  }

  /** Does `work` when the person may upload now. Throws AppError `too-many` or `busy`, and then takes nothing. */
  async admit<T>(personId: string, work: () => Promise<T>): Promise<T> {
    const mine = this.#underWay.get(personId) ?? 0
    if (mine >= MAX_AT_ONCE_PER_PERSON) {
      throw new AppError(
        'too-many',
        `Too many of your ${this.#what} are on their way at once. Wait until one has arrived.`,
      )
    }
    if (this.#total >= MAX_AT_ONCE) {
      throw new AppError(
        'busy',
        `Too many ${this.#what} are on their way to the server just now. Try again in a minute.`,
      )
    }
    this.#rates.take(personId)
    this.#count(personId, 1)
    try {
      return await work()
    } finally {
      this.#count(personId, -1)
    }
  }

  #count(personId: string, change: 1 | -1): void {
    this.#total += change
    const mine = (this.#underWay.get(personId) ?? 0) + change
    if (mine > 0) this.#underWay.set(personId, mine)
    else this.#underWay.delete(personId)
  }
}
