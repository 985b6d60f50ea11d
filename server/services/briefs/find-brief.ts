// A brief of a board by its id.

import { AppError } from '@/lib/domain/errors'
import type { BriefRow } from '../../db/briefs/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Finds a brief of a board. Throws AppError `not-found`, also for a brief of another board. */
export async function findBrief(context: ServiceContext, { board }: BoardAccess, briefId: string): Promise<BriefRow> {
  const brief = await context.briefs.find(board.id, briefId)
  if (!brief) throw new AppError('not-found', 'This board has no such brief. It may have been removed.')
  return brief
}
