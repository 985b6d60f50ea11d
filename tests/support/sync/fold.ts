// What the log holds of a board, as a document: the yardstick of every durability test.

import * as Y from 'yjs'
import { foldBoard } from '@/server/persistence/fold-board'
import type { UpdateLog } from '@/server/persistence/update-log'

export async function fold(log: UpdateLog, boardId: string, epoch = 1): Promise<Y.Doc> {
  return foldBoard(new Y.Doc(), await log.load(boardId, epoch)).doc
}
