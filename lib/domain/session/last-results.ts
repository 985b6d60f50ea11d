// What people who took part find on their phone after a session: its results, which everybody on the board may see.

import { givesDrafts } from './activities/activities'
import type { EndedSession } from './ended-session'
import type { Round } from './round'

type Taken = Pick<Round, 'id' | 'sessionId' | 'activity' | 'state' | 'previousId' | 'openedAt'>

/**
 * Returns the votes and ratings of the newest session that had any, and those that were opened beside its steps or since,
 * whose results are shown, the first one first. `ended` is the session that ended last: it may have had none in its steps.
 * Of those that repeat each other only the last is there, because it leads to the earlier ones. `rounds`: the newest first.
 */
export function lastResults<R extends Taken>(
  rounds: readonly R[],
  ended: Pick<EndedSession, 'startedAt'> | null,
): readonly R[] {
  const results = rounds.filter(({ activity, state }) => state === 'shown' && !givesDrafts(activity))
  const repeated = new Set(results.map(({ previousId }) => previousId))
  const newest = results.find(({ sessionId }) => sessionId !== null)?.sessionId
  const isSince = ({ sessionId, openedAt }: R) =>
    sessionId === null ? ended !== null && openedAt >= ended.startedAt : sessionId === newest
  return results
    .slice(0, results.findLastIndex(isSince) + 1)
    .filter(({ id, sessionId }) => (sessionId === newest || sessionId === null) && !repeated.has(id))
    .toReversed()
}
