// Finds the rated cards on which a team has not agreed. A facilitator who leaves them gets a warning, and the minutes
// list them.

import type { Round } from './round'

type Rated = Pick<Round, 'activity' | 'cardIds' | 'state' | 'turnout' | 'agreements'>

export interface Undecided {
  /** The cards without an agreement, in the order in which they were asked about. */
  readonly cardIds: readonly string[]
  /** The number of all cards that were rated. */
  readonly rated: number
}

/**
 * Returns the cards of shown ratings that have no agreement in any of the rounds, which are those of a step or of a
 * session. `exists` says whether a card is still on the board: nobody can agree on one that is not.
 */
export function undecided(rounds: readonly Rated[], exists: (cardId: string) => boolean): Undecided {
  const shown = rounds.filter(({ activity, state, turnout }) => {
    return activity.kind === 'score' && state === 'shown' && turnout > 0
  })
  const rated = [...new Set(shown.flatMap(({ cardIds }) => cardIds))].filter(exists)
  const agreed = new Set(rounds.flatMap(({ agreements }) => agreements.map(({ cardId }) => cardId)))
  return { cardIds: rated.filter((id) => !agreed.has(id)), rated: rated.length }
}
