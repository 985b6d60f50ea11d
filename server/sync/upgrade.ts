// Takes WebSocket upgrades of /sync/<board id>. Who may not in is let in just far enough to be told why: a browser shows
// a page nothing of a refused upgrade, and y-websocket would try again for ever.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { ERRORS } from '@/lib/domain/errors'
import { closeReason } from '@/lib/protocol/close-reason'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log'
import type { DecideAccess, SocketAccess } from './board-rooms'

export type GrantedAccess = Extract<SocketAccess, { ok: true }>

export interface UpgradeOptions {
  readonly limits: Limits
  readonly logger: Logger
  readonly decideAccess: DecideAccess
  /** Takes over a socket that is let in. */
  readonly onSocket: (boardId: string, socket: WebSocket, access: GrantedAccess) => void
}

const PATH = /^\/sync\/([0-9A-Za-z_-]{1,64})$/
const STATUS = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

export class Upgrade {
  readonly #options: UpgradeOptions
  readonly #server: WebSocketServer
  #isStopping = false
  /** Rises with every change of anybody's access: a decision made before it must be made again. */
  #accessVersion = 0

  constructor(options: UpgradeOptions) {
    this.#options = options
    const { maxPayloadBytes, maxFragments, maxBufferedChunks } = options.limits
    this.#server = new WebSocketServer({
      noServer: true,
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

  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { logger, limits } = this.#options
    const onError = (error: Error) => logger.debug({ err: error }, 'An upgrade broke off')
    socket.on('error', onError)
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const boardId = PATH.exec(path)?.[1]
    if (!boardId) {
      refuse(socket, 404)
      return
    }
    if (this.#isStopping || this.size >= limits.maxConnectionsPerProcess) {
      refuse(socket, 503)
      return
    }
    this.#decide(request, boardId).then(
      (access) => {
        if (socket.destroyed) return
        if (this.#isStopping) refuse(socket, 503)
        else if (!access.ok && !('closeCode' in ERRORS[access.code])) refuse(socket, 403)
        else {
          this.#server.handleUpgrade(request, socket, head, (webSocket) => {
            socket.off('error', onError)
            this.#letIn(webSocket, boardId, access, new URLSearchParams(query).get('epoch'))
          })
        }
      },
      (error: unknown) => {
        logger.error({ boardId, err: error }, 'Access could not be decided')
        refuse(socket, 503)
      },
    )
  }

  /** Somebody's access has changed: decisions under way are made again. */
  accessChanged(): void {
    this.#accessVersion += 1
  }

  stop(): void {
    this.#isStopping = true
  }

  async #decide(request: IncomingMessage, boardId: string): Promise<SocketAccess> {
    for (;;) {
      const version = this.#accessVersion
      const access = await this.#options.decideAccess(request, boardId)
      if (version === this.#accessVersion) return access
    }
  }

  #letIn(socket: WebSocket, boardId: string, access: SocketAccess, epoch: string | null): void {
    if (!access.ok) {
      this.#turnAway(socket, access)
    } else if (epoch !== null && epoch !== String(access.epoch)) {
      const message = 'The board was replaced by another version. Reload the page; your copy is kept on this device.'
      this.#turnAway(socket, { ok: false, code: 'epoch-changed', message })
    } else {
      this.#options.onSocket(boardId, socket, access)
    }
  }

  #turnAway(socket: WebSocket, { code, message }: Extract<SocketAccess, { ok: false }>): void {
    const error = ERRORS[code]
    socket.on('error', (cause) => this.#options.logger.debug({ err: cause }, 'A refused socket failed'))
    socket.close('closeCode' in error ? error.closeCode : 4403, closeReason(message))
  }
}

function refuse(socket: Duplex, status: keyof typeof STATUS): void {
  const retry = status === 503 ? 'Retry-After: 2\r\n' : ''
  socket.end(`HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n${retry}\r\n`)
}
