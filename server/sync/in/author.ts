// The writing half of a connection: what its client brings to the board, and what comes of it. A change goes through
// the judge to the room's inbox, a mark stays behind the changes that it speaks of, and the batch that takes them out
// again (ingest-batch.ts) says here what became of each.

import { encodeSyncStep1 } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { type DecodedUpdate, updateExtent } from '@/lib/protocol/update-extent'
import type { BoardSaving } from '@/server/persistence/board-saving'
import type { Clock } from '@/server/time/clock'
import { TokenBucket } from '../../rates/token-bucket'
import type { ClientUpdate } from '../board/live-document'
import type { OpenBoard } from '../board/open-board'
import type { PresenceRelay } from '../out/presence-relay'
import type { Connection } from '../sockets/connection'
import type { SyncCounters } from '../sockets/sync-counters'
import { ChangeJudge } from './change-judge'
import { FloodWatch } from './flood-watch'
import type { Refusals } from './refusals'
import { SaveMarks } from './save-marks'

/** An item in the room's inbox: a change, or a mark that must not overtake the changes before it. */
export type InboxItem = ChangeItem | MarkItem

export interface ChangeItem extends ClientUpdate {
  readonly author: Author
  /** The item's place among the marks of its client. */
  readonly place: number
}

export interface MarkItem {
  readonly author: Author
  readonly mark: number
}

export interface AuthorOptions {
  readonly connection: Connection
  readonly presence: PresenceRelay
  readonly saving: BoardSaving
  readonly limits: Limits
  readonly clock: Clock
  readonly counters: SyncCounters
  /** Brings a change or a mark to the next batch. */
  readonly post: (item: InboxItem, bytes: number) => void
  /** Bytes in the inbox. */
  readonly postedBytes: () => number
}

/** Handles the changes and marks that one connection sends. */
export class Author {
  readonly connection: Connection
  readonly #options: AuthorOptions
  readonly #refusals: Refusals
  readonly #judge: ChangeJudge
  readonly #floods: FloodWatch
  readonly #marks: SaveMarks
  readonly #invalid: TokenBucket
  #board: OpenBoard | null = null
  /** Changes and marks in the inbox. */
  #posted = 0
  /** The client is to be asked for what it has, once the board is open. */
  #mustAsk = true

  constructor(options: AuthorOptions, refusals: Refusals) {
    const { connection, saving, clock, limits, counters } = options
    this.connection = connection
    this.#options = options
    this.#refusals = refusals
    this.#judge = new ChangeJudge(options, refusals)
    this.#floods = new FloodWatch(options, refusals)
    this.#marks = new SaveMarks({
      board: () => this.#openBoard(),
      saving,
      counters,
      send: (frame) => connection.send(frame),
    })
    this.#invalid = new TokenBucket(clock, limits.maxRepairsPerMinute / 60, limits.maxRepairsPerMinute)
  }

  /** The board is open. Asks for what the client has, the first time and whenever its role has changed since. */
  opened(board: OpenBoard): void {
    this.#board = board
    if (this.#mustAsk) this.askForUpdates()
  }

  /** The board has left the memory. */
  parked(): void {
    this.#board = null
  }

  /** The role allows changes now. */
  get mayWrite(): boolean {
    return this.#judge.mayWrite
  }

  /** Nothing that it sent is under way, and it waits for nothing. */
  get isAtRest(): boolean {
    return this.#posted === 0 && !this.#marks.isWaiting
  }

  /** Takes a change as it arrives. */
  receiveUpdate(board: OpenBoard, update: Uint8Array, isStep2: boolean): void {
    const decoded = this.#judge.judge(board, update, isStep2)
    const { place } = this.#marks
    if (decoded === 'not-allowed') this.dropChange(place)
    if (typeof decoded === 'string') return
    this.#options.counters.updatesReceived += 1
    const { id: connectionId, userId } = this.connection
    this.#post({ author: this, place, update, decoded, connectionId, userId }, update.length)
  }

  /** Takes a mark as it arrives: it waits for the changes before it. */
  receiveMark(mark: number): void {
    this.#marks.arrive()
    if (this.#posted > 0) this.#post({ author: this, mark }, 0)
    else this.takeMark(mark)
  }

  /** An item of this client has left the inbox. */
  takenFromInbox(): void {
    this.#posted -= 1
  }

  /** A mark, when all that came before it is part of the document. */
  takeMark(mark: number): void {
    this.#marks.take(mark)
  }

  /** The change at `place` is dropped because the role doesn't allow it. */
  dropChange(place: number): void {
    this.#options.counters.rejected('forbidden')
    this.#marks.refuse(place)
  }

  /** Commits fail, or work again. */
  writerStateChanged(): void {
    if (this.#options.saving.isDegraded) this.#marks.tellDegraded()
  }

  /** The document has grown: marks that waited for a missing update may go on. */
  documentGrew(): void {
    this.#marks.documentGrew()
  }

  /** The role has changed: what it allows now is asked for, and what waits goes with the right to write. */
  roleChanged(): void {
    if (this.mayWrite) this.askForUpdates()
    else this.#marks.refuseWaiting()
  }

  /** Asks for what the client has and the server lacks, now or as soon as the board is open. */
  askForUpdates(): void {
    this.#mustAsk = this.#board === null
    if (this.#board && this.mayWrite) this.connection.send(encodeSyncStep1(this.#board.stateVector()))
  }

  /** Asks again for what was forgotten of this client's updates. */
  resync(): void {
    if (this.#marks.isWaiting) this.askForUpdates()
  }

  /** One of the client's changes waits for a missing one. Returns false when there are too many of them. */
  wait(decoded: DecodedUpdate): boolean {
    this.#marks.wait(updateExtent(decoded))
    return this.#floods.wait(decoded.structs.length)
  }

  /** Nothing waits any more, or what waited was forgotten. */
  nothingWaits(): void {
    this.#floods.nothingWaits()
  }

  /** Too many of this client's updates waited, and they were forgotten. */
  flooded(): void {
    this.#floods.flooded(() => this.resync())
  }

  /** `count` of its records could not stay as they were written. */
  wroteInvalid(count: number): void {
    if (this.#invalid.take(count) > 0) this.#refusals.tooManyRepairs()
  }

  /** The client made a change that nobody may make; `what` begins a sentence. */
  refuse(what: string): void {
    this.#refusals.forbidden(what)
  }

  /** One of the client's changes could not be applied. */
  refuseMalformed(error: unknown): void {
    this.#refusals.malformed(error)
  }

  /** The server failed on one of the client's changes. */
  failed(error: unknown): void {
    this.#refusals.failed(error)
  }

  #post(item: InboxItem, bytes: number): void {
    this.#posted += 1
    this.#options.post(item, bytes)
  }

  #openBoard(): OpenBoard {
    if (!this.#board) throw new Error('The board is not open')
    return this.#board
  }
}
