// The people on the board as a hook.

import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceUser } from '@/lib/protocol/presence'
import { People } from './people'

/** Returns everybody but the viewer. */
export function usePeople(awareness: Awareness, me: string): readonly PresenceUser[] {
  const people = useMemo(() => new People(awareness, me), [awareness, me])
  return useSyncExternalStore(people.subscribe, people.get, people.get)
}
