// The people on the board just now, from presence: one entry per person, however many pages they have open. The server
// stamps names and roles; a page that has not been stamped yet is left out.

import type { Awareness } from 'y-protocols/awareness'
import type { Presence, PresenceUser } from '@/lib/protocol/presence'

export class People {
  #awareness: Awareness
  #me: string
  #people: readonly PresenceUser[] = []

  /** `me` is the viewer's user id; the viewer is not listed. */
  constructor(awareness: Awareness, me: string) {
    this.#awareness = awareness
    this.#me = me
    this.#people = peopleIn(awareness.getStates(), me)
  }

  /** Returns the same array until somebody comes, leaves or changes. */
  readonly get = (): readonly PresenceUser[] => this.#people

  readonly subscribe = (listener: () => void): (() => void) => {
    const onChange = () => {
      const people = peopleIn(this.#awareness.getStates(), this.#me)
      if (arePeopleEqual(people, this.#people)) return
      this.#people = people
      listener()
    }
    onChange()
    this.#awareness.on('change', onChange)
    return () => this.#awareness.off('change', onChange)
  }
}

/** Returns the people in the order of their names, so that faces don't jump about. */
export function peopleIn(states: ReadonlyMap<number, { [key: string]: unknown }>, me: string): PresenceUser[] {
  const people = new Map<string, PresenceUser>()
  for (const state of states.values()) {
    const { user } = state as Presence
    if (user && typeof user.id === 'string' && typeof user.name === 'string' && user.id !== me)
      people.set(user.id, user)
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

function arePeopleEqual(a: readonly PresenceUser[], b: readonly PresenceUser[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index]
      return person.id === other?.id && person.name === other.name && person.role === other.role
    })
  )
}
