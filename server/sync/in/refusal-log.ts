// Logs what the server refuses of clients (SYNC-SPEC S42). A client that sends nonsense by the thousand gets one line a
// board and minute, with the number: a log that anybody can fill hides what matters, and fills the disk.

import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import type { Connection } from '../sockets/connection'

const EVERY_MS = 60_000
/** Boards that are counted by themselves; all others are counted together. */
const MAX_BOARDS = 100
const OTHERS = ''

interface Refused {
  /** Since the last line. */
  count: number
  why: string
}

/** Logs refused client messages: the first of a board at once, and after that one line a minute with their number. */
export class RefusalLog {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #boards = new Map<string, Refused>()

  constructor(clock: Clock, logger: Logger) {
    this.#clock = clock
    this.#logger = logger
  }

  /** The first of a board is a line at once; those of the next minute are one at its end. `why` says what was refused. */
  note(boardId: string, { id, userId }: Pick<Connection, 'id' | 'userId'>, why: string): void {
    const key = this.#boards.has(boardId) || this.#boards.size < MAX_BOARDS ? boardId : OTHERS
    const known = this.#boards.get(key)
    if (known) {
      known.count++
      known.why = why
      return
    }
    this.#logger.warn({ boardId, connection: id, user: userId, why }, 'Refused what a client sent')
    this.#boards.set(key, { count: 0, why })
    this.#clock.after(EVERY_MS, () => this.#minuteIsOver(key))
  }

  #minuteIsOver(key: string): void {
    const refused = this.#boards.get(key)
    if (!refused || refused.count === 0) {
      this.#boards.delete(key)
      return
    }
    const { count, why } = refused
    this.#logger.warn({ ...(key !== OTHERS && { boardId: key }), count, why }, 'Refused more of what clients sent')
    refused.count = 0
    this.#clock.after(EVERY_MS, () => this.#minuteIsOver(key))
  }
}
