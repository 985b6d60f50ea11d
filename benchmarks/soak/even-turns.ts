// Tasks that run evenly, each at its own rate.

import { pauseFor } from '../sync/load/pace'

export interface Task {
  readonly perSecond: number
  /** Its turn number `n`, counted from 0. */
  readonly run: (n: number) => void
}

const TICK_MS = 10
/** The longest stall of this process that is caught up. */
const MOST_CAUGHT_UP_S = 1

/** Gives the tasks their turns until `isOver`. */
export async function takeTurns(tasks: readonly Task[], isOver: () => boolean): Promise<void> {
  const states = tasks.map((task) => ({ task, due: 0, count: 0 }))
  let last = performance.now()
  while (!isOver()) {
    await pauseFor(TICK_MS)
    const now = performance.now()
    const seconds = Math.min(MOST_CAUGHT_UP_S, (now - last) / 1_000)
    last = now
    for (const state of states) {
      state.due += seconds * state.task.perSecond
      for (; state.due >= 1; state.due--) {
        state.task.run(state.count)
        state.count += 1
      }
    }
  }
}
