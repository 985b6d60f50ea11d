// Counts from presence how many people are with a session at the moment, and how many of them have not moved for a
// while: counts and no names, so that nobody is exposed.

import { useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { roleAllows } from '@/lib/domain/people/role'
import type { Presence } from '@/lib/protocol/presence'

export interface Attendance {
  readonly here: number
  /** The number of those on none of whose pages anything has moved for a while. */
  readonly quiet: number
}

/**
 * Counts the people without those who run the session, but with those who only look: in some steps everybody does. The
 * server stamps each identity; that a person is quiet is what their page reports.
 */
export function attendanceIn(states: ReadonlyMap<number, { [key: string]: unknown }>): Attendance {
  const isQuietOf = new Map<string, boolean>()
  for (const state of states.values()) {
    const { user, isQuiet } = state as Presence
    if (!user || roleAllows(user.role, 'run-sessions')) continue
    isQuietOf.set(user.id, isQuiet === true && isQuietOf.get(user.id) !== false)
  }
  return { here: isQuietOf.size, quiet: [...isQuietOf.values()].filter(Boolean).length }
}

/** The same as it changes. */
export function useAttendance(awareness: Awareness): Attendance {
  // As a text, which is equal where the counts are.
  const read = () => JSON.stringify(attendanceIn(awareness.getStates()))
  const subscribe = (listener: () => void) => {
    awareness.on('change', listener)
    return () => awareness.off('change', listener)
  }
  return JSON.parse(useSyncExternalStore(subscribe, read, read)) as Attendance
}
