// What happened on boards beside their documents, in order: written in the transaction of the change itself, only ever
// added to, and gone with the board. It holds ids and no words, so that what people remove is gone from here as well.

import type { BoardEventKind } from '@/lib/domain/threads/thread'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

interface EventData {
  readonly threadId: string
  /** Null where the whole thread is concerned. */
  readonly commentId: string | null
}

export interface NewBoardEvent extends EventData {
  readonly boardId: string
  readonly kind: BoardEventKind
  readonly actorId: string
  readonly at: Date
}

export interface BoardEventRow extends NewBoardEvent {
  readonly id: number
}

/** Adds an event in the transaction of what happened. */
export async function addEvent(tx: Pick<AppDb, 'boardEvent'>, event: NewBoardEvent): Promise<void> {
  const { threadId, commentId, ...columns } = event
  await tx.boardEvent.create({ data: { ...columns, data: toJson({ threadId, commentId }) } })
}

/** Reads what happened on boards. */
export class BoardEventRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The events of a board after the one of that id, the first first. */
  async list(boardId: string, after: number, maxCount: number): Promise<BoardEventRow[]> {
    const rows = await this.#db.boardEvent.findMany({
      where: { boardId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: maxCount,
    })
    return rows.map(({ data, kind, ...row }) => ({
      ...row,
      kind: kind as BoardEventKind,
      ...fromJson<EventData>(data),
    }))
  }
}
