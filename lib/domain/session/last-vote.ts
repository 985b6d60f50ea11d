// The last vote of a board whose result everybody knows: cards show the dots that it gave them, or those of an earlier one.

import type { Round } from './round'

/** A vote as cards show it: numbers, and never who gave them. */
export interface LastVote {
  readonly roundId: string
  readonly title: string
  /** Dots by card; cards without any are absent. */
  readonly dots: Readonly<Record<string, number>>
}

/** What a canvas knows of its board's votes. */
export interface KnownVotes {
  readonly newestId: string
  /** The vote that the board has its cards show; undefined for none, and until it is loaded. */
  readonly shown: LastVote | undefined
}

/**
 * Returns the vote that was shown last, in a session or outside; undefined for none. One that is open, unshown or without a
 * ballot never counts: it would take an earlier one's dots off the cards and give nothing instead.
 */
export function lastShownVote<R extends Pick<Round, 'activity' | 'state' | 'closedAt' | 'openedAt' | 'turnout'>>(
  rounds: readonly R[],
): R | undefined {
  const shown = rounds.filter(
    ({ activity, state, turnout }) => activity.kind === 'vote' && state === 'shown' && turnout > 0,
  )
  return shown.toSorted((a, b) => endOf(b) - endOf(a))[0]
}

/** Returns what cards show of a vote with its result; undefined for one without. */
export function dotsOfVote({
  id,
  title,
  state,
  result,
}: Pick<Round, 'id' | 'title' | 'state' | 'result'>): LastVote | undefined {
  if (state !== 'shown' || result?.kind !== 'vote') return undefined
  const given = result.cards.filter(({ dots }) => dots > 0)
  return { roundId: id, title, dots: Object.fromEntries(given.map(({ cardId, dots }) => [cardId, dots])) }
}

function endOf({ closedAt, openedAt }: Pick<Round, 'closedAt' | 'openedAt'>): number {
  return closedAt ?? openedAt
}
