// Keeps the frames of a board that is still loading, in order and bounded (SYNC-SPEC 3.4). It also keeps those of
// somebody who has left since: an edit that was sent is an edit.

import type { Limits } from '@/lib/protocol/limits'
import type { Conversation } from './conversation'

export interface QueuedFrame {
  readonly conversation: Conversation
  readonly frame: Uint8Array
}

/** Keeps the frames for a board that is still loading. */
export class FrameGate {
  readonly #limits: Pick<Limits, 'maxQueuedFramesWhileLoading' | 'maxQueuedBytesWhileLoading'>
  #frames: QueuedFrame[] = []
  #bytes = 0

  constructor(limits: Pick<Limits, 'maxQueuedFramesWhileLoading' | 'maxQueuedBytesWhileLoading'>) {
    this.#limits = limits
  }

  /** Keeps the frame; returns false when there is no room for it. */
  keep(conversation: Conversation, frame: Uint8Array): boolean {
    const { maxQueuedFramesWhileLoading, maxQueuedBytesWhileLoading } = this.#limits
    const bytes = this.#bytes + frame.length
    if (this.#frames.length >= maxQueuedFramesWhileLoading || bytes > maxQueuedBytesWhileLoading) return false
    this.#frames.push({ conversation, frame })
    this.#bytes = bytes
    return true
  }

  /** Empties the gate. */
  release(): readonly QueuedFrame[] {
    const frames = this.#frames
    this.#frames = []
    this.#bytes = 0
    return frames
  }
}
