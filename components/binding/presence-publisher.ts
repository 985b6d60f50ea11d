// Writes this browser's presence: changes within one interval travel as one state, the last value of each field.

import type { Awareness } from 'y-protocols/awareness'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { Presence } from '@/lib/protocol/presence'
import { jsonEqual } from '@/lib/std/json-equal'
import type { Scheduler } from './scheduler'

const INTERVAL_MS = 40
/**
 * Fields that can be large, in the order in which they are dropped; peers get them from the document, or do without.
 */
const SPARED = ['gesture', 'selectedShapeIds', 'chatMessage'] as const satisfies (keyof Presence)[]
const encoder = new TextEncoder()

export class PresencePublisher {
  readonly #awareness: Awareness
  readonly #scheduler: Scheduler
  #pending: Partial<Presence> = {}
  #lastSentMs = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | undefined

  constructor(awareness: Awareness, scheduler: Scheduler) {
    this.#awareness = awareness
    this.#scheduler = scheduler
  }

  /** Sends the fields, at once or when the interval allows. */
  publish(fields: Partial<Presence>): void {
    this.#pending = { ...this.#pending, ...fields }
    if (this.#cancel) return
    const waitMs = this.#lastSentMs + INTERVAL_MS - this.#scheduler.nowMs()
    if (waitMs <= 0) this.flush()
    else this.#cancel = this.#scheduler.after(waitMs, () => this.flush())
  }

  /** Sends what waits. A state that wouldn't change isn't sent. */
  flush(): void {
    this.#cancel?.()
    this.#cancel = undefined
    const before = this.#awareness.getLocalState()
    const pending = this.#pending
    this.#pending = {}
    // y-protocols uses null for a client that has left; a late cursor must not bring it back.
    if (before === null) return
    const after = withinLimit({ ...before, ...pending })
    if (jsonEqual(before, after)) return
    this.#lastSentMs = this.#scheduler.nowMs()
    this.#awareness.setLocalState(after)
  }

  dispose(): void {
    this.#cancel?.()
  }
}

/** Returns the state without the parts that would exceed what the server passes on to others. */
function withinLimit(state: Record<string, unknown>): Record<string, unknown> {
  let fitting = state
  for (const field of SPARED) {
    if (encoder.encode(JSON.stringify(fitting)).length <= DEFAULT_LIMITS.maxPresenceBytes) return fitting
    const { [field]: _left, ...others } = fitting
    fitting = others
  }
  return fitting
}
