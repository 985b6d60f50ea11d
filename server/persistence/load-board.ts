// Folds what is stored of a board into a document: the newest good snapshot and every row (SYNC-SPEC 3.4). A row that
// can't be read is moved to quarantine, so that one bad byte never keeps a board shut (F26).

import * as Y from 'yjs'
import type { Logger } from '@/server/log'
import { type FoldedBoard, foldBoard } from './fold-board'
import { setAside } from './set-aside'
import type { UpdateLog } from './update-log'

/**
 * Loads a board's epoch. A board without rows is an empty document. Structs whose predecessors are missing stay
 * pending in the document. Throws when the database can't be read; nothing is lost by trying again.
 */
export async function loadBoard(log: UpdateLog, boardId: string, epoch: number, logger: Logger): Promise<FoldedBoard> {
  const doc = new Y.Doc({ gc: true })
  const folded = foldBoard(doc, await log.load(boardId, epoch))
  for (const part of folded.unreadable) await setAside(log, { boardId, epoch }, part, logger)
  return folded
}
