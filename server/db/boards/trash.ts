// Boards in the trash: put there, brought back, given up for ever. Each is one statement with its condition, so that
// nobody can bring back what somebody else is taking away.

import type { AppDb } from '../engine/client'
import { addEvent, type By } from './board-events'

/** When a board was deleted that nobody can bring back: it only waits to be taken away. */
const GIVEN_UP = new Date(0)

/** Puts boards in the trash, restores them and gives them up for good. */
export class TrashRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Puts a board in the trash. */
  async put(boardId: string, at: Date): Promise<void> {
    await this.#db.board.update({ where: { id: boardId }, data: { deletedAt: at } })
  }

  /** Takes a board out of the trash. False when it wasn't put there after `after`. */
  async restore(boardId: string, after: Date, by: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.board.updateMany({
        where: { id: boardId, deletedAt: { gt: after } },
        data: { deletedAt: null },
      })
      if (count === 1) await addEvent(tx, { boardId, kind: 'board-restored', by })
      return count === 1
    })
  }

  /**
   * Makes sure that nobody can bring a board of the trash back any more. False when it isn't in the trash, was put there
   * after `before`, or was given up already.
   */
  async giveUp(boardId: string, before?: Date): Promise<boolean> {
    const { count } = await this.#db.board.updateMany({
      where: { id: boardId, deletedAt: { gt: GIVEN_UP, ...(before && { lte: before }) } },
      data: { deletedAt: GIVEN_UP },
    })
    return count === 1
  }

  /** Boards that were put in the trash until `before`, given up ones first. */
  async listExpired(before: Date): Promise<{ id: string; title: string }[]> {
    return this.#db.board.findMany({
      where: { deletedAt: { lte: before } },
      select: { id: true, title: true },
      orderBy: [{ deletedAt: 'asc' }, { id: 'asc' }],
    })
  }
}
