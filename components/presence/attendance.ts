// Counts from presence how many people are on a board or with a session at the moment, and how many of these have not
// moved for a while: counts and no names, so that nobody is exposed.

import { useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { isCounted } from '@/lib/domain/session/people'
import type { Presence } from '@/lib/protocol/presence'

export interface Attendance {
  readonly here: number
  /** The number of those on none of whose pages anything has moved for a while. */
  readonly quiet: number
}

/**
 * Counts those who count in a session, with those who only look: in some steps everybody does. The server stamps each
 * identity; that a person is quiet is what their page reports.
 */
export function attendanceIn(states: ReadonlyMap<number, { [key: string]: unknown }>): Attendance {
  const isQuietOf = new Map<string, boolean>()
  for (const state of states.values()) {
    const { user, isQuiet } = state as Presence
    if (!user || !isCounted(user.role)) continue
    isQuietOf.set(user.id, isQuiet === true && isQuietOf.get(user.id) !== false)
  }
  return { here: isQuietOf.size, quiet: [...isQuietOf.values()].filter(Boolean).length }
}

/** The same as it changes. */
export function useAttendance(awareness: Awareness): Attendance {
  // As a text, which is equal where the counts are.
  return JSON.parse(useCounted(awareness, (states) => JSON.stringify(attendanceIn(states)))) as Attendance
}

/**
 * Counts everybody on the board at the moment, whatever their role, for boards without a running session. `me`, a user id,
 * counts as well: not every page publishes its own person.
 */
export function peopleIn(states: ReadonlyMap<number, { [key: string]: unknown }>, me: string): number {
  return new Set([me, ...[...states.values()].flatMap((state) => (state as Presence).user?.id ?? [])]).size
}

/** The same as it changes. */
export function usePeopleCount(awareness: Awareness, me: string): number {
  return useCounted(awareness, (states) => peopleIn(states, me))
}

function useCounted<T extends string | number>(
  awareness: Awareness,
  count: (states: ReturnType<Awareness['getStates']>) => T,
): T {
  const read = () => count(awareness.getStates())
  const subscribe = (listener: () => void) => {
    awareness.on('change', listener)
    return () => awareness.off('change', listener)
  }
  return useSyncExternalStore(subscribe, read, read)
}
