// Counts the people who have answered everything that open rounds ask.

import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Round } from '@/lib/domain/session/round'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'

/** Returns the counts by round, of those in which people cast ballots now. */
export async function finishedIn(
  { ballots }: ServiceContext,
  rounds: readonly RoundRow[],
): Promise<ReadonlyMap<string, Pick<Round, 'finished'>>> {
  const open = rounds.filter(({ state, activity }) => state === 'open' && !givesDrafts(activity)).map(({ id }) => id)
  if (open.length === 0) return new Map()
  const counts = await ballots.countFinished(open)
  return new Map(open.map((id) => [id, { finished: counts.get(id) ?? 0 }]))
}
