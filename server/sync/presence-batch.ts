// The newest states of many clients as one message for each receiver: everybody's but the receiver's own. The states are
// laid out in one buffer once; a message is that buffer without one piece of it.

import * as encoding from 'lib0/encoding'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { binaryMessage } from './binary-message'

export class PresenceBatch {
  readonly #body: Buffer
  /** Where each client's state begins and ends in the body. */
  readonly #places = new Map<number, { readonly start: number; readonly end: number }>()
  /** What a message begins with, by the length of the states in it. */
  readonly #heads = new Map<number, Uint8Array>()
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
    if (place) {
      const length = this.#body.length - (place.end - place.start)
      const [before, after] = [this.#body.subarray(0, place.start), this.#body.subarray(place.end)]
      return binaryMessage(this.#headOf(count, length), before, after)
    }
    this.#all ??= binaryMessage(headOf(count, this.#body.length), this.#body)
    return this.#all
  }

  /** Most states are equally long, and each receiver with a client lacks one. */
  #headOf(count: number, length: number): Uint8Array {
    const head = this.#heads.get(length) ?? headOf(count, length)
    this.#heads.set(length, head)
    return head
  }
}

/** What a presence message with `count` states of `length` bytes begins with. */
function headOf(count: number, length: number): Uint8Array {
  const counted = encoding.createEncoder()
  encoding.writeVarUint(counted, count)
  const head = encoding.createEncoder()
  encoding.writeVarUint(head, MESSAGE_PRESENCE)
  encoding.writeVarUint(head, encoding.length(counted) + length)
  encoding.writeBinaryEncoder(head, counted)
  return encoding.toUint8Array(head)
}
