// The rows of ballots: one a person and round, to be changed until casting ends (end-round). Nothing here tells when.

import type { Ballot } from '@/lib/domain/session/round'
import type { By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { endRound } from './end-round'
import { type HeldRound, holdRound } from './hold-round'
import type { RoundRow } from './rounds'

export type CastOutcome =
  | { readonly kind: 'cast'; readonly turnout: number; readonly isFirst: boolean }
  | Exclude<HeldRound, { kind: 'held' }>

/** Reads and writes ballots, one for each person and round. */
export class BallotRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Null where the person has cast none, or the round was anonymous and is over. */
  async find(roundId: string, userId: string): Promise<Ballot | null> {
    const row = await this.#db.ballot.findUnique({ where: { roundId_userId: { roundId, userId } } })
    return row && fromJson<Ballot>(row.ballot)
  }

  /**
   * Writes a checked ballot, the whole of it. Casting and its end are ordered by the round's row: a ballot is in the
   * result, or it is refused.
   */
  async cast(roundId: string, userId: string, ballot: Ballot, at: Date): Promise<CastOutcome> {
    return this.#db.$transaction(async (tx) => {
      const held = await holdRound(tx, roundId, at)
      if (held.kind !== 'held') return held
      const { turnout } = held
      const key = { roundId, userId }
      const data = { ballot: toJson(ballot) }
      const { count: changed } = await tx.ballot.updateMany({ where: key, data })
      if (changed > 0) return { kind: 'cast', turnout, isFirst: false }
      await tx.ballot.create({ data: { ...key, ...data } })
      await tx.round.update({ where: { id: roundId }, data: { turnout: turnout + 1 } })
      return { kind: 'cast', turnout: turnout + 1, isFirst: true }
    })
  }

  /** Ends casting in a round, and shows a vote or scoring. False where somebody else has done so. */
  async end(round: RoundRow, by: By): Promise<boolean> {
    return this.#db.$transaction((tx) => endRound(tx, round, by))
  }
}
