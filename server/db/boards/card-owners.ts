// The cards that people of boards own, as the documents had them when the boards were last quiet: the owner of each,
// its title and its dates. Owners are notified in the same transaction that records the notice.

import { isNearer, type Nearness } from '@/lib/domain/cards/card-dates'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { CARD_INBOX_KINDS } from '@/lib/domain/inbox/inbox'
import type { CardOwner } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { type Delivery, deliverIn } from '../inbox/deliver-in'
import { forgetGivenCard, givenCard } from '../inbox/given-cards'

/** A card with the person who owns it. */
export interface OwnedCard {
  readonly cardId: string
  readonly userId: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  readonly level: Level | null
  /** The days that count, yyyy-mm-dd; null where the work is over. */
  readonly due: string | null
  readonly review: string | null
  readonly isDone: boolean
}

/** A card as it is found on its board. */
export interface FoundCard extends OwnedCard {
  /** The person took it themselves: there is nothing to tell them. */
  readonly isOwn: boolean
  /** The giver; null if nobody is sure. */
  readonly giverId: string | null
}

export interface ListedCard extends OwnedCard {
  readonly boardId: string
}

/** A date of which its owner may need a notice. */
export interface DatedCard {
  readonly boardId: string
  readonly cardId: string
  readonly userId: string
  readonly ref: string
  readonly what: 'due' | 'review'
  readonly on: string
  /** IANA name of the person's time zone; undefined where they chose none. */
  readonly timeZone: string | undefined
  readonly told: Nearness | null
}

/** What one look at the dates takes. */
const MOST_DATED = 5_000

/** Reads and writes who owns which cards. */
export class CardOwnerRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Boards that have changed since their owners were noted, at most `most` of them. */
  async boardsBehind(most: number): Promise<string[]> {
    const rows = await this.#db.$queryRaw<{ id: string }[]>`
      SELECT b.id FROM "Board" b LEFT JOIN "CardOwnerMark" m ON m."boardId" = b.id
      WHERE b."deletedAt" IS NULL AND (m.at IS NULL OR m.at < b."changedAt")
      ORDER BY b."changedAt" DESC LIMIT ${most}`
    return rows.map(({ id }) => id)
  }

  /** The users of Yjs clients on a board, by clientID. */
  async usersOfClients(boardId: string, clientIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.#db.boardClient.findMany({
      where: { boardId, clientId: { in: [...new Set(clientIds)].map(BigInt) } },
    })
    return new Map(rows.map(({ clientId, ownerKey }) => [Number(clientId), ownerKey]))
  }

  /**
   * Records who owns which cards of a board. People who have a card that they had not before get a notice; those who no
   * longer have it lose the notice if it is unread. `at` is the change of the board that was looked at.
   */
  async note(boardId: string, cards: readonly FoundCard[], at: Date, now: Date): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      const userIds = [...new Set(cards.map(({ userId }) => userId))]
      // Any id may stand in a document.
      const known = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true } })
      const isKnown = new Set(known.map(({ id }) => id))
      const owned = new Map(cards.filter(({ userId }) => isKnown.has(userId)).map((card) => [card.cardId, card]))
      const before = await tx.cardOwner.findMany({ where: { boardId } })
      for (const row of before) {
        const card = owned.get(row.cardId)
        owned.delete(row.cardId)
        const where = { boardId_cardId: { boardId, cardId: row.cardId } }
        if (card?.userId !== row.userId) {
          const theirs = {
            userId: row.userId,
            boardId,
            subject: row.cardId,
            kind: { in: [...CARD_INBOX_KINDS] },
            readAt: null,
          }
          await tx.inboxItem.deleteMany({ where: theirs })
          await forgetGivenCard(tx, { boardId, cardId: row.cardId, userId: row.userId })
        }
        if (!card) await tx.cardOwner.delete({ where })
        else if (card.userId !== row.userId) await tx.cardOwner.update({ where, data: newRow(card, now) })
        else if (!isSame(card, row)) await tx.cardOwner.update({ where, data: changedRow(card, row) })
      }
      const added = [...owned.values()].map((card) => ({ boardId, cardId: card.cardId, ...newRow(card, now) }))
      if (added.length > 0) await tx.cardOwner.createMany({ data: added })
      await tx.cardOwnerMark.upsert({ where: { boardId }, create: { boardId, at }, update: { at } })
    })
  }

  /** The cards of a person on these boards. */
  async list(userId: string, boardIds: readonly string[]): Promise<ListedCard[]> {
    const among = new Set(boardIds)
    const rows = await this.#db.cardOwner.findMany({ where: { userId } })
    return rows.filter(({ boardId }) => among.has(boardId)).map((row) => ({ boardId: row.boardId, ...toCard(row) }))
  }

  /**
   * Notifies people of cards that others gave them before this moment. Resolves to the people whose inbox has changed.
   */
  async tellAssigned(before: Date, at: Date): Promise<readonly string[]> {
    const rows = await this.#db.cardOwner.findMany({
      where: { isTold: false, since: { lte: before } },
      orderBy: [{ since: 'asc' }, { ref: 'asc' }],
      take: MOST_DATED,
    })
    const told: string[] = []
    for (const { boardId, cardId, userId, giverId, ref } of rows) {
      const news = givenCard({ boardId, cardId, userId }, { giverId, ref, at })
      told.push(...(await this.#tell({ boardId, cardId, userId, isTold: false }, { isTold: true }, news)))
    }
    return told
  }

  /** The dates up to a day for which notices are still due. */
  async datedUpTo(day: string): Promise<DatedCard[]> {
    const rows = await this.#db.cardOwner.findMany({
      where: {
        OR: [
          { due: { lte: day }, dueTold: { not: 'over' } },
          { review: { lte: day }, reviewTold: { not: 'over' } },
        ],
      },
      include: { user: { select: { mailChoice: { select: { timeZone: true } } } } },
      take: MOST_DATED,
    })
    return rows.flatMap(({ user, due, dueTold, review, reviewTold, boardId, cardId, userId, ref }) => {
      const of = { boardId, cardId, userId, ref, timeZone: user.mailChoice?.timeZone }
      return [
        ...(due === null ? [] : [{ ...of, what: 'due' as const, on: due, told: toNearness(dueTold) }]),
        ...(review === null ? [] : [{ ...of, what: 'review' as const, on: review, told: toNearness(reviewTold) }]),
      ]
    })
  }

  /** Notifies an owner how near a date is, unless they know. Resolves to the people whose inbox has changed. */
  async tellDate(
    { boardId, cardId, userId, ref, what, on, told }: DatedCard,
    near: Nearness,
    at: Date,
  ): Promise<readonly string[]> {
    if (!isNearer(near, told)) return []
    const about = { kind: what, subject: cardId, boardId } as const
    const news = { ...about, to: [userId], actorId: null, at, data: { ref, on, near } }
    const where = { boardId, cardId, userId }
    if (what === 'due') return this.#tell({ ...where, due: on, dueTold: told ?? '' }, { dueTold: near }, news)
    return this.#tell({ ...where, review: on, reviewTold: told ?? '' }, { reviewTold: near }, news)
  }

  /** Tells and notes it in one transaction, where the row is still as it was: neither a crash nor two looks tell it twice. */
  async #tell(where: Partial<CardOwner>, data: Partial<CardOwner>, news: Delivery): Promise<readonly string[]> {
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.cardOwner.updateMany({ where, data })
      return count === 0 ? [] : deliverIn(tx, news)
    })
  }
}

function columnsOf({ kind, ref, title, level, due, review, isDone }: OwnedCard) {
  return { kind, ref, title, level, due, review, isDone }
}

function newRow(card: FoundCard, since: Date) {
  const { userId, giverId, isOwn } = card
  const fresh = { since, isTold: isOwn || card.isDone, dueTold: '', reviewTold: '' }
  return { ...columnsOf(card), userId, giverId, ...fresh }
}

/** A date that has changed has not been reported yet. */
function changedRow(card: FoundCard, row: CardOwner) {
  return {
    ...columnsOf(card),
    ...(card.due !== row.due && { dueTold: '' }),
    ...(card.review !== row.review && { reviewTold: '' }),
  }
}

function isSame(card: OwnedCard, row: CardOwner): boolean {
  return Object.entries(columnsOf(card)).every(([column, value]) => row[column as keyof CardOwner] === value)
}

function toCard(row: CardOwner): OwnedCard {
  const { cardId, userId, ref, title, due, review, isDone } = row
  const kind = CARD_KINDS.find((each) => each === row.kind) ?? 'question'
  const level = LEVELS.find((each) => each === row.level) ?? null
  return { cardId, userId, kind, ref, title, level, due, review, isDone }
}

function toNearness(told: string): Nearness | null {
  return told === 'week' || told === 'today' || told === 'over' ? told : null
}
