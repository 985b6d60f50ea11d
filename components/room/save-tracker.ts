// Decides what the state chip may say. It works from facts only (a local change, a mark sent, an answer of the server)
// and gets the time from its caller; it has no socket, no timer and no words. It makes a promise only on the server's
// answer: an open socket proves nothing, nor does the copy on this device.

import type { OfflineCause, SaveState } from '@/lib/domain/boards/save-state'
import type { Farewell } from '@/lib/domain/people/farewell'

/** A server that is connected but silent about our changes for this long is not saving, whatever the reason. */
export const NO_ANSWER_AFTER_MS = 5_000
/** The reason that the tracker itself gives; every other reason comes from the server. */
export const NO_ANSWER_REASON = 'no-answer'

const MINUTE_MS = 60_000

interface Mark {
  readonly n: number
  /** How many local changes were sent before the mark. */
  readonly covers: number
  /** The clock of this page's own changes then. */
  readonly clock: number
}

export class SaveTracker {
  #changed = 0
  #saved = 0
  #savedClock = 0
  #lastMark = 0
  #marks: Mark[] = []
  /** Places that changed since the last mark. */
  #uncovered = new Set<string>()
  #phase: 'never-connected' | 'connected' | 'disconnected' = 'never-connected'
  /** The server has answered on some connection that it has what this page had. */
  #isConfirmed = false
  /** When a change was last saved that this page saw, anybody's; undefined until then. */
  #savedAt: number | undefined
  /** The time since which this connection owes an answer. */
  #waitingSince: number | undefined
  #degraded: string | undefined
  #isRefused = false
  #offlineCause: OfflineCause = 'no-connection'
  #ended: Pick<Extract<SaveState, { kind: 'ended' }>, 'closeCode' | 'wasIn' | 'message' | 'farewell'> | undefined

  /** How many local changes the server has not yet said to be on its disk. */
  get unsaved(): number {
    return this.#changed - this.#saved
  }

  /** Up to this clock the server has said that it has this page's own changes. */
  get savedClock(): number {
    return this.#savedClock
  }

  get isDegraded(): boolean {
    return this.#degraded !== undefined
  }

  /**
   * Counts a local change. A place that has changed already and isn't covered by a mark yet counts once: a typed title
   * is one change, not one per letter.
   */
  changed(now: number, places: readonly string[]): void {
    const before = this.#uncovered.size
    for (const place of places) this.#uncovered.add(place)
    this.#count(now, this.#uncovered.size > before || before === 0 ? 1 : 0)
  }

  /** Counts changes that an earlier visit left behind on this device. */
  leftBehind(now: number, count: number): void {
    this.#count(now, count)
  }

  #count(now: number, count: number): void {
    this.#changed += count
    if (this.#phase === 'connected') this.#waitingSince ??= now
  }

  connected(now: number): void {
    this.#phase = 'connected'
    this.#waitingSince = now
  }

  /** The socket closed or could not be opened. Marks of the lost socket will never be answered. */
  disconnected(cause: OfflineCause): void {
    this.#phase = 'disconnected'
    this.#offlineCause = cause
    this.#forgetMarks()
    this.#isRefused = false
  }

  /**
   * Notes that the role doesn't allow what isn't saved yet, and that the server has dropped it. No mark on the way can
   * confirm it any more: the server answers a later one for what came after.
   */
  refused(): void {
    this.#forgetMarks()
    this.#isRefused = true
  }

  /** The server has asked for all that it lacks and has got it, refused changes included. */
  sentAgain(now: number): void {
    if (!this.#isRefused) return
    this.#isRefused = false
    this.#waitingSince = now
  }

  /** Notes that the unsaved changes were given up. */
  discarded(): void {
    this.#forgetMarks()
    this.#isRefused = false
    this.#saved = this.#changed
  }

  #forgetMarks(): void {
    this.#marks = []
    this.#waitingSince = undefined
    this.#degraded = undefined
  }

  /** Gives the number of the next mark, which covers every change so far; `clock` is that of this page's own changes. */
  nextMark(clock: number): number {
    this.#lastMark += 1
    this.#uncovered.clear()
    this.#marks.push({ n: this.#lastMark, covers: this.#changed, clock })
    return this.#lastMark
  }

  /** The server has committed what came before mark `n`. An answer to a mark of a lost socket changes nothing. */
  saved(n: number, now: number): void {
    const answered = this.#marks.filter((mark) => mark.n <= n)
    const last = answered.at(-1)
    if (!last) return
    const { covers, clock } = last
    this.#savedClock = Math.max(this.#savedClock, clock)
    this.#marks = this.#marks.filter((mark) => mark.n > n)
    if (covers > this.#saved) this.#savedAt = now
    this.#saved = Math.max(this.#saved, covers)
    this.#isConfirmed = true
    this.#degraded = undefined
    this.#waitingSince = this.unsaved > 0 ? now : undefined
  }

  /** Notes that this page may only look and has nothing to save: it shows the server's state. */
  upToDate(): void {
    this.#isConfirmed = true
    if (this.unsaved === 0) this.#waitingSince = undefined
  }

  /**
   * Notes that somebody else's change has come, which the server had on its disk before. To the minute, because a state
   * that changed with each of their letters would draw the page again.
   */
  savedByOthers(now: number): void {
    // What a new connection brings first was saved some time ago.
    if (this.#waitingSince !== undefined && this.unsaved === 0) this.#savedAt = undefined
    else if (this.#isConfirmed) this.#savedAt = Math.max(this.#savedAt ?? 0, Math.floor(now / MINUTE_MS) * MINUTE_MS)
  }

  degraded(reason: string): void {
    this.#degraded = reason
  }

  /** `wasIn` and `farewell` as in SaveState. */
  ended(closeCode: number, wasIn: boolean, message: string, farewell?: Farewell): void {
    this.#ended ??= { closeCode, wasIn, message, ...(farewell && { farewell }) }
  }

  state(now: number): SaveState {
    if (this.#ended) return { kind: 'ended', ...this.#ended, changes: this.unsaved }
    if (this.#phase === 'never-connected') return { kind: 'connecting' }
    if (this.#phase === 'disconnected') return { kind: 'offline', changes: this.unsaved, cause: this.#offlineCause }
    if (this.#isRefused && this.unsaved > 0) return { kind: 'refused', changes: this.unsaved }
    if (this.#degraded !== undefined) return { kind: 'not-saved', changes: this.unsaved, reason: this.#degraded }
    if (this.#waitingSince !== undefined && now - this.#waitingSince >= NO_ANSWER_AFTER_MS) {
      return { kind: 'not-saved', changes: this.unsaved, reason: NO_ANSWER_REASON }
    }
    if (this.unsaved > 0) return { kind: 'saving' }
    // A reconnected page has the answers of its former socket, but not yet this one's.
    if (!this.#isConfirmed || this.#waitingSince !== undefined) return { kind: 'connecting' }
    return { kind: 'saved', at: this.#savedAt }
  }
}
