// Opens the socket, and opens it again after it was lost. y-websocket's own schedule has no jitter, so it is switched
// off and this one is kept.

import type { WebsocketProvider } from 'y-websocket'
import { BOARD_MOVES } from '@/lib/protocol/close-code'
import { type ReconnectDelay, reconnectDelay } from './reconnect-delay'

/** An attempt that has been under way for this long is given up when the network comes back. */
const STUCK_ATTEMPT_MS = 3_000

export class Reconnector {
  readonly #provider: WebsocketProvider
  readonly #prepare: () => void
  readonly #delay: ReconnectDelay
  #failures = 0
  #attemptStartedAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #isStopped = false

  /** `prepare` runs before each attempt. `random` gives 0 <= r < 1. */
  constructor(provider: WebsocketProvider, prepare: () => void, random: () => number) {
    this.#provider = provider
    this.#prepare = prepare
    this.#delay = reconnectDelay(random)
  }

  /** How long ago the last attempt began. */
  get sinceAttemptMs(): number {
    return Date.now() - this.#attemptStartedAt
  }

  connect(): void {
    if (this.#isStopped) return
    clearTimeout(this.#timer)
    this.#attemptStartedAt = Date.now()
    this.#prepare()
    this.#provider.connect()
  }

  /** Tries at once. Keeps a live connection, and an attempt that has just begun. */
  reconnectNow(): void {
    if (this.#isStopped || this.#provider.wsconnected) return
    if (this.#provider.ws !== null) {
      if (Date.now() - this.#attemptStartedAt < STUCK_ATTEMPT_MS) return
      this.#provider.disconnect()
    }
    this.connect()
  }

  /** Leaves the socket and begins a new one. */
  again(): void {
    if (this.#provider.ws !== null) this.#provider.disconnect()
    this.connect()
  }

  /** Notes that the connection did its work. */
  succeeded(): void {
    this.#failures = 0
  }

  /** The socket is gone, with a close code if the server gave one: tries again in a while, at once where the board moves. */
  lost(closeCode?: number): void {
    this.#failures += 1
    const isMove = closeCode === BOARD_MOVES && this.#failures === 1
    const delayMs = isMove ? this.#delay.afterMove() : this.#delay.after(this.#failures)
    this.#provider.shouldConnect = false
    clearTimeout(this.#timer)
    if (!this.#isStopped) this.#timer = setTimeout(() => this.connect(), delayMs)
  }

  /** Stops for good. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }
}
