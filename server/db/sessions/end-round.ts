// The end of casting in a round, inside a transaction: who casts in it is ordered against it by the round's row, on
// every database, and what was cast becomes the result in the same moment. Of an anonymous round the ballots go with
// it.

import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Ballot, NamedBallot } from '@/lib/domain/session/round'
import { tallyRound } from '@/lib/domain/session/tally-round'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { type RoundRow, toRound } from './rounds'

type Tables = Pick<AppDb, 'round' | 'ballot' | 'user' | 'boardEvent'>

/** Ballots are counted and shown; nobody writes drafts any more, which somebody shows later. False where it is not open. */
export async function endRound(tx: Tables, round: RoundRow, by: By): Promise<boolean> {
  const { id: roundId, boardId, activity } = round
  const state = givesDrafts(activity) ? 'closed' : 'shown'
  const { count } = await tx.round.updateMany({
    where: { id: roundId, state: 'open' },
    data: { state, closedAt: by.at },
  })
  if (count === 0) return false
  await addEvent(tx, { boardId, kind: `round-${state}`, by, subject: { roundId } })
  const result = tallyRound(round, await castIn(tx, roundId))
  if (result) await tx.round.update({ where: { id: roundId }, data: { result: toJson(result) } })
  if (activity.isAnonymous) await tx.ballot.deleteMany({ where: { roundId } })
  return true
}

/** Ends the open rounds of a session; resolves to their ids. */
export async function endRoundsOf(tx: Tables, sessionId: string, by: By): Promise<string[]> {
  const open = await tx.round.findMany({ where: { sessionId, state: 'open' } })
  for (const row of open) await endRound(tx, toRound(row), by)
  return open.map(({ id }) => id)
}

/** Takes the results of a board off the projector; resolves to the rounds whose result was there. */
export async function putAwayResultsOf(tx: Tables, boardId: string): Promise<string[]> {
  const where = { boardId, state: 'shown', isPutAway: false }
  const shown = await tx.round.findMany({ where, select: { id: true } })
  await tx.round.updateMany({ where, data: { isPutAway: true } })
  return shown.map(({ id }) => id)
}

/** Orders ballots by name, because the rows lie in the order in which they were written. */
async function castIn(tx: Tables, roundId: string): Promise<NamedBallot<Ballot>[]> {
  const rows = await tx.ballot.findMany({ where: { roundId } })
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows
    .map(({ userId, ballot }) => ({ userId, name: names.get(userId) ?? '', ballot: fromJson<Ballot>(ballot) }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1))
}
