// What one connection and its board say to each other. Every frame is judged here, in order: is it readable, is it
// within the limits, does the role allow it. Changes go on to the room's inbox and are judged once more by the role of
// the moment in which they are applied.

import { roleAllows } from '@/lib/domain/role'
import { decodeUpdateWithin, TooManyStructs } from '@/lib/protocol/decode-update'
import { type ClientFrame, decodeClientFrame, encodeNotice, encodeSyncStep1 } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { forbiddenContent } from '@/lib/protocol/update-content'
import { type DecodedUpdate, updateExtent } from '@/lib/protocol/update-extent'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { Connection } from './connection'
import { Feed } from './feed'
import type { ClientUpdate } from './live-document'
import type { OpenBoard } from './open-board'
import type { PresenceRelay } from './presence-relay'
import { NOT_SAVED_NOW, SaveMarks } from './save-marks'
import type { SyncCounters } from './sync-counters'
import { TokenBucket } from './token-bucket'

/** What waits in the room's inbox: a change, or a mark that must not overtake the changes before it. */
export type InboxItem = ChangeItem | MarkItem

export interface ChangeItem extends ClientUpdate {
  readonly conversation: Conversation
  /** Where it stands among the marks of its client. */
  readonly place: number
}

export interface MarkItem {
  readonly conversation: Conversation
  readonly mark: number
}

export interface ConversationOptions {
  readonly boardId: string
  readonly connection: Connection
  /** The epoch of the board that the connection was let in to. */
  readonly epoch: number
  readonly presence: PresenceRelay
  readonly writer: LogWriter
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
  /** Keeps a frame until the board is open. */
  readonly keep: (frame: Uint8Array) => void
  /** Brings a change or a mark to the next batch. */
  readonly post: (item: InboxItem, bytes: number) => void
  /** Bytes in the inbox. */
  readonly postedBytes: () => number
}

export class Conversation {
  readonly connection: Connection
  readonly epoch: number
  readonly #options: ConversationOptions
  readonly #syncRequests: TokenBucket
  readonly #invalid: TokenBucket
  readonly #marks: SaveMarks
  #board: OpenBoard | null = null
  #feed: Feed | null = null
  /** Changes and marks in the inbox. */
  #posted = 0
  #hasSynced = false
  #hasFollowed = false
  /** The client is to be asked for what it has, once the board is open. */
  #mustAsk = true
  #flood: 'none' | 'told' | 'known' = 'none'
  #pendingStructs = 0

  constructor(options: ConversationOptions) {
    this.connection = options.connection
    this.epoch = options.epoch
    this.#options = options
    const { connection, writer, clock, limits, counters } = options
    this.#marks = new SaveMarks({
      board: () => this.#openBoard(),
      writer,
      counters,
      send: (frame) => connection.send(frame),
    })
    this.#syncRequests = new TokenBucket(clock, limits.maxSyncStep1Per10s / 10, limits.maxSyncStep1Per10s)
    this.#invalid = new TokenBucket(clock, limits.maxRepairsPerMinute / 60, limits.maxRepairsPerMinute)
  }

  /** Shows who is here; the board may still be loading. */
  start(): void {
    this.#options.presence.join(this.connection)
  }

  /** The board is open. Asks for what the client has, the first time and when its role has changed meanwhile. */
  opened(board: OpenBoard): void {
    const { limits, counters, logger, boardId } = this.#options
    const isFirst = !this.#hasFollowed
    this.#board = board
    this.#feed = new Feed({
      reader: this.connection,
      image: board.image,
      limits,
      counters,
      isLive: this.#feed?.isLive ?? false,
      onFailed: (error) => {
        logger.error({ boardId, connection: this.connection.id, err: error }, 'The board can not be read')
        this.connection.close('busy', 'The board can not be read just now. Trying again.')
      },
    })
    this.#hasFollowed = true
    if (isFirst && this.connection.wantsPacked) this.#feed.startPacked()
    if (this.#mustAsk) this.#askForUpdates()
  }

  /** The board has left the memory; the socket stays. */
  parked(): void {
    this.#board = null
  }

  end(): void {
    this.#options.presence.leave(this.connection)
  }

  /** The role allows changes now. */
  get mayWrite(): boolean {
    return roleAllows(this.connection.role, 'edit-board')
  }

  /** Nothing is under way: the board may leave the memory while the socket stays. */
  get isAtRest(): boolean {
    return this.#posted === 0 && !this.#marks.isWaiting && (this.#feed?.isSettled ?? true)
  }

  /** Takes one frame. Never throws: a bad frame ends its own socket only. */
  receive(bytes: Uint8Array): void {
    if (this.connection.isDismissed) return
    let frame: ClientFrame
    try {
      frame = decodeClientFrame(bytes)
    } catch (error) {
      this.refuseMalformed(error)
      return
    }
    try {
      this.#handle(frame, bytes)
    } catch (error) {
      this.failed(error)
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
    this.#tellRole()
    // Edits that were refused before, or made offline, are welcome now.
    this.#askForUpdates()
  }

  /** Commits fail, or work again. */
  writerStateChanged(): void {
    if (this.#options.writer.isDegraded) this.#marks.tellDegraded()
  }

  /** The document has grown: marks that waited for a missing update may go on. */
  documentGrew(): void {
    this.#marks.documentGrew()
  }

  /** Asks again for what was forgotten of this client's updates. */
  resync(): void {
    if (this.#marks.isWaiting) this.#askForUpdates()
  }

  /** Its item has come out of the inbox. */
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

  /** A change of its waits for one that is missing. Returns false when there are too many of them. */
  wait(decoded: DecodedUpdate): boolean {
    this.#marks.wait(updateExtent(decoded))
    this.#pendingStructs += decoded.structs.length
    return this.#pendingStructs <= this.#options.limits.maxPendingStructs
  }

  /** Nothing waits any more, or what waited was forgotten. */
  nothingWaits(): void {
    this.#pendingStructs = 0
  }

  /**
   * What waited on this connection's account was too much. The first time it is asked again for all of it; what was on
   * its way before it could know that does not count.
   */
  flooded(): void {
    if (this.#flood === 'known') {
      this.connection.close('too-many', 'Too many changes came without what they build on. Reload the page to go on.')
      return
    }
    if (this.#flood === 'told') return
    this.#flood = 'told'
    this.resync()
    this.connection.whenHeard(() => {
      this.#flood = 'known'
    })
  }

  /** `count` of its records could not stay as they were written. */
  wroteInvalid(count: number): void {
    if (this.#invalid.take(count) === 0) return
    const { logger, boardId } = this.#options
    const { id, userId } = this.connection
    logger.warn({ boardId, connection: id, user: userId }, 'Too many records had to be repaired')
    this.connection.close('too-many', 'This page wrote too much that a board can not hold. Reload it to go on.')
  }

  refuse(why: string): void {
    const { logger, boardId } = this.#options
    const { id, userId } = this.connection
    logger.warn({ boardId, connection: id, user: userId, why }, 'Refused an update')
    this.connection.close('forbidden', `${why} was refused. Reload the page to go on.`)
  }

  refuseMalformed(error: unknown): void {
    const { logger, boardId } = this.#options
    const { id, userId } = this.connection
    logger.warn({ boardId, connection: id, user: userId, err: error }, 'Refused a broken frame')
    this.connection.close('malformed', 'This page sent something that the server can not read. Reload it to go on.')
  }

  /** The server failed on one of its frames. */
  failed(error: unknown): void {
    const { logger, boardId } = this.#options
    logger.error({ boardId, connection: this.connection.id, err: error }, 'A frame could not be handled')
    this.connection.close('internal', 'Something went wrong on the server. Your changes are kept on this device.')
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
    }
    if (!this.#board) {
      this.#options.keep(bytes)
      return
    }
    switch (frame.type) {
      case 'sync-step-1':
        this.#answerSync(frame.stateVector)
        return
      case 'update':
        this.#takeUpdate(this.#board, frame.update, frame.isStep2)
        return
      case 'mark':
        this.#marks.arrive()
        if (this.#posted > 0) this.#post({ conversation: this, mark: frame.mark }, 0)
        else this.takeMark(frame.mark)
    }
  }

  #answerSync(stateVector: Uint8Array): void {
    if (this.#syncRequests.take(1) > 0) {
      this.connection.close('too-many', 'This page asked for the whole board too often. Reload it to go on.')
      return
    }
    try {
      this.#feed?.start(stateVector)
    } catch (error) {
      this.refuseMalformed(error)
    }
  }

  #takeUpdate(board: OpenBoard, update: Uint8Array, isStep2: boolean): void {
    const { limits, counters, writer } = this.#options
    const isFirstSync = isStep2 && !this.#hasSynced
    if (isStep2) this.#hasSynced = true
    const { maxFirstSyncStructs, maxLiveUpdateStructs } = limits
    const structs = isFirstSync ? maxFirstSyncStructs : maxLiveUpdateStructs
    let decoded: DecodedUpdate
    try {
      // One click may delete a page full of shapes, and a sync repeats everything that was ever deleted.
      decoded = decodeUpdateWithin(update, { structs, deletes: maxFirstSyncStructs })
    } catch (error) {
      if (!(error instanceof TooManyStructs)) this.refuseMalformed(error)
      else this.connection.close('too-large', 'This change is too large for the board. It stays on this device only.')
      return
    }
    if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return
    if (!this.mayWrite) {
      // A reader's socket stays open. Its answer to a sync may repeat what everybody knows; anything else is dropped.
      if (!board.image.has(decoded)) this.dropChange(this.#marks.place)
      return
    }
    // What a page repeats of the board needs no document.
    if (!board.isLive && board.image.has(decoded)) return
    if (writer.bufferedBytes + this.#options.postedBytes() > limits.maxBufferedWriteBytes) {
      this.connection.close('busy', `${NOT_SAVED_NOW} Trying again.`)
      return
    }
    const forbidden = forbiddenContent(decoded)
    if (forbidden !== null) {
      this.refuse(forbidden)
      return
    }
    if (this.#isUnderAnotherName(board, decoded)) {
      this.refuse('A change under the name of somebody else')
      return
    }
    counters.updatesReceived += 1
    const { id: connectionId, userId } = this.connection
    const { place } = this.#marks
    this.#post({ conversation: this, place, update, decoded, connectionId, userId }, update.length)
  }

  /** Everybody sees the clientID of who is here, also before its owner has written under it. */
  #isUnderAnotherName(board: OpenBoard, { structs }: DecodedUpdate): boolean {
    const { presence } = this.#options
    let last: number | undefined
    for (const { id } of structs) {
      if (id.client === last) continue
      last = id.client
      const holder = presence.holderOf(id.client)
      if (holder === undefined || holder === this.connection.userId) continue
      if (board.ownerOf(id.client) === undefined) return true
    }
    return false
  }

  #post(item: InboxItem, bytes: number): void {
    this.#posted += 1
    this.#options.post(item, bytes)
  }

  #takePresence({ entries }: Extract<ClientFrame, { type: 'presence' }>): void {
    const { presence, counters } = this.#options
    counters.presenceReceived += 1
    try {
      if (presence.receive(this.connection, entries)) return
      this.connection.close('too-large', 'What this page tells others about itself is too large. Reload it to go on.')
    } catch (error) {
      this.refuseMalformed(error)
    }
  }

  #askForUpdates(): void {
    this.#mustAsk = this.#board === null
    if (this.#board && this.mayWrite) this.connection.send(encodeSyncStep1(this.#board.stateVector()))
  }

  #tellRole(): void {
    if (this.connection.wantsNotices) this.connection.send(encodeNotice({ type: 'role', role: this.connection.role }))
  }

  #openBoard(): OpenBoard {
    if (!this.#board) throw new Error('The board is not open')
    return this.#board
  }
}
