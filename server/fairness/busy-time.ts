// How long the event loop was busy for each piece of work that is under way. What runs between two of its moments can't be
// told apart; so the busy time of every moment is shared out evenly among all that was under way then, except what only
// waits for a thread, a program or its turn. It is exact for a piece that comes alone, and an asker who makes the loop busy
// with many pieces at once pays for all of them.

import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'

export class BusyTime {
  readonly #readBusyMs: () => number
  #underWay = 0
  #readAt: number
  /** What one piece that had been under way all the time would have had. */
  #shareMs = 0

  /** `readBusyMs`: the milliseconds that the loop was busy since some moment. */
  constructor(readBusyMs: () => number = () => performance.eventLoopUtilization().active) {
    this.#readBusyMs = readBusyMs
    this.#readAt = readBusyMs()
  }

  /** Begins a piece of work, which is under way until it ends or rests. */
  begin(): BusyPiece {
    return new BusyPiece((step) => {
      const now = this.#readBusyMs()
      if (this.#underWay > 0) this.#shareMs += (now - this.#readAt) / this.#underWay
      this.#readAt = now
      this.#underWay += step
      return this.#shareMs
    })
  }
}

/** One piece of work and its share of the loop. */
export class BusyPiece {
  readonly #shift: (step: 1 | -1) => number
  #from: number
  #ms = 0
  #rests = 0

  /** `shift` counts the piece in or out, and returns what one that was always in would have had by now, in ms. */
  constructor(shift: (step: 1 | -1) => number) {
    this.#shift = shift
    this.#from = shift(1)
  }

  /** Runs `work` as this piece: what it waits for by `offLoop` is not its share. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return running.run(this, work)
  }

  rest(): void {
    if (this.#rests++ === 0) this.#ms += this.#shift(-1) - this.#from
  }

  goOn(): void {
    if (--this.#rests === 0) this.#from = this.#shift(1)
  }

  /** Ends the piece and returns its share in milliseconds. */
  end(): number {
    this.rest()
    return this.#ms
  }
}

const running = new AsyncLocalStorage<BusyPiece>()

/** Waits for what is done elsewhere than on the event loop; what others do there meanwhile isn't the asker's share. */
export async function offLoop<T>(wait: () => Promise<T>): Promise<T> {
  const piece = running.getStore()
  piece?.rest()
  try {
    return await wait()
  } finally {
    piece?.goOn()
  }
}
