// People in many rooms at once: a crowd in each, and one account of all of them.

import type { Dialect } from '../dialects/dialect'
import type { Board } from './board'
import { Crowd } from './crowd'
import { Latencies } from './latencies'
import type { LedgerOfWindow } from './window'

export interface ManyCrowdsOptions {
  readonly port: number
  readonly rooms: readonly string[]
  readonly dialect: Dialect
  readonly board: Board
  /** People in each room, and how many of them write. */
  readonly clients: number
  readonly writers: number
}

/** Rooms that are entered at the same moment. */
const AT_ONCE = 10

export class ManyCrowds {
  readonly #crowds: readonly Crowd[]
  readonly #writers: number
  /** The account of all rooms together. */
  readonly ledger: LedgerOfWindow

  private constructor(crowds: readonly Crowd[], writers: number, latencies: Latencies) {
    this.#crowds = crowds
    this.#writers = writers
    const sum = (of: (crowd: Crowd) => number) => crowds.reduce((total, crowd) => total + of(crowd), 0)
    this.ledger = {
      latencies,
      begin: () => {
        for (const { changes } of crowds) changes.begin()
      },
      get delivered() {
        return sum(({ changes }) => changes.delivered)
      },
      get expected() {
        return sum(({ changes }) => changes.expected)
      },
      get holes() {
        return sum(({ changes }) => changes.holes)
      },
      get isComplete() {
        return crowds.every(({ changes }) => changes.isComplete)
      },
    }
  }

  /** Resolves when everybody is in. */
  static async gather({ rooms, ...options }: ManyCrowdsOptions): Promise<ManyCrowds> {
    const latencies = new Latencies()
    const crowds: Crowd[] = []
    for (let first = 0; first < rooms.length; first += AT_ONCE) {
      const some = rooms.slice(first, first + AT_ONCE)
      crowds.push(...(await Promise.all(some.map((room) => Crowd.gather({ ...options, room, latencies })))))
    }
    return new ManyCrowds(crowds, options.writers, latencies)
  }

  /** The change number `n`: writers of all rooms take turns. */
  move(n: number): void {
    const rooms = this.#crowds.length
    this.#crowds[n % rooms]?.move(Math.floor(n / rooms) % this.#writers)
  }

  get received(): { readonly bytes: number; readonly frames: number } {
    let [bytes, frames] = [0, 0]
    for (const { received } of this.#crowds) {
      bytes += received.bytes
      frames += received.frames
    }
    return { bytes, frames }
  }

  get busyMs(): number {
    return this.#crowds.reduce((total, crowd) => total + crowd.busyMs, 0)
  }

  get closed(): number {
    return this.#crowds.reduce((total, crowd) => total + crowd.closed, 0)
  }

  /** Everybody is gone without a word. */
  destroy(): void {
    for (const crowd of this.#crowds) crowd.destroy()
  }
}
