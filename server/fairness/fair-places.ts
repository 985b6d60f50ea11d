// A bounded number of places that nobody fills alone (SYNC-SPEC S38). When all are taken, the holder of the most gives
// one up to a newcomer who holds fewer: first between addresses, then between the people of one address.

import { AppError } from '@/lib/domain/errors'
import { type Asker, personKey } from './asker'

export interface FairPlacesOptions {
  /** The number of places. */
  readonly places: number
  readonly placesPerPerson: number
  /** Sentences for a person who holds as many places as one may, and for a person who finds none free. */
  readonly words: { readonly tooMany: string; readonly busy: string }
}

interface Place {
  readonly address: string
  readonly person: string
  readonly give: (why: AppError) => void
}

/** Enough for a workshop of a hundred behind one address who all do the same when they are told to (SYNC-SPEC F36). */
export const PLACES_FOR_A_WORKSHOP = 128

/** After which another try makes sense: about as long as what is under way takes. */
const RETRY_SECONDS = 5

/** Shares out a bounded number of places that nobody can fill alone. */
export class FairPlaces {
  readonly #options: FairPlacesOptions
  /** The longest taken first. */
  readonly #taken: Place[] = []

  constructor(options: FairPlacesOptions) {
    this.#options = options
  }

  get taken(): number {
    return this.#taken.length
  }

  /**
   * Takes a place and returns what leaves it. `onPushedOut` is called, once at most, when somebody else gets it. Throws
   * AppError `too-many` or `busy`, both with a time.
   */
  take(asker: Asker, onPushedOut: (why: AppError) => void): () => void {
    const { places, placesPerPerson, words } = this.#options
    const person = personKey(asker)
    if (this.#countOf('person', person) >= placesPerPerson) {
      throw new AppError('too-many', words.tooMany, undefined, RETRY_SECONDS)
    }
    if (this.#taken.length >= places) {
      const given = this.#oneToGive(asker.address, person)
      if (!given) throw this.#noPlace()
      this.#leave(given)
      given.give(this.#noPlace())
    }
    const place: Place = { address: asker.address, person, give: onPushedOut }
    this.#taken.push(place)
    return () => this.#leave(place)
  }

  /** The place of somebody who would still hold as many as the newcomer then does. */
  #oneToGive(address: string, person: string): Place | undefined {
    const addresses = this.#greediest('address', this.#taken)
    if (addresses.count > this.#countOf('address', address) + 1) {
      const there = this.#taken.filter((place) => place.address === addresses.key)
      return this.#lastOf(this.#greediest('person', there).key)
    }
    const here = this.#taken.filter((place) => place.address === address)
    const people = this.#greediest('person', here)
    return people.count > this.#countOf('person', person) + 1 ? this.#lastOf(people.key) : undefined
  }

  #lastOf(person: string): Place | undefined {
    return this.#taken.findLast((place) => place.person === person)
  }

  #greediest(by: 'address' | 'person', among: readonly Place[]): { readonly key: string; readonly count: number } {
    const counts = new Map<string, number>()
    for (const place of among) counts.set(place[by], (counts.get(place[by]) ?? 0) + 1)
    let most = { key: '', count: 0 }
    for (const [key, count] of counts) if (count > most.count) most = { key, count }
    return most
  }

  #countOf(by: 'address' | 'person', key: string): number {
    return this.#taken.filter((place) => place[by] === key).length
  }

  #leave(place: Place): void {
    const at = this.#taken.indexOf(place)
    if (at >= 0) this.#taken.splice(at, 1)
  }

  #noPlace(): AppError {
    return new AppError('busy', this.#options.words.busy, undefined, RETRY_SECONDS)
  }
}
