// Takes a mark away, with its note.

import type { BoardAccess } from '../../policies/board-policy'
import { requireMayRemove } from '../../policies/highlight-policy'
import type { ServiceContext } from '../context'
import { findHighlight } from './find-highlight'

/** Removes a mark from a brief. Throws AppError `not-found`, `forbidden`. */
export async function removeHighlight(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  highlightId: string,
): Promise<void> {
  const highlight = await findHighlight(context, access, briefId, highlightId)
  requireMayRemove(access, highlight)
  await context.highlights.remove(highlight.id)
  context.rooms.notify(access.board.id, { type: 'highlights-changed', briefId })
}
