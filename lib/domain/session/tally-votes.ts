// Counts the dots of a vote: places, ties and abstentions. Pure; voters are named only if that was announced.

import type { NamedBallot, VoteBallot, VoteResult } from './round'

/**
 * Counts dots, most first. `cardIds` are the cards of the round; ties keep their order, and dots on other cards don't
 * count.
 */
export function tallyVotes(
  cardIds: readonly string[],
  cast: readonly NamedBallot<VoteBallot>[],
  isAnonymous: boolean,
): VoteResult {
  const ballots = cast.map(({ ballot }) => new Map(Object.entries(ballot)))
  const counted = cardIds
    .map((cardId) => {
      const given = ballots.map((dots) => dots.get(cardId) ?? 0).filter((dots) => dots > 0)
      return { cardId, dots: given.reduce((sum, dots) => sum + dots, 0), voters: given.length }
    })
    .toSorted((a, b) => b.dots - a.dots)
  return {
    kind: 'vote',
    ballots: ballots.length,
    abstained: ballots.filter((dots) => dots.size === 0).length,
    cards: counted.map((card) => ({ ...card, place: 1 + counted.findIndex(({ dots }) => dots === card.dots) })),
    named: isAnonymous ? null : cast,
  }
}
