// The board as it is at this moment, as the minutes of a session and the news of a visitor note it.

import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import { viewDocument } from '@/lib/document/view/view-document'
import { type BoardNote, noteBoard } from '@/lib/domain/changes/board-note'
import type { BoardRooms } from '../sync/board-rooms'

/** Notes the live board as it is now. */
export function noteLiveBoard(
  { rooms }: { readonly rooms: Pick<BoardRooms, 'read'> },
  boardId: string,
): Promise<BoardNote> {
  return rooms.read(boardId, (doc) => noteBoard(viewDocument(doc), (card) => shownTitle(card) !== card.title))
}
