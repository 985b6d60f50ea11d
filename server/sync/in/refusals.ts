// The reasons for which the server ends a client's connection over something that it sent. Each has one sentence for
// the person, and a line in the log where somebody may want to look into it.

import type { Logger } from '@/server/log/logger'
import type { Connection } from '../sockets/connection'
import type { RefusalLog } from './refusal-log'
import { NOT_SAVED_NOW } from './save-marks'

export interface RefusalsOptions {
  readonly boardId: string
  readonly connection: Connection
  readonly logger: Logger
  readonly refusalLog: RefusalLog
}

/** Ends one client's connection with a reason, except over presence, and logs it where that helps. */
export class Refusals {
  readonly #options: RefusalsOptions

  constructor(options: RefusalsOptions) {
    this.#options = options
  }

  /** The client sent bytes that are not a frame, an update or a state vector. */
  malformed(error: unknown): void {
    const { connection, refusalLog, boardId } = this.#options
    refusalLog.note(boardId, connection, `A broken frame: ${error instanceof Error ? error.message : String(error)}`)
    connection.close('malformed', 'This page sent something that the server can not read. Reload it to go on.')
  }

  /** The client sent something that nobody may write. `what` begins a sentence: "A document within the document". */
  forbidden(what: string): void {
    const { connection, refusalLog, boardId } = this.#options
    refusalLog.note(boardId, connection, what)
    connection.close('forbidden', `${what} was refused. Reload the page to go on.`)
  }

  tooLargeChange(): void {
    this.#options.connection.close('too-large', 'This change is too large for the board. It stays on this device only.')
  }

  /** The client's presence is too large to be shown to others. The socket stays. */
  ignoredPresence(): void {
    const { connection, logger, boardId } = this.#options
    logger.warn({ boardId, connection: connection.id, user: connection.userId }, 'Ignored presence that is too large')
  }

  tooManySyncs(): void {
    this.#options.connection.close('too-many', 'This page asked for the whole board too often. Reload it to go on.')
  }

  /** Too much of what it sent waits for changes that never came. */
  flood(): void {
    this.#options.connection.close(
      'too-many',
      'Too many changes came without what they build on. Reload the page to go on.',
    )
  }

  tooManyRepairs(): void {
    const { connection, refusalLog, boardId } = this.#options
    refusalLog.note(boardId, connection, 'Too many records that had to be repaired')
    connection.close('too-many', 'This page wrote too much that a board can not hold. Reload it to go on.')
  }

  /** Too much waits to be saved already. */
  notSavedNow(): void {
    this.#options.connection.close('busy', `${NOT_SAVED_NOW} Trying again.`)
  }

  /** The board can't be read, so it can't be shown. */
  unreadable(error: unknown): void {
    const { connection, logger, boardId } = this.#options
    logger.error({ boardId, connection: connection.id, err: error }, 'The board can not be read')
    connection.close('busy', 'The board can not be read just now. Trying again.')
  }

  /** The server failed on one of its frames. */
  failed(error: unknown): void {
    const { connection, logger, boardId } = this.#options
    logger.error({ boardId, connection: connection.id, err: error }, 'A frame could not be handled')
    connection.close('internal', 'Something went wrong on the server. Your changes are kept on this device.')
  }
}
