// What people who took part find on their phone after a session: its results, which everybody on the board may see.

import { givesDrafts } from './activities/activities'
import type { Round } from './round'

type Taken = Pick<Round, 'id' | 'sessionId' | 'activity' | 'state' | 'previousId'>

/**
 * Returns the votes and ratings of the newest session that had any, whose results are shown, the first one first. Of
 * those that repeat each other only the last is there, because it leads to the earlier ones. `rounds`: the newest first.
 */
export function lastResults<R extends Taken>(rounds: readonly R[]): readonly R[] {
  const results = rounds.filter(
    ({ sessionId, activity, state }) => sessionId !== null && state === 'shown' && !givesDrafts(activity),
  )
  const repeated = new Set(results.map(({ previousId }) => previousId))
  const sessionId = results[0]?.sessionId
  return results.filter((round) => round.sessionId === sessionId && !repeated.has(round.id)).toReversed()
}
