// One client's durable acks (SYNC-SPEC 3.3): a mark comes back when all that the client sent before it is on the disk, and
// only then. While commits fail it says so instead of keeping silent.

import { encodeAck } from '@/lib/protocol/frames'
import type { UpdateExtent } from '@/lib/protocol/update-extent'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { OpenBoard } from './open-board'
import type { SyncCounters } from './sync-counters'

export interface SaveMarksOptions {
  /** The board as it is open now. */
  readonly board: () => Pick<OpenBoard, 'hasReached' | 'commits'>
  readonly writer: Pick<LogWriter, 'isDegraded'>
  readonly counters: Pick<SyncCounters, 'marksAcknowledged'>
  readonly send: (frame: Uint8Array) => void
}

/** What people are told while commits fail. */
export const NOT_SAVED_NOW = 'Changes can not be saved just now. They are kept, and saving goes on by itself.'

export class SaveMarks {
  readonly #options: SaveMarksOptions
  /** Clocks that the document must reach before what this client sent is part of it. */
  readonly #wanted = new Map<number, number>()
  /** Marks behind an update that waits for a missing one. */
  #held: number[] = []
  #unsaved = 0
  /** An update was dropped since the last mark. */
  #wasRefused = false

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

  /** An update was dropped because the role doesn't allow it. */
  refused(): void {
    this.#wasRefused = true
  }

  /** Takes the client's mark. */
  take(mark: number): void {
    if (this.#wasRefused) {
      this.#wasRefused = false
      this.#options.send(encodeAck({ type: 'refused', mark, code: 'forbidden' }))
      return
    }
    this.#unsaved += 1
    if (this.isWaiting) this.#held.push(mark)
    else this.#save(mark)
    if (this.#options.writer.isDegraded) this.tellDegraded()
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

  #save(mark: number): void {
    const { board, counters } = this.#options
    board().commits.whenCommitted(() => {
      this.#unsaved -= 1
      counters.marksAcknowledged += 1
      this.#options.send(encodeAck({ type: 'saved', mark }))
    })
  }
}
