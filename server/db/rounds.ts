// The rows of rounds: writing, votes and scoring, from their opening to what came out.

import type { Activity } from '@/lib/domain/session/activity'
import type { Agreement, Round, RoundResult, RoundState } from '@/lib/domain/session/round'
import type { Round as StoredRound } from '@/prisma/generated/client'
import type { AppDb } from './client'
import { fromJson, toJson } from './json-column'

export interface RoundRow extends Round {
  readonly boardId: string
  readonly openedById: string
}

/** The result is the long part of a round: lists leave it out. */
const WITHOUT_RESULT = { result: true } as const

export class RoundRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async add(round: RoundRow): Promise<RoundRow> {
    return toRound(await this.#db.round.create({ data: roundColumns(round) }))
  }

  /** The rounds of a board without their results, the newest first. */
  async list(boardId: string): Promise<RoundRow[]> {
    const rows = await this.#db.round.findMany({
      where: { boardId },
      omit: WITHOUT_RESULT,
      orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    })
    return rows.map((row) => toRound({ ...row, result: null }))
  }

  async find(boardId: string, roundId: string): Promise<RoundRow | null> {
    const row = await this.#db.round.findFirst({ where: { id: roundId, boardId } })
    return row && toRound(row)
  }

  /** Whether a step of a session had a round already. */
  async hasRound(sessionId: string, stepId: string): Promise<boolean> {
    return (await this.#db.round.count({ where: { sessionId, stepId } })) > 0
  }
}

export function roundColumns(round: RoundRow) {
  const { id, boardId, sessionId, stepId, title, state, turnout, previousId, openedById } = round
  return {
    ...{ id, boardId, sessionId, stepId, title, state, turnout, previousId, openedById },
    ...{ activity: toJson(round.activity), cardIds: toJson(round.cardIds), agreements: toJson(round.agreements) },
    ...(round.result && { result: toJson(round.result) }),
    ...{ openedAt: new Date(round.openedAt), closesAt: toDate(round.closesAt), closedAt: toDate(round.closedAt) },
  }
}

function toRound({ activity, cardIds, agreements, state, result, ...row }: StoredRound): RoundRow {
  return {
    ...row,
    activity: fromJson<Activity>(activity),
    cardIds: fromJson<readonly string[]>(cardIds),
    agreements: fromJson<readonly Agreement[]>(agreements),
    state: state as RoundState,
    result: fromJson<RoundResult | null>(result),
    openedAt: row.openedAt.getTime(),
    closesAt: row.closesAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
  }
}

function toDate(moment: number | null): Date | null {
  return moment === null ? null : new Date(moment)
}
