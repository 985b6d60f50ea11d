// One socket of one person on one board: what goes out, how much and how fast may come in, whether the other side is
// still there. It knows frames as bytes only; what they mean is the conversation's business.

import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { ERRORS, type ErrorCode } from '@/lib/domain/errors'
import { personColor } from '@/lib/domain/people/person-color'
import type { Role } from '@/lib/domain/people/role'
import { BOARD_MOVES, BOARD_MOVES_SENTENCE, SERVICE_RESTART } from '@/lib/protocol/close-code'
import { closeReason } from '@/lib/protocol/close-reason'
import { encodePresence } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import { TokenBucket } from '../../rates/token-bucket'
import { binaryMessage, type MessageParts } from './binary-message'
import { Outbox } from './outbox'
import type { SyncCounters } from './sync-counters'
import { readWholeFrames } from './whole-frames'

export interface ConnectionOptions {
  readonly id: string
  readonly boardId: string
  readonly socket: WebSocket
  /** The stream under the socket. */
  readonly stream: Duplex
  readonly user: { readonly id: string; readonly name: string }
  readonly role: Role
  /** Never writes, whatever the user's role is or becomes. */
  readonly isReadOnly: boolean
  /** The user's credential. */
  readonly credentialId: string
  /** The client wants the packed state first (`?join=packed`). */
  readonly wantsPacked: boolean
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
}

export interface ConnectionListener {
  onFrame(frame: Uint8Array): void
  /** Everything that was written has left this process. */
  onDrain(): void
  /** Called once. */
  onClosed(): void
}

const FALLBACK_CLOSE_CODE = 4500
/** Ends that say nothing against the client. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['busy', 'internal', 'too-slow'])
const STILL_HERE = binaryMessage(encodePresence([]))
/** How long a socket may take to answer a close before it is cut. */
const CLOSE_TIMEOUT_MS = 5_000
/** A slow reader's close frame waits behind all that it has not read; it gets this long, as a courtesy. */
const SLOW_CLOSE_TIMEOUT_MS = 1_000
/** A client that sends something other than WebSocket frames gets a close frame, and will hardly answer it. */
const BROKEN_CLOSE_TIMEOUT_MS = 500

/** Sends and receives the frames of one socket, within its rates. */
export class Connection {
  readonly id: string
  readonly userId: string
  readonly wantsPacked: boolean
  /** The user's credential; the socket ends with it. */
  credentialId: string
  /** The client sent `hello`, so it understands notices. */
  wantsNotices = false
  readonly #options: ConnectionOptions
  readonly #outbox: Outbox
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  #onDrain: () => void = () => undefined
  #role: Role
  #isClosing = false
  #isDeaf = false
  #isDismissed = false
  #isPaused = false
  #heardAt: number
  #questions = 0

  constructor(options: ConnectionOptions) {
    const { id, user, role, credentialId, limits, clock, stream, counters, wantsPacked } = options
    this.id = id
    this.userId = user.id
    this.#role = role
    this.credentialId = credentialId
    this.wantsPacked = wantsPacked
    this.#options = options
    this.#outbox = new Outbox({
      stream,
      limits,
      clock,
      counters,
      onTooSlow: () => this.#closeTooSlow(),
      onDrained: () => this.#onDrain(),
    })
    this.#frames = new TokenBucket(clock, limits.maxFramesPerSecond, limits.maxFramesBurst)
    this.#bytes = new TokenBucket(clock, limits.maxBytesPerSecond, limits.maxBytesBurst)
    this.#heardAt = clock.now()
  }

  /** The role now; every frame is judged by it. */
  get role(): Role {
    return this.#options.isReadOnly ? 'viewer' : this.#role
  }

  set role(role: Role) {
    this.#role = role
  }

  /** The person as others see them. */
  get presenceUser(): PresenceUser {
    const { id, name } = this.#options.user
    return { id, name, color: personColor(id), role: this.role }
  }

  /** True once the server has sent the client away: what it sent before, and is not applied yet, must not be. */
  get isDismissed(): boolean {
    return this.#isDismissed
  }

  /** True once the socket is ending, from whichever side: nothing more is sent. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Bytes on their way to a reader who has not taken them. */
  get waitingBytes(): number {
    return this.#outbox.waitingBytes
  }

  /** True while so much waits to be sent that presence would only make it worse. */
  get isBehind(): boolean {
    return this.waitingBytes > this.#options.limits.softOutboundBytes
  }

  /** Starts listening: each frame in order. */
  listen(listener: ConnectionListener): void {
    const { socket, stream, clock, logger, id, boardId, counters, limits } = this.#options
    counters.connectionsOpened += 1
    const onMessage = (data: Buffer): void => {
      this.#heardAt = clock.now()
      if (this.#isClosing || this.#isDeaf) return
      this.#slowDown(data.length)
      listener.onFrame(data)
    }
    readWholeFrames(stream, {
      maxPayloadBytes: limits.maxPayloadBytes,
      isOpen: () => socket.readyState === socket.OPEN,
      onMessage,
    })
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary && data instanceof Buffer) onMessage(data)
      else if (!this.#isClosing) this.close('malformed', 'This server speaks binary frames only.')
    })
    socket.on('pong', () => {
      this.#heardAt = clock.now()
    })
    // Without a listener one broken frame would end the process; the socket closes itself after it.
    socket.on('error', (error) => {
      counters.rejected('broken-socket')
      logger.debug({ boardId, connection: id, err: error }, 'A socket failed')
      this.#isClosing = true
      this.#terminateAfter(BROKEN_CLOSE_TIMEOUT_MS)
    })
    this.#onDrain = () => {
      if (!this.#isClosing) listener.onDrain()
    }
    // What ws itself writes, such as pongs, doesn't go through the outbox.
    stream.on('drain', this.#onDrain)
    socket.on('close', () => {
      counters.connectionsClosed += 1
      this.#isClosing = true
      this.#outbox.close()
      stream.off('drain', this.#onDrain)
      listener.onClosed()
    })
  }

  send(frame: Uint8Array): void {
    this.sendMessage(binaryMessage(frame))
  }

  /** Sends a WebSocket message, whole or in parts: the same buffers may go to any number of connections. */
  sendMessage(...message: MessageParts): void {
    const { socket } = this.#options
    if (!this.#isClosing && socket.readyState === socket.OPEN) this.#outbox.put(...message)
  }

  /** Ends the socket with the code's close code and a sentence for the person. */
  close(code: ErrorCode, sentence: string): void {
    const error = ERRORS[code]
    if (!PASSING.has(code)) this.#isDismissed = true
    if (!this.#isClosing && code !== 'busy') this.#options.counters.rejected(code)
    this.#close('closeCode' in error ? error.closeCode : FALLBACK_CLOSE_CODE, sentence)
  }

  /** Ignores what comes in after this. What was taken before is still answered. */
  stopReading(): void {
    this.#isDeaf = true
  }

  /** Ends the socket because the server stops; the client comes back by itself, at once where another node goes on. */
  closeForRestart(isOneOfSeveral: boolean): void {
    if (isOneOfSeveral) this.#close(BOARD_MOVES, BOARD_MOVES_SENTENCE)
    else this.#close(SERVICE_RESTART, 'The server restarts. Your board comes back in a moment.')
  }

  /** Calls `onHeard` when the other side has had everything that it was sent so far, and what it sent before is here. */
  whenHeard(onHeard: () => void): void {
    const { socket } = this.#options
    this.#questions += 1
    const question = Buffer.from(String(this.#questions))
    const onPong = (answer: Buffer): void => {
      if (!answer.equals(question)) return
      socket.off('pong', onPong)
      onHeard()
    }
    socket.on('pong', onPong)
    this.#outbox.flush()
    if (socket.readyState === socket.OPEN) socket.ping(question)
  }

  /** Asks whether the other side is still there, and cuts it off when it has been silent for too long. */
  beat(): void {
    const { socket, limits, clock } = this.#options
    if (!this.#isPaused && clock.now() - this.#heardAt > limits.heartbeatTimeoutMs) {
      this.#cut('Nothing was heard for too long')
      return
    }
    if (socket.readyState !== socket.OPEN) return
    socket.ping()
    // y-websocket reconnects after 30 s without a message of its own protocol, and a ping doesn't count as one.
    this.sendMessage(STILL_HERE)
  }

  /** Reading stops until the sender is within its rate again: nothing is lost, and nobody is thrown out for typing. */
  #slowDown(bytes: number): void {
    const { socket, clock } = this.#options
    const pauseMs = Math.max(this.#frames.take(1), this.#bytes.take(bytes))
    if (pauseMs === 0 || this.#isPaused) return
    this.#isPaused = true
    socket.pause()
    clock.after(pauseMs, () => {
      this.#isPaused = false
      this.#heardAt = clock.now()
      socket.resume()
    })
  }

  #closeTooSlow(): void {
    this.#options.counters.rejected('too-slow')
    const sentence = 'The connection is too slow to keep up. Trying again; nothing is lost.'
    this.#close(ERRORS['too-slow'].closeCode, sentence, SLOW_CLOSE_TIMEOUT_MS)
  }

  #close(closeCode: number, sentence: string, timeoutMs = CLOSE_TIMEOUT_MS): void {
    if (this.#isClosing) return
    const { socket, logger, id, boardId, user } = this.#options
    this.#isClosing = true
    this.#outbox.flush()
    logger.debug({ boardId, connection: id, user: user.id, closeCode, sentence }, 'Closing a socket')
    socket.close(closeCode, closeReason(sentence))
    if (this.#isPaused) socket.resume()
    this.#terminateAfter(timeoutMs)
  }

  #terminateAfter(timeoutMs: number): void {
    const { socket, clock } = this.#options
    const cancel = clock.after(timeoutMs, () => socket.terminate())
    socket.once('close', cancel)
  }

  #cut(why: string): void {
    this.#isClosing = true
    const { socket, logger, id, boardId, user } = this.#options
    logger.info({ boardId, connection: id, user: user.id, why }, 'Cut a socket off')
    socket.terminate()
  }
}
