// Decides when a page asks the server whether its changes are on the disk: soon after a change, once for many of them,
// and only on a socket that has the whole document. The tracker interprets the answers.

import { encodeAck } from '@/lib/protocol/frames'
import type { SaveTracker } from './save-tracker'

/** Changes made within this time share one mark. */
const MARK_DELAY_MS = 80
/** How often it asks again while the server can't write. */
const DEGRADED_RETRY_MS = 2_000

export interface MarkSenderOptions {
  readonly tracker: SaveTracker
  /** Sends a frame if there is a socket. */
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void
  /** The clock of this page's own changes. */
  readonly ownClock: () => number
  /** True if there is something to ask about: this person may edit, or has changes from before. */
  readonly isWanted: () => boolean
}

export class MarkSender {
  readonly #options: MarkSenderOptions
  readonly #asker: ReturnType<typeof setInterval>
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOpen = false

  constructor(options: MarkSenderOptions) {
    this.#options = options
    this.#asker = setInterval(() => options.tracker.isDegraded && this.send(), DEGRADED_RETRY_MS)
  }

  /** True if this socket has everything in the document, so that a mark on it means something. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** The server has our answer to its state. Returns the mark that covers it; undefined if none was wanted. */
  open(): number | undefined {
    this.#isOpen = true
    return this.send()
  }

  /** The socket is lost, or the server has dropped something that was sent on it. */
  close(): void {
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** There was a change: asks in a moment. */
  schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.send()
    }, MARK_DELAY_MS)
  }

  /** Asks now, if a mark would mean anything. Returns its number. */
  send(): number | undefined {
    const { tracker, send, isWanted, ownClock } = this.#options
    if (!this.#isOpen || !isWanted()) return undefined
    const mark = tracker.nextMark(ownClock())
    send(encodeAck({ type: 'mark', mark }))
    return mark
  }

  dispose(): void {
    clearInterval(this.#asker)
    this.close()
  }
}
