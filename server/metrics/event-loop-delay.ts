// Measures for how long this process kept everything waiting: SQLite and Yjs run on the one thread that answers people.

import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface LoopDelay {
  readonly p50Seconds: number
  readonly p99Seconds: number
  readonly maxSeconds: number
}

const RESOLUTION_MS = 20
const NANOSECONDS = 1e9

/** Measures for how long the process keeps its event loop waiting. */
export class EventLoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

  constructor() {
    this.#histogram.enable()
  }

  /** The delays since the last call. */
  take(): LoopDelay {
    const { count, max } = this.#histogram
    // Without a sample the histogram answers with its own bounds.
    const seconds = (nanoseconds: number) => (count === 0 ? 0 : withoutInterval(nanoseconds))
    const delay = {
      p50Seconds: seconds(this.#histogram.percentile(50)),
      p99Seconds: seconds(this.#histogram.percentile(99)),
      maxSeconds: seconds(max),
    }
    this.#histogram.reset()
    return delay
  }

  dispose(): void {
    this.#histogram.disable()
  }
}

/** Node measures from one sample to the next: an idle loop shows the interval between them. */
function withoutInterval(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000)
}
