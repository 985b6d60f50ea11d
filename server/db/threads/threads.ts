// The rows of threads and their comments. The text, the event that reports it and its entries in inboxes are written in
// one transaction.

import type { AnchoredPassage } from '@/lib/brief/reanchor'
import type { CommentReactionKind, ThreadAnchor } from '@/lib/domain/threads/thread'
import { groupBy } from '@/lib/std/group-by'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { deliverIn, type InboxTables } from '../inbox/deliver-in'
import { deliverComment, forgetComment, forgetThread, readThreadEntry } from '../inbox/thread-entries'
import { passagesIn } from './passages'
import { anchorColumns, type ThreadRow, toComment, toThread } from './thread-rows'

/** A comment to be stored. `at` is the server's time, which the thread's order may push on. */
export interface NewComment {
  readonly id: string
  readonly boardId: string
  readonly authorId: string
  /** Made by the client; null for none. */
  readonly key: string | null
  readonly text: string
  readonly mentions: readonly string[]
  readonly at: Date
}

/** A thread that came with a file: its comments are by nobody who is here. */
export interface BroughtThread {
  readonly id: string
  readonly anchor: ThreadAnchor
  readonly resolvedAt: Date | null
  /** In their order, each later than the one before. */
  readonly comments: readonly {
    readonly id: string
    readonly authorName: string
    readonly text: string
    readonly createdAt: Date
    readonly editedAt: Date | null
  }[]
}

/** What a thread is about, in ids. */
export interface ThreadAbout {
  /** AnchorKind. */
  readonly kind: string
  /** The id of the shape or brief; null for the board. */
  readonly id: string | null
  readonly ref: string | null
}

/** What a comment says from now on, and whom it calls. */
export interface CommentEdit {
  readonly text: string
  readonly mentions: readonly string[]
  readonly editedAt: Date | null
  readonly at: Date
}

/** What became of a comment that was to be stored. */
export type Stored =
  | { readonly outcome: 'made' | 'known'; readonly threadId: string; readonly commentId: string }
  /** The board has as many comments as it may. */
  | { readonly outcome: 'full' }
  /** The thread is gone. */
  | { readonly outcome: 'gone' }

type Tables = Pick<AppDb, 'thread' | 'comment' | 'boardEvent' | 'commentMention' | 'commentReaction'> & InboxTables

const WITH_PEOPLE = {
  mentions: { select: { userId: true }, orderBy: { userId: 'asc' } },
  reactions: { select: { userId: true, kind: true }, orderBy: { createdAt: 'asc' } },
} as const

/** Reads and writes threads and their comments. */
export class ThreadRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The threads of a board with all comments, the one answered last first. */
  async list(boardId: string): Promise<ThreadRow[]> {
    const threads = await this.#db.thread.findMany({
      where: { boardId },
      orderBy: [{ lastAt: 'desc' }, { id: 'asc' }],
    })
    if (threads.length === 0) return []
    const comments = await this.#db.comment.findMany({ where: { boardId }, orderBy: { n: 'asc' } })
    const of = { where: { comment: { boardId } } } as const
    const mentions = await this.#db.commentMention.findMany({ ...of, orderBy: { userId: 'asc' } })
    const reactions = await this.#db.commentReaction.findMany({ ...of, orderBy: { createdAt: 'asc' } })
    const mentionsOf = groupBy(mentions, ({ commentId }) => commentId)
    const reactionsOf = groupBy(reactions, ({ commentId }) => commentId)
    const commentsOf = groupBy(comments, ({ threadId }) => threadId)
    return threads.map((thread) => {
      const own = (commentsOf.get(thread.id) ?? []).map((comment) =>
        toComment({
          ...comment,
          mentions: mentionsOf.get(comment.id) ?? [],
          reactions: reactionsOf.get(comment.id) ?? [],
        }),
      )
      return toThread(thread, own)
    })
  }

  async find(boardId: string, threadId: string): Promise<ThreadRow | null> {
    const row = await this.#db.thread.findFirst({
      where: { id: threadId, boardId },
      include: { comments: { orderBy: { n: 'asc' }, include: WITH_PEOPLE } },
    })
    return row && toThread(row, row.comments.map(toComment))
  }

  /** What a thread is about, by ids and the reference such as R-012, without words; null where the thread is gone. */
  async aboutOf(boardId: string, threadId: string): Promise<ThreadAbout | null> {
    const row = await this.#db.thread.findFirst({
      where: { id: threadId, boardId },
      select: { anchorKind: true, anchorId: true, wasRef: true },
    })
    return row && { kind: row.anchorKind, id: row.anchorId, ref: row.wasRef === '' ? null : row.wasRef }
  }

  /** Begins a thread with its first comment, once for each key; if its board has at most `maxCount` comments with it. */
  async begin(id: string, anchor: ThreadAnchor, first: NewComment, maxCount: number): Promise<Stored> {
    return this.#db.$transaction(async (tx) => {
      const known = await findByKey(tx, first)
      if (known) return known
      if (await isFull(tx, first.boardId, maxCount)) return { outcome: 'full' }
      const { boardId, authorId, at } = first
      const columns = { ...anchorColumns(anchor), lastN: 1, lastAt: at, createdAt: at }
      await tx.thread.create({ data: { id, boardId, ...columns } })
      await createComment(tx, id, 1, first)
      const subject = { threadId: id, commentId: first.id }
      await addEvent(tx, { boardId, kind: 'thread-made', by: { userId: authorId, at }, subject })
      return { outcome: 'made', threadId: id, commentId: first.id }
    })
  }

  /** Adds a comment to a thread, once for each key; its time is later than that of the comment before. */
  async answer(threadId: string, comment: NewComment, maxCount: number): Promise<Stored> {
    return this.#db.$transaction(async (tx) => {
      const known = await findByKey(tx, comment)
      if (known) return known
      if (await isFull(tx, comment.boardId, maxCount)) return { outcome: 'full' }
      const { boardId, authorId } = comment
      const thread = await tx.thread.findFirst({ where: { id: threadId, boardId } })
      if (!thread) return { outcome: 'gone' }
      const n = thread.lastN + 1
      const at = new Date(Math.max(comment.at.getTime(), thread.lastAt.getTime() + 1))
      await tx.thread.update({ where: { id: threadId }, data: { lastN: n, lastAt: at } })
      await createComment(tx, threadId, n, { ...comment, at })
      const subject = { threadId, commentId: comment.id }
      await addEvent(tx, { boardId, kind: 'comment-made', by: { userId: authorId, at }, subject })
      return { outcome: 'made', threadId, commentId: comment.id }
    })
  }

  /** Resolves a thread, or opens it again. False where it is so already, or gone. */
  async setResolved(boardId: string, threadId: string, isResolved: boolean, by: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.thread.updateMany({
        where: { id: threadId, boardId, resolvedAt: isResolved ? null : { not: null } },
        data: isResolved ? { resolvedAt: by.at, resolvedById: by.userId } : { resolvedAt: null, resolvedById: null },
      })
      if (count === 0) return false
      const kind = isResolved ? 'thread-resolved' : 'thread-reopened'
      await addEvent(tx, { boardId, kind, by, subject: { threadId, commentId: null } })
      return true
    })
  }

  /**
   * Changes the words of a comment and its mentions; newly mentioned people get a notice. False if it was removed by
   * then.
   */
  async changeComment(commentId: string, { text, mentions, editedAt, at }: CommentEdit): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.comment.updateMany({
        where: { id: commentId, removedAt: null },
        data: { text, editedAt },
      })
      if (count === 0) return false
      await tx.commentMention.deleteMany({ where: { commentId, userId: { notIn: [...mentions] } } })
      const kept = await tx.commentMention.findMany({ where: { commentId }, select: { userId: true } })
      const isKept = new Set(kept.map(({ userId }) => userId))
      const added = mentions.filter((userId) => !isKept.has(userId))
      await tx.commentMention.createMany({ data: added.map((userId) => ({ commentId, userId })) })
      const { threadId, boardId, authorId } = await tx.comment.findUniqueOrThrow({ where: { id: commentId } })
      const about = { subject: threadId, boardId, actorId: authorId, at, commentId }
      await deliverIn(tx, { ...about, kind: 'mention', to: added })
      return true
    })
  }

  /**
   * Takes the words of a comment away, with all that hangs on it; the thread as well where no other comment is left. False
   * where somebody was faster.
   */
  async removeComment(boardId: string, threadId: string, commentId: string, by: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const { count } = await tx.comment.updateMany({
        where: { id: commentId, threadId, removedAt: null },
        data: { text: '', removedAt: by.at, editedAt: null },
      })
      if (count === 0) return false
      await tx.commentMention.deleteMany({ where: { commentId } })
      await tx.commentReaction.deleteMany({ where: { commentId } })
      await forgetComment(tx, threadId, commentId)
      if ((await tx.comment.count({ where: { threadId, removedAt: null } })) === 0) {
        await tx.thread.delete({ where: { id: threadId } })
        await forgetThread(tx, threadId)
      }
      await addEvent(tx, { boardId, kind: 'comment-removed', by, subject: { threadId, commentId } })
      return true
    })
  }

  /** Adds somebody's reaction to a comment, once. False where the comment was removed by then, or has it already. */
  async react(commentId: string, kind: CommentReactionKind, { userId, at }: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      if ((await tx.comment.count({ where: { id: commentId, removedAt: null } })) === 0) return false
      if ((await tx.commentReaction.count({ where: { commentId, userId, kind } })) > 0) return false
      await tx.commentReaction.create({ data: { commentId, userId, kind, createdAt: at } })
      return true
    })
  }

  /** Takes somebody's reaction back. False where there was none. */
  async takeReactionBack(commentId: string, kind: CommentReactionKind, userId: string): Promise<boolean> {
    const { count } = await this.#db.commentReaction.deleteMany({ where: { commentId, userId, kind } })
    return count > 0
  }

  /** How far somebody has read the threads of a board, by thread. */
  async readsOf(boardId: string, userId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.threadRead.findMany({ where: { userId, thread: { boardId } } })
    return new Map(rows.map(({ threadId, readN }) => [threadId, readN]))
  }

  /** What somebody made by a key before; null for nothing. */
  async findByKey(boardId: string, authorId: string, key: string | undefined): Promise<Stored | null> {
    return findByKey(this.#db, { boardId, authorId, key: key ?? null })
  }

  /**
   * Notes how far somebody has read a thread, at most to its last comment; resolves to how far, as it never goes back. At
   * its end the inbox has nothing new of it.
   */
  async read(threadId: string, { userId, at }: By, n: number): Promise<number> {
    return this.#db.$transaction(async (tx) => {
      const thread = await tx.thread.findUnique({ where: { id: threadId }, select: { lastN: true } })
      if (!thread) return 0
      const key = { threadId, userId }
      const before = await tx.threadRead.findUnique({ where: { threadId_userId: key } })
      const readN = Math.max(before?.readN ?? 0, Math.min(n, thread.lastN))
      await tx.threadRead.upsert({ where: { threadId_userId: key }, create: { ...key, readN }, update: { readN } })
      if (readN === thread.lastN) await readThreadEntry(tx, userId, threadId, at)
      return readN
    })
  }

  /** Adds threads that came with a file, as they were, and marks them as read by the importer. */
  async bringIn(boardId: string, threads: readonly BroughtThread[], readerId: string): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      for (const { id, anchor, resolvedAt, comments } of threads) {
        const [first, last] = [comments[0], comments.at(-1)]
        if (!first || !last) continue
        const times = { resolvedAt, createdAt: first.createdAt, lastAt: last.createdAt }
        await tx.thread.create({ data: { id, boardId, ...anchorColumns(anchor), ...times, lastN: comments.length } })
        await tx.comment.createMany({
          data: comments.map((comment, i) => ({ ...comment, boardId, threadId: id, n: i + 1 })),
        })
        await tx.threadRead.create({ data: { threadId: id, userId: readerId, readN: comments.length } })
      }
    })
  }

  /** The passages in a brief that threads are about. */
  async passages(briefId: string): Promise<AnchoredPassage[]> {
    return passagesIn(this.#db, briefId)
  }
}

/** What the same person made by the same key before. */
async function findByKey(
  tx: Pick<AppDb, 'comment'>,
  { boardId, authorId, key }: Pick<NewComment, 'boardId' | 'authorId' | 'key'>,
): Promise<Stored | null> {
  if (key === null) return null
  const row = await tx.comment.findUnique({ where: { boardId_authorId_key: { boardId, authorId, key } } })
  return row && { outcome: 'known', threadId: row.threadId, commentId: row.id }
}

async function isFull(tx: Tables, boardId: string, maxCount: number): Promise<boolean> {
  return (await tx.comment.count({ where: { boardId } })) >= maxCount
}

async function createComment(tx: Tables, threadId: string, n: number, comment: NewComment): Promise<void> {
  const { id, boardId, authorId, key, text, mentions, at } = comment
  await tx.comment.create({ data: { id, threadId, boardId, n, authorId, key, text, createdAt: at } })
  await tx.commentMention.createMany({ data: mentions.map((userId) => ({ commentId: id, userId })) })
  await deliverComment(tx, { boardId, threadId, commentId: id, authorId, at, mentions })
}
