// Begins a thread or answers in one. A comment that a client sends twice under one key is stored and reported once.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { ThreadRow } from '../../db/threads/thread-rows'
import type { NewComment, Stored } from '../../db/threads/threads'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { checkText } from './check-text'
import { type AnchorInput, describeAnchor } from './describe-anchor'
import { findThread, threadNotFound } from './find-thread'
import { partMentions } from './part-mentions'

export interface CommentInput {
  /** The id of the thread that is begun, or of the answer. */
  readonly id: string
  readonly text: string
  /** Ids of the people whom it calls. */
  readonly mentions: readonly string[]
  /** Made by the client. */
  readonly key?: string | undefined
}

export interface Written {
  readonly thread: ThreadRow
  readonly commentId: string
  /** False: the same key made it before. */
  readonly isNew: boolean
  /** The people of `mentions` who may not read the board. */
  readonly notTold: readonly string[]
}

/**
 * Begins a thread. Throws AppError `not-found` where what it is to be about isn't there, `bad-request` without words or
 * for a passage that isn't there, `too-large` beyond a limit, `conflict` for a key that is another comment's.
 */
export async function beginThread(
  context: ServiceContext,
  access: BoardAccess,
  { anchor, ...input }: CommentInput & { readonly anchor: AnchorInput },
  limits: Limits,
): Promise<Written> {
  const known = await context.threads.findByKey(access.board.id, access.person.id, input.key)
  const threadId = input.id
  const written = await store(context, access, { ...input, id: context.newId() }, limits, async (comment) => {
    // What was begun before may be about something that is gone by now.
    if (known) return known
    const about = await describeAnchor(context, access, anchor, limits)
    return context.threads.begin(threadId, about, comment, limits.maxCommentsPerBoard)
  })
  if (written.thread.comments[0]?.id === written.commentId) return written
  throw keyTaken()
}

/** Answers in a thread. Throws AppError `not-found`, `bad-request`, `too-large`, `conflict` as beginThread does. */
export async function answerThread(
  context: ServiceContext,
  access: BoardAccess,
  threadId: string,
  input: CommentInput,
  limits: Limits,
): Promise<Written> {
  await findThread(context, access, threadId)
  const written = await store(context, access, input, limits, (comment) =>
    context.threads.answer(threadId, comment, limits.maxCommentsPerBoard),
  )
  if (written.thread.id === threadId) return written
  throw keyTaken()
}

/** Finds a thread, or a comment in it, that an equal request has written; null where it isn't there. */
export async function findWritten(
  context: ServiceContext,
  access: BoardAccess,
  { threadId, commentId }: { readonly threadId: string; readonly commentId?: string },
  { mentions }: Pick<CommentInput, 'mentions'>,
): Promise<(Written & { readonly id: string }) | null> {
  const thread = await context.threads.find(access.board.id, threadId)
  const written = thread?.comments.find(({ id, n }) => (commentId === undefined ? n === 1 : id === commentId))
  if (!thread || !written || (commentId !== undefined && written.removedAt !== null)) return null
  const { notTold } = await partMentions(context, access, mentions)
  // It is answered as it was when it was new.
  return { thread, commentId: written.id, isNew: true, notTold, id: commentId ?? thread.id }
}

function keyTaken(): AppError {
  return new AppError('conflict', 'You used this key for another comment. Make a new one.', 'key')
}

async function store(
  context: ServiceContext,
  access: BoardAccess,
  { id, text, mentions, key }: CommentInput,
  limits: Limits,
  write: (comment: NewComment) => Promise<Stored>,
): Promise<Written> {
  const { board, person } = access
  const { told, notTold } = await partMentions(context, access, mentions)
  const stored = await write({
    id,
    boardId: board.id,
    authorId: person.id,
    key: key ?? null,
    text: checkText(text, limits),
    mentions: told,
    at: context.now(),
  })
  if (stored.outcome === 'full') {
    const detail = `A board may have at most ${limits.maxCommentsPerBoard} comments. Remove some first.`
    throw new AppError('too-large', detail)
  }
  if (stored.outcome === 'gone') throw threadNotFound()
  const { threadId, commentId, outcome } = stored
  if (outcome === 'made') context.rooms.notify(board.id, { type: 'threads-changed', threadId })
  const thread = await findThread(context, access, threadId)
  return { thread, commentId, isNew: outcome === 'made', notTold }
}
