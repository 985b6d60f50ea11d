// A board while somebody is in it or a call works on it: lets sockets in and out, keeps their frames until the board is
// in memory, and lets it leave the memory again. One room, one document, one process (SYNC-SPEC I11): the room keeps its
// board at home here for as long as it is there.

import type { Origin } from '@/lib/document/records/origin'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import { BoardElsewhereError, type BoardHomes, type HeldHome, type Home } from '@/server/persistence/board-homes'
import type { BoardSaving } from '@/server/persistence/board-saving'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { Clock } from '@/server/time/clock'
import { BoardSlot } from '../board/board-slot'
import type { CommittedUpdate, LiveDocument } from '../board/live-document'
import type { LoadedBoard } from '../board/load-open-board'
import type { OpenBoard } from '../board/open-board'
import type { RefusalLog } from '../in/refusal-log'
import { RoomWrites } from '../in/room-writes'
import { broadcast } from '../out/broadcaster'
import { PresenceRelay } from '../out/presence-relay'
import type { Connection } from '../sockets/connection'
import type { SyncCounters } from '../sockets/sync-counters'
import { Conversation } from './conversation'
import { editDurably } from './edit-durably'
import { FrameGate } from './frame-gate'
import { IdleTimers } from './idle-timers'
import { RoomConnections } from './room-connections'

/** The dependencies that all rooms of the process share. */
export interface RoomServices {
  readonly writer: LogWriter
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly refusalLog: RefusalLog
  readonly counters: SyncCounters
  readonly homes: BoardHomes
  /** Reads a board that is at home. Rejects with an AppError for a board that isn't there. */
  readonly load: (
    boardId: string,
    homeToken: number | undefined,
    onCommitted: (committed: CommittedUpdate) => void,
  ) => Promise<LoadedBoard>
  readonly onCommitted: (boardId: string) => void
  /** A person's first socket has come, or their last one has gone. */
  readonly onPerson: (boardId: string, userId: string, isHere: boolean) => void
}

/** Connects a board's sockets with its board in memory. */
export class Room {
  readonly boardId: string
  readonly connections = new RoomConnections()
  readonly #services: RoomServices
  readonly #onClosed: () => void
  readonly #presence: PresenceRelay
  readonly #gate: FrameGate
  readonly #writes: RoomWrites
  readonly #idleTimers: IdleTimers
  readonly #slot: BoardSlot
  readonly #saving: BoardSaving
  #users = 0
  /** Null before the room is first loaded. */
  #home: HeldHome | null = null

  /** Starts loading after `before`. `onClosed` is called once, when the room holds nothing any more. */
  constructor(boardId: string, services: RoomServices, before: Promise<void>, onClosed: () => void) {
    const { limits, clock } = services
    this.boardId = boardId
    this.#services = services
    this.#onClosed = onClosed
    this.#saving = services.writer.of(boardId)
    this.#presence = new PresenceRelay({
      ...services,
      ownerOf: (clientId) => this.#slot.board?.ownerOf(clientId),
    })
    this.#gate = new FrameGate(limits)
    this.#writes = new RoomWrites({
      limits,
      clock,
      authors: () => this.connections.authors(),
      board: () => this.#slot.board,
      onBatch: () => this.#idleTimers.use(),
      onFailed: (error) => this.#fail(error),
    })
    this.#idleTimers = new IdleTimers({
      limits,
      clock,
      isDeserted: () => this.#isDeserted(),
      park: () => this.#slot.board === null || this.park(),
      unload: () => this.#unload(),
    })
    this.#slot = new BoardSlot(
      {
        load: () => this.#load(),
        onOpened: (board) => this.#welcomeAll(board),
        onFailed: (cause) => this.#fail(cause),
      },
      before,
    )
  }

  /** True while the board's bytes are in memory. */
  get isInMemory(): boolean {
    return this.#slot.isInMemory
  }

  /** True while there is a document. */
  get isLive(): boolean {
    return this.#slot.board?.live != null
  }

  /** The amount of received changes that wait for missing ones. */
  get waiting(): { readonly structs: number; readonly bytes: number } {
    const live = this.#slot.board?.live
    return { structs: live?.pendingStructs ?? 0, bytes: live?.pendingBytes ?? 0 }
  }

  /** Lets a socket in. Its frames wait until the board is in memory. */
  join(connection: Connection, epoch: number): void {
    this.#slot.wake()
    const { limits, clock, logger, refusalLog, counters } = this.#services
    const conversation: Conversation = new Conversation({
      boardId: this.boardId,
      connection,
      epoch,
      presence: this.#presence,
      saving: this.#saving,
      limits,
      clock,
      logger,
      refusalLog,
      counters,
      keep: (frame) => this.#keep(conversation, frame),
      post: (item, bytes) => this.#writes.post(item, bytes),
      postedBytes: () => this.#writes.waitingBytes,
    })
    const isFirst = !this.connections.has(connection.userId)
    this.connections.add(conversation)
    if (isFirst) this.#services.onPerson(this.boardId, connection.userId, true)
    this.#idleTimers.come()
    connection.listen({
      onFrame: (frame) => conversation.receive(frame),
      onDrain: () => conversation.drained(),
      onClosed: () => this.#leave(connection, conversation),
    })
    conversation.start()
    if (this.#slot.board) this.#welcome(conversation, this.#slot.board)
    else if (this.#slot.isClosed) connection.close('busy', 'The board is closing. Trying again.')
  }

  /** Runs `work` on the document and keeps the room open until it ends. Throws AppError when it can't be loaded. */
  async use<T>(work: (live: LiveDocument, board: OpenBoard) => T | Promise<T>): Promise<T> {
    this.#users += 1
    this.#idleTimers.come()
    try {
      const board = await this.#slot.open()
      return await work(await board.document(), board)
    } finally {
      this.#users -= 1
      this.#idleTimers.use()
      this.#idleTimers.go()
    }
  }

  /** Changes the document for the server itself and resolves when the change is on the disk. */
  edit<T>(origin: Origin, change: (live: LiveDocument) => T): Promise<T> {
    const saving = this.#saving
    const onGrown = (): void => {
      for (const author of this.connections.authors()) author.documentGrew()
    }
    return this.use((live, board) => editDurably({ live, board, saving, origin, change, onGrown }))
  }

  /** Gives one user's clientIDs to another one, also when the board is still on its way. */
  changeClientOwner(userId: string, by: string): void {
    this.#presence.changeHolder(userId, by)
    this.#slot.whenOpen((board) => board.changeClientOwner(userId, by))
  }

  /** Takes over which clientIDs are one user's by the log, also when the board is still on its way. */
  adoptOwner(userId: string, stored: ReadonlyMap<number, string>): void {
    this.#slot.whenOpen((board) => board.adoptOwner(userId, stored))
  }

  /** Commits fail, or work again. */
  writerStateChanged(): void {
    for (const author of this.connections.authors()) author.writerStateChanged()
  }

  /** Brings everything that was received to the log writer. */
  settle(): Promise<void> {
    return this.#writes.settle()
  }

  /** Takes the board out of memory when nothing happens with it. Returns whether it did. */
  park(): boolean {
    const { board } = this.#slot
    if (!board || !this.#isAtRest(board)) return false
    this.#slot.park()
    for (const conversation of this.connections.conversations) conversation.parked()
    return true
  }

  /** Ends the room when nobody is in it and nothing waits to be stored. Returns whether it did. */
  leave(): boolean {
    return this.#isDeserted() && this.#unload()
  }

  /** Another node has taken the board: everybody here comes back by it. A room that has it again stays. */
  moved({ token }: Home): void {
    if (this.#home?.token === token && !this.#slot.isClosed) this.#fail(new BoardElsewhereError())
  }

  /** Gives everything up at once. What was submitted to the log still gets there, unless another node takes the board. */
  dispose(): void {
    if (this.#slot.isClosed) return
    this.#slot.close()
    this.#home?.release()
    this.#idleTimers.end()
    this.#presence.dispose()
    this.#writes.clear()
    this.#onClosed()
  }

  async #load(): Promise<LoadedBoard> {
    const { homes, load, counters } = this.#services
    if (this.#home === null) {
      const home = await homes.hold(this.boardId)
      if (this.#slot.isClosed) home.release()
      this.#home = home
    }
    const loaded = await load(this.boardId, this.#home.token, (committed) => this.#onCommitted(committed))
    counters.roomsLoaded += 1
    return loaded
  }

  #welcomeAll(board: OpenBoard): void {
    const frames = this.#gate.release()
    // Frames of somebody who has left since count, too, because they were sent before.
    const all = new Set([...this.connections.conversations, ...frames.map(({ conversation }) => conversation)])
    for (const conversation of all) this.#welcome(conversation, board)
    for (const { conversation, frame } of frames) if (conversation.epoch === board.epoch) conversation.receive(frame)
    this.#idleTimers.use()
    this.#idleTimers.go()
  }

  /** Ends the room and its sockets; returns the error for its callers. */
  #fail(cause: unknown): AppError {
    if (!(cause instanceof AppError)) {
      this.#services.logger.error({ boardId: this.boardId, err: cause }, 'A board could not be loaded')
    }
    const error =
      cause instanceof AppError ? cause : new AppError('busy', 'The board can not be read just now. Try again soon.')
    this.connections.disconnect(error.code, error.message, undefined)
    this.dispose()
    return error
  }

  #welcome(conversation: Conversation, board: OpenBoard): void {
    if (conversation.epoch === board.epoch) conversation.opened(board)
    else conversation.connection.close('busy', 'The board has just been renewed. Trying again.')
    this.#idleTimers.use()
  }

  #keep(conversation: Conversation, frame: Uint8Array): void {
    if (this.#slot.isClosed) return
    this.#slot.wake()
    if (!this.#gate.keep(conversation, frame)) {
      conversation.connection.close('busy', 'The board is still loading. Trying again.')
    }
  }

  #onCommitted(committed: CommittedUpdate): void {
    const { counters, onCommitted } = this.#services
    counters.updatesCommitted += committed.count
    counters.updatesDelivered += committed.count * broadcast(committed, this.connections.conversations)
    this.#slot.committed(committed.update.length)
    onCommitted(this.boardId)
  }

  #leave(connection: Connection, conversation: Conversation): void {
    this.connections.remove(connection)
    if (!this.connections.has(connection.userId)) this.#services.onPerson(this.boardId, connection.userId, false)
    this.#writes.forget(connection.id)
    conversation.end()
    this.#idleTimers.go()
  }

  #isDeserted(): boolean {
    return this.connections.size === 0 && this.#users === 0
  }

  #isAtRest(board: OpenBoard): boolean {
    if (this.#users > 0 || !this.#writes.isEmpty || !board.commits.isCommitted) return false
    // Otherwise everybody who waits for it would get the error that the board can't be read.
    if (board.isBuilding) return false
    // Updates that wait for a missing one of somebody who has left don't keep the room: that page still has them.
    for (const conversation of this.connections.conversations) if (!conversation.isAtRest) return false
    return true
  }

  /** All in one step: no moment in which somebody could join a room that is about to go. */
  #unload(): boolean {
    if (this.#slot.isLoading || (this.#slot.board !== null && !this.park())) return false
    this.dispose()
    return true
  }
}
