// One client's durable acks (SYNC-SPEC 3.3): a mark comes back when all that the client sent before it is on the disk,
// and only then. While commits fail it says so instead of keeping silent.

import { encodeAck } from '@/lib/protocol/frames'
import type { UpdateExtent } from '@/lib/protocol/update-extent'
import type { BoardSaving } from '@/server/persistence/board-saving'
import type { OpenBoard } from '../board/open-board'
import type { SyncCounters } from '../sockets/sync-counters'

export interface SaveMarksOptions {
  /** The board as it is open now. */
  readonly board: () => Pick<OpenBoard, 'hasReached' | 'commits'>
  readonly saving: Pick<BoardSaving, 'isDegraded'>
  readonly counters: Pick<SyncCounters, 'marksAcknowledged'>
  readonly send: (frame: Uint8Array) => void
}

/** The sentence shown to people while commits fail. */
export const NOT_SAVED_NOW = 'Changes can not be saved just now. They are kept, and saving goes on by itself.'

/** Answers one client's marks once everything that it sent before them is on the disk. */
export class SaveMarks {
  readonly #options: SaveMarksOptions
  /** Clocks that the document must reach before what this client sent is part of it. */
  readonly #wanted = new Map<number, number>()
  /** Marks behind an update that waits for a missing one. */
  #held: number[] = []
  #unsaved = 0
  /** Marks that have arrived. Some of them may still be in the inbox, behind changes. */
  #arrived = 0
  #taken = 0
  /** Places of updates that were dropped. */
  readonly #refused = new Set<number>()

  constructor(options: SaveMarksOptions) {
    this.#options = options
  }

  /** True while something that the client sent waits for an update that is missing. */
  get isWaiting(): boolean {
    if (this.#wanted.size === 0) return false
    if (!this.#options.board().hasReached(this.#wanted)) return true
    this.#wanted.clear()
    return false
  }

  /** An update that reaches as far as `extent` waits for one that is missing. */
  wait(extent: UpdateExtent): void {
    for (const [client, clock] of extent) this.#wanted.set(client, Math.max(clock, this.#wanted.get(client) ?? 0))
  }

  /** The place of an update that arrives now: the number of marks before it. */
  get place(): number {
    return this.#arrived
  }

  /** The update at `place` was dropped because the role doesn't allow it. */
  refuse(place: number): void {
    this.#refused.add(place)
  }

  /**
   * The role doesn't allow any more what waits for a missing update, and it will be forgotten: the marks behind it are
   * answered with that, or the next one where there are none.
   */
  refuseWaiting(): void {
    if (!this.isWaiting) return
    this.#wanted.clear()
    if (this.#held.length === 0) this.#refused.add(this.#taken)
    for (const mark of this.#held.splice(0)) {
      this.#unsaved -= 1
      this.#tellRefused(mark)
    }
  }

  /** A mark has arrived. It is taken when all that came before it has been. */
  arrive(): void {
    this.#arrived += 1
  }

  /** Takes the client's next mark. */
  take(mark: number): void {
    const place = this.#taken
    this.#taken += 1
    if (this.#refused.delete(place)) {
      this.#tellRefused(mark)
      return
    }
    this.#unsaved += 1
    if (this.isWaiting) this.#held.push(mark)
    else this.#save(mark)
    if (this.#options.saving.isDegraded) this.tellDegraded()
  }

  /** The document has grown: marks that waited for a missing update may go on. */
  documentGrew(): void {
    if (this.#held.length === 0 || this.isWaiting) return
    for (const mark of this.#held.splice(0)) this.#save(mark)
  }

  /** Says that saving takes longer, when this client waits for it. */
  tellDegraded(): void {
    if (this.#unsaved > 0) this.#options.send(encodeAck({ type: 'degraded', reason: NOT_SAVED_NOW }))
  }

  #tellRefused(mark: number): void {
    this.#options.send(encodeAck({ type: 'refused', mark, code: 'forbidden' }))
  }

  #save(mark: number): void {
    const { board, counters } = this.#options
    board().commits.whenCommitted(() => {
      this.#unsaved -= 1
      counters.marksAcknowledged += 1
      this.#options.send(encodeAck({ type: 'saved', mark }))
    })
  }
}
