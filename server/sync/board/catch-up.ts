// Brings all readers at the same place to the present. When fifty people open a board together, they stand at its base
// while others write. Their missing part is worked out for the first of them, and later commits follow it as they are,
// so that the other readers cost no encoding.

import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '@/lib/protocol/frames'
import { binaryMessage } from '../sockets/binary-message'
import type { StateVector } from './known-state'

/** A place among a board's updates. */
export interface Place {
  /** Updates up to here are held. */
  readonly position: number
  /** The clocks of everything else that is held. */
  readonly reach: StateVector
}

/** Beyond this many messages, a single one that holds everything is shorter. */
const MOST_MESSAGES = 32
/** A V1 update without structs and deletions. */
export const NOTHING = new Uint8Array([0, 0])
/** A page takes the answer to its question for the present: it comes last, also where it has nothing to add. */
const THAT_IS_ALL = binaryMessage(encodeSyncStep2(NOTHING))

/** Holds the messages that bring readers from one place to the present. */
export class CatchUp {
  readonly #place: Place
  readonly #key: string
  /** The missing part as a ready answer, where it is one update. */
  readonly #answer: Buffer
  /** The missing updates; several where some of them are large. */
  readonly #lacking: readonly Uint8Array[]
  /** It as messages, once something was committed since it was worked out or where there are several. */
  readonly #updates: Buffer[] = []
  /** How many of the messages hold what was committed since. */
  #newer = 0
  #through: number

  /** `lacking`: what the place lacks of everything up to the position `through`. */
  constructor(place: Place, lacking: readonly Uint8Array[], through: number) {
    this.#place = place
    this.#key = keyOf(place.reach)
    this.#lacking = lacking
    const [only = NOTHING] = lacking
    this.#answer = binaryMessage(encodeSyncStep2(lacking.length > 1 ? NOTHING : only))
    this.#through = through
    if (lacking.length > 1) this.#addLacking()
  }

  /** The messages that lead to the present; null when they are for others, or would be many. */
  messagesFor(place: Place, updatesAfter: (position: number) => readonly Uint8Array[]): readonly Buffer[] | null {
    if (!this.#isFor(place)) return null
    const newer = updatesAfter(this.#through)
    if (newer.length > 0 && this.#updates.length === 0) this.#addLacking()
    if (this.#newer + newer.length >= MOST_MESSAGES - 1) return null
    for (const update of newer) this.#add(update)
    this.#newer += newer.length
    this.#through += newer.length
    return this.#updates.length === 0 ? [this.#answer] : [...this.#updates, THAT_IS_ALL]
  }

  #addLacking(): void {
    for (const update of this.#lacking) this.#add(update)
  }

  #add(update: Uint8Array): void {
    this.#updates.push(binaryMessage(encodeUpdate(update)))
  }

  #isFor({ position, reach }: Place): boolean {
    if (position !== this.#place.position) return false
    return reach === this.#place.reach || keyOf(reach) === this.#key
  }
}

function keyOf(reach: StateVector): string {
  return Buffer.from(Y.encodeStateVector(new Map(reach))).toString('latin1')
}
