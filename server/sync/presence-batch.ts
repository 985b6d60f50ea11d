// The newest states of many clients as one message for each receiver: everybody's but the receiver's own. The states are
// laid out in one buffer once; a message is that buffer without one piece of it.

import * as encoding from 'lib0/encoding'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { binaryMessage } from './binary-message'

export class PresenceBatch {
  readonly #body: Buffer
  /** Where each client's state begins and ends in the body. */
  readonly #places = new Map<number, { readonly start: number; readonly end: number }>()
  #all: Buffer | null = null

  /** `entries`: each client's encoded state. */
  constructor(entries: ReadonlyMap<number, Uint8Array>) {
    let start = 0
    for (const [clientId, entry] of entries) {
      this.#places.set(clientId, { start, end: start + entry.length })
      start += entry.length
    }
    this.#body = Buffer.concat([...entries.values()], start)
  }

  /** How many states a receiver with this client gets. */
  sizeFor(own: number | null): number {
    return this.#places.size - (own !== null && this.#places.has(own) ? 1 : 0)
  }

  /** The WebSocket message for a receiver with this client, or null when there is nothing for it. */
  messageFor(own: number | null): Buffer | null {
    const count = this.sizeFor(own)
    if (count === 0) return null
    const place = own === null ? undefined : this.#places.get(own)
    if (place) return messageOf(count, this.#body.subarray(0, place.start), this.#body.subarray(place.end))
    this.#all ??= messageOf(count, this.#body)
    return this.#all
  }
}

function messageOf(count: number, ...states: readonly Uint8Array[]): Buffer {
  const head = encoding.createEncoder()
  encoding.writeVarUint(head, count)
  const countBytes = encoding.toUint8Array(head)
  const length = states.reduce((sum, part) => sum + part.length, countBytes.length)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_PRESENCE)
  encoding.writeVarUint(encoder, length)
  return binaryMessage(Buffer.concat([encoding.toUint8Array(encoder), countBytes, ...states]))
}
