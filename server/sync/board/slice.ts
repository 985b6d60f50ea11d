// A slice of a stored board, as an update and as the message that carries it. Clients that join with nothing are sent
// the same messages, so each is made once, when the first client needs it.

import { encodeUpdate } from '@/lib/protocol/frames'
import { binaryMessage } from '../sockets/binary-message'
import type { StateVector } from './known-state'

/** Holds one slice of a stored board, as an update and as the message that carries it. */
export class Slice {
  /** The clocks that the holder of this slice, and of those before it, has reached for the clients in it. */
  readonly reach: StateVector
  #bytes: Uint8Array
  #message: Buffer | null = null

  constructor(update: Uint8Array, reach: StateVector) {
    this.#bytes = update
    this.reach = reach
  }

  /** V1 update. */
  get update(): Uint8Array {
    return this.#bytes
  }

  /** The WebSocket message of the update. */
  get message(): Buffer {
    if (this.#message) return this.#message
    const message = binaryMessage(encodeUpdate(this.#bytes))
    // The update is the message's end: a large board need not be in memory twice.
    this.#bytes = message.subarray(message.length - this.#bytes.length)
    this.#message = message
    return message
  }
}
