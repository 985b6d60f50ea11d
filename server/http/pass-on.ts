// One of several nodes hands what concerns a board to the node that is its home (decision 256): calls of the API and
// sockets, as they came. At the home it is as if they had come there, from the client's own address. What was passed on
// once stays where it is. An upgrade waits while a board comes from a node that is gone to another one.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { isPassedOn, requestAddress, setPassedOnAddress } from './client-address'
import { RETRY_AFTER_SECONDS } from './node-connection'
import { NodeWatch } from './node-watch'
import { CallsToNodes } from './pass-on-call'
import { SocketsToNodes } from './pass-on-socket'
import { PASSED_ON_HEADER, type PassedOnHeader } from './passed-on-header'
import type { TrustedProxies } from './trusted-proxies'

/** Addresses whose work may need the live board: its socket, and whatever the API does with it. */
const OF_BOARD = /^\/(?:sync|api\/(?:boards|embeds))\/([0-9A-Za-z_-]{1,64})(?=[/?]|$)/

/** Longer than the lease of a node that is gone. */
const WAIT_MS = 5_000
/** Before the upgrade a page learns nothing of a refusal, and all that it could do is to try again. */
const REFUSAL = `HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: ${RETRY_AFTER_SECONDS}\r\n\r\n`

export interface PassOnOptions {
  /** Where another living node has a board; null when it is at home here, or nowhere. */
  readonly find: (boardId: string) => Promise<string | null>
  /** The addresses of the nodes that live. */
  readonly living: () => Promise<readonly string[]>
  readonly header: PassedOnHeader
  readonly trustProxy: TrustedProxies
  readonly clock: Clock
  readonly logger: Logger
}

/** Passes requests and sockets on to the homes of their boards. */
export class PassOn {
  readonly #options: PassOnOptions
  readonly #calls: CallsToNodes
  readonly #sockets: SocketsToNodes
  readonly #watch: NodeWatch
  #isClosed = false

  constructor(options: PassOnOptions) {
    this.#options = options
    this.#calls = new CallsToNodes(options.logger)
    this.#sockets = new SocketsToNodes(options.logger)
    const { living, clock, logger } = options
    this.#watch = new NodeWatch({
      living,
      isNeeded: () => this.#calls.size + this.#sockets.size > 0,
      onSeen: (nodes) => {
        this.#calls.endAllBut(nodes)
        this.#sockets.endAllBut(nodes)
      },
      clock,
      logger,
    })
  }

  /** Comes first, for everything that arrives: takes what another node tells about it, and drops what a client claims. */
  receive(request: IncomingMessage): void {
    const address = this.#options.header.read(request)
    if (address) setPassedOnAddress(request, address)
    delete request.headers[PASSED_ON_HEADER]
  }

  /** Passes a call on; resolves to false, without having touched it, when it is to be answered here. */
  async call(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const home = await this.#homeOf(request)
    if (home === null) return false
    this.#calls.passOn(request, response, home, this.#told(request))
    return true
  }

  /**
   * Passes the upgrade of a socket on, and waits where the board's home is gone until another node can have the board.
   * Resolves to false, without having touched it, when it is to be answered here.
   */
  async socket(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean> {
    const onError = () => undefined
    socket.on('error', onError)
    const { clock } = this.#options
    const waitsUntil = clock.now() + WAIT_MS
    try {
      for (;;) {
        const home = await this.#homeOf(request)
        if (home === null || this.#isClosed) return false
        if (await this.#sockets.passOn(request, socket, head, home, this.#told(request))) return true
        if (clock.now() > waitsUntil) {
          socket.end(REFUSAL, () => socket.destroy())
          return true
        }
        await this.#watch.goneOrLater(home)
      }
    } finally {
      socket.off('error', onError)
    }
  }

  /** Ends all sockets that lead to other nodes, and passes no more on: their pages come back by another node. */
  close(): void {
    this.#isClosed = true
    this.#watch.stop()
    this.#sockets.close()
  }

  async #homeOf(request: IncomingMessage): Promise<string | null> {
    const boardId = OF_BOARD.exec(request.url ?? '')?.[1]
    if (boardId === undefined || isPassedOn(request)) return null
    try {
      return await this.#options.find(boardId)
    } catch (error) {
      // The route that answers here will see that the database is away, and says so.
      this.#options.logger.warn({ boardId, err: error }, 'The home of a board could not be asked for')
      return null
    }
  }

  #told(request: IncomingMessage): string {
    return this.#options.header.write(request, requestAddress(request, this.#options.trustProxy))
  }
}
