// People change and remove comments, and answer to them without words.

import type { CommentReactionKind } from '@/lib/domain/threads/thread'
import type { Limits } from '@/lib/protocol/limits'
import type { ThreadRow } from '../../db/threads/thread-rows'
import type { BoardAccess } from '../../policies/board-policy'
import { requireMayChangeComment, requireMayRemoveComment } from '../../policies/comment-policy'
import type { ServiceContext } from '../context'
import { checkText } from './check-text'
import { type CommentPlace, commentNotFound, findComment, findThread } from './find-thread'
import { partMentions } from './part-mentions'

export interface CommentChange {
  readonly text: string
  /** Undefined: those that it called before. */
  readonly mentions?: readonly string[] | undefined
}

/**
 * Changes the words of one's own comment and whom it calls. Throws AppError `not-found`, `forbidden` for another's,
 * `bad-request` without words, `too-large`.
 */
export async function changeComment(
  context: ServiceContext,
  access: BoardAccess,
  place: CommentPlace,
  change: CommentChange,
  limits: Limits,
): Promise<{ readonly thread: ThreadRow; readonly notTold: readonly string[] }> {
  const comment = await findComment(context, access, place)
  requireMayChangeComment(access, comment)
  const text = checkText(change.text, limits)
  const { told, notTold } = await partMentions(context, access, change.mentions ?? comment.mentions)
  const at = context.now()
  const edit = { text, mentions: told, editedAt: text === comment.text ? comment.editedAt : at, at }
  if (!(await context.threads.changeComment(comment.id, edit))) throw commentNotFound()
  tell(context, access, place)
  return { thread: await findThread(context, access, place.threadId), notTold }
}

/** Removes a comment, and with the last one its thread. Throws AppError `not-found`, `forbidden`. */
export async function removeComment(context: ServiceContext, access: BoardAccess, place: CommentPlace): Promise<void> {
  const comment = await findComment(context, access, place)
  requireMayRemoveComment(access, comment)
  const by = { userId: access.person.id, at: context.now() }
  if (!(await context.threads.removeComment(access.board.id, place.threadId, comment.id, by))) throw commentNotFound()
  tell(context, access, place)
}

/** Adds a reaction to a comment, or takes it back; doing it twice has the same effect. Throws AppError `not-found`. */
export async function setReaction(
  context: ServiceContext,
  access: BoardAccess,
  place: CommentPlace,
  { kind, isOn }: { readonly kind: CommentReactionKind; readonly isOn: boolean },
): Promise<ThreadRow> {
  const { id } = await findComment(context, access, place)
  const { threads } = context
  const by = { userId: access.person.id, at: context.now() }
  const isChanged = isOn ? await threads.react(id, kind, by) : await threads.takeReactionBack(id, kind, by.userId)
  if (isChanged) tell(context, access, place)
  return findThread(context, access, place.threadId)
}

function tell({ rooms }: ServiceContext, { board }: BoardAccess, { threadId }: CommentPlace): void {
  rooms.notify(board.id, { type: 'threads-changed', threadId })
}
