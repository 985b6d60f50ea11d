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

/** With more messages, one that holds all of it is shorter. */
const MOST_MESSAGES = 32
/** A V1 update without structs and deletions. */
export const NOTHING = new Uint8Array([0, 0])
/** A page takes the answer to its question for the present: it comes last, also where it has nothing to add. */
const THAT_IS_ALL = binaryMessage(encodeSyncStep2(NOTHING))

export class CatchUp {
  readonly #place: Place
  readonly #key: string
  readonly #lacking: Uint8Array
  readonly #answer: Buffer
  /** What is lacking, and what was committed since it was worked out; empty while that is nothing. */
  readonly #updates: Buffer[] = []
  #through: number

  /** `update`: everything between the place and the position `through`, as one. */
  constructor(place: Place, update: Uint8Array, through: number) {
    const vector = Y.encodeStateVector(new Map(place.reach))
    this.#place = place
    this.#key = keyOf(vector)
    this.#lacking = Y.diffUpdate(update, vector)
    this.#answer = binaryMessage(encodeSyncStep2(this.#lacking))
    this.#through = through
  }

  /** The messages that lead to the present; null when they are for others, or would be many. */
  messagesFor(place: Place, updatesAfter: (position: number) => readonly Uint8Array[]): readonly Buffer[] | null {
    if (!this.#isFor(place)) return null
    const newer = updatesAfter(this.#through)
    if (newer.length > 0 && this.#updates.length === 0) this.#add(this.#lacking)
    if (this.#updates.length + newer.length >= MOST_MESSAGES) return null
    for (const update of newer) this.#add(update)
    this.#through += newer.length
    return this.#updates.length === 0 ? [this.#answer] : [...this.#updates, THAT_IS_ALL]
  }

  #add(update: Uint8Array): void {
    this.#updates.push(binaryMessage(encodeUpdate(update)))
  }

  #isFor({ position, reach }: Place): boolean {
    if (position !== this.#place.position) return false
    return reach === this.#place.reach || keyOf(Y.encodeStateVector(new Map(reach))) === this.#key
  }
}

function keyOf(vector: Uint8Array): string {
  return Buffer.from(vector).toString('latin1')
}
