// The exchange between one connection and its board. Every frame is read here and passed on: the feed answers
// questions, presence goes to the relay, changes and marks go to the author.

import { type ClientFrame, decodeClientFrame, encodeNotice } from '@/lib/protocol/frames'
import type { Logger } from '@/server/log/logger'
import { TokenBucket } from '../../rates/token-bucket'
import type { OpenBoard } from '../board/open-board'
import { Author, type AuthorOptions } from '../in/author'
import type { RefusalLog } from '../in/refusal-log'
import { Refusals } from '../in/refusals'
import { Feed } from '../out/feed'
import type { Connection } from '../sockets/connection'

export interface ConversationOptions extends AuthorOptions {
  readonly boardId: string
  /** The epoch of the board that the connection was let in to. */
  readonly epoch: number
  readonly logger: Logger
  readonly refusalLog: RefusalLog
  /** Keeps a frame until the board is open. */
  readonly keep: (frame: Uint8Array) => void
}

/** Frames that can be answered only when the board is in memory. */
type BoardFrame = Extract<ClientFrame, { type: 'sync-step-1' | 'update' | 'mark' }>

/** Reads every frame of one connection and passes it to the part that handles it. */
export class Conversation {
  readonly connection: Connection
  readonly epoch: number
  /** The writing half: changes that the client sends. */
  readonly author: Author
  readonly #options: ConversationOptions
  readonly #refusals: Refusals
  readonly #syncRequests: TokenBucket
  #board: OpenBoard | null = null
  /** The reading half while the board is in memory; it holds the board's bytes. */
  #feed: Feed | null = null
  /** The client was at the present when the board left the memory; null before the board was open for the first time. */
  #wasLive: boolean | null = null
  #isPresenceIgnored = false

  constructor(options: ConversationOptions) {
    const { connection, epoch, clock, limits } = options
    this.connection = connection
    this.epoch = epoch
    this.#options = options
    this.#refusals = new Refusals(options)
    this.author = new Author(options, this.#refusals)
    this.#syncRequests = new TokenBucket(clock, limits.maxSyncStep1Per10s / 10, limits.maxSyncStep1Per10s)
  }

  /** The connection's id. */
  get id(): string {
    return this.connection.id
  }

  /** Shows who is here; the board may still be loading. */
  start(): void {
    this.#options.presence.join(this.connection)
  }

  /** The board is open, for the first time or again. */
  opened(board: OpenBoard): void {
    const { limits, counters } = this.#options
    this.#board = board
    this.#feed = new Feed({
      reader: this.connection,
      stored: board.stored,
      limits,
      counters,
      isLive: this.#wasLive ?? false,
      onFailed: (error) => this.#refusals.unreadable(error),
    })
    if (this.#wasLive === null && this.connection.wantsPacked) this.#feed.startPacked()
    this.author.opened(board)
  }

  /** The board has left the memory; the socket stays. */
  parked(): void {
    this.#wasLive = this.#feed?.isLive ?? this.#wasLive
    this.#board = null
    this.#feed = null
    this.author.parked()
  }

  /** The connection has ended. */
  end(): void {
    this.#options.presence.leave(this.connection)
  }

  /** Nothing is under way: the board may leave the memory while the socket stays. */
  get isAtRest(): boolean {
    return this.author.isAtRest && (this.#feed?.isSettled ?? true)
  }

  /** Takes one frame. Never throws: a bad frame ends its own socket only. */
  receive(bytes: Uint8Array): void {
    if (this.connection.isDismissed) return
    let frame: ClientFrame
    try {
      frame = decodeClientFrame(bytes)
    } catch (error) {
      this.#refusals.malformed(error)
      return
    }
    try {
      this.#handle(frame, bytes)
    } catch (error) {
      this.#refusals.failed(error)
    }
  }

  /** Passes on what was committed. Returns whether it was sent now. */
  offer(message: Buffer): boolean {
    return this.#feed?.offer(message) ?? false
  }

  /** The socket has taken everything. */
  drained(): void {
    this.#feed?.drained()
    this.#options.presence.catchUp(this.connection)
  }

  /** The role of the connection has changed. */
  roleChanged(): void {
    this.#options.presence.restamp(this.connection.userId)
    // First: to a page that thinks it may write, a refusal is the end of the board.
    this.#tellRole()
    this.author.roleChanged()
  }

  #handle(frame: ClientFrame, bytes: Uint8Array): void {
    switch (frame.type) {
      case 'presence':
        this.#takePresence(frame)
        return
      case 'query-presence':
        this.#options.presence.sendAll(this.connection)
        return
      case 'hello':
        this.connection.wantsNotices = true
        this.#tellRole()
        return
      case 'sync-step-1':
      case 'update':
      case 'mark':
        if (this.#board) this.#handleOnBoard(this.#board, frame)
        else this.#options.keep(bytes)
    }
  }

  #handleOnBoard(board: OpenBoard, frame: BoardFrame): void {
    switch (frame.type) {
      case 'sync-step-1':
        this.#answerSync(frame.stateVector)
        return
      case 'update':
        this.author.receiveUpdate(board, frame.update, frame.isStep2)
        return
      case 'mark':
        this.author.receiveMark(frame.mark)
    }
  }

  #answerSync(stateVector: Uint8Array): void {
    if (this.#syncRequests.take(1) > 0) {
      this.#refusals.tooManySyncs()
      return
    }
    try {
      this.#feed?.start(stateVector)
    } catch (error) {
      this.#refusals.malformed(error)
    }
  }

  #takePresence({ entries }: Extract<ClientFrame, { type: 'presence' }>): void {
    const { presence, counters } = this.#options
    counters.presenceReceived += 1
    try {
      if (!presence.receive(this.connection, entries)) this.#ignoredPresence()
    } catch (error) {
      this.#refusals.malformed(error)
    }
  }

  /** Presence that is too large doesn't end the session: the client gets one notice, and everything else goes on. */
  #ignoredPresence(): void {
    this.#options.counters.rejected('too-large-presence')
    if (this.#isPresenceIgnored) return
    this.#isPresenceIgnored = true
    this.#refusals.ignoredPresence()
    if (this.connection.wantsNotices) this.connection.send(encodeNotice({ type: 'presence-ignored' }))
  }

  #tellRole(): void {
    if (this.connection.wantsNotices) this.connection.send(encodeNotice({ type: 'role', role: this.connection.role }))
  }
}
