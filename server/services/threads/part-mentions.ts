// The people whom a comment mentions. A mention reaches nobody who may not read the board, and its author learns that.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface Mentions {
  readonly told: readonly string[]
  readonly notTold: readonly string[]
}

/** Parts the people whom a comment calls into those who may read the board now, and the others. */
export async function partMentions(
  { memberships }: ServiceContext,
  { board }: BoardAccess,
  mentions: readonly string[],
): Promise<Mentions> {
  const wanted = [...new Set(mentions)]
  if (wanted.length === 0) return { told: [], notTold: [] }
  const readers = await memberships.readersAmong(board, wanted)
  return { told: wanted.filter((id) => readers.has(id)), notTold: wanted.filter((id) => !readers.has(id)) }
}
