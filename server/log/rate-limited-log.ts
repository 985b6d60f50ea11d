// A warning that anybody can provoke as often as they like, written into the log at a rate.

import { TokenBucket } from '../rates/token-bucket'
import type { Clock } from '../time/clock'
import type { Logger } from './logger'

const PER_MINUTE = 6
const AT_ONCE = 20

/** Writes a warning that anybody can provoke into the log at a limited rate. */
export class RateLimitedLog {
  readonly #logger: Logger
  readonly #bucket: TokenBucket
  #leftOut = 0

  constructor(logger: Logger, clock: Clock) {
    this.#logger = logger
    this.#bucket = new TokenBucket(clock, PER_MINUTE / 60, AT_ONCE)
  }

  /** Writes a line, with the number of those left out before it (`leftOut`), or leaves this one out. */
  warn(fields: Readonly<Record<string, unknown>>, message: string): void {
    if (this.#bucket.waitMs(1) > 0) {
      this.#leftOut += 1
      return
    }
    this.#bucket.take(1)
    this.#logger.warn(this.#leftOut === 0 ? fields : { ...fields, leftOut: this.#leftOut }, message)
    this.#leftOut = 0
  }
}
