// Logs once that a board has become large, before it is so large that nobody can add to it.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import type { LiveDocument } from './live-document'

export interface SizeWarningOptions {
  readonly boardId: string
  readonly limits: Pick<Limits, 'maxBoardWarnBytes'>
  readonly clock: Clock
  readonly logger: Logger
}

/** Measuring a board of 20 MiB takes a tenth of a second, and one just below the limit asks for it every few changes. */
const LOOK_EVERY_MS = 60_000

/** Logs once that a board has become large, before it reaches its limit. */
export class SizeWarning {
  readonly #options: SizeWarningOptions
  /** The time of the next measurement; never, once the warning is in the log. */
  #lookAt = Number.NEGATIVE_INFINITY

  constructor(options: SizeWarningOptions) {
    this.#options = options
  }

  /** Something of the board was committed. */
  committed(live: Pick<LiveDocument, 'isLargerThan' | 'atMostBytes'>): void {
    const { boardId, limits, clock, logger } = this.#options
    const now = clock.now()
    if (now < this.#lookAt) return
    this.#lookAt = now + LOOK_EVERY_MS
    const limit = limits.maxBoardWarnBytes
    if (!live.isLargerThan(limit)) return
    this.#lookAt = Number.POSITIVE_INFINITY
    logger.warn({ boardId, bytes: live.atMostBytes, limit }, 'A board has become large')
  }
}
