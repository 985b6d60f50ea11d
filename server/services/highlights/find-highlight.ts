// A mark in a brief of a board by its id.

import { AppError } from '@/lib/domain/errors'
import type { HighlightRow } from '../../db/briefs/highlights'
import type { BoardAccess } from '../../policies/board-policy'
import { findBrief } from '../briefs/find-brief'
import type { ServiceContext } from '../context'

/** Finds a mark in a brief. Throws AppError `not-found`, also for a mark in another brief. */
export async function findHighlight(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  highlightId: string,
): Promise<HighlightRow> {
  const brief = await findBrief(context, access, briefId)
  const highlight = await context.highlights.find(brief.id, highlightId)
  if (!highlight) throw highlightNotFound()
  return highlight
}

/** Makes the `not-found` error for an unknown mark. */
export function highlightNotFound(): AppError {
  return new AppError('not-found', 'This brief has no such mark. It may have been removed.')
}
