// Takes a brief off a board. Cards that cite it keep the words that they quote.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findBrief } from './find-brief'

/** Takes a brief off a board. Throws AppError `not-found`. */
export async function removeBrief(context: ServiceContext, access: BoardAccess, briefId: string): Promise<void> {
  const brief = await findBrief(context, access, briefId)
  await context.briefs.remove(brief.id)
  context.rooms.notify(access.board.id, { type: 'briefs-changed' })
}
