// Records that somebody exported a board as a file, a picture or data. Pages make most exports themselves and report
// them afterwards, so this notes only open exports; anybody who may read a board can always copy what they see.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** The exported part, as the page names it. */
export interface NotedExport {
  readonly format: string
  /** `board`, `selection`, the name of a frame, matrix or zone; of data also `register`, a kind, `report`, `minutes`. */
  readonly part: string
}

/** Adds an export to the audit log. */
export async function noteExport(
  context: ServiceContext,
  { board, person }: BoardAccess,
  { format, part }: NotedExport,
): Promise<void> {
  await context.audit.add({
    at: context.now(),
    action: 'board-exported',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { format, part },
  })
}
