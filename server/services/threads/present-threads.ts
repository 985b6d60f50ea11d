// Threads as the API gives them to one person: with the names that people have now, and what is unread for this one.

import { personColor } from '@/lib/domain/people/person-color'
import {
  COMMENT_REACTIONS,
  type PresentedComment,
  type PresentedReaction,
  type PresentedThread,
  type ThreadPerson,
} from '@/lib/domain/threads/thread'
import type { CommentRow, ReactionRow, ThreadRow } from '../../db/threads/thread-rows'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { commentNotFound } from './find-thread'

type Names = ReadonlyMap<string, string>

/** Presents one thread to the person who asks. */
export async function presentThread(
  context: ServiceContext,
  access: BoardAccess,
  row: ThreadRow,
): Promise<PresentedThread> {
  const [presented] = await presentThreads(context, access, [row])
  if (!presented) throw new Error('one thread was presented as none')
  return presented
}

/** Presents one comment of a thread. Throws AppError `not-found` where it is gone. */
export async function presentComment(
  context: ServiceContext,
  access: BoardAccess,
  row: ThreadRow,
  commentId: string,
): Promise<PresentedComment> {
  const comment = (await presentThread(context, access, row)).comments.find(({ id }) => id === commentId)
  if (!comment) throw commentNotFound()
  return comment
}

/** Presents people by their ids. */
export async function presentPeople(
  { users }: ServiceContext,
  ids: readonly string[],
): Promise<(id: string) => ThreadPerson> {
  const names = await users.namesOf(ids)
  return (id) => personOf(id, names)
}

/** The number of comments of others in a thread that somebody who has read up to `readN` has not read. */
export function unreadIn({ comments }: ThreadRow, userId: string, readN: number): number {
  return comments.filter(({ n, authorId, removedAt }) => n > readN && authorId !== userId && removedAt === null).length
}

/** Presents threads of a board to the person who asks. */
export async function presentThreads(
  { threads, users }: ServiceContext,
  { board, person }: BoardAccess,
  rows: readonly ThreadRow[],
): Promise<PresentedThread[]> {
  const reads = await threads.readsOf(board.id, person.id)
  const names = await users.namesOf(rows.flatMap(peopleIn))
  return rows.map((row) => ({
    id: row.id,
    anchor: row.anchor,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedById === null ? null : personOf(row.resolvedById, names),
    lastAt: row.lastAt.toISOString(),
    unread: unreadIn(row, person.id, reads.get(row.id) ?? 0),
    comments: row.comments.map((comment) => toPresented(comment, names, person.id)),
  }))
}

function peopleIn({ resolvedById, comments }: ThreadRow): string[] {
  const ids = comments.flatMap(({ authorId, mentions }) => [authorId ?? [], mentions].flat())
  return resolvedById === null ? ids : [...ids, resolvedById]
}

function toPresented(comment: CommentRow, names: Names, readerId: string): PresentedComment {
  const { id, n, authorId, authorName, text, mentions, reactions, createdAt, editedAt, removedAt } = comment
  return {
    id,
    n,
    author:
      authorId === null
        ? { id: null, name: authorName ?? '', color: personColor(authorName ?? '') }
        : personOf(authorId, names),
    text,
    mentions: mentions.map((userId) => personOf(userId, names)),
    reactions: grouped(reactions, readerId),
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    isRemoved: removedAt !== null,
  }
}

function grouped(reactions: readonly ReactionRow[], readerId: string): PresentedReaction[] {
  return COMMENT_REACTIONS.flatMap((kind) => {
    const same = reactions.filter((reaction) => reaction.kind === kind)
    if (same.length === 0) return []
    return [{ kind, count: same.length, isMine: same.some(({ userId }) => userId === readerId) }]
  })
}

function personOf(id: string, names: Names): ThreadPerson {
  return { id, name: names.get(id) ?? '', color: personColor(id) }
}
