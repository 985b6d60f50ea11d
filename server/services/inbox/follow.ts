// What somebody wants to hear of a board and of its threads. Only they know it.

import type { FollowLevel } from '@/lib/domain/inbox/inbox'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findThread } from '../threads/find-thread'

export interface Follows {
  /** The choice for the board; null where none was made. */
  readonly level: FollowLevel | null
  /** The choices for threads, by their ids. */
  readonly threads: Record<string, FollowLevel>
}

/** What a person chose for a board and its threads. */
export async function readFollows({ inbox }: ServiceContext, { board, person }: BoardAccess): Promise<Follows> {
  const { '': level = null, ...threads } = Object.fromEntries(await inbox.follows(board.id, person.id))
  return { level, threads }
}

/** Chooses for a thread, or for the board where that is null; null as the level: as if nothing was chosen. Throws `not-found`. */
export async function setFollow(
  context: ServiceContext,
  access: BoardAccess,
  threadId: string | null,
  level: FollowLevel | null,
): Promise<Follows> {
  if (threadId !== null) await findThread(context, access, threadId)
  const { board, person } = access
  await context.inbox.follow({ boardId: board.id, userId: person.id, threadId: threadId ?? '' }, level)
  return readFollows(context, access)
}
