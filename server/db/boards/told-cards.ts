// The cards of boards as the last event about them left them. They are written in the transaction of that event, so
// that a change is reported once, whatever a crash loses.

import type { AppDb } from '../engine/client'
import { addEvent, type NewBoardEvent } from './board-events'

/** Reads and writes the reported state of the cards of boards. */
export class ToldCardsRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The packed marks of a board's cards; null for a new board, empty where they are not known. */
  async find(boardId: string): Promise<Uint8Array | null> {
    return (await this.#db.toldCards.findUnique({ where: { boardId }, select: { bytes: true } }))?.bytes ?? null
  }

  /** Keeps the packed marks with the event that reports them; null if nothing is reported. */
  async tell(boardId: string, bytes: Uint8Array, at: Date, event: NewBoardEvent | null): Promise<void> {
    const data = { at, bytes: new Uint8Array(bytes) }
    await this.#db.$transaction(async (tx) => {
      await tx.toldCards.upsert({ where: { boardId }, create: { boardId, ...data }, update: data })
      if (event) await addEvent(tx, event)
    })
  }

  /** Existing boards that have changed since their cards were last reported. */
  async behind(): Promise<string[]> {
    const rows = await this.#db.$queryRaw<{ id: string }[]>`
      SELECT "board"."id" FROM "Board" AS "board"
      LEFT JOIN "ToldCards" AS "told" ON "told"."boardId" = "board"."id"
      WHERE "board"."deletedAt" IS NULL AND ("told"."at" IS NULL OR "board"."changedAt" > "told"."at")`
    return rows.map(({ id }) => id)
  }
}
