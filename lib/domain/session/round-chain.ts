// Finds rounds: the newest one of a step, and the chain of rounds that repeat each other after a discussion.

import type { Round } from './round'

type Link = Pick<Round, 'id' | 'sessionId' | 'stepId' | 'previousId'>

/** Returns the newest round of a step, or undefined; `rounds` are in order, the newest first. */
export function roundOfStep<R extends Link>(rounds: readonly R[], sessionId: string, stepId: string): R | undefined {
  return rounds.find((round) => round.sessionId === sessionId && round.stepId === stepId)
}

/**
 * Returns a round and those that it repeats, the first one first; `rounds` are the board's. Empty for an unknown id.
 */
export function roundChain<R extends Link>(rounds: readonly R[], roundId: string): readonly R[] {
  const byId = new Map(rounds.map((round) => [round.id, round]))
  const chain: R[] = []
  for (let round = byId.get(roundId); round; round = byId.get(round.previousId ?? '')) {
    byId.delete(round.id)
    chain.unshift(round)
  }
  return chain
}

/** Returns the last round that repeats this one, or the round itself; `rounds` are in order, the newest first. */
export function newestTaking<R extends Link>(rounds: readonly R[], roundId: string): R | undefined {
  let newest = rounds.find(({ id }) => id === roundId)
  const seen = new Set<string>()
  while (newest && !seen.has(newest.id)) {
    seen.add(newest.id)
    const { id } = newest
    newest = rounds.find(({ previousId }) => previousId === id) ?? newest
  }
  return newest
}
