// What brings everybody who stands at the same place to the present. Fifty people who open a board together stand at its
// base, while others write: what they lack is worked out for the first of them, and what is committed meanwhile follows
// it as it is, so that the others cost no encoding.

import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '@/lib/protocol/frames'
import { binaryMessage } from './binary-message'
import type { StateVector } from './known-state'

/** A place among a board's updates. */
export interface Place {
  /** Updates up to here are held. */
  readonly position: number
  /** What else is held. */
  readonly reach: StateVector
}

/** With more messages behind the first, one that holds all of it is shorter. */
const MOST_MESSAGES = 32

export class CatchUp {
  readonly #place: Place
  readonly #key: string
  readonly #messages: Buffer[]
  #through: number

  /** `update`: everything between the place and the position `through`, as one. */
  constructor(place: Place, update: Uint8Array, through: number) {
    const vector = Y.encodeStateVector(new Map(place.reach))
    this.#place = place
    this.#key = keyOf(vector)
    this.#messages = [binaryMessage(encodeSyncStep2(Y.diffUpdate(update, vector)))]
    this.#through = through
  }

  /** The messages that lead up to `updatesAfter`; null when it is for others, or has become long. */
  messagesFor(place: Place, updatesAfter: (position: number) => readonly Uint8Array[]): readonly Buffer[] | null {
    if (!this.#isFor(place)) return null
    const newer = updatesAfter(this.#through)
    if (this.#messages.length + newer.length > MOST_MESSAGES) return null
    for (const update of newer) this.#messages.push(binaryMessage(encodeUpdate(update)))
    this.#through += newer.length
    return this.#messages
  }

  #isFor({ position, reach }: Place): boolean {
    if (position !== this.#place.position) return false
    return reach === this.#place.reach || keyOf(Y.encodeStateVector(new Map(reach))) === this.#key
  }
}

function keyOf(vector: Uint8Array): string {
  return Buffer.from(vector).toString('latin1')
}
