// Takes a brief off a board. Cards that cite it, and threads about its passages, keep the words that
// they quote.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findBrief } from './find-brief'

/** Takes a brief off a board. Throws AppError `not-found`. */
export async function removeBrief(context: ServiceContext, access: BoardAccess, briefId: string): Promise<void> {
  const brief = await findBrief(context, access, briefId)
  const hadThreads = await context.briefs.remove(brief.id, { userId: access.person.id, at: context.now() })
  context.rooms.notify(access.board.id, { type: 'briefs-changed' })
  if (hadThreads) context.rooms.notify(access.board.id, { type: 'threads-changed', threadId: null })
}
