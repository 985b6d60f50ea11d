// Takes WebSocket upgrades of /sync/<board id>. A person who may not enter gets in just far enough to learn why: a
// browser shows a page nothing of a refused upgrade. Only cases in which a page can do nothing but wait are refused
// before the upgrade, because its silent tries cost less that way.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { ERRORS } from '@/lib/domain/errors'
import { closeReason } from '@/lib/protocol/close-reason'
import type { Limits } from '@/lib/protocol/limits'
import { judgeClientVersion, type VersionVerdict } from '@/lib/protocol/version'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import { TurnQueue } from '@/server/time/turn-queue'
import type { DecideAccess, SocketAccess } from './board-rooms'
import { CloseReasonSocket } from './sockets/close-reason-socket'
import { HandshakeRates } from './sockets/handshake-rates'
import type { SyncCounters } from './sockets/sync-counters'

type GrantedAccess = Extract<SocketAccess, { ok: true }>
type RefusedAccess = Extract<SocketAccess, { ok: false }>

/** A socket that is let in. */
export interface Arrival {
  readonly boardId: string
  readonly socket: WebSocket
  /** The stream under the socket. */
  readonly stream: Duplex
  readonly access: GrantedAccess
  /** The client wants the packed state first (`?join=packed`). */
  readonly wantsPacked: boolean
}

export interface UpgradeOptions {
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
  readonly decideAccess: DecideAccess
  /** Returns the address that the rate by address counts a request to. */
  readonly addressOf: (request: IncomingMessage) => string
  readonly onArrival: (arrival: Arrival) => void
  /** Other nodes go on while this one stops. */
  readonly isOneOfSeveral: boolean
}

const PATH = /^\/sync\/([0-9A-Za-z_-]{1,64})$/
const STATUS = { 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' } as const
/** While the process is full or stops. */
const RETRY_AFTER_SECONDS = 2

const TOO_FAST: RefusedAccess = {
  ok: false,
  // Not too-many, whose 4429 is final for y-websocket: this heals by itself, as people whose line flaps and who have
  // several boards open need it. y-websocket's pauses grow until it has synced, so it doesn't come back in a loop.
  code: 'busy',
  message: 'This board was opened very often in the last minute. It comes back by itself.',
}
const UNFIT: Readonly<Record<Exclude<VersionVerdict, 'welcome'>, RefusedAccess>> = {
  'client-too-old': {
    ok: false,
    code: 'client-too-old',
    message: 'This page is older than the server. Reload it; what you did is kept on this device.',
  },
  'server-too-old': {
    ok: false,
    code: 'server-too-old',
    message: 'The server is older than this page, and is probably being updated. Trying again.',
  },
  malformed: { ok: false, code: 'malformed', message: 'The version in the address is no number. Reload the page.' },
}
const REPLACED: RefusedAccess = {
  ok: false,
  code: 'epoch-changed',
  message: 'The board was replaced by another version. Reload the page; your copy is kept on this device.',
}

/** Accepts or refuses WebSocket upgrades of /sync/<board id>. */
export class Upgrade {
  readonly #options: UpgradeOptions
  readonly #server: WebSocketServer
  readonly #rates: HandshakeRates
  /** A handshake takes a millisecond, and after a restart everybody comes back at once. */
  readonly #turns: TurnQueue
  #isStopping = false
  /** Rises with every change of anybody's access: a decision made before it must be made again. */
  #accessVersion = 0

  constructor(options: UpgradeOptions) {
    this.#options = options
    const { maxPayloadBytes, maxFragments, maxBufferedChunks } = options.limits
    this.#turns = new TurnQueue(options.clock)
    this.#rates = new HandshakeRates(options.limits, options.clock)
    this.#server = new WebSocketServer({
      noServer: true,
      WebSocket: CloseReasonSocket,
      maxPayload: maxPayloadBytes,
      maxFragments,
      maxBufferedChunks,
      perMessageDeflate: false,
    })
  }

  /** Sockets that are open now. */
  get size(): number {
    return this.#server.clients.size
  }

  handle(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { logger } = this.#options
    const onError = (error: Error) => logger.debug({ err: error }, 'An upgrade broke off')
    stream.on('error', onError)
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const boardId = PATH.exec(path)?.[1]
    if (!boardId) refuse(stream, 404)
    else if (!this.#refuseForNow(request, stream)) {
      this.#decide(request, boardId).then(
        (access) => {
          if (stream.destroyed) return
          if (this.#isStopping) this.#refuseAtEnd(stream)
          else if (!access.ok && !('closeCode' in ERRORS[access.code])) this.#refuse(stream, 403, access.code)
          else {
            this.#server.handleUpgrade(request, stream, head, (socket) => {
              stream.off('error', onError)
              this.#letIn(socket, stream, boardId, access, new URLSearchParams(query))
            })
          }
        },
        (error: unknown) => {
          logger.error({ boardId, err: error }, 'Access could not be decided')
          refuse(stream, 503, RETRY_AFTER_SECONDS)
        },
      )
    }
  }

  /** Somebody's access has changed: decisions under way are made again. */
  accessChanged(): void {
    this.#accessVersion += 1
  }

  stop(): void {
    this.#isStopping = true
  }

  /** Refuses what only time can help, before it costs anything. Returns whether it did. */
  #refuseForNow(request: IncomingMessage, stream: Duplex): boolean {
    const { limits, addressOf } = this.#options
    if (this.#isStopping) this.#refuseAtEnd(stream)
    else if (this.size >= limits.maxConnectionsPerProcess) this.#refuse(stream, 503, 'full', RETRY_AFTER_SECONDS)
    else {
      const refusal = this.#rates.refusal(addressOf(request))
      if (!refusal) return false
      this.#refuse(stream, refusal.by === 'address' ? 429 : 503, refusal.by, refusal.retryAfterSeconds)
    }
    return true
  }

  async #decide(request: IncomingMessage, boardId: string): Promise<SocketAccess> {
    await this.#turns.next()
    for (;;) {
      const version = this.#accessVersion
      const access = await this.#options.decideAccess(request, boardId)
      if (version === this.#accessVersion) return access
    }
  }

  #letIn(socket: WebSocket, stream: Duplex, boardId: string, access: SocketAccess, query: URLSearchParams): void {
    const epoch = query.get('epoch')
    const verdict = judgeClientVersion(query.get('v'))
    if (!access.ok) this.#turnAway(socket, boardId, access)
    else if (!this.#rates.admitUser(access.user.id)) this.#turnAway(socket, boardId, TOO_FAST)
    else if (verdict !== 'welcome') this.#turnAway(socket, boardId, UNFIT[verdict])
    else if (epoch !== null && epoch !== String(access.epoch)) this.#turnAway(socket, boardId, REPLACED)
    else {
      const wantsPacked = query.get('join') === 'packed'
      this.#options.onArrival({ boardId, socket, stream, access, wantsPacked })
    }
  }

  #turnAway(socket: WebSocket, boardId: string, { code, message }: RefusedAccess): void {
    const { logger, counters } = this.#options
    const error = ERRORS[code]
    counters.refusedHandshake(code)
    logger.debug({ boardId, code }, 'Turned a socket away')
    socket.on('error', (cause) => logger.debug({ boardId, err: cause }, 'A refused socket failed'))
    socket.close('closeCode' in error ? error.closeCode : 4403, closeReason(message))
  }

  /** Without a word where others go on: the proxy, or the node that passes the upgrade on, then asks another one. */
  #refuseAtEnd(stream: Duplex): void {
    const { isOneOfSeveral, counters } = this.#options
    if (isOneOfSeveral) {
      counters.refusedHandshake('stopping')
      stream.destroy()
    } else this.#refuse(stream, 503, 'stopping', RETRY_AFTER_SECONDS)
  }

  #refuse(stream: Duplex, status: keyof typeof STATUS, reason: string, retryAfterSeconds?: number): void {
    this.#options.counters.refusedHandshake(reason)
    refuse(stream, status, retryAfterSeconds)
  }
}

function refuse(stream: Duplex, status: keyof typeof STATUS, retryAfterSeconds?: number): void {
  const retry = retryAfterSeconds === undefined ? '' : `Retry-After: ${retryAfterSeconds}\r\n`
  const head = `HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n${retry}\r\n`
  // The other side need not end its half, and nothing else would ever end ours.
  stream.end(head, () => stream.destroy())
}
