// The list of a board's threads on a page, as single threads come and go in it. Pure.

import type { PresentedComment, PresentedThread } from '@/lib/domain/threads/thread'

export type Threads = readonly PresentedThread[]

/** Returns the list with this thread as it is now: the one answered last first, as the server lists them. */
export function withThread(threads: Threads, thread: PresentedThread): Threads {
  return [thread, ...withoutThread(threads, thread.id)].toSorted(byLastAnswer)
}

/** Returns the list without a thread. */
export function withoutThread(threads: Threads, threadId: string): Threads {
  return threads.filter(({ id }) => id !== threadId)
}

/** Returns the list in which a thread has this comment as it is now. */
export function withComment(threads: Threads, threadId: string, comment: PresentedComment): Threads {
  return threads.map((thread) => (thread.id === threadId ? changed(thread, comment) : thread))
}

function changed(thread: PresentedThread, comment: PresentedComment): PresentedThread {
  const { comments } = thread
  const isLast = comment.createdAt > thread.lastAt
  return {
    ...thread,
    ...(isLast && { lastAt: comment.createdAt }),
    comments: comments.some(({ id }) => id === comment.id)
      ? comments.map((each) => (each.id === comment.id ? comment : each))
      : [...comments, comment],
  }
}

function byLastAnswer(a: PresentedThread, b: PresentedThread): number {
  if (a.lastAt !== b.lastAt) return a.lastAt < b.lastAt ? 1 : -1
  return a.id < b.id ? -1 : 1
}
