// One person who moves shapes: makes valid changes without holding a document. Change n sets the position of one of the
// person's own shapes to (n, n + 7), so that every form of the change tells its number.

import * as encoding from 'lib0/encoding'
import type { Board, ItemId } from './board'

export interface Move {
  /** Counts from 0. */
  readonly n: number
  readonly shapeId: string
  readonly x: number
  readonly y: number
  /** The change as a Yjs V1 update: one struct under the writer's clientID, whose clock is n. */
  readonly update: Uint8Array
}

const SHAPES_PER_WRITER = 5
/** The first clientID of writers, whose encoding is as long as that of most that Yjs draws. */
const FIRST_CLIENT_ID = 3_000_000_000
/** A struct that holds any values under a key, after another struct. */
const ANY_AFTER_ORIGIN_WITH_KEY = 8 | 0x80 | 0x20

export function clientIdOf(writer: number): number {
  return FIRST_CLIENT_ID + writer
}

/** The writer that has the clientID; undefined for the board's maker and the server. */
export function writerOf(clientId: number, writers: number): number | undefined {
  const writer = clientId - FIRST_CLIENT_ID
  return writer >= 0 && writer < writers ? writer : undefined
}

export class ShapeWriter {
  readonly #clientId: number
  readonly #text: string
  readonly #shapes: { readonly id: string; item: ItemId }[]
  #count = 0

  /**
   * If `textBytes` is set, each change writes an address of that many bytes to the shape. The number of the change is then
   * only in its clock.
   */
  constructor(board: Board, writer: number, textBytes = 0) {
    this.#text = 'a'.repeat(textBytes)
    this.#clientId = clientIdOf(writer)
    const ids = board.shapeIds.slice(writer * SHAPES_PER_WRITER, (writer + 1) * SHAPES_PER_WRITER)
    this.#shapes = ids.map((id) => ({ id, item: board.itemOf(id, textBytes > 0 ? 'rest' : 'xy') }))
  }

  next(): Move {
    const n = this.#count
    this.#count += 1
    const shape = this.#shapes[n % this.#shapes.length]
    if (!shape) throw new Error('The board is too small for so many writers')
    const move = { n, shapeId: shape.id, x: n, y: n + 7, update: this.#encode(n, shape.item) }
    shape.item = { client: this.#clientId, clock: n }
    return move
  }

  /** Encodes the effect of Y.Map.set: a struct after the value that it replaces, and that value's deletion. */
  #encode(n: number, replaced: ItemId): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, this.#clientId)
    encoding.writeVarUint(encoder, n)
    encoding.writeUint8(encoder, ANY_AFTER_ORIGIN_WITH_KEY)
    encoding.writeVarUint(encoder, replaced.client)
    encoding.writeVarUint(encoder, replaced.clock)
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, this.#text === '' ? [n, n + 7] : { geo: 'rectangle', url: `https://${this.#text}` })
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, replaced.client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, replaced.clock)
    encoding.writeVarUint(encoder, 1)
    return encoding.toUint8Array(encoder)
  }
}
