// Keeps a board in memory while something happens with it, and its room open while somebody is connected.

import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/time/clock'

export interface IdleTimersOptions {
  readonly limits: Pick<Limits, 'parkAfterMs' | 'idleUnloadMs'>
  readonly clock: Clock
  /** Nobody is connected, and no call works on the board. */
  readonly isDeserted: () => boolean
  /** Nothing has happened for a while. Returns false when the board must stay in memory all the same. */
  readonly park: () => boolean
  /** Everybody has been away for a while. Returns false when the board must stay. */
  readonly unload: () => boolean
}

/** Decides when a board leaves the memory and when its room closes. */
export class IdleTimers {
  readonly #options: IdleTimersOptions
  #usedAt = 0
  #cancelPark: (() => void) | null = null
  #cancelUnload: (() => void) | null = null

  constructor(options: IdleTimersOptions) {
    this.#options = options
  }

  /** Something happens with the board. */
  use(): void {
    const { clock, limits } = this.#options
    this.#usedAt = clock.now()
    // One timer that looks again, instead of a new one for every change.
    this.#cancelPark ??= clock.after(limits.parkAfterMs, () => this.#lookAtUse())
  }

  /** Somebody is here. */
  come(): void {
    this.#cancelUnload?.()
    this.#cancelUnload = null
  }

  /** Maybe nobody is here any more. */
  go(): void {
    const { clock, limits, isDeserted } = this.#options
    this.come()
    if (isDeserted()) this.#cancelUnload = clock.after(limits.idleUnloadMs, () => this.#lookForPeople())
  }

  end(): void {
    this.come()
    this.#cancelPark?.()
    this.#cancelPark = null
  }

  #lookAtUse(): void {
    const { clock, limits, park } = this.#options
    this.#cancelPark = null
    const restMs = this.#usedAt + limits.parkAfterMs - clock.now()
    if (restMs > 0) this.#cancelPark = clock.after(restMs, () => this.#lookAtUse())
    else if (!park()) this.#cancelPark = clock.after(limits.parkAfterMs, () => this.#lookAtUse())
  }

  #lookForPeople(): void {
    this.#cancelUnload = null
    if (this.#options.isDeserted() && !this.#options.unload()) this.go()
  }
}
