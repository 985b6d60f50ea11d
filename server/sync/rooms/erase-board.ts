// Deletes everything that the log holds of a board, for good. Nothing may write to it until that is done: its room is
// closed, nobody can open it, and any folding has ended.

import { AppError } from '@/lib/domain/errors'
import type { Compactor } from '@/server/persistence/compactor'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { Clock } from '@/server/time/clock'
import type { RoomRegistry } from './room-registry'

export interface EraseOptions {
  readonly log: Pick<UpdateLog, 'deletePart'>
  readonly compactor: Pick<Compactor, 'settledOf'>
  readonly registry: Pick<RoomRegistry, 'leave' | 'whileClosed'>
  readonly clock: Clock
}

/** Sockets that were asked to close need a moment, and so do boards that are being loaded. */
const WAIT_MS = 50
const WAITS = 40

/** Makes the function that deletes everything that the log holds of a board. */
export function createErase({ log, compactor, registry, clock }: EraseOptions): (boardId: string) => Promise<void> {
  const wait = () => new Promise<void>((resolve) => void clock.after(WAIT_MS, resolve))
  return async (boardId) => {
    for (let waits = 0; ; waits++) {
      if (registry.leave(boardId)) {
        const isErased = await registry.whileClosed(boardId, async () => {
          // A compaction that reads before and writes after would bring a snapshot back.
          do await compactor.settledOf(boardId)
          while (await log.deletePart(boardId))
          return true
        })
        if (isErased) return
      }
      if (waits === WAITS) throw new AppError('busy', 'Somebody still has this board open. It is deleted later.')
      await wait()
    }
  }
}
