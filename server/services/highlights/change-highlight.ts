// The note of one's own mark in other words.

import type { Limits } from '@/lib/protocol/limits'
import type { HighlightRow } from '../../db/briefs/highlights'
import type { BoardAccess } from '../../policies/board-policy'
import { requireMayChangeNote } from '../../policies/highlight-policy'
import type { ServiceContext } from '../context'
import { checkNote } from './check-note'
import { findHighlight, highlightNotFound } from './find-highlight'

/** Changes the note of a mark. Throws AppError `not-found`, `forbidden` for another's mark, `too-large`. */
export async function changeHighlight(
  context: ServiceContext,
  access: BoardAccess,
  { briefId, highlightId, note }: { briefId: string; highlightId: string; note: string },
  limits: Limits,
): Promise<HighlightRow> {
  const highlight = await findHighlight(context, access, briefId, highlightId)
  requireMayChangeNote(access, highlight)
  const row = await context.highlights.changeNote(highlight.id, checkNote(note, limits), context.now())
  if (!row) throw highlightNotFound()
  context.rooms.notify(access.board.id, { type: 'highlights-changed', briefId })
  return row
}
