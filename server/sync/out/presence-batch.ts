// The newest states of many clients as one message for each receiver: everybody's but the receiver's own. The states
// are laid out in one buffer once; a message is that buffer without one piece of it. A large one is sent as the two
// pieces around it: a copy of everybody's cursor for everybody is what keeps the collector busy in a full room.

import * as encoding from 'lib0/encoding'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { binaryHeader, type MessageParts } from '../sockets/binary-message'

/** Copying up to this many bytes costs less than writing them in pieces. */
const COPIED_BYTES = 1_024

/** Lays out the states of many clients once, for all receivers' messages. */
export class PresenceBatch {
  readonly #body: Buffer
  /** Offsets in the body at which each client's state begins and ends. */
  readonly #places = new Map<number, { readonly start: number; readonly end: number }>()
  /** Message headers by the length of the states in the message. */
  readonly #heads = new Map<number, Buffer>()
  #all: MessageParts | null = null

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
  messageFor(own: number | null): MessageParts | null {
    const count = this.sizeFor(own)
    if (count === 0) return null
    const place = own === null ? undefined : this.#places.get(own)
    if (!place) {
      this.#all ??= this.#messageOf(count, [this.#body])
      return this.#all
    }
    return this.#messageOf(count, [this.#body.subarray(0, place.start), this.#body.subarray(place.end)])
  }

  #messageOf(count: number, states: readonly Buffer[]): MessageParts {
    const length = states.reduce((sum, { length }) => sum + length, 0)
    // Most states are equally long, and each receiver with a client lacks one.
    const head = this.#heads.get(length) ?? headOf(count, length)
    this.#heads.set(length, head)
    return length <= COPIED_BYTES ? [Buffer.concat([head, ...states])] : [head, ...states]
  }
}

/** The header of a WebSocket message with `count` states of `length` bytes. */
function headOf(count: number, length: number): Buffer {
  const counted = encoding.createEncoder()
  encoding.writeVarUint(counted, count)
  const head = encoding.createEncoder()
  encoding.writeVarUint(head, MESSAGE_PRESENCE)
  encoding.writeVarUint(head, encoding.length(counted) + length)
  encoding.writeBinaryEncoder(head, counted)
  const bytes = encoding.toUint8Array(head)
  return Buffer.concat([binaryHeader(bytes.length + length), bytes])
}
