// Which threads the panel lists. Pure.

import type { PresentedThread } from '@/lib/domain/threads/thread'

export const THREAD_FILTERS = ['open', 'unread', 'mentions', 'resolved', 'all'] as const
export type ThreadFilter = (typeof THREAD_FILTERS)[number]

export interface ThreadChoice {
  readonly filter: ThreadFilter
  /** Only the threads about these shapes, whatever the filter; undefined: about anything. */
  readonly about: ReadonlySet<string> | undefined
  /** The thread that is open in the panel: it stays in the list until it is closed, as when reading it makes it read. */
  readonly openId: string | undefined
}

/** Returns whether the thread is one of the filter's. `me` is a user's id. */
export function isAmong(thread: PresentedThread, filter: ThreadFilter, me: string): boolean {
  switch (filter) {
    case 'open':
      return thread.resolvedAt === null
    case 'unread':
      return thread.unread > 0
    case 'mentions':
      return thread.comments.some(({ mentions }) => mentions.some(({ id }) => id === me))
    case 'resolved':
      return thread.resolvedAt !== null
    case 'all':
      return true
  }
}

/** Returns the threads to list, in the order in which they are given. Those of a shape are listed whatever their state. */
export function listedThreads(
  threads: readonly PresentedThread[],
  { filter, about, openId }: ThreadChoice,
  me: string,
): readonly PresentedThread[] {
  return threads.filter(
    (thread) => thread.id === openId || (about ? about.has(shapeOf(thread) ?? '') : isAmong(thread, filter, me)),
  )
}

/** Returns the id of the shape that the thread is about; undefined for passages and the board. */
export function shapeOf({ anchor }: Pick<PresentedThread, 'anchor'>): string | undefined {
  return anchor.kind === 'board' || anchor.kind === 'passage' ? undefined : anchor.id
}

/** Counts the comments of a thread that still have words. */
export function countComments({ comments }: PresentedThread): number {
  return comments.reduce((count, { isRemoved }) => (isRemoved ? count : count + 1), 0)
}

/** What the threads that aren't resolved say of one shape. */
export interface ShapeThreads {
  readonly comments: number
  readonly unread: number
}

/** Returns the open threads by the shapes that they are about. */
export function openByShape(threads: readonly PresentedThread[]): ReadonlyMap<string, ShapeThreads> {
  const shapes = new Map<string, ShapeThreads>()
  for (const thread of threads) {
    const id = shapeOf(thread)
    if (id === undefined || thread.resolvedAt !== null) continue
    const before = shapes.get(id)
    shapes.set(id, {
      comments: (before?.comments ?? 0) + countComments(thread),
      unread: (before?.unread ?? 0) + thread.unread,
    })
  }
  return shapes
}

/** Returns how many comments nobody of this page's person has read. */
export function countUnread(threads: readonly PresentedThread[]): number {
  return threads.reduce((sum, { unread }) => sum + unread, 0)
}
