// How much one client makes the server hold that waits for changes which have not come (SYNC-SPEC S5). An honest page
// whose changes overtook each other is asked once for all of them; who goes on after that is sent away.

import type { Limits } from '@/lib/protocol/limits'
import type { Connection } from './connection'
import type { Refusals } from './refusals'

export interface FloodWatchOptions {
  readonly connection: Pick<Connection, 'whenHeard'>
  readonly limits: Pick<Limits, 'maxPendingStructs'>
}

export class FloodWatch {
  readonly #options: FloodWatchOptions
  readonly #refusals: Refusals
  #waitingStructs = 0
  /** `told`: it was asked for everything, and may not know yet. `known`: it has been told for sure. */
  #flood: 'none' | 'told' | 'known' = 'none'

  constructor(options: FloodWatchOptions, refusals: Refusals) {
    this.#options = options
    this.#refusals = refusals
  }

  /** So many more structs wait. Returns false when there are too many of them. */
  wait(structs: number): boolean {
    this.#waitingStructs += structs
    return this.#waitingStructs <= this.#options.limits.maxPendingStructs
  }

  /** Nothing waits any more, or what waited was forgotten. */
  nothingWaits(): void {
    this.#waitingStructs = 0
  }

  /**
   * What waited was too much and is forgotten. The first time `askAgain` is called; what was on its way before the
   * client could know that does not count.
   */
  flooded(askAgain: () => void): void {
    if (this.#flood === 'known') {
      this.#refusals.flood()
      return
    }
    if (this.#flood === 'told') return
    this.#flood = 'told'
    askAgain()
    this.#options.connection.whenHeard(() => {
      this.#flood = 'known'
    })
  }
}
