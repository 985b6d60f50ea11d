// Deletes everything that the log holds of a board, for good. Nothing may write to it until that is done: its room is
// closed, nobody can open it, any folding has ended, and no other node has it.

import { AppError } from '@/lib/domain/errors'
import type { BoardHomes } from '@/server/persistence/board-homes'
import type { Compactor } from '@/server/persistence/compactor'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { Clock } from '@/server/time/clock'
import type { RoomRegistry } from './room-registry'

export interface EraseOptions {
  readonly log: Pick<UpdateLog, 'deletePart'>
  readonly compactor: Pick<Compactor, 'settledOf'>
  readonly registry: Pick<RoomRegistry, 'leave' | 'whileClosed'>
  readonly homes: BoardHomes
  readonly clock: Clock
}

/** Sockets that were asked to close need a moment, and so do boards that are being loaded. */
const WAIT_MS = 50
const WAITS = 40

/** Makes the function that deletes everything that the log holds of a board. */
export function createErase(options: EraseOptions): (boardId: string) => Promise<void> {
  const { log, compactor, registry, homes, clock } = options
  const wait = () => new Promise<void>((resolve) => void clock.after(WAIT_MS, resolve))
  return async (boardId) => {
    for (let waits = 0; ; waits++) {
      if (registry.leave(boardId)) {
        const isErased = await registry.whileClosed(boardId, async () => {
          // A compaction that reads before and writes after would bring a snapshot back.
          const home = await homes.hold(boardId)
          try {
            do await compactor.settledOf(boardId)
            while (await log.deletePart(boardId))
          } finally {
            home.release()
          }
          return true
        })
        if (isErased) return
      }
      if (waits === WAITS) throw new AppError('busy', 'Somebody still has this board open. It is deleted later.')
      await wait()
    }
  }
}
