// A room's way from received changes to its document: the inbox, the document that is built for the first of them, and
// the fresh start after a change on which Yjs failed.

import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/time/clock'
import type { LiveDocument } from '../board/live-document'
import type { OpenBoard } from '../board/open-board'
import type { Author, InboxItem } from './author'
import { BatchIngest } from './ingest-batch'
import { UpdateInbox } from './update-inbox'

export interface RoomWritesOptions {
  readonly limits: Limits
  readonly clock: Clock
  readonly authors: () => Iterable<Author>
  /** The board, while it is in memory. */
  readonly board: () => OpenBoard | null
  /** A batch is being taken in. */
  readonly onBatch: () => void
  /** The document can't be read. */
  readonly onFailed: (error: unknown) => void
}

/** Takes a room's received changes through the inbox to its document. */
export class RoomWrites {
  readonly #options: RoomWritesOptions
  readonly #inbox: UpdateInbox<InboxItem>
  readonly #ingest: BatchIngest

  constructor(options: RoomWritesOptions) {
    const { limits, clock, authors } = options
    this.#options = options
    this.#inbox = new UpdateInbox({ limits, clock, onBatch: (items) => this.#take(items) })
    this.#ingest = new BatchIngest({
      limits,
      clock,
      authors,
      onPoisoned: (live, again) => this.#startAfresh(live, again),
    })
  }

  /** Bytes that wait for the next batch. */
  get waitingBytes(): number {
    return this.#inbox.bytes
  }

  get isEmpty(): boolean {
    return this.#inbox.isEmpty
  }

  /** Takes a change or a mark. */
  post(item: InboxItem, bytes: number): void {
    const board = this.#options.board()
    if (!board) return
    if (!board.live) this.#waitForDocument(board)
    this.#inbox.put(item, bytes)
  }

  /** Brings everything that was received to the log writer. */
  async settle(): Promise<void> {
    const board = this.#options.board()
    if (this.#inbox.isEmpty || !board) return
    await board.document()
    this.#inbox.release()
    this.#inbox.flush()
  }

  /** A connection has gone. */
  forget(connectionId: string): void {
    this.#ingest.forget(connectionId)
  }

  clear(): void {
    this.#inbox.clear()
  }

  #waitForDocument(board: OpenBoard, then: () => void = () => undefined): void {
    this.#inbox.hold()
    board.document().then(() => {
      if (!board.live) return
      this.#inbox.release()
      then()
    }, this.#options.onFailed)
  }

  #take(items: readonly InboxItem[]): void {
    const live = this.#options.board()?.live
    if (!live) return
    this.#options.onBatch()
    try {
      this.#ingest.take(live, items)
    } catch (error) {
      // What made it fail is unknown, so nobody is to blame; the document starts again from the disk.
      for (const author of new Set(items.map((item) => item.author))) author.failed(error)
      this.#startAfresh(live, [])
    }
  }

  /** Yjs can't take back half a change: the document is thrown away and built again from what is on the disk. */
  #startAfresh(live: LiveDocument, again: readonly InboxItem[]): void {
    const board = this.#options.board()
    if (board?.live !== live) return
    board.dropDocument()
    const bytes = again.reduce((sum, item) => sum + ('update' in item ? item.update.length : 0), 0)
    this.#inbox.putBack(again, bytes)
    this.#waitForDocument(board, () => {
      for (const author of this.#options.authors()) {
        // What it waited for may have come in the same batch, before the change that spoiled the document.
        author.documentGrew()
        author.resync()
      }
    })
  }
}
