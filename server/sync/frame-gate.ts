// Keeps the frames of a board that is still loading, in order and bounded (SYNC-SPEC 3.4).

import type { Limits } from '@/lib/protocol/limits'
import type { Connection } from './connection'

export interface QueuedFrame {
  readonly connection: Connection
  readonly frame: Uint8Array
}

export class FrameGate {
  readonly #limits: Pick<Limits, 'maxQueuedFramesWhileLoading' | 'maxQueuedBytesWhileLoading'>
  #frames: QueuedFrame[] = []
  #bytes = 0

  constructor(limits: Pick<Limits, 'maxQueuedFramesWhileLoading' | 'maxQueuedBytesWhileLoading'>) {
    this.#limits = limits
  }

  /** Keeps the frame; returns false when there is no room for it. */
  keep(connection: Connection, frame: Uint8Array): boolean {
    const { maxQueuedFramesWhileLoading, maxQueuedBytesWhileLoading } = this.#limits
    const bytes = this.#bytes + frame.length
    if (this.#frames.length >= maxQueuedFramesWhileLoading || bytes > maxQueuedBytesWhileLoading) return false
    this.#frames.push({ connection, frame })
    this.#bytes = bytes
    return true
  }

  /** Forgets what a connection that has left sent. */
  forget(connection: Connection): void {
    this.#frames = this.#frames.filter((each) => each.connection !== connection)
    this.#bytes = this.#frames.reduce((sum, { frame }) => sum + frame.length, 0)
  }

  /** Empties the gate. */
  release(): readonly QueuedFrame[] {
    const frames = this.#frames
    this.#frames = []
    this.#bytes = 0
    return frames
  }
}
