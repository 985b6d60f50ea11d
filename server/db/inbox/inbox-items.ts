// The rows of people's inboxes, and what people follow.

import { type FollowLevel, followLevel, INBOX_KINDS, type InboxData, type InboxKind } from '@/lib/domain/inbox/inbox'
import { assert } from '@/lib/std/assert'
import type { InboxItem as StoredItem } from '@/prisma/generated/client'
import { notEnded } from '../access/not-ended'
import type { AppDb } from '../engine/client'
import { fromJson } from '../engine/json-column'
import { type Delivery, deliverIn } from './deliver-in'

export interface InboxRow {
  readonly id: string
  readonly userId: string
  readonly boardId: string | null
  readonly kind: InboxKind
  readonly subject: string
  readonly count: number
  readonly data: InboxData
  readonly firstAt: Date
  readonly lastAt: Date
  readonly readAt: Date | null
  readonly mailedAt: Date | null
}

/** A board that a person may read, as their inbox needs it. */
export interface InboxBoard {
  readonly id: string
  readonly title: string
  readonly workspaceId: string | null
  readonly changedAt: Date
  readonly runningSessionId: string | null
}

/** Reads and writes people's inboxes, and what they follow. */
export class InboxRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /**
   * Puts something into people's inboxes that is not written together with anything else (`deliverIn` is for that). Resolves
   * to the people whose inbox has changed.
   */
  async deliver(delivery: Delivery): Promise<readonly string[]> {
    return this.#db.$transaction((tx) => deliverIn(tx, delivery))
  }

  /** A person's newest unread entries and their newest read ones, the newest first; of boards they have left, too. */
  async list(userId: string, most: { readonly unread: number; readonly read: number }): Promise<InboxRow[]> {
    const orderBy = [{ lastAt: 'desc' }, { id: 'asc' }] as const
    const newest = (readAt: null | { not: null }, take: number) =>
      this.#db.inboxItem.findMany({ where: { userId, readAt }, orderBy: [...orderBy], take })
    const unread = await newest(null, most.unread)
    const read = most.read > 0 ? await newest({ not: null }, most.read) : []
    return [...unread, ...read].sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime()).map(toRow)
  }

  /** Those of these boards that a person may read now, by id. */
  async readable(userId: string, boardIds: readonly string[]): Promise<ReadonlyMap<string, InboxBoard>> {
    const mine = { some: { userId, ...notEnded(this.#now()) } }
    const rows = await this.#db.board.findMany({
      where: {
        id: { in: [...new Set(boardIds)] },
        deletedAt: null,
        OR: [{ memberships: mine }, { workspace: { members: mine } }],
      },
      select: { id: true, title: true, workspaceId: true, changedAt: true, runningSessionId: true },
    })
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Marks entries of a person as read. */
  async markRead(userId: string, ids: readonly string[], at: Date): Promise<void> {
    await this.#db.inboxItem.updateMany({ where: { userId, id: { in: [...ids] }, readAt: null }, data: { readAt: at } })
  }

  /** Forgets what waits for people on a board that they may not read any more, and what they followed there. */
  async forget(boardId: string, userIds: readonly string[]): Promise<void> {
    const where = { boardId, userId: { in: [...userIds] } }
    await this.#db.inboxItem.deleteMany({ where })
    await this.#db.follow.deleteMany({ where })
  }

  /** Removes entries in which nothing happened since a moment, at most `maxCount`; resolves to their number. */
  async prune(before: Date, maxCount: number): Promise<number> {
    const where = { lastAt: { lt: before } }
    const rows = await this.#db.inboxItem.findMany({ where, take: maxCount, select: { id: true } })
    const { count } = await this.#db.inboxItem.deleteMany({ where: { ...where, id: { in: rows.map(({ id }) => id) } } })
    return count
  }

  /** What a person chose for a board ('' as the thread) and for threads of it. */
  async follows(boardId: string, userId: string): Promise<ReadonlyMap<string, FollowLevel>> {
    const rows = await this.#db.follow.findMany({ where: { boardId, userId } })
    return new Map(
      rows.flatMap(({ threadId, level }) => {
        const known = followLevel(level)
        return known ? [[threadId, known]] : []
      }),
    )
  }

  /** What a person chose for whole boards, by their ids. */
  async boardFollows(userId: string): Promise<ReadonlyMap<string, FollowLevel>> {
    const rows = await this.#db.follow.findMany({ where: { userId, threadId: '' } })
    return new Map(
      rows.flatMap(({ boardId, level }) => {
        const known = followLevel(level)
        return known ? [[boardId, known]] : []
      }),
    )
  }

  /** Sets what a person wants to hear of a thread, or of the whole board where the thread is ''; null: nothing chosen. */
  async follow(
    { boardId, userId, threadId }: { readonly boardId: string; readonly userId: string; readonly threadId: string },
    level: FollowLevel | null,
  ): Promise<void> {
    const key = { userId, boardId, threadId }
    if (level === null) await this.#db.follow.deleteMany({ where: key })
    else
      await this.#db.follow.upsert({
        where: { userId_boardId_threadId: key },
        create: { ...key, level },
        update: { level },
      })
  }
}

function toRow({ kind, data, ...row }: StoredItem): InboxRow {
  const known = INBOX_KINDS.find((each) => each === kind)
  assert(known, `inbox entry ${row.id} has the unknown kind ${JSON.stringify(kind)}`)
  return { ...row, kind: known, data: fromJson<InboxData>(data) }
}
