// All records of a live board, as they are this moment.

import type { BoardRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import type { ServiceContext } from '../context'

/** Shared with the live document: don't change them. They stay as they are, whatever happens on the board. */
export function boardRecords({ rooms }: Pick<ServiceContext, 'rooms'>, boardId: string): Promise<BoardRecord[]> {
  return rooms.read(boardId, (doc) => [...readBoard(doc).records.values()])
}
