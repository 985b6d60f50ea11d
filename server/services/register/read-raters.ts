// Counts the people who rated each card before its scores were agreed on. The individual ratings stay with the rounds.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/**
 * Counts the people who rated each card before its scores were agreed on. Resolves to the number of raters by card id;
 * where a card has several agreements, the newest counts.
 */
export async function readRaters(
  { rounds }: ServiceContext,
  { board }: Pick<BoardAccess, 'board'>,
): Promise<ReadonlyMap<string, number>> {
  const agreements = (await rounds.list(board.id)).flatMap((round) => round.agreements)
  return new Map(agreements.toSorted((a, b) => a.at - b.at).map(({ cardId, raters }) => [cardId, raters]))
}
