// Carries committed updates to a room's sockets: those of one event-loop turn merged into one frame, so that the number
// of socket writes doesn't grow with the rate of updates. Who wrote an update needs no copy of it.

import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { CommittedUpdate } from './live-document'

export interface Receiver {
  readonly id: string
  send(frame: Uint8Array): void
}

/** With more authors than this in one turn, everybody gets everything: a copy of one's own changes nothing. */
const MAX_SEPARATE_AUTHORS = 3

export class Broadcaster {
  readonly #receivers: () => Iterable<Receiver>
  #turn: CommittedUpdate[] = []

  constructor(receivers: () => Iterable<Receiver>) {
    this.#receivers = receivers
  }

  /** Sends the update at the end of this turn. */
  add(committed: CommittedUpdate): void {
    if (this.#turn.length === 0) setImmediate(() => this.#flush())
    this.#turn.push(committed)
  }

  #flush(): void {
    const turn = this.#turn
    this.#turn = []
    const authors = new Set(turn.flatMap(({ author }) => (author === null ? [] : [author])))
    const all = frameOf(turn)
    if (all === null) return
    for (const receiver of this.#receivers()) {
      const isSpared = authors.size <= MAX_SEPARATE_AUTHORS && authors.has(receiver.id)
      const frame = isSpared ? frameOf(turn.filter(({ author }) => author !== receiver.id)) : all
      if (frame) receiver.send(frame)
    }
  }
}

function frameOf(turn: readonly CommittedUpdate[]): Uint8Array | null {
  const updates = turn.map(({ update }) => update)
  const [only] = updates
  if (!only) return null
  return encodeUpdate(updates.length === 1 ? only : Y.mergeUpdates(updates))
}
