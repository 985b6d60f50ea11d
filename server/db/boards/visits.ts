// What people have seen of boards: one row a person and board, and the notes of the boards that these rows share.

import type { AppDb } from '../engine/client'

/** A note as it is stored. */
export interface StoredNote {
  /** SHA-256 of the note as JSON, hex. */
  readonly hash: string
  /** gzip of the JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface VisitRow {
  readonly userId: string
  /** When the person was last known to be there. */
  readonly at: Date
  /** Since when there are changes that they haven't looked at; the same as `at` where there are none. */
  readonly sinceAt: Date
  /** Names the note of the board as the person knows it. */
  readonly noteHash: string
}

/** A note that people leave with. */
export interface KeptNote extends StoredNote {
  readonly at: Date
  /** They have looked at everything; otherwise their news are as old as they were. */
  readonly isWhole: boolean
}

/** Reads and writes what people have seen of boards. */
export class VisitRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The last visits of those among these people who were there before. */
  async find(boardId: string, userIds: readonly string[]): Promise<VisitRow[]> {
    return this.#db.visit.findMany({
      where: { boardId, userId: { in: [...userIds] } },
      select: { userId: true, at: true, sinceAt: true, noteHash: true },
    })
  }

  /** The note of the board as a person knows it; null for somebody who was never there. */
  async noteOf(boardId: string, userId: string): Promise<Uint8Array | null> {
    const row = await this.#db.visit.findUnique({
      where: { boardId_userId: { boardId, userId } },
      select: { note: { select: { bytes: true } } },
    })
    return row?.note.bytes ?? null
  }

  /** People know the board as in this note from now on. Notes of the board that nobody needs any more go. */
  async keep(boardId: string, { hash, bytes, at, isWhole }: KeptNote, userIds: readonly string[]): Promise<void> {
    const theirs = { boardId, userId: { in: [...userIds] } }
    await this.#db.$transaction(async (db) => {
      await db.boardNote.upsert({
        where: { boardId_hash: { boardId, hash } },
        create: { boardId, hash, bytes },
        update: {},
      })
      const rows = await db.visit.findMany({ where: theirs, select: { userId: true } })
      const known = new Set(rows.map(({ userId }) => userId))
      await db.visit.updateMany({ where: theirs, data: { noteHash: hash, at, ...(isWhole && { sinceAt: at }) } })
      const data = userIds.filter((userId) => !known.has(userId))
      if (data.length > 0) {
        await db.visit.createMany({
          data: data.map((userId) => ({ boardId, userId, noteHash: hash, at, sinceAt: at })),
        })
      }
      await db.boardNote.deleteMany({ where: { boardId, visits: { none: {} } } })
    })
  }

  /** People were there again, and nothing had changed. */
  async touch(boardId: string, userIds: readonly string[], at: Date): Promise<void> {
    await this.#db.visit.updateMany({ where: { boardId, userId: { in: [...userIds] } }, data: { at, sinceAt: at } })
  }

  /** Forgets what people have seen of a board, because they may not be there any more. */
  async forget(boardId: string, userIds: readonly string[]): Promise<void> {
    await this.#db.visit.deleteMany({ where: { boardId, userId: { in: [...userIds] } } })
  }
}
