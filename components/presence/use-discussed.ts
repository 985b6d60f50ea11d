// Which card of a shown rating the facilitator is talking about, from presence.

import { useCallback, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { ROLES, roleAllows } from '@/lib/domain/people/role'
import type { Presence } from '@/lib/protocol/presence'

/** Returns a card's shape id; undefined while no facilitator talks about a card of this round. */
export function useDiscussed(awareness: Awareness, roundId: string): string | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => discussedIn(awareness.getStates(), roundId))
}

/** Finds the card in presence states, which come from other people's pages and are validated first. */
export function discussedIn(
  states: ReadonlyMap<number, { [key: string]: unknown }>,
  roundId: string,
): string | undefined {
  for (const state of states.values()) {
    const { user, discussed } = state as Presence
    if (!user || !ROLES.includes(user.role) || !roleAllows(user.role, 'run-sessions')) continue
    if (discussed?.roundId === roundId && typeof discussed.cardId === 'string') return discussed.cardId
  }
  return undefined
}
