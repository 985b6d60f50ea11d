// What happened on a board beside its document, counted: comments, threads that were resolved, and rounds that ended.

import type { BoardEventKind, BoardEventSubject } from './board-event'

export interface Happenings {
  /** Comments that are there, those that began a thread included. */
  readonly comments: number
  /** Threads that are resolved, and were not before. */
  readonly resolved: number
  /** Rounds that were shown or closed. */
  readonly rounds: number
}

interface Happened {
  readonly kind: BoardEventKind
  readonly actorId: string
  readonly subject: BoardEventSubject
}

/** Counts what others than `userId` did, of events in their order. What was undone by the end doesn't count. */
export function countHappenings(events: readonly Happened[], userId: string): Happenings {
  const comments = new Set<string>()
  const resolved = new Set<string>()
  const rounds = new Set<string>()
  for (const { kind, actorId, subject } of events) {
    const { commentId, threadId, roundId } = subject
    // These count for nobody, whoever took them back: there is nothing left to look at.
    if (kind === 'comment-removed' && commentId) comments.delete(commentId)
    if (kind === 'thread-reopened' && threadId) resolved.delete(threadId)
    if (actorId === userId) continue
    if ((kind === 'thread-made' || kind === 'comment-made') && commentId) comments.add(commentId)
    if (kind === 'thread-resolved' && threadId) resolved.add(threadId)
    if ((kind === 'round-shown' || kind === 'round-closed') && roundId) rounds.add(roundId)
  }
  return { comments: comments.size, resolved: resolved.size, rounds: rounds.size }
}

/** Whether anything happened. */
export function hasHappened({ comments, resolved, rounds }: Happenings): boolean {
  return comments + resolved + rounds > 0
}
