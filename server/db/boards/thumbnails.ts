// The small pictures of the board list.

import type { AppDb } from '../engine/client'

export interface ThumbnailRow {
  readonly mimeType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly updatedAt: Date
}

/** Reads and writes the small pictures of the board list. */
export class ThumbnailRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async find(boardId: string): Promise<ThumbnailRow | null> {
    return this.#db.thumbnail.findUnique({
      where: { boardId },
      select: { mimeType: true, bytes: true, updatedAt: true },
    })
  }

  async put(boardId: string, mimeType: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const content = { mimeType, bytes }
    await this.#db.thumbnail.upsert({ where: { boardId }, create: { boardId, ...content }, update: content })
  }
}
