// How the changes of one board are being saved: as those of all boards, but for one that is held up alone.

import type { HeldUpBoards } from './held-up-boards'

/** The writer of all boards' changes (log-writer.ts). */
export interface SharedSaving {
  readonly isDegraded: boolean
  readonly isFull: boolean
  readonly bufferedBytes: number
  onStateChanged(listener: () => void): () => void
}

/** Tells one board how its changes are being saved. */
export class BoardSaving {
  readonly #writer: SharedSaving
  readonly #heldUp: HeldUpBoards
  readonly #boardId: string

  constructor(writer: SharedSaving, heldUp: HeldUpBoards, boardId: string) {
    this.#writer = writer
    this.#heldUp = heldUp
    this.#boardId = boardId
  }

  /** True while the board's changes can't be saved. */
  get isDegraded(): boolean {
    return this.#writer.isDegraded || this.#heldUp.has(this.#boardId)
  }

  /** True when so much waits that new writes must be refused. */
  get isFull(): boolean {
    return this.#writer.isFull
  }

  /** Bytes that wait and count for this board: others that are held up have room of their own. */
  get bufferedBytes(): number {
    if (this.#heldUp.has(this.#boardId)) return this.#heldUp.bytesOf(this.#boardId)
    return this.#writer.bufferedBytes - this.#heldUp.bytes
  }

  /** Calls back whenever `isDegraded` may have changed. Returns the unsubscriber. */
  onStateChanged(listener: () => void): () => void {
    return this.#writer.onStateChanged(listener)
  }
}
