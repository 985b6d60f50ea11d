// The rows of webhooks and the log of what was sent to them. A webhook's place among the events moves on in the
// transaction that writes its log, and only from where it was: after a crash the same event is sent again under the same
// id, and none is left out.

import type { BoardEventKind } from '@/lib/domain/boards/board-event'
import { MOST_DELIVERIES_KEPT, type PostFailure, type WebhookStop } from '@/lib/domain/boards/webhook'
import type { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

export interface WebhookRow {
  readonly id: string
  readonly boardId: string
  readonly makerId: string
  readonly url: string
  /** Null: all kinds, those of later versions as well. */
  readonly kinds: readonly BoardEventKind[] | null
  readonly webhookKey: string
  /** The last event that it got, or that it doesn't get. */
  readonly afterId: number
  readonly tries: number
  readonly tryAt: Date
  readonly stoppedAt: Date | null
  readonly stopReason: WebhookStop | null
  readonly createdAt: Date
}

export interface DeliveryRow {
  readonly id: number
  readonly messageId: string
  /** Null for a test. */
  readonly eventId: number | null
  /** BoardEventKind, or TEST_MESSAGE. */
  readonly kind: string
  readonly at: Date
  readonly ms: number
  readonly status: number | null
  /** Null for one that was taken. */
  readonly failure: PostFailure | null
}

export type NewDelivery = Omit<DeliveryRow, 'id'>

/** The next state of a webhook. */
export interface WebhookStep {
  readonly afterId: number
  readonly tries: number
  readonly tryAt: Date
  readonly stop?: { readonly at: Date; readonly reason: WebhookStop }
}

/** Reads and writes webhooks and their logs. */
export class BoardWebhookRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Adds a webhook that gets what happens from now on; null where the board has as many as it may. */
  async add(
    row: Pick<WebhookRow, 'id' | 'boardId' | 'makerId' | 'url' | 'kinds' | 'webhookKey' | 'createdAt'>,
    most: number,
  ): Promise<WebhookRow | null> {
    const { kinds, ...columns } = row
    return this.#db.$transaction(async (tx) => {
      const { boardId, createdAt: tryAt } = row
      if ((await tx.boardWebhook.count({ where: { boardId } })) >= most) return null
      const afterId = (await tx.boardEvent.aggregate({ where: { boardId }, _max: { id: true } }))._max.id ?? 0
      const data = { ...columns, ...(kinds && { kinds: toJson(kinds) }), afterId, tryAt }
      return toWebhook(await tx.boardWebhook.create({ data }))
    })
  }

  /** The webhooks of a board, the first made first. */
  async list(boardId: string): Promise<WebhookRow[]> {
    return (await this.#db.boardWebhook.findMany({ where: { boardId }, orderBy: { createdAt: 'asc' } })).map(toWebhook)
  }

  async find(boardId: string, id: string): Promise<WebhookRow | null> {
    const row = await this.#db.boardWebhook.findFirst({ where: { id, boardId } })
    return row && toWebhook(row)
  }

  /** Removes a webhook with its log. False where it is gone. */
  async remove(boardId: string, id: string): Promise<boolean> {
    return (await this.#db.boardWebhook.deleteMany({ where: { id, boardId } })).count > 0
  }

  /** Webhooks of boards that are there that have an event to get, and whose time to try has come. */
  async due(now: Date): Promise<WebhookRow[]> {
    const ids = await this.#db.$queryRaw<{ id: string }[]>`
      SELECT "hook"."id" FROM "BoardWebhook" AS "hook" JOIN "Board" AS "board" ON "board"."id" = "hook"."boardId"
      WHERE "hook"."stoppedAt" IS NULL AND "hook"."tryAt" <= ${now} AND "board"."deletedAt" IS NULL AND EXISTS (
        SELECT 1 FROM "BoardEvent" AS "event"
        WHERE "event"."boardId" = "hook"."boardId" AND "event"."id" > "hook"."afterId"
      )`
    if (ids.length === 0) return []
    return (await this.#db.boardWebhook.findMany({ where: { id: { in: ids.map(({ id }) => id) } } })).map(toWebhook)
  }

  /** Moves a webhook on from where `before` saw it, and logs what was sent; the log alone where it was moved since. */
  async step(before: WebhookRow, { stop, ...place }: WebhookStep, sent: NewDelivery | null): Promise<boolean> {
    const { id, afterId } = before
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.boardWebhook.updateMany({
        where: { id, afterId, stoppedAt: null },
        data: { ...place, ...(stop && { stoppedAt: stop.at, stopReason: stop.reason }) },
      })
      if (sent && (await tx.boardWebhook.count({ where: { id } })) > 0) await log(tx, id, sent)
      return count > 0
    })
  }

  /** Logs what was sent beside the order of events: a test, or an event once more. Null where the webhook is gone. */
  async logSent(webhookId: string, sent: NewDelivery): Promise<DeliveryRow | null> {
    return this.#db.$transaction(async (tx) => {
      if ((await tx.boardWebhook.count({ where: { id: webhookId } })) === 0) return null
      return log(tx, webhookId, sent)
    })
  }

  /** Lets a webhook go on, from the event after `afterId` where that is given. Null where it is gone. */
  async resume(boardId: string, id: string, at: Date, afterId: number | undefined): Promise<WebhookRow | null> {
    await this.#db.boardWebhook.updateMany({
      where: { id, boardId },
      data: { stoppedAt: null, stopReason: null, tries: 0, tryAt: at, ...(afterId !== undefined && { afterId }) },
    })
    return this.find(boardId, id)
  }

  /** The log of a webhook, the newest first. */
  async deliveries(webhookId: string): Promise<DeliveryRow[]> {
    return (await this.#db.webhookDelivery.findMany({ where: { webhookId }, orderBy: { id: 'desc' } })).map(toDelivery)
  }
}

type Row = Prisma.Result<AppDb['boardWebhook'], object, 'findFirstOrThrow'>
type StoredDelivery = Prisma.Result<AppDb['webhookDelivery'], object, 'findFirstOrThrow'>

/** Writes an entry of a webhook's log, and lets the oldest go. */
async function log(tx: Pick<AppDb, 'webhookDelivery'>, webhookId: string, sent: NewDelivery): Promise<DeliveryRow> {
  const row = await tx.webhookDelivery.create({ data: { ...sent, webhookId } })
  const [oldest] = await tx.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: { id: 'desc' },
    skip: MOST_DELIVERIES_KEPT,
    take: 1,
    select: { id: true },
  })
  if (oldest) await tx.webhookDelivery.deleteMany({ where: { webhookId, id: { lte: oldest.id } } })
  return toDelivery(row)
}

function toWebhook({ kinds, stopReason, ...row }: Row): WebhookRow {
  return {
    ...row,
    kinds: kinds === null ? null : fromJson<readonly BoardEventKind[]>(kinds),
    stopReason: stopReason as WebhookStop | null,
  }
}

function toDelivery({ id, messageId, eventId, kind, at, ms, status, failure }: StoredDelivery): DeliveryRow {
  return { id, messageId, eventId, kind, at, ms, status, failure: failure as PostFailure | null }
}
