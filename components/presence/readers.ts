// Finds who reads where, from presence: one place per person, the newest of their pages. The server stamps names; pages
// that have not been stamped yet are left out, and so is the viewer.

import type { Awareness } from 'y-protocols/awareness'
import type { Presence, PresenceUser } from '@/lib/protocol/presence'

export interface ReaderPlace {
  readonly user: PresenceUser
  readonly briefId: string
  readonly blockId: string
}

export class Readers {
  readonly #awareness: Awareness
  readonly #me: string
  #places: readonly ReaderPlace[]

  constructor(awareness: Awareness, me: string) {
    this.#awareness = awareness
    this.#me = me
    this.#places = readersIn(awareness.getStates(), me)
  }

  /** Returns the same array until somebody reads on. */
  readonly get = (): readonly ReaderPlace[] => this.#places

  readonly subscribe = (listener: () => void): (() => void) => {
    const onChange = () => {
      const places = readersIn(this.#awareness.getStates(), this.#me)
      if (JSON.stringify(places) === JSON.stringify(this.#places)) return
      this.#places = places
      listener()
    }
    onChange()
    this.#awareness.on('change', onChange)
    return () => this.#awareness.off('change', onChange)
  }
}

/** Returns the readers in the order of names. States from other people's pages are validated first. */
export function readersIn(states: ReadonlyMap<number, { [key: string]: unknown }>, me: string): ReaderPlace[] {
  const places = new Map<string, ReaderPlace>()
  for (const state of states.values()) {
    const { user, reading } = state as Presence
    if (!user || typeof user.id !== 'string' || typeof user.name !== 'string' || user.id === me) continue
    if (!reading || typeof reading.briefId !== 'string' || typeof reading.blockId !== 'string') continue
    places.set(user.id, { user, briefId: reading.briefId, blockId: reading.blockId })
  }
  return [...places.values()].sort((a, b) => a.user.name.localeCompare(b.user.name) || (a.user.id < b.user.id ? -1 : 1))
}
