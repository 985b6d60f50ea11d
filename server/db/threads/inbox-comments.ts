// The comments that inboxes name, as they are now, and what their threads are about.

import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { AppDb } from '../engine/client'
import { toThread } from './thread-rows'

export interface InboxComment {
  readonly id: string
  readonly n: number
  /** Null for somebody of another server. */
  readonly authorId: string | null
  readonly text: string
  readonly createdAt: Date
}

/** SQLite takes so many values in one statement, and more. */
const IDS_PER_QUERY = 500

/** Reads comments and threads by their ids, of any board: the caller has asked which boards may be read. */
export class InboxCommentRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Those of these comments that were not removed, by id. */
  async living(ids: readonly string[]): Promise<ReadonlyMap<string, InboxComment>> {
    const found = new Map<string, InboxComment>()
    for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
      const rows = await this.#db.comment.findMany({
        where: { id: { in: ids.slice(start, start + IDS_PER_QUERY) }, removedAt: null },
        select: { id: true, n: true, authorId: true, text: true, createdAt: true },
      })
      for (const row of rows) found.set(row.id, row)
    }
    return found
  }

  /** What these threads are about, by id. */
  async anchors(threadIds: readonly string[]): Promise<ReadonlyMap<string, ThreadAnchor>> {
    const found = new Map<string, ThreadAnchor>()
    for (let start = 0; start < threadIds.length; start += IDS_PER_QUERY) {
      const where = { id: { in: threadIds.slice(start, start + IDS_PER_QUERY) } }
      for (const row of await this.#db.thread.findMany({ where })) found.set(row.id, toThread(row, []).anchor)
    }
    return found
  }
}
