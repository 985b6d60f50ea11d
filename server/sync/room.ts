// A board while somebody is in it or a call works on it: who is connected, the gate that keeps frames until the board is
// in memory, and when it leaves the memory again. One room, one document, one process (SYNC-SPEC I11).

import type { Origin } from '@/lib/document/origin'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { Role } from '@/lib/domain/role'
import { encodeNotice } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { Notice } from '@/lib/protocol/notice'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import type { LogWriter } from '@/server/persistence/log-writer'
import { broadcast } from './broadcaster'
import type { CompactionTrigger } from './compaction-trigger'
import type { Connection } from './connection'
import { Conversation } from './conversation'
import { FrameGate } from './frame-gate'
import type { CommittedUpdate, LiveDocument } from './live-document'
import type { LoadedBoard } from './load-open-board'
import type { OpenBoard } from './open-board'
import { PresenceRelay } from './presence-relay'
import { RoomWrites } from './room-writes'
import { Stay } from './stay'
import type { SyncCounters } from './sync-counters'

/** What every room of the process shares. */
export interface RoomServices {
  readonly writer: LogWriter
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
  /** Reads a board. Rejects with an AppError for a board that isn't there. */
  readonly load: (boardId: string, onCommitted: (committed: CommittedUpdate) => void) => Promise<LoadedBoard>
  readonly onCommitted: (boardId: string) => void
}

type RoomState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'open'; readonly board: OpenBoard; readonly compaction: CompactionTrigger }
  /** Somebody is connected, but nothing happens: the board is not in memory. */
  | { readonly phase: 'parked' }
  | { readonly phase: 'closed' }

export class Room {
  readonly boardId: string
  readonly #services: RoomServices
  readonly #onClosed: () => void
  readonly #guests = new Map<Connection, Conversation>()
  readonly #presence: PresenceRelay
  readonly #gate: FrameGate
  readonly #writes: RoomWrites
  readonly #stay: Stay
  #state: RoomState = { phase: 'loading' }
  #opened: Promise<OpenBoard>
  #users = 0

  /** Starts loading after `before`. `onClosed` is called once, when the room holds nothing any more. */
  constructor(boardId: string, services: RoomServices, before: Promise<void>, onClosed: () => void) {
    const { limits, clock } = services
    this.boardId = boardId
    this.#services = services
    this.#onClosed = onClosed
    this.#presence = new PresenceRelay({
      ...services,
      ownerOf: (clientId) => (this.#state.phase === 'open' ? this.#state.board.ownerOf(clientId) : undefined),
    })
    this.#gate = new FrameGate(limits)
    this.#writes = new RoomWrites({
      limits,
      clock,
      conversations: () => this.#conversations(),
      board: () => (this.#state.phase === 'open' ? this.#state.board : null),
      onBatch: () => this.#stay.use(),
      onFailed: (error) => this.#failToLoad(error),
    })
    this.#stay = new Stay({
      limits,
      clock,
      isDeserted: () => this.#guests.size === 0 && this.#users === 0,
      park: () => this.#state.phase !== 'open' || this.park(),
      unload: () => this.#unload(),
    })
    this.#opened = this.#open(before)
  }

  get connections(): Iterable<Connection> {
    return this.#guests.keys()
  }

  get size(): number {
    return this.#guests.size
  }

  /** True while the board's bytes are in memory. */
  get isInMemory(): boolean {
    return this.#state.phase === 'open' || this.#state.phase === 'loading'
  }

  /** True while there is a document. */
  get isLive(): boolean {
    return this.#state.phase === 'open' && this.#state.board.live !== null
  }

  /** Lets a socket in. Its frames wait until the board is in memory. */
  join(connection: Connection, epoch: number): void {
    if (this.#state.phase === 'parked') this.#opened = this.#open(Promise.resolve())
    const { writer, limits, clock, logger, counters } = this.#services
    const conversation: Conversation = new Conversation({
      boardId: this.boardId,
      connection,
      epoch,
      presence: this.#presence,
      writer,
      limits,
      clock,
      logger,
      counters,
      keep: (frame) => this.#keep(conversation, frame),
      post: (item, bytes) => this.#writes.post(item, bytes),
      postedBytes: () => this.#writes.waitingBytes,
    })
    this.#guests.set(connection, conversation)
    this.#stay.come()
    connection.listen({
      onFrame: (frame) => conversation.receive(frame),
      onDrain: () => conversation.drained(),
      onClosed: () => this.#leave(connection, conversation),
    })
    conversation.start()
    if (this.#state.phase === 'open') this.#welcome(conversation, this.#state.board)
    else if (this.#state.phase === 'closed') connection.close('busy', 'The board is closing. Trying again.')
  }

  /** Runs `work` on the document and keeps the room open meanwhile. Throws AppError when it can't be loaded. */
  async use<T>(work: (live: LiveDocument, board: OpenBoard) => T | Promise<T>): Promise<T> {
    this.#users += 1
    this.#stay.come()
    try {
      if (this.#state.phase === 'parked') this.#opened = this.#open(Promise.resolve())
      const board = await this.#opened
      return await work(await board.document(), board)
    } finally {
      this.#users -= 1
      this.#stay.use()
      this.#stay.go()
    }
  }

  /** Changes the document for the server itself and resolves when the change is on the disk. */
  edit<T>(origin: Origin, change: (live: LiveDocument) => T): Promise<T> {
    const { writer } = this.#services
    return this.use(async (live, board) => {
      if (writer.isDegraded || writer.isFull) throw busy()
      const result = live.edit(origin, () => change(live))
      for (const conversation of this.#conversations()) conversation.documentGrew()
      await new Promise<void>((resolve, reject) => {
        const unsubscribe = writer.onStateChanged(() => {
          if (!writer.isDegraded) return
          unsubscribe()
          reject(busy())
        })
        board.commits.whenCommitted(() => {
          unsubscribe()
          resolve()
        })
      })
      return result
    })
  }

  people(): readonly PresenceUser[] {
    const people = new Map<string, PresenceUser>()
    for (const connection of this.#guests.keys()) people.set(connection.userId, connection.presenceUser)
    return [...people.values()]
  }

  disconnect(code: ErrorCode, sentence: string, userId: string | undefined): void {
    for (const connection of this.#guests.keys()) {
      if (userId === undefined || connection.userId === userId) connection.close(code, sentence)
    }
  }

  changeRole(userId: string, role: Role): void {
    for (const [connection, conversation] of this.#guests) {
      if (connection.userId !== userId || connection.role === role) continue
      connection.role = role
      conversation.roleChanged()
    }
  }

  notify(notice: Notice): void {
    const frame = encodeNotice(notice)
    for (const connection of this.#guests.keys()) if (connection.wantsNotices) connection.send(frame)
  }

  writerStateChanged(): void {
    for (const conversation of this.#conversations()) conversation.writerStateChanged()
  }

  /** Brings everything that was received to the log writer. */
  settle(): Promise<void> {
    return this.#writes.settle()
  }

  /** Takes the board out of memory when nothing happens with it. Returns whether it did. */
  park(): boolean {
    if (this.#state.phase !== 'open' || !this.#isAtRest(this.#state.board)) return false
    const { board, compaction } = this.#state
    this.#state = { phase: 'parked' }
    board.close()
    for (const conversation of this.#conversations()) conversation.parked()
    compaction.finish()
    return true
  }

  /** Gives everything up at once. What was submitted to the log still gets there. */
  dispose(): void {
    if (this.#state.phase === 'closed') return
    const state = this.#state
    this.#state = { phase: 'closed' }
    this.#stay.end()
    this.#presence.dispose()
    this.#writes.clear()
    if (state.phase === 'open') state.board.close()
    this.#onClosed()
  }

  #open(before: Promise<void>): Promise<OpenBoard> {
    this.#state = { phase: 'loading' }
    const opened = before
      .then(() => this.#load())
      .catch((error: unknown) => {
        throw this.#failToLoad(error)
      })
    // Whoever waits for the board gets the error; when nobody does, the sockets have been told.
    opened.catch(() => undefined)
    return opened
  }

  async #load(): Promise<OpenBoard> {
    const { load, counters } = this.#services
    const { board, compaction, needsDocument } = await load(this.boardId, (committed) => this.#onCommitted(committed))
    counters.roomsLoaded += 1
    if (needsDocument) await board.document()
    if (this.#state.phase !== 'loading') {
      board.close()
      throw new AppError('busy', 'The server is stopping. Try again in a moment.')
    }
    this.#state = { phase: 'open', board, compaction }
    const frames = this.#gate.release()
    // Also who has left meanwhile: what was sent before counts.
    const all = new Set([...this.#guests.values(), ...frames.map(({ conversation }) => conversation)])
    for (const conversation of all) this.#welcome(conversation, board)
    for (const { conversation, frame } of frames) if (conversation.epoch === board.epoch) conversation.receive(frame)
    // A snapshot of this version spares the next opening the document.
    if (needsDocument) compaction.finish()
    else compaction.consider()
    this.#stay.use()
    this.#stay.go()
    return board
  }

  /** Ends the room and its sockets; returns what its callers are told. */
  #failToLoad(cause: unknown): AppError {
    if (!(cause instanceof AppError)) {
      this.#services.logger.error({ boardId: this.boardId, err: cause }, 'A board could not be loaded')
    }
    const error =
      cause instanceof AppError ? cause : new AppError('busy', 'The board can not be read just now. Try again soon.')
    this.disconnect(error.code, error.message, undefined)
    this.dispose()
    return error
  }

  #welcome(conversation: Conversation, board: OpenBoard): void {
    if (conversation.epoch === board.epoch) conversation.opened(board)
    else conversation.connection.close('busy', 'The board has just been renewed. Trying again.')
    this.#stay.use()
  }

  #keep(conversation: Conversation, frame: Uint8Array): void {
    if (this.#state.phase === 'closed') return
    if (this.#state.phase === 'parked') this.#opened = this.#open(Promise.resolve())
    if (!this.#gate.keep(conversation, frame)) {
      conversation.connection.close('busy', 'The board is still loading. Trying again.')
    }
  }

  #onCommitted(committed: CommittedUpdate): void {
    const { counters, onCommitted } = this.#services
    counters.updatesCommitted += committed.count
    const receivers = [...this.#guests].map(([{ id }, conversation]) => ({
      id,
      offer: (message: Buffer) => conversation.offer(message),
    }))
    counters.updatesDelivered += committed.count * broadcast(committed, receivers)
    if (this.#state.phase === 'open') {
      this.#state.compaction.count(1, committed.update.length)
      this.#state.compaction.consider()
    }
    onCommitted(this.boardId)
  }

  #leave(connection: Connection, conversation: Conversation): void {
    this.#guests.delete(connection)
    this.#writes.forget(connection.id)
    conversation.end()
    this.#stay.go()
  }

  *#conversations(): Iterable<Conversation> {
    yield* this.#guests.values()
  }

  #isAtRest(board: OpenBoard): boolean {
    if (this.#users > 0 || !this.#writes.isEmpty || !board.commits.isCommitted) return false
    // Whoever waits for it would be told that the board can't be read.
    if (board.isBuilding) return false
    // What waits for a missing update of somebody who has left is no reason to stay: that page still has it.
    for (const conversation of this.#conversations()) if (!conversation.isAtRest) return false
    return true
  }

  /** All in one step: no moment in which somebody could join a room that is about to go. */
  #unload(): boolean {
    if (this.#state.phase === 'loading' || (this.#state.phase === 'open' && !this.park())) return false
    this.dispose()
    return true
  }
}

function busy(): AppError {
  return new AppError('busy', 'The board can not be saved just now. Try again in a moment.')
}
