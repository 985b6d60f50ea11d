// Sends everybody on a board how many have answered in a round: at once, and then at most so often. A plenary that
// answers within a second would get a notice a thousand times for each of a thousand.

import type { Notice } from '@/lib/protocol/notice'
import type { BoardRooms } from '../../sync/board-rooms'
import type { Clock } from '../../time/clock'
import { KeyedThrottle } from '../../time/keyed-throttle'

/** Between two notices of one round. */
export const TURNOUT_EVERY_MS = 250

/** What people learn of a round that others answer. */
export type Turnout = Omit<Extract<Notice, { type: 'turnout' }>, 'type' | 'roundId'>

/** Tells turnout, the newest of each round. */
export class TurnoutNews {
  readonly #throttle: KeyedThrottle
  readonly #newest = new Map<string, { readonly boardId: string; readonly turnout: Turnout }>()

  constructor(rooms: Pick<BoardRooms, 'notify'>, clock: Clock) {
    this.#throttle = new KeyedThrottle({
      clock,
      everyMs: TURNOUT_EVERY_MS,
      run: (roundId) => {
        const newest = this.#newest.get(roundId)
        this.#newest.delete(roundId)
        if (newest) rooms.notify(newest.boardId, { type: 'turnout', roundId, ...newest.turnout })
        return Promise.resolve()
      },
      onFailed: () => undefined,
    })
  }

  tell(boardId: string, roundId: string, turnout: Turnout): void {
    this.#newest.set(roundId, { boardId, turnout })
    this.#throttle.ask(roundId)
  }

  /** Tells nothing more. */
  stop(): Promise<void> {
    return this.#throttle.stop()
  }
}
