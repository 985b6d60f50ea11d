// The place of a room's board: loading, open, parked (somebody is connected, but nothing happens, so the board is not
// in memory) or closed for good. There is never more than one board in it (SYNC-SPEC I11).

import { AppError } from '@/lib/domain/errors'
import type { CompactionTrigger } from './compaction-trigger'
import type { LoadedBoard } from './load-open-board'
import type { OpenBoard } from './open-board'

export interface BoardSlotOptions {
  readonly load: () => Promise<LoadedBoard>
  /** The board is open: waiting callers may be served. */
  readonly onOpened: (board: OpenBoard) => void
  /** The board can't be loaded; returns the error for everybody who waits for it. */
  readonly onFailed: (cause: unknown) => AppError
}

type SlotState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'open'; readonly board: OpenBoard; readonly compaction: CompactionTrigger }
  | { readonly phase: 'parked' }
  | { readonly phase: 'closed' }

/** Loads, parks and closes the one board of a room. */
export class BoardSlot {
  readonly #options: BoardSlotOptions
  #state: SlotState = { phase: 'loading' }
  /** The board, or that it can't be read. Null while parked: a promise holds what it has resolved to. */
  #opened: Promise<OpenBoard> | null

  /** Starts loading after `before`. */
  constructor(options: BoardSlotOptions, before: Promise<void>) {
    this.#options = options
    this.#opened = this.#open(before)
  }

  /** The board while it is in memory. */
  get board(): OpenBoard | null {
    return this.#state.phase === 'open' ? this.#state.board : null
  }

  /** True while the board's bytes are in memory, or on their way. */
  get isInMemory(): boolean {
    return this.#state.phase === 'open' || this.#state.phase === 'loading'
  }

  get isLoading(): boolean {
    return this.#state.phase === 'loading'
  }

  get isClosed(): boolean {
    return this.#state.phase === 'closed'
  }

  /** Loads the board again if it was parked. */
  wake(): void {
    if (this.#state.phase === 'parked') this.#opened = this.#open(Promise.resolve())
  }

  /** The board, loaded again if it was parked. Rejects with AppError when it can't be loaded. */
  async open(): Promise<OpenBoard> {
    this.wake()
    if (!this.#opened) throw new AppError('busy', 'The board is closing. Trying again.')
    return this.#opened
  }

  /** Calls back with the board if it is in memory or on its way there, now or when it is there. */
  whenOpen(run: (board: OpenBoard) => void): void {
    // A board that can't be loaded has nothing to run on; everybody who waits for it has the error already.
    if (this.#state.phase === 'open') run(this.#state.board)
    else if (this.#state.phase === 'loading') this.#opened?.then(run, () => undefined)
  }

  /** Counts a committed row of so many bytes, and has the rows folded when there are enough. */
  committed(bytes: number): void {
    if (this.#state.phase !== 'open') return
    this.#state.compaction.count(1, bytes)
    this.#state.compaction.consider()
  }

  /** Takes an open board out of memory. */
  park(): void {
    if (this.#state.phase !== 'open') return
    const { board, compaction } = this.#state
    this.#state = { phase: 'parked' }
    this.#opened = null
    board.close()
    compaction.finish()
  }

  /** Gives the board up for good. */
  close(): void {
    const state = this.#state
    this.#state = { phase: 'closed' }
    if (state.phase === 'open') state.board.close()
  }

  #open(before: Promise<void>): Promise<OpenBoard> {
    this.#state = { phase: 'loading' }
    const opened = before
      .then(() => this.#load())
      .catch((error: unknown) => {
        throw this.#options.onFailed(error)
      })
    // Callers that wait for the board get the error; when nobody waits, the sockets already have it.
    opened.catch(() => undefined)
    return opened
  }

  async #load(): Promise<OpenBoard> {
    const { board, compaction, needsDocument } = await this.#options.load()
    if (needsDocument) await board.document()
    if (this.#state.phase !== 'loading') {
      board.close()
      throw new AppError('busy', 'The server is stopping. Try again in a moment.')
    }
    this.#state = { phase: 'open', board, compaction }
    this.#options.onOpened(board)
    // A snapshot of this version spares the next opening the document.
    if (needsDocument) compaction.finish()
    else compaction.consider()
    return board
  }
}
