// Does something with each board that has changed once it falls quiet, and now and then while it doesn't. What a stop or a
// crash left out is asked for after the next start.

import type { Clock } from './clock'
import { QuietKeys } from './quiet-keys'
import { repeatJob } from './repeat-job'

export interface QuietBoards {
  readonly clock: Clock
  /** Calls back at each change of a board, until the returned function is called. */
  readonly onChanged: (listener: (boardId: string) => void) => () => void
  readonly lookEveryMs: number
  /** A board is quiet when nothing was changed for so long. */
  readonly quietMs: number
  /** A board that is never quiet is due after so long. */
  readonly latestMs: number
  /** A board with which it failed is tried again after so long. */
  readonly restMs: number
  /** Looks up the boards whose changes nothing was done with. It is asked once. */
  readonly behind: () => Promise<readonly string[]>
  readonly run: (boardId: string) => Promise<void>
  /** It failed with a board, or with looking them up where there is none; it is tried again. */
  readonly onFailed: (error: unknown, boardId?: string) => void
}

/** Starts to listen. The returned function stops, and resolves when nothing of it is under way any more. */
export function followQuietBoards(options: QuietBoards): () => Promise<void> {
  const { clock, onChanged, lookEveryMs, restMs, behind, run, onFailed } = options
  const due = new QuietKeys(options)
  let isBehindKnown = false
  const stopListening = onChanged((boardId) => due.note(boardId))
  const stopLooking = repeatJob({
    clock,
    everyMs: lookEveryMs,
    firstAfterMs: lookEveryMs,
    run: async (isStopped) => {
      if (!isBehindKnown) {
        for (const boardId of await behind()) if (!due.has(boardId)) due.noteFor(boardId, 0)
        isBehindKnown = true
      }
      for (const boardId of due.due()) {
        if (isStopped()) return
        try {
          await run(boardId)
        } catch (error) {
          due.noteFor(boardId, restMs)
          onFailed(error, boardId)
        }
      }
    },
    onFailed,
  })
  return async () => {
    stopListening()
    await stopLooking()
  }
}
