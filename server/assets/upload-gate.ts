// How many uploads there may be: a minute by one person, at once by one person, at once by everybody (SYNC-SPEC S31).
// What is being received takes room, so it is bounded; nobody fills all of that alone (S38).

import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../auth/rate-limit'
import { type Asker, personKey } from '../fairness/asker'
import { FairPlaces, PLACES_FOR_A_WORKSHOP } from '../fairness/fair-places'
import type { Clock } from '../time/clock'

type What = 'images' | 'briefs' | 'board files' | 'workbooks'
/** A brief is in the memory while it comes, and an archive may fill a disk; images are small, and everybody has one. */
const MAX_AT_ONCE: Readonly<Record<What, number>> = {
  images: PLACES_FOR_A_WORKSHOP,
  briefs: 32,
  'board files': 32,
  workbooks: 32,
}
const MAX_AT_ONCE_PER_PERSON = 4
const WINDOW_MS = 60_000

/** Bounds the uploads of each person and of everybody together. */
export class UploadGate {
  readonly #rates: RateLimit
  readonly #places: FairPlaces

  /** `what` is uploaded, in the plural, for sentences. */
  constructor(
    { maxUploadsPerMinutePerUser: limit }: Pick<Limits, 'maxUploadsPerMinutePerUser'>,
    clock: Clock,
    what: What,
  ) {
    const refusal = `You have uploaded many ${what} within a minute`
    this.#rates = new RateLimit({ clock, limit, windowMs: WINDOW_MS, refusal })
    this.#places = new FairPlaces({
      places: MAX_AT_ONCE[what],
      placesPerPerson: MAX_AT_ONCE_PER_PERSON,
      words: {
        tooMany: `Too many of your ${what} are on their way at once. Wait until one has arrived.`,
        busy: `Too many ${what} are on their way to the server just now. Try again in a moment.`,
      },
    })
  }

  /**
   * Does `work` when the asker may upload now. Its signal aborts when the place is given to somebody who has fewer; it must
   * settle soon after. Throws AppError `too-many` or `busy` with a time.
   */
  async admit<T>(asker: Asker, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
    const end = new AbortController()
    this.#rates.check(personKey(asker))
    const leave = this.#places.take(asker, (why) => end.abort(why))
    try {
      this.#rates.take(personKey(asker))
      return await work(end.signal)
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error
    } finally {
      leave()
    }
  }
}
