// What people gave and nobody has seen yet: drafts that are not on the board, and votes or ratings that are still open.
// A facilitator who goes on, or ends the session, is asked about it first.

import { givesDrafts } from './activities/activities'
import type { Round } from './round'

type Given = Pick<Round, 'sessionId' | 'stepId' | 'activity' | 'cardIds' | 'state' | 'turnout'>

/**
 * Whether going on would leave something behind: drafts count until they are on the board, votes and ratings while they
 * are open, even if nobody has answered yet. A round that asks about no card has nothing to show.
 */
export function isUnshown({ activity, cardIds, state, turnout }: Omit<Given, 'sessionId' | 'stepId'>): boolean {
  return givesDrafts(activity) ? state !== 'shown' && turnout > 0 : state === 'open' && cardIds.length > 0
}

/** Returns the rounds of a step that going on would leave behind, in the order of `rounds`. */
export function unshownOfStep<R extends Given>(rounds: readonly R[], sessionId: string, stepId: string): readonly R[] {
  return rounds.filter((round) => round.sessionId === sessionId && round.stepId === stepId && isUnshown(round))
}

/** Returns the rounds of a session that its end would leave behind, in the order of `rounds`. */
export function unshownOfSession<R extends Given>(rounds: readonly R[], sessionId: string): readonly R[] {
  return rounds.filter((round) => round.sessionId === sessionId && isUnshown(round))
}
