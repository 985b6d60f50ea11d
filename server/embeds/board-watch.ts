// Boards that somebody looks at from outside, and the requests that wait for one to change. A board is read at most
// once a change, however many look; what nobody asks for any more is forgotten.

import type { BoardRecord } from '@/lib/document/records/records'
import type { Notice } from '@/lib/protocol/notice'
import type { BoardRooms } from '../sync/board-rooms'
import { PublicBoard } from './public-board'

interface Watched {
  readonly board: PublicBoard
  /** The newest state is not read yet. */
  isStale: boolean
  reading: Promise<void> | undefined
  /** How often it was woken. */
  wakes: number
}

export interface BoardWatchOptions {
  readonly rooms: Pick<BoardRooms, 'onCommitted' | 'onNotice'>
  /** The records of a board as everybody may see them. */
  readonly readShown: (boardId: string) => Promise<readonly BoardRecord[]>
  readonly newId: () => string
  /** How many requests may wait at once. */
  readonly maxWaiting: number
}

/** Notices after which other scores may be covered. */
const COVERING: ReadonlySet<Notice['type']> = new Set(['round-changed', 'session', 'sessions-changed'])

/** Boards that are kept in memory; the one that was longest not asked for goes first. */
const MAX_BOARDS = 50

/** Holds the requests that wait for an embedded board to change. */
export class BoardWatch {
  readonly #options: BoardWatchOptions
  readonly #watched = new Map<string, Watched>()
  readonly #waiting = new Map<string, Set<() => void>>()
  readonly #stops: readonly (() => void)[]
  #waitingCount = 0
  #isClosed = false

  constructor(options: BoardWatchOptions) {
    this.#options = options
    const look = (boardId: string) => {
      const watched = this.#watched.get(boardId)
      if (watched) watched.isStale = true
      this.wake(boardId)
    }
    this.#stops = [
      options.rooms.onCommitted(look),
      options.rooms.onNotice((boardId, { type }) => {
        if (COVERING.has(type)) look(boardId)
      }),
    ]
  }

  /** Boards that somebody waits for just now. */
  get awaited(): number {
    return this.#waiting.size
  }

  /** The board with its newest state. Rejects with an AppError for one that isn't there. */
  async read(boardId: string): Promise<PublicBoard> {
    const watched = this.#watched.get(boardId) ?? {
      board: new PublicBoard(this.#options.newId()),
      isStale: true,
      reading: undefined,
      wakes: 0,
    }
    this.#watched.delete(boardId)
    this.#watched.set(boardId, watched)
    for (const oldest of this.#watched.keys()) {
      if (this.#watched.size <= MAX_BOARDS) break
      this.#watched.delete(oldest)
    }
    // While somebody else's reading goes on, the board is still what it was before.
    while (watched.isStale || watched.reading) {
      watched.reading ??= this.#refresh(boardId, watched).finally(() => {
        watched.reading = undefined
      })
      await watched.reading
    }
    return watched.board
  }

  /** Tells `wait` what its caller has seen of the board: what is woken between the two is not slept through. */
  mark(boardId: string): number {
    return this.#watched.get(boardId)?.wakes ?? 0
  }

  /** Something about the board is new, or about who may look at it: those who wait look again. */
  wake(boardId: string): void {
    const watched = this.#watched.get(boardId)
    if (watched) watched.wakes += 1
    const waiting = this.#waiting.get(boardId)
    this.#waiting.delete(boardId)
    for (const resume of waiting ?? []) resume()
  }

  /**
   * Resolves when the board is woken after `mark`, at the latest after `timeoutMs`, or when `signal` aborts. False at once
   * where too many wait already.
   */
  async wait(boardId: string, mark: number, timeoutMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.mark(boardId) !== mark) return true
    if (this.#isClosed || signal.aborted || this.#waitingCount >= this.#options.maxWaiting) return false
    this.#waitingCount += 1
    await new Promise<void>((resolve) => {
      const waiting = this.#waiting.get(boardId) ?? new Set()
      this.#waiting.set(boardId, waiting)
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        waiting.delete(done)
        // Woken ones are out already, and others may wait for the next change in a set of their own.
        if (waiting.size === 0 && this.#waiting.get(boardId) === waiting) this.#waiting.delete(boardId)
        resolve()
      }
      const timer = setTimeout(done, timeoutMs)
      timer.unref()
      signal.addEventListener('abort', done)
      waiting.add(done)
    })
    this.#waitingCount -= 1
    return true
  }

  /** Ends all waits, because the server stops. */
  close(): void {
    this.#isClosed = true
    for (const stop of this.#stops) stop()
    for (const boardId of [...this.#waiting.keys()]) this.wake(boardId)
  }

  async #refresh(boardId: string, watched: Watched): Promise<void> {
    // What is committed while this reads is read again.
    watched.isStale = false
    try {
      watched.board.update(await this.#options.readShown(boardId))
    } catch (error) {
      watched.isStale = true
      throw error
    }
  }
}
