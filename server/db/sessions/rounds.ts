// The rows of rounds: writing, votes and scoring, from their opening to what came out.

import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import type { LocalizedText } from '@/lib/domain/localized'
import type { Activity } from '@/lib/domain/session/activity'
import type { Agreement, Round, RoundResult, RoundState } from '@/lib/domain/session/round'
import type { Round as StoredRound } from '@/prisma/generated/client'
import { Gathered } from '../../time/gathered'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

/**
 * `before` is what the card's fields had until then, null for none: absent where the agreement can't be taken back. Only
 * medians that were taken for many cards at once can.
 */
export interface NotedAgreement extends Agreement {
  readonly before?: Readonly<Record<string, CardFieldValue | null>>
}

export interface RoundRow extends Round {
  readonly agreements: readonly NotedAgreement[]
  readonly boardId: string
  readonly openedById: string
}

/** The result is the long part of a round: lists leave it out. */
const WITHOUT_RESULT = { result: true } as const

/** Reads and writes rounds of writing, votes and scoring. */
export class RoundRepository {
  readonly #db: AppDb
  readonly #found: Gathered<string, RoundRow | null>

  constructor(db: AppDb) {
    this.#db = db
    this.#found = new Gathered((roundId, boardIds) => this.#findOn(roundId, boardIds))
  }

  /**
   * Adds an open round if its board has at most `maxCount` with it. One of a session is added only over the `revision`
   * that its step was looked up in, which orders it against steps and other rounds: 'stale' where that changed, 'taken'
   * where its step has an open round.
   */
  async open(
    round: RoundRow,
    revision: number | null,
    maxCount: number,
  ): Promise<'opened' | 'stale' | 'taken' | 'too-many'> {
    const { boardId, sessionId, stepId, openedAt } = round
    return this.#db.$transaction(async (tx) => {
      if (sessionId !== null && revision !== null) {
        const data = { changedAt: new Date(openedAt) }
        const { count } = await tx.boardSession.updateMany({ where: { id: sessionId, revision }, data })
        if (count === 0) return 'stale'
        if ((await tx.round.count({ where: { sessionId, stepId, state: 'open' } })) > 0) return 'taken'
      }
      if ((await tx.round.count({ where: { boardId } })) >= maxCount) return 'too-many'
      await tx.round.create({ data: roundColumns(round) })
      return 'opened'
    })
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

  /** Null where the board has no such round. Don't ask inside a transaction. */
  find(boardId: string, roundId: string): Promise<RoundRow | null> {
    return this.#found.ask(roundId, boardId)
  }

  /** Everybody who asks gets the same round, read once. */
  async #findOn(roundId: string, boardIds: readonly string[]): Promise<(RoundRow | null)[]> {
    const row = await this.#db.round.findUnique({ where: { id: roundId } })
    const round = row && toRound(row)
    return boardIds.map((boardId) => (round?.boardId === boardId ? round : null))
  }

  /** Those of these boards that have an open round. */
  async rated(boardIds: readonly string[]): Promise<string[]> {
    const where = { boardId: { in: [...boardIds] }, state: 'open' }
    const found = await this.#db.round.findMany({ where, select: { boardId: true }, distinct: ['boardId'] })
    return found.map(({ boardId }) => boardId)
  }

  /** The rounds of a board in which people answer now, without results. */
  async listOpen(boardId: string): Promise<RoundRow[]> {
    const rows = await this.#db.round.findMany({ where: { boardId, state: 'open' }, omit: WITHOUT_RESULT })
    return rows.map((row) => toRound({ ...row, result: null }))
  }

  /** Open rounds whose casting ends at `until` or before, those first that end first. */
  async due(until: Date): Promise<RoundRow[]> {
    const where = { state: 'open', closesAt: { lte: until } }
    return (await this.#db.round.findMany({ where, orderBy: { closesAt: 'asc' } })).map(toRound)
  }

  /** Notes what was agreed on for cards, instead of what was before. The round as it is then; null where it isn't shown. */
  agree(roundId: string, added: readonly NotedAgreement[]): Promise<RoundRow | null> {
    const ids = new Set(added.map(({ cardId }) => cardId))
    return this.#changeAgreements(roundId, (before) => [...before.filter(({ cardId }) => !ids.has(cardId)), ...added])
  }

  /** Forgets what was agreed on for cards. The round as it is then; null where it isn't shown. */
  withdraw(roundId: string, cardIds: readonly string[]): Promise<RoundRow | null> {
    return this.#changeAgreements(roundId, (before) => before.filter(({ cardId }) => !cardIds.includes(cardId)))
  }

  async #changeAgreements(
    roundId: string,
    change: (before: readonly NotedAgreement[]) => readonly NotedAgreement[],
  ): Promise<RoundRow | null> {
    return this.#db.$transaction(async (tx) => {
      // Writes what is there: from here on the row is this transaction's.
      const isShown = { where: { id: roundId, state: 'shown' }, data: { state: 'shown' } }
      if ((await tx.round.updateMany(isShown)).count === 0) return null
      const round = toRound(await tx.round.findUniqueOrThrow({ where: { id: roundId } }))
      const agreements = change(round.agreements)
      await tx.round.update({ where: { id: roundId }, data: { agreements: toJson(agreements) } })
      return { ...round, agreements }
    })
  }

  /** Takes the result of a shown round off the projector, or puts it back; false where nothing is shown. */
  async putAway(roundId: string, isPutAway: boolean): Promise<boolean> {
    return (await this.#db.round.updateMany({ where: { id: roundId, state: 'shown' }, data: { isPutAway } })).count > 0
  }

  /** Lets an open round ask about other cards; false where it is over, or somebody has answered. */
  async askAbout(roundId: string, cardIds: readonly string[]): Promise<boolean> {
    const where = { id: roundId, state: 'open', turnout: 0 }
    return (await this.#db.round.updateMany({ where, data: { cardIds: toJson(cardIds) } })).count > 0
  }

  /** Whether a step of a session had a round already. */
  async hasRound(sessionId: string, stepId: string): Promise<boolean> {
    return (await this.#db.round.count({ where: { sessionId, stepId } })) > 0
  }
}

/** Leaves out the fields of a round that only the server needs. */
export function publicRound({ boardId: _board, openedById: _by, agreements, ...round }: RoundRow): Round {
  return {
    ...round,
    agreements: agreements.map(({ before, ...agreement }) => ({ ...agreement, ...(before && { isMedian: true }) })),
  }
}

/** Returns the columns of a round as the database holds them; lists and results are JSON. */
export function roundColumns(round: RoundRow) {
  const { id, boardId, sessionId, stepId, title, state, turnout, previousId, openedById } = round
  return {
    id,
    boardId,
    sessionId,
    stepId,
    title,
    state,
    turnout,
    previousId,
    openedById,
    activity: toJson(round.activity),
    cardIds: toJson(round.cardIds),
    agreements: toJson(round.agreements),
    ...(round.titleIn && { titleIn: toJson(round.titleIn) }),
    ...(round.result && { result: toJson(round.result) }),
    openedAt: new Date(round.openedAt),
    closesAt: toDate(round.closesAt),
    closedAt: toDate(round.closedAt),
    ...(round.isPutAway && { isPutAway: true }),
  }
}

/** Reads a round from the columns that roundColumns made. */
export function toRound(stored: StoredRound): RoundRow {
  const { titleIn, activity, cardIds, agreements, state, result, isPutAway, ...row } = stored
  return {
    ...row,
    ...(isPutAway && { isPutAway }),
    ...(titleIn !== null && { titleIn: fromJson<LocalizedText>(titleIn) }),
    activity: fromJson<Activity>(activity),
    cardIds: fromJson<readonly string[]>(cardIds),
    agreements: fromJson<readonly NotedAgreement[]>(agreements),
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
