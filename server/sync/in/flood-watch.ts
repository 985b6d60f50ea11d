// Limits the changes of one client that the server holds while they wait for missing ones (SYNC-SPEC S5). An honest
// page whose changes overtook each other is asked once for all of them; a client that goes on after that is sent away.

import type { Limits } from '@/lib/protocol/limits'
import type { Connection } from '../sockets/connection'
import type { Refusals } from './refusals'

export interface FloodWatchOptions {
  readonly connection: Pick<Connection, 'whenHeard'>
  readonly limits: Pick<Limits, 'maxPendingStructs'>
}

/** Watches how many structs of one client wait for missing changes. */
export class FloodWatch {
  readonly #options: FloodWatchOptions
  readonly #refusals: Refusals
  #waitingStructs = 0
  /** `told`: the client was asked for everything, but may not know yet. `known`: it has certainly got the question. */
  #flood: 'none' | 'told' | 'known' = 'none'

  constructor(options: FloodWatchOptions, refusals: Refusals) {
    this.#options = options
    this.#refusals = refusals
  }

  /** Counts structs that have begun to wait. Returns false when there are too many of them. */
  wait(structs: number): boolean {
    this.#waitingStructs += structs
    return this.#waitingStructs <= this.#options.limits.maxPendingStructs
  }

  /** Nothing waits any more, or what waited was forgotten. */
  nothingWaits(): void {
    this.#waitingStructs = 0
  }

  /**
   * Too much waited and was forgotten. The first time it calls `askAgain`; changes that were on their way before the
   * client could know don't count.
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
