// One socket of one person on one board: what goes out, how much and how fast may come in, whether the other side is
// still there. It knows frames as bytes only; what they mean is the message handler's business.

import type { RawData, WebSocket } from 'ws'
import { ERRORS, type ErrorCode } from '@/lib/domain/errors'
import { personColor } from '@/lib/domain/person-color'
import type { Role } from '@/lib/domain/role'
import { closeReason } from '@/lib/protocol/close-reason'
import { encodePresence } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import { TokenBucket } from './token-bucket'

export interface ConnectionOptions {
  readonly id: string
  readonly socket: WebSocket
  readonly user: { readonly id: string; readonly name: string }
  readonly role: Role
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
}

/** A restart is the WebSocket protocol's own code: every client tries again. */
const SERVICE_RESTART = 1012
const FALLBACK_CLOSE_CODE = 4500
const STILL_HERE = encodePresence([])
/** How long a socket may take to answer a close before it is cut. */
const CLOSE_TIMEOUT_MS = 5_000

export class Connection {
  readonly id: string
  readonly userId: string
  /** The role now; every frame is judged by it. */
  role: Role
  /** The client sent `hello`, so it understands notices. */
  wantsNotices = false
  readonly #options: ConnectionOptions
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  #isClosing = false
  #isPaused = false
  #heardAt: number
  #slowSince: number | null = null

  constructor(options: ConnectionOptions) {
    const { id, user, role, limits, clock } = options
    this.id = id
    this.userId = user.id
    this.role = role
    this.#options = options
    this.#frames = new TokenBucket(clock, limits.maxFramesPerSecond, limits.maxFramesBurst)
    this.#bytes = new TokenBucket(clock, limits.maxBytesPerSecond, limits.maxBytesBurst)
    this.#heardAt = clock.now()
  }

  /** As others see this person. */
  get presenceUser(): PresenceUser {
    const { id, name } = this.#options.user
    return { id, name, color: personColor(id), role: this.role }
  }

  /** True while so much waits to be sent that presence would only make it worse. */
  get isBehind(): boolean {
    return this.#options.socket.bufferedAmount > this.#options.limits.softOutboundBytes
  }

  /** Starts listening. `onFrame` gets each frame in order; `onClosed` is called once. */
  listen(onFrame: (frame: Uint8Array) => void, onClosed: () => void): void {
    const { socket, clock, logger, id } = this.#options
    socket.on('message', (data: RawData, isBinary: boolean) => {
      this.#heardAt = clock.now()
      if (this.#isClosing) return
      if (!isBinary || !(data instanceof Buffer)) {
        this.close('malformed', 'This server speaks binary frames only.')
        return
      }
      this.#slowDown(data.length)
      onFrame(data)
    })
    socket.on('pong', () => {
      this.#heardAt = clock.now()
    })
    // Without a listener one broken frame would end the process; the socket closes itself after it.
    socket.on('error', (error) => logger.debug({ connection: id, err: error }, 'A socket failed'))
    socket.on('close', onClosed)
  }

  send(frame: Uint8Array): void {
    const { socket, limits, clock } = this.#options
    if (this.#isClosing || socket.readyState !== socket.OPEN) return
    const waiting = socket.bufferedAmount + frame.length
    if (waiting > limits.softOutboundBytes) {
      this.#slowSince ??= clock.now()
      if (waiting > limits.hardOutboundBytes || clock.now() - this.#slowSince > limits.maxSlowReaderMs) {
        this.#cut('The reader is too slow')
        return
      }
    } else this.#slowSince = null
    socket.send(frame)
  }

  /** Ends the socket with the code's close code and a sentence for the person. */
  close(code: ErrorCode, sentence: string): void {
    const error = ERRORS[code]
    this.#close('closeCode' in error ? error.closeCode : FALLBACK_CLOSE_CODE, sentence)
  }

  /** Ends the socket because the server stops; the client comes back by itself. */
  closeForRestart(): void {
    this.#close(SERVICE_RESTART, 'The server restarts. Your board comes back in a moment.')
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
    // y-websocket reconnects after 30 s without a message of its own protocol; a ping is none.
    this.send(STILL_HERE)
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

  #close(closeCode: number, sentence: string): void {
    if (this.#isClosing) return
    this.#isClosing = true
    const { socket, clock, logger, id, user } = this.#options
    logger.debug({ connection: id, user: user.id, closeCode, sentence }, 'Closing a socket')
    socket.close(closeCode, closeReason(sentence))
    if (this.#isPaused) socket.resume()
    const cancel = clock.after(CLOSE_TIMEOUT_MS, () => socket.terminate())
    socket.once('close', cancel)
  }

  #cut(why: string): void {
    this.#isClosing = true
    const { socket, logger, id, user } = this.#options
    logger.info({ connection: id, user: user.id, why }, 'Cut a socket off')
    socket.terminate()
  }
}
