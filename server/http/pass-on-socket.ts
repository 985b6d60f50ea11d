// Passes the upgrades of sockets on to another node: their bytes go to and fro as they are, and nobody here reads them.

import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from '../log/logger'
import { CONNECT_MS, RETRY_AFTER_SECONDS } from './node-connection'
import { PASSED_ON_HEADER } from './passed-on-header'

/** The time in which what one side has said reaches the other one after its end. */
const LINGER_MS = 5_000
/** Before the upgrade a page learns nothing of a refusal, and all that it could do is to try again. */
const REFUSAL = `HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: ${RETRY_AFTER_SECONDS}\r\n\r\n`

/** Passes sockets on to other nodes. */
export class SocketsToNodes {
  readonly #logger: Logger
  readonly #open = new Set<Duplex>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Passes the upgrade, and then the socket, on to the node at `home`. */
  passOn(request: IncomingMessage, socket: Duplex, head: Buffer, home: string, told: string): void {
    const onward = connectTo(home)
    const late = setTimeout(() => onward.destroy(new Error('No connection in time')), CONNECT_MS)
    this.#open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      this.#open.delete(socket)
      if (onward.connecting) onward.destroy()
    })
    onward.once('connect', () => {
      clearTimeout(late)
      onward.write(headOf(request, told))
      onward.write(head)
      join(socket, onward)
      join(onward, socket)
    })
    onward.on('error', (error) => {
      clearTimeout(late)
      if (!onward.connecting && onward.bytesWritten > 0) return
      this.#logger.warn({ home, err: error }, 'A socket could not be passed on to the home of its board')
      socket.end(REFUSAL, () => socket.destroy())
    })
  }

  close(): void {
    for (const socket of this.#open) socket.destroy()
  }
}

function connectTo(home: string): Socket {
  const { hostname, port } = new URL(home)
  // An address of IPv6 stands in brackets.
  return connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 80),
    noDelay: true,
    allowHalfOpen: true,
  })
}

/** The request's head as it came, and what we tell about it. */
function headOf({ method, url, rawHeaders }: IncomingMessage, told: string): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() !== PASSED_ON_HEADER) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  }
  return `${[...lines, `${PASSED_ON_HEADER}: ${told}`].join('\r\n')}\r\n\r\n`
}

/** Brings what one side says to the other one, and lets that end after it. */
function join(from: Duplex, to: Duplex): void {
  from.pipe(to)
  const end = () => {
    to.end()
    setTimeout(() => {
      to.destroy()
      from.destroy()
    }, LINGER_MS).unref()
  }
  from.once('end', end)
  from.once('close', end)
}
