// What happened on boards, in order: written in the transaction of the change itself, only ever added to, and gone with
// the board or when it has become old. It holds ids and no words, so that what people remove is gone from here as well.

import { BOARD_EVENT_KINDS, type BoardEventKind, type BoardEventSubject } from '@/lib/domain/boards/board-event'
import { assert } from '@/lib/std/assert'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

/** The person of an action on a board, and its time. */
export interface By {
  /** NOBODY_ALONE for the server, and for several people. */
  readonly userId: string
  readonly at: Date
}

export interface NewBoardEvent {
  readonly boardId: string
  readonly kind: BoardEventKind
  readonly by: By
  readonly subject?: BoardEventSubject
}

export interface BoardEventRow {
  readonly id: number
  readonly boardId: string
  readonly kind: BoardEventKind
  readonly actorId: string
  readonly at: Date
  readonly subject: BoardEventSubject
}

type Events = Pick<AppDb, 'boardEvent'>

/** Adds an event in the transaction of what happened. */
export async function addEvent(tx: Events, { boardId, kind, by, subject = {} }: NewBoardEvent): Promise<void> {
  await tx.boardEvent.create({ data: { boardId, kind, actorId: by.userId, at: by.at, data: toJson(subject) } })
}

/** Reads what happened on boards, and takes away what is old. */
export class BoardEventRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Adds an event of a change that is in the document, after it was saved there. */
  async add(event: NewBoardEvent): Promise<void> {
    await addEvent(this.#db, event)
  }

  /** The events of a board after the one of that id, the first first. */
  async list(boardId: string, after: number, maxCount: number): Promise<BoardEventRow[]> {
    const where = { boardId, id: { gt: after } }
    return (await this.#db.boardEvent.findMany({ where, orderBy: { id: 'asc' }, take: maxCount })).map(toEvent)
  }

  /** The newest events of a board, those before the one of that id, the newest first. */
  async newest(boardId: string, before: number | undefined, maxCount: number): Promise<BoardEventRow[]> {
    const where = { boardId, ...(before !== undefined && { id: { lt: before } }) }
    return (await this.#db.boardEvent.findMany({ where, orderBy: { id: 'desc' }, take: maxCount })).map(toEvent)
  }

  /** The newest events of a board after a moment, in their order. */
  async since(boardId: string, at: Date, maxCount: number): Promise<BoardEventRow[]> {
    const where = { boardId, at: { gt: at } }
    const rows = await this.#db.boardEvent.findMany({ where, orderBy: { id: 'desc' }, take: maxCount })
    return rows.toReversed().map(toEvent)
  }

  async find(boardId: string, id: number): Promise<BoardEventRow | null> {
    const row = await this.#db.boardEvent.findFirst({ where: { boardId, id } })
    return row && toEvent(row)
  }

  /**
   * Removes events from before a moment, the oldest first, at most `maxCount`; resolves to their number. The newest
   * event of each board stays: a client that has seen it has missed nothing, however long nothing happens.
   */
  async prune(before: Date, maxCount: number): Promise<number> {
    return this.#db.$executeRaw`
      DELETE FROM "BoardEvent" WHERE "id" IN (
        SELECT "old"."id" FROM "BoardEvent" AS "old"
        WHERE "old"."at" < ${before} AND EXISTS (
          SELECT 1 FROM "BoardEvent" AS "newer"
          WHERE "newer"."boardId" = "old"."boardId" AND "newer"."id" > "old"."id"
        )
        ORDER BY "old"."id" LIMIT ${maxCount}
      )`
  }
}

interface StoredEvent {
  readonly id: number
  readonly boardId: string
  readonly kind: string
  readonly actorId: string
  readonly at: Date
  readonly data: Parameters<typeof fromJson>[0]
}

function toEvent({ id, boardId, kind, actorId, at, data }: StoredEvent): BoardEventRow {
  const known = BOARD_EVENT_KINDS.find((each) => each === kind)
  assert(known, `the event ${id} has the unknown kind ${JSON.stringify(kind)}`)
  return { id, boardId, kind: known, actorId, at, subject: fromJson<BoardEventSubject>(data) }
}
