// The board as it is at this moment, as the minutes of a session note it.

import { viewDocument } from '@/lib/document/view/view-document'
import { type BoardNote, noteBoard } from '@/lib/domain/session/board-note'
import type { ServiceContext } from '../context'

/** Notes the live board as it is now, for the minutes of a session. */
export function noteLiveBoard({ rooms }: ServiceContext, boardId: string): Promise<BoardNote> {
  return rooms.read(boardId, (doc) => noteBoard(viewDocument(doc)))
}
