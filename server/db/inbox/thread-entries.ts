// What a change of a thread means for the entries about it, in the transaction of the change.

import { type InboxData, THREAD_INBOX_KINDS } from '@/lib/domain/inbox/inbox'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { deliverIn, followersIn, type InboxTables } from './deliver-in'

type Items = Pick<AppDb, 'inboxItem'>

export interface CommentDelivery {
  readonly boardId: string
  readonly threadId: string
  readonly commentId: string
  readonly authorId: string
  readonly at: Date
  /** The people whom it calls. */
  readonly mentions: readonly string[]
}

/** Delivers a new comment to the people it mentions, to those who take part in its thread, and to followers. */
export async function deliverComment(
  tx: InboxTables & Pick<AppDb, 'comment' | 'commentMention'>,
  { boardId, threadId, commentId, authorId, at, mentions }: CommentDelivery,
): Promise<void> {
  const about = { subject: threadId, boardId, actorId: authorId, at, commentId }
  await deliverIn(tx, { ...about, kind: 'mention', to: mentions })
  const isCalled = new Set(mentions)
  const inIt = { threadId, removedAt: null, id: { not: commentId } }
  const authors = await tx.comment.findMany({ where: inIt, select: { authorId: true }, distinct: ['authorId'] })
  const called = await tx.commentMention.findMany({ where: { comment: inIt }, select: { userId: true } })
  const partners = [...authors.flatMap((row) => row.authorId ?? []), ...called.map(({ userId }) => userId)]
  const to = [...partners, ...(await followersIn(tx, boardId, threadId))].filter((userId) => !isCalled.has(userId))
  await deliverIn(tx, { ...about, kind: 'reply', to })
}

/** Takes a removed comment out of the entries that name it; those with no other comment go. */
export async function forgetComment(tx: Items, threadId: string, commentId: string): Promise<void> {
  for (const { id, data, count } of await tx.inboxItem.findMany({ where: about(threadId) })) {
    const known = fromJson<InboxData>(data)
    if (!known.commentIds?.includes(commentId)) continue
    const commentIds = known.commentIds.filter((each) => each !== commentId)
    if (commentIds.length === 0) await tx.inboxItem.delete({ where: { id } })
    else
      await tx.inboxItem.update({
        where: { id },
        data: { data: toJson({ ...known, commentIds }), count: Math.max(count - 1, commentIds.length) },
      })
  }
}

/** Takes the entries about a thread that is gone. */
export async function forgetThread(tx: Items, threadId: string): Promise<void> {
  await tx.inboxItem.deleteMany({ where: about(threadId) })
}

/** Marks the inbox's entry for a thread as read when a person has read it to its end. */
export async function readThreadEntry(tx: Items, userId: string, threadId: string, at: Date): Promise<void> {
  await tx.inboxItem.updateMany({ where: { ...about(threadId), userId, readAt: null }, data: { readAt: at } })
}

function about(threadId: string) {
  return { subject: threadId, kind: { in: [...THREAD_INBOX_KINDS] } }
}
