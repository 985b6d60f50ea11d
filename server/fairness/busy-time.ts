// Measures how long the event loop was busy for each piece of work under way. Pieces that run between two measurements
// can't be separated, so their busy time is shared evenly among all the pieces under way then, except those that only
// wait for a thread, a program or their turn. It is exact for a piece that comes alone, and an asker who makes the loop
// busy with many pieces at once pays for all of them.

import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'

/** Measures each piece of work's share of the event loop's busy time, in milliseconds. */
export class BusyTime {
  readonly #readBusyMs: () => number
  #underWay = 0
  #readAt: number
  /** The share of one piece that had been under way all the time, in milliseconds. */
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

/** Measures one piece of work and its share of the loop. */
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

/** Waits for work outside the event loop; the loop's busy time until then isn't part of the asker's share. */
export async function offLoop<T>(wait: () => Promise<T>): Promise<T> {
  const piece = running.getStore()
  piece?.rest()
  try {
    return await wait()
  } finally {
    piece?.goOn()
  }
}
