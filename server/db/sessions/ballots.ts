// The rows of ballots: one a person and round, to be changed until casting ends (end-round). Nothing here tells when.

import type { Ballot } from '@/lib/domain/session/round'
import { KeyedBatches } from '../../time/keyed-batches'
import type { By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { endRound } from './end-round'
import { type HeldRound, holdRound } from './hold-round'
import type { RoundRow } from './rounds'

/** How many have cast by now, and how many of them have answered everything. */
export interface CastCounts {
  readonly turnout: number
  readonly finished: number
}

export type CastOutcome =
  /** `counts` are there where they are new to others; of ballots stored together the last one says them. */
  { readonly kind: 'cast'; readonly counts: CastCounts | null } | Exclude<HeldRound, { kind: 'held' }>

interface Cast {
  readonly userId: string
  readonly ballot: Ballot
  readonly isFinished: boolean
  readonly at: Date
}

/** Ballots in one transaction. */
const MOST_TOGETHER = 250

/** Reads and writes ballots, one for each person and round. */
export class BallotRepository {
  readonly #db: AppDb
  readonly #batches: KeyedBatches<Cast, CastOutcome>

  constructor(db: AppDb) {
    this.#db = db
    this.#batches = new KeyedBatches(MOST_TOGETHER, (roundId, take) => this.#castTogether(roundId, take))
  }

  /** Null where the person has cast none, or the round was anonymous and is over. */
  async find(roundId: string, userId: string): Promise<Ballot | null> {
    const row = await this.#db.ballot.findUnique({ where: { roundId_userId: { roundId, userId } } })
    return row && fromJson<Ballot>(row.ballot)
  }

  /**
   * Writes a checked ballot, the whole of it. Casting and its end are ordered by the round's row: a ballot is in the
   * result, or it is refused. Ballots that come while others wait for the database share a transaction with them; each is
   * on the disk when this resolves.
   */
  cast(roundId: string, cast: Cast): Promise<CastOutcome> {
    return this.#batches.ask(roundId, cast)
  }

  /** Counts, for each of these rounds that has some, the ballots that answer everything. */
  async countFinished(roundIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const where = { roundId: { in: [...roundIds] }, isFinished: true }
    const counts = await this.#db.ballot.groupBy({ by: ['roundId'], where, _count: true })
    return new Map(counts.map(({ roundId, _count }) => [roundId, _count]))
  }

  /** One that can't be stored must not take the others along: then each is stored alone. */
  async #castTogether(
    roundId: string,
    take: () => readonly Cast[],
  ): Promise<readonly PromiseSettledResult<CastOutcome>[]> {
    try {
      const outcomes = await this.#castIn(roundId, take)
      return outcomes.map((value) => ({ status: 'fulfilled', value }))
    } catch (error) {
      const casts = take()
      if (casts.length < 2) throw error
      return Promise.allSettled(
        casts.map(async (cast) => {
          const [outcome] = await this.#castIn(roundId, () => [cast])
          if (!outcome) throw error
          return outcome
        }),
      )
    }
  }

  #castIn(roundId: string, take: () => readonly Cast[]): Promise<CastOutcome[]> {
    return this.#db.$transaction(async (tx): Promise<CastOutcome[]> => {
      const casts = take()
      const earliest = new Date(Math.min(...casts.map(({ at }) => at.getTime())))
      const held = await holdRound(tx, roundId, earliest)
      if (held.kind !== 'held') return casts.map(() => held)
      const isInTime = ({ at }: Cast): boolean => held.closesAt === null || held.closesAt > at
      // A person who sent two of them has the later one.
      const newest = new Map(casts.filter(isInTime).map((cast) => [cast.userId, cast]))
      const userIds = [...newest.keys()]
      const before = await tx.ballot.findMany({
        where: { roundId, userId: { in: userIds } },
        select: { userId: true, isFinished: true },
      })
      const changed = before.map(({ userId }) => userId)
      if (changed.length > 0) await tx.ballot.deleteMany({ where: { roundId, userId: { in: changed } } })
      const data = [...newest.values()].map(({ userId, ballot, isFinished }) => ({
        roundId,
        userId,
        ballot: toJson(ballot),
        isFinished,
      }))
      if (data.length > 0) await tx.ballot.createMany({ data })
      const turnout = held.turnout + newest.size - changed.length
      if (turnout > held.turnout) await tx.round.update({ where: { id: roundId }, data: { turnout } })
      const isNews = turnout > held.turnout || countOf(data) !== countOf(before)
      const finished = isNews ? await tx.ballot.count({ where: { roundId, isFinished: true } }) : 0
      const last = isNews ? casts.findLast(isInTime) : undefined
      return casts.map((cast) =>
        isInTime(cast) ? { kind: 'cast', counts: cast === last ? { turnout, finished } : null } : { kind: 'ended' },
      )
    })
  }

  /** Ends casting in a round, and shows a vote or scoring. False where somebody else has done so. */
  async end(round: RoundRow, by: By): Promise<boolean> {
    return this.#db.$transaction((tx) => endRound(tx, round, by))
  }
}

function countOf(ballots: readonly Pick<Cast, 'isFinished'>[]): number {
  return ballots.filter(({ isFinished }) => isFinished).length
}
