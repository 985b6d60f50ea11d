// A change that the server makes itself: done when it is on the disk, refused when the disk fails just now.

import type { Origin } from '@/lib/document/records/origin'
import { AppError } from '@/lib/domain/errors'
import type { BoardSaving } from '@/server/persistence/board-saving'
import type { LiveDocument } from '../board/live-document'
import type { OpenBoard } from '../board/open-board'

export interface DurableEdit<T> {
  readonly live: LiveDocument
  readonly board: Pick<OpenBoard, 'commits'>
  readonly saving: BoardSaving
  readonly origin: Origin
  readonly change: (live: LiveDocument) => T
  /** The document has the change; the disk not yet. */
  readonly onGrown: () => void
}

/**
 * Changes the document and resolves when the change is on the disk. Rejects with AppError `busy` while commits fail;
 * what had been changed by then stays, and is saved when the disk works again. Rejects also where another node has taken
 * the board; then nothing of the change stays.
 */
export async function editDurably<T>(edit: DurableEdit<T>): Promise<T> {
  const { live, board, saving, origin, change, onGrown } = edit
  if (saving.isDegraded || saving.isFull) throw busy()
  const result = live.edit(origin, () => change(live))
  onGrown()
  await new Promise<void>((resolve, reject) => {
    const unsubscribe = saving.onStateChanged(() => {
      if (!saving.isDegraded) return
      unsubscribe()
      reject(busy())
    })
    board.commits.whenCommitted(
      () => {
        unsubscribe()
        resolve()
      },
      (error) => {
        unsubscribe()
        reject(error)
      },
    )
  })
  return result
}

function busy(): AppError {
  return new AppError('busy', 'The board can not be saved just now. Try again in a moment.')
}
