// Does work one piece at a time, in fair turns (SYNC-SPEC S38): the address that has had the least time lately comes
// first, within it the person who has had the least, and between equals the earlier request. So a person with one small
// piece waits for the one that is being done, and not for the hundred that somebody else has put in line.

import { AppError } from '@/lib/domain/errors'
import { KeyedBuckets } from '../rates/keyed-buckets'
import type { Clock } from '../time/clock'
import { type Asker, personKey } from './asker'
import { offLoop } from './busy-time'
import { FairPlaces, type FairPlacesOptions } from './fair-places'

export interface FairLineOptions extends FairPlacesOptions {
  readonly clock: Clock
  /** People with an account come before strangers, who get every fourth turn at least; without it, all are equal. */
  readonly accountsFirst?: boolean
  readonly words: FairPlacesOptions['words'] & {
    /** The refusal of somebody who has gone away. */
    readonly calledOff: string
  }
}

/** Turns of people with an account in a row while strangers wait. */
const MOST_ACCOUNTS_IN_A_ROW = 3

interface Waiting {
  readonly asker: Asker
  readonly start: () => void
}

/** Time that was taken is forgotten at a tenth of the pace, all of ten minutes in less than two hours. */
const FORGOTTEN = { perSecond: 100, burst: 10 * 60_000, maxKeys: 10_000 }

/** Does one piece of work at a time, in fair turns between addresses and people. */
export class FairLine {
  readonly #options: FairLineOptions
  readonly #places: FairPlaces
  /** The milliseconds that an address, or a person, has left before it has had as much as counts. */
  readonly #addresses: KeyedBuckets
  readonly #people: KeyedBuckets
  /** The first that came first. */
  readonly #waiting: Waiting[] = []
  #isBusy = false
  #accountsInARow = 0

  constructor(options: FairLineOptions) {
    this.#options = options
    this.#places = new FairPlaces(options)
    this.#addresses = new KeyedBuckets({ clock: options.clock, ...FORGOTTEN })
    this.#people = new KeyedBuckets({ clock: options.clock, ...FORGOTTEN })
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** True when no work is being done and none waits. */
  get isIdle(): boolean {
    return !this.#isBusy
  }

  /**
   * Does `work` when it is its turn; its signal aborts when `signal` does, or when the place was given to somebody else.
   * The next turn begins when `work` has settled. Throws AppError `too-many` or `busy` with a time, `bad-request` when the
   * asker has gone away, and what `work` throws.
   */
  async run<T>(asker: Asker, work: (ended: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw this.#calledOff()
    const end = new AbortController()
    const leavePlace = this.#places.take(asker, (why) => end.abort(why))
    const goAway = () => end.abort(this.#calledOff())
    signal?.addEventListener('abort', goAway)
    try {
      return await offLoop(async () => {
        await this.#turn(asker, end.signal)
        return await this.#doNow(asker, () => work(end.signal), end.signal)
      })
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error
    } finally {
      signal?.removeEventListener('abort', goAway)
      leavePlace()
    }
  }

  async #turn(asker: Asker, ended: AbortSignal): Promise<void> {
    if (!this.#isBusy) {
      this.#isBusy = true
      return
    }
    await new Promise<void>((resolve, reject) => {
      const entry: Waiting = {
        asker,
        start: () => {
          ended.removeEventListener('abort', leave)
          resolve()
        },
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(ended.reason as AppError)
      }
      ended.addEventListener('abort', leave)
      this.#waiting.push(entry)
    })
  }

  async #doNow<T>(asker: Asker, work: () => Promise<T>, ended: AbortSignal): Promise<T> {
    const { clock } = this.#options
    const startedAt = clock.now()
    try {
      // They may have gone in the very moment in which their turn began.
      ended.throwIfAborted()
      return await work()
    } finally {
      const tookMs = clock.now() - startedAt
      this.#addresses.of(asker.address).take(tookMs)
      this.#people.of(personKey(asker)).take(tookMs)
      const next = this.#next()
      if (next) next.start()
      else this.#isBusy = false
    }
  }

  /** Takes out of the line whose turn it is. */
  #next(): Waiting | undefined {
    // Each is read once, as what is left grows while one looks.
    const [addresses, people] = [new LeftNow(this.#addresses), new LeftNow(this.#people)]
    let best: { readonly entry: Waiting; readonly address: number; readonly person: number } | undefined
    for (const entry of this.#candidates()) {
      const address = addresses.of(entry.asker.address)
      const person = people.of(personKey(entry.asker))
      if (best && (address < best.address || (address === best.address && person <= best.person))) continue
      best = { entry, address, person }
    }
    if (!best) return undefined
    this.#waiting.splice(this.#waiting.indexOf(best.entry), 1)
    this.#accountsInARow = best.entry.asker.isVisitor ? 0 : this.#accountsInARow + 1
    return best.entry
  }

  /** Those among whom the next turn is given. */
  #candidates(): readonly Waiting[] {
    if (!this.#options.accountsFirst) return this.#waiting
    const isStrangersTurn = this.#accountsInARow >= MOST_ACCOUNTS_IN_A_ROW
    const preferred = this.#waiting.filter(({ asker }) => asker.isVisitor === isStrangersTurn)
    return preferred.length > 0 ? preferred : this.#waiting
  }

  #calledOff(): AppError {
    return new AppError('bad-request', this.#options.words.calledOff)
  }
}

class LeftNow {
  readonly #buckets: KeyedBuckets
  readonly #read = new Map<string, number>()

  constructor(buckets: KeyedBuckets) {
    this.#buckets = buckets
  }

  of(key: string): number {
    const left = this.#read.get(key) ?? this.#buckets.of(key).left
    this.#read.set(key, left)
    return left
  }
}
