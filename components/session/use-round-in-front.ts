// The round in front on a screen that shows one thing at a time.

import { useState } from 'react'
import type { Round } from '@/lib/domain/session/round'
import { roundInFront } from '@/lib/domain/session/round-in-front'
import type { LiveSession } from '@/lib/domain/session/session'
import { useRounds } from './rounds-api'
import { serverNow } from './server-clock'
import { useEndedSession } from './session-api'

/** How old a result outside a session may be to come up for people who open the page. */
const RESULT_IN_FRONT_MS = 60 * 60_000

/**
 * Returns the round in front, by the rule `pick`; undefined if there is none. `live` as useLiveSession gives it.
 */
export function useRoundInFront(
  boardId: string,
  live: LiveSession | null | undefined,
  pick: typeof roundInFront<Round> = roundInFront,
): Round | undefined {
  const rounds = useRounds(boardId)
  const ended = useEndedSession(boardId)
  const [openedMs] = useState(serverNow)
  if (!rounds || live === undefined || ended === undefined) return undefined
  // The results of a session end with it, too.
  return pick(rounds, live, Math.max(openedMs - RESULT_IN_FRONT_MS, ended?.endedAt ?? 0))
}
