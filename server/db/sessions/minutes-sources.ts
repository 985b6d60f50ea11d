// What the rows say of a session that has run: who was in it, its rounds with what came out, and names. Only for its
// minutes, which tell all of it at once.

import type { Minutes, MinutesRound } from '@/lib/domain/session/minutes'
import type { AppDb } from '../engine/client'
import { publicRound, toRound } from './rounds'

interface MinutesRows {
  readonly people: Minutes['people']
  /** The first opened first. */
  readonly rounds: readonly MinutesRound[]
  /** Names of the people who were in or decided, by user id. */
  readonly names: Map<string, string>
}

/** Reads the rows from which the minutes of a session are made. */
export class MinutesSourceRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Rounds outside any session count where they were opened in `beside`. */
  async read(
    { id: sessionId, boardId }: { readonly id: string; readonly boardId: string },
    beside: { readonly from: Date; readonly to: Date },
  ): Promise<MinutesRows> {
    return this.#db.$transaction(async (tx) => {
      const outside = { boardId, sessionId: null, openedAt: { gte: beside.from, lte: beside.to } }
      const where = { OR: [{ sessionId }, outside] }
      const rows = await tx.round.findMany({ where, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] })
      const drafts = await tx.draft.findMany({
        where: { round: where, shapeId: { not: null } },
        select: { roundId: true, shapeId: true, body: true },
      })
      const present = await tx.sessionPerson.findMany({
        where: { sessionId },
        orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
      })
      const rounds = rows.map((row) => ({
        ...publicRound(toRound(row)),
        ...writtenIn(drafts.filter(({ roundId }) => roundId === row.id)),
      }))
      const decided = rounds.flatMap(({ agreements }) => agreements.map(({ byId }) => byId))
      const ids = [...new Set([...present.map(({ userId }) => userId), ...decided])]
      const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      const names = new Map(users.map(({ id, name }) => [id, name]))
      const people = present.map(({ userId, joinedAt }) => ({
        id: userId,
        name: names.get(userId) ?? null,
        joinedAt: joinedAt.getTime(),
      }))
      return { people, rounds, names }
    })
  }
}

function writtenIn(
  drafts: readonly { readonly shapeId: string | null; readonly body: string }[],
): Pick<MinutesRound, 'written' | 'details'> {
  const cards = drafts.flatMap(({ shapeId, body }) => (shapeId === null ? [] : [{ id: shapeId, body: body.trim() }]))
  return {
    written: cards.map(({ id }) => id),
    details: Object.fromEntries(cards.flatMap(({ id, body }) => (body === '' ? [] : [[id, body]]))),
  }
}
