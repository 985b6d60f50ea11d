// What one connection and its open board say to each other. Every frame is judged here, in order: is it readable, is it
// within the limits, does the role allow it now, does its author own what it adds.

import * as Y from 'yjs'
import { roleAllows } from '@/lib/domain/role'
import {
  type ClientFrame,
  decodeClientFrame,
  encodeNotice,
  encodeSyncStep1,
  encodeSyncStep2,
} from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { forbiddenContent } from '@/lib/protocol/update-content'
import { type DecodedUpdate, updateExtent } from '@/lib/protocol/update-extent'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { Connection } from './connection'
import { isKnown } from './is-known'
import type { LiveDocument } from './live-document'
import type { PresenceRelay } from './presence-relay'
import { NOT_SAVED_NOW, SaveMarks } from './save-marks'
import { TokenBucket } from './token-bucket'

export interface ConversationOptions {
  readonly connection: Connection
  readonly live: LiveDocument
  readonly presence: PresenceRelay
  readonly writer: LogWriter
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  /** What the database holds for the owner of a state vector: answers joins while commits fail. */
  readonly readStored: (stateVector: Uint8Array) => Promise<Uint8Array>
  /** Called after a client's update was applied. */
  readonly onIngested: () => void
  /** Called after updates that waited for missing ones were forgotten: their senders must be asked again. */
  readonly onPendingDropped: () => void
}

export class Conversation {
  readonly connection: Connection
  readonly #options: ConversationOptions
  readonly #syncRequests: TokenBucket
  readonly #marks: SaveMarks
  #hasSynced = false
  #hasFlooded = false
  /** A join that waits for a commit. */
  #waitingVector: Uint8Array | null = null

  constructor(options: ConversationOptions) {
    this.connection = options.connection
    this.#options = options
    const { connection, live, writer, clock, limits } = options
    this.#marks = new SaveMarks({ live, writer, send: (frame) => connection.send(frame) })
    this.#syncRequests = new TokenBucket(clock, limits.maxSyncStep1Per10s / 10, limits.maxSyncStep1Per10s)
  }

  /** Opens the talk: asks for what the client has and shows who is here. */
  start(): void {
    this.#options.presence.join(this.connection)
    if (this.#mayWrite) this.#askForUpdates()
  }

  end(): void {
    this.#options.presence.leave(this.connection)
  }

  /** Takes one frame. Never throws: a bad frame ends its own socket only. */
  receive(bytes: Uint8Array): void {
    let frame: ClientFrame
    try {
      frame = decodeClientFrame(bytes)
    } catch (error) {
      this.#refuseMalformed(error)
      return
    }
    try {
      this.#handle(frame)
    } catch (error) {
      const { logger } = this.#options
      logger.error({ connection: this.connection.id, frame: frame.type, err: error }, 'A frame could not be handled')
      this.connection.close('internal', 'Something went wrong on the server. Your changes are kept on this device.')
    }
  }

  /** The role of the connection has changed. */
  roleChanged(): void {
    this.#options.presence.restamp(this.connection.userId)
    this.#tellRole()
    // Edits that were refused before, or made offline, are welcome now.
    if (this.#mayWrite) this.#askForUpdates()
  }

  /** Commits fail, or work again. */
  writerStateChanged(): void {
    if (!this.#options.writer.isDegraded) return
    this.#marks.tellDegraded()
    if (this.#waitingVector) this.#answerFromStore(this.#waitingVector)
  }

  /** The document has grown: marks that waited for a missing update may go on. */
  documentGrew(): void {
    this.#marks.documentGrew()
  }

  /** Asks again for what was forgotten of this client's updates. */
  resync(): void {
    if (this.#marks.isWaiting) this.#askForUpdates()
  }

  get #mayWrite(): boolean {
    return roleAllows(this.connection.role, 'edit-board')
  }

  #handle(frame: ClientFrame): void {
    switch (frame.type) {
      case 'sync-step-1':
        this.#answerSync(frame.stateVector)
        break
      case 'update':
        this.#takeUpdate(frame.update, frame.isStep2)
        break
      case 'presence':
        this.#takePresence(frame)
        break
      case 'query-presence':
        this.#options.presence.sendAll(this.connection)
        break
      case 'mark':
        this.#marks.take(frame.mark)
        break
      case 'hello':
        this.connection.wantsNotices = true
        this.#tellRole()
        break
    }
  }

  #answerSync(stateVector: Uint8Array): void {
    const { live, writer } = this.#options
    if (this.#syncRequests.take(1) > 0) {
      this.connection.close('too-many', 'This page asked for the whole board too often. Reload it to go on.')
      return
    }
    try {
      Y.decodeStateVector(stateVector)
    } catch (error) {
      this.#refuseMalformed(error)
      return
    }
    this.#waitingVector = stateVector
    // Nobody sees what is not on the disk yet; while commits fail the disk itself answers.
    if (!live.isCommitted && writer.isDegraded) {
      this.#answerFromStore(stateVector)
      return
    }
    live.whenCommitted(() => {
      if (this.#waitingVector !== stateVector) return
      this.#waitingVector = null
      this.connection.send(encodeSyncStep2(live.encodeSince(stateVector)))
    })
  }

  #answerFromStore(stateVector: Uint8Array): void {
    this.#waitingVector = null
    this.#options.readStored(stateVector).then(
      (update) => this.connection.send(encodeSyncStep2(update)),
      (error: unknown) => {
        this.#options.logger.error({ connection: this.connection.id, err: error }, 'The database can not be read')
        this.connection.close('busy', 'The board can not be read just now. Trying again.')
      },
    )
  }

  #takeUpdate(update: Uint8Array, isStep2: boolean): void {
    const { live, writer, limits } = this.#options
    let decoded: DecodedUpdate
    try {
      decoded = Y.decodeUpdate(update)
    } catch (error) {
      this.#refuseMalformed(error)
      return
    }
    const isFirstSync = isStep2 && !this.#hasSynced
    if (isStep2) this.#hasSynced = true
    if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return
    if (!this.#mayWrite) {
      // A reader's socket stays open. Its answer to a sync may repeat what everybody knows; anything else is dropped.
      if (!isKnown(live.doc, decoded)) this.#marks.refused()
      return
    }
    if (decoded.structs.length > (isFirstSync ? limits.maxFirstSyncStructs : limits.maxLiveUpdateStructs)) {
      this.connection.close('too-large', 'This change is too large for the board. It stays on this device only.')
      return
    }
    if (writer.isFull) {
      this.connection.close('busy', `${NOT_SAVED_NOW} Trying again.`)
      return
    }
    if (decoded.structs.length > 0 && live.isLargerThan(limits.maxBoardBytes)) {
      this.connection.close('too-large', 'The board is full. Delete something, or go on in a new board.')
      return
    }
    const authors = live.owners.authorsOf(live.doc, decoded, this.connection.userId)
    const forbidden = authors ? forbiddenContent(decoded) : 'A change under the name of somebody else'
    if (forbidden !== null || !authors) {
      const { logger } = this.#options
      logger.warn({ connection: this.connection.id, user: this.connection.userId, forbidden }, 'Refused an update')
      this.connection.close('forbidden', `${forbidden} was refused. Reload the page to go on.`)
      return
    }
    this.#apply(update, decoded, authors)
  }

  #apply(update: Uint8Array, decoded: DecodedUpdate, authors: ReadonlySet<number>): void {
    const { live, limits, onIngested, onPendingDropped } = this.#options
    const pendingBefore = live.pendingBytes
    live.ingest(update, authors, this.connection.id, this.connection.userId)
    this.#marks.applied(updateExtent(decoded))
    const pending = live.pendingBytes
    if (pending > limits.maxPendingStructsBytes && pending > pendingBefore) {
      live.dropPending()
      if (this.#hasFlooded) {
        this.connection.close('too-many', 'Too many changes came without what they build on. Reload the page to go on.')
      }
      this.#hasFlooded = true
      onPendingDropped()
    }
    onIngested()
  }

  #takePresence({ entries }: Extract<ClientFrame, { type: 'presence' }>): void {
    try {
      if (this.#options.presence.receive(this.connection, entries)) return
      this.connection.close('too-large', 'What this page tells others about itself is too large. Reload it to go on.')
    } catch (error) {
      this.#refuseMalformed(error)
    }
  }

  #askForUpdates(): void {
    this.connection.send(encodeSyncStep1(Y.encodeStateVector(this.#options.live.doc)))
  }

  #tellRole(): void {
    if (this.connection.wantsNotices) this.connection.send(encodeNotice({ type: 'role', role: this.connection.role }))
  }

  #refuseMalformed(error: unknown): void {
    const { logger } = this.#options
    logger.warn({ connection: this.connection.id, user: this.connection.userId, err: error }, 'Refused a broken frame')
    this.connection.close('malformed', 'This page sent something that the server can not read. Reload it to go on.')
  }
}
