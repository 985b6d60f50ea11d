// A board while somebody is in it or a call works on it: who is connected, the gate that keeps frames until the document
// is loaded, and when it may be unloaded again. One room, one document, one process (SYNC-SPEC I11).

import * as Y from 'yjs'
import type { Origin } from '@/lib/document/origin'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { Role } from '@/lib/domain/role'
import { encodeNotice } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { Notice } from '@/lib/protocol/notice'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import type { Compactor } from '@/server/persistence/compactor'
import { foldBoard } from '@/server/persistence/fold-board'
import { loadBoard } from '@/server/persistence/load-board'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { UpdateLog } from '@/server/persistence/update-log'
import { Broadcaster } from './broadcaster'
import { ClientOwners } from './client-owners'
import { CompactionTrigger } from './compaction-trigger'
import type { Connection } from './connection'
import { Conversation } from './conversation'
import { FrameGate } from './frame-gate'
import { LiveDocument, type RepairBoard } from './live-document'
import { PresenceRelay } from './presence-relay'

/** What every room of the process shares. */
export interface RoomServices {
  readonly log: UpdateLog
  readonly writer: LogWriter
  readonly compactor: Compactor
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly repair: RepairBoard
  readonly migrate: (doc: Y.Doc) => void
  /** The epoch of a board that exists, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
  readonly onCommitted: (boardId: string) => void
}

type RoomState = { readonly phase: 'loading' } | OpenState | { readonly phase: 'closed' }

interface OpenState {
  readonly phase: 'open'
  readonly live: LiveDocument
  readonly conversations: Map<Connection, Conversation>
  readonly compaction: CompactionTrigger
}

export class Room {
  readonly boardId: string
  /** Everybody who is connected, also while the document is loading. */
  readonly connections = new Map<Connection, { readonly epoch: number }>()
  readonly #services: RoomServices
  readonly #onClosed: () => void
  readonly #presence: PresenceRelay
  readonly #broadcaster = new Broadcaster(() => this.connections.keys())
  readonly #opened: Promise<LiveDocument>
  readonly #gate: FrameGate
  #state: RoomState = { phase: 'loading' }
  #users = 0
  #cancelUnload: (() => void) | null = null
  /** Starts loading after `before`. `onClosed` is called once, when the room holds nothing any more. */
  constructor(boardId: string, services: RoomServices, before: Promise<void>, onClosed: () => void) {
    this.boardId = boardId
    this.#services = services
    this.#onClosed = onClosed
    this.#presence = new PresenceRelay(services)
    this.#gate = new FrameGate(services.limits)
    this.#opened = before
      .then(() => this.#load())
      .catch((error: unknown) => {
        throw this.#failToLoad(error)
      })
    // Whoever waits for the document gets the error; when nobody does, the sockets have been told.
    this.#opened.catch(() => undefined)
  }

  /** Lets a socket in. Its frames wait until the document is loaded. */
  join(connection: Connection, epoch: number): void {
    this.connections.set(connection, { epoch })
    this.#cancelUnload?.()
    connection.listen(
      (frame) => this.#receive(connection, frame),
      () => this.#leave(connection),
    )
    if (this.#state.phase === 'open') this.#welcome(connection, epoch)
    else if (this.#state.phase === 'closed') connection.close('busy', 'The board is closing. Trying again.')
  }

  /** Runs `work` on the loaded document and keeps the room open meanwhile. Throws AppError when it can't be loaded. */
  async use<T>(work: (live: LiveDocument) => T | Promise<T>): Promise<T> {
    this.#users += 1
    this.#cancelUnload?.()
    try {
      return await work(await this.#opened)
    } finally {
      this.#users -= 1
      this.#unloadLater()
    }
  }

  /** Changes the document for the server itself and resolves when the change is on the disk. */
  edit<T>(origin: Origin, change: (doc: Y.Doc) => T): Promise<T> {
    const { writer } = this.#services
    return this.use(async (live) => {
      if (writer.isDegraded || writer.isFull) throw busy()
      const result = live.edit(origin, change)
      this.#documentGrew()
      await new Promise<void>((resolve, reject) => {
        const unsubscribe = writer.onStateChanged(() => {
          if (!writer.isDegraded) return
          unsubscribe()
          reject(busy())
        })
        live.whenCommitted(() => {
          unsubscribe()
          resolve()
        })
      })
      return result
    })
  }

  people(): readonly PresenceUser[] {
    const people = new Map<string, PresenceUser>()
    for (const connection of this.connections.keys()) people.set(connection.userId, connection.presenceUser)
    return [...people.values()]
  }

  disconnect(code: ErrorCode, sentence: string, userId: string | undefined): void {
    for (const connection of this.connections.keys()) {
      if (userId === undefined || connection.userId === userId) connection.close(code, sentence)
    }
  }

  changeRole(userId: string, role: Role): void {
    for (const connection of this.connections.keys()) {
      if (connection.userId !== userId || connection.role === role) continue
      connection.role = role
      if (this.#state.phase === 'open') this.#state.conversations.get(connection)?.roleChanged()
    }
  }

  notify(notice: Notice): void {
    const frame = encodeNotice(notice)
    for (const connection of this.connections.keys()) if (connection.wantsNotices) connection.send(frame)
  }

  writerStateChanged(): void {
    if (this.#state.phase !== 'open') return
    for (const conversation of this.#state.conversations.values()) conversation.writerStateChanged()
  }

  /** Gives everything up at once. What was submitted to the log still gets there. */
  dispose(): void {
    if (this.#state.phase === 'closed') return
    const state = this.#state
    this.#state = { phase: 'closed' }
    this.#cancelUnload?.()
    this.#presence.dispose()
    if (state.phase === 'open') state.live.destroy()
    this.#onClosed()
  }

  async #load(): Promise<LiveDocument> {
    const { log, logger, writer, repair, migrate, epochOf, compactor, limits, clock } = this.#services
    const { boardId } = this
    const epoch = await epochOf(boardId)
    if (epoch === null) throw new AppError('not-found', 'This board does not exist.')
    const folded = await loadBoard(log, boardId, epoch, logger)
    const owners = new ClientOwners(boardId, await log.clientOwners(boardId))
    if (this.#state.phase !== 'loading') {
      folded.doc.destroy()
      throw new AppError('busy', 'The server is stopping. Try again in a moment.')
    }
    const compaction = new CompactionTrigger({ boardId, epoch, compactor, limits, clock, logger })
    const live = new LiveDocument({
      boardId,
      epoch,
      doc: folded.doc,
      owners,
      writer,
      repair,
      storedBytes: folded.snapshotBytes + folded.appliedBytes,
      onCommitted: (committed) => {
        this.#broadcaster.add(committed)
        compaction.count(1, committed.update.length)
        this.#services.onCommitted(boardId)
      },
    })
    live.edit({ type: 'migrate' }, migrate)
    this.#state = { phase: 'open', live, conversations: new Map(), compaction }
    for (const [connection, access] of this.connections) this.#welcome(connection, access.epoch)
    for (const { connection, frame } of this.#gate.release()) this.#receive(connection, frame)
    compaction.count(folded.applied.length, folded.appliedBytes)
    this.#unloadLater()
    return live
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

  #welcome(connection: Connection, epoch: number): void {
    if (this.#state.phase !== 'open') return
    const { live, conversations } = this.#state
    if (epoch !== live.epoch) {
      connection.close('busy', 'The board has just been renewed. Trying again.')
      return
    }
    const { writer, limits, clock, logger, log } = this.#services
    const conversation = new Conversation({
      connection,
      live,
      presence: this.#presence,
      writer,
      limits,
      clock,
      logger,
      readStored: async (stateVector) => {
        const { doc } = foldBoard(new Y.Doc(), await log.load(this.boardId, live.epoch))
        const update = Y.encodeStateAsUpdate(doc, stateVector)
        doc.destroy()
        return update
      },
      onIngested: () => this.#documentGrew(),
      onPendingDropped: () => {
        for (const each of conversations.values()) each.resync()
      },
    })
    conversations.set(connection, conversation)
    conversation.start()
  }

  #receive(connection: Connection, frame: Uint8Array): void {
    if (this.#state.phase === 'open') this.#state.conversations.get(connection)?.receive(frame)
    else if (!this.#gate.keep(connection, frame)) {
      connection.close('busy', 'The board is still loading. Trying again.')
    }
  }

  #leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#gate.forget(connection)
    if (this.#state.phase === 'open') {
      this.#state.conversations.get(connection)?.end()
      this.#state.conversations.delete(connection)
    }
    this.#unloadLater()
  }

  #documentGrew(): void {
    if (this.#state.phase !== 'open') return
    for (const conversation of this.#state.conversations.values()) conversation.documentGrew()
  }

  #unloadLater(): void {
    const { clock, limits } = this.#services
    this.#cancelUnload?.()
    if (this.#state.phase === 'open' && this.#isUnused) {
      this.#cancelUnload = clock.after(limits.idleUnloadMs, () => this.#unload())
    }
  }

  get #isUnused(): boolean {
    return this.connections.size === 0 && this.#users === 0
  }

  /** All in one step: no moment in which somebody could join a room that is about to go. */
  #unload(): void {
    if (this.#state.phase !== 'open' || !this.#isUnused) return
    const { live, compaction } = this.#state
    if (!live.isCommitted) {
      live.whenCommitted(() => this.#unloadLater())
      return
    }
    this.dispose()
    compaction.finish()
  }
}

function busy(): AppError {
  return new AppError('busy', 'The board can not be saved just now. Try again in a moment.')
}
