// Which card of a shown rating was brought before the room last, from presence: facilitators do it, beside the board or at the
// projector.

import { useCallback, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { ROLES, roleAllows } from '@/lib/domain/people/role'
import { type BroughtUp, laterOf } from '@/lib/domain/session/card-in-view'
import type { Presence } from '@/lib/protocol/presence'

/** Undefined while no facilitator talks about a card of this round. */
export function useDiscussed(awareness: Awareness, roundId: string): BroughtUp | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
    [awareness],
  )
  // As a text, which is equal where the card and the moment are.
  const text = useSyncExternalStore(subscribe, () =>
    JSON.stringify(discussedIn(awareness.getStates(), roundId) ?? null),
  )
  return (JSON.parse(text) as BroughtUp | null) ?? undefined
}

/** Finds the card in presence states, which come from other people's pages and are validated first. */
export function discussedIn(
  states: ReadonlyMap<number, { [key: string]: unknown }>,
  roundId: string,
): BroughtUp | undefined {
  let last: BroughtUp | undefined
  for (const state of states.values()) {
    const { user, discussed } = state as Presence
    if (!user || !ROLES.includes(user.role) || !roleAllows(user.role, 'run-sessions')) continue
    if (discussed?.roundId !== roundId || typeof discussed.cardId !== 'string') continue
    // Pages of older versions say no moment.
    const at = typeof discussed.at === 'number' ? discussed.at : 0
    last = laterOf(last, { cardId: discussed.cardId, at })
  }
  return last
}
