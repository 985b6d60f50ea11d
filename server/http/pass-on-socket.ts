// Passes the upgrades of sockets on to another node: their bytes go to and fro as they are, and nobody here reads them.
// Until that node has said its first word nothing has happened, and the upgrade may still go elsewhere.

import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from '../log/logger'
import { CONNECT_MS } from './node-connection'
import { PASSED_ON_HEADER } from './passed-on-header'

/** The time in which what one side has said reaches the other one after its end. */
const LINGER_MS = 5_000

interface Passed {
  readonly home: string
  readonly onward: Socket
  /** The home has answered. */
  isJoined: boolean
}

/** Passes sockets on to other nodes. */
export class SocketsToNodes {
  readonly #logger: Logger
  /** The keys are the clients' sockets. */
  readonly #open = new Map<Duplex, Passed>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  get size(): number {
    return this.#open.size
  }

  /**
   * Passes the upgrade, and then the socket, on to the node at `home`. Resolves to false, with nothing said to the client,
   * when that node can't be reached or goes without a word.
   */
  async passOn(request: IncomingMessage, socket: Duplex, head: Buffer, home: string, told: string): Promise<boolean> {
    const passed = { home, onward: connectTo(home), isJoined: false }
    const { onward } = passed
    this.#open.set(socket, passed)
    const forget = () => {
      if (!passed.isJoined) onward.destroy()
      this.#open.delete(socket)
    }
    socket.once('close', forget)
    try {
      const first = await firstWord(onward, [headOf(request, told), head])
      passed.isJoined = true
      onward.on('error', () => undefined)
      socket.on('error', () => undefined)
      socket.write(first)
      join(socket, onward)
      join(onward, socket)
      return true
    } catch (error) {
      onward.on('error', () => undefined)
      forget()
      socket.off('close', forget)
      if (socket.destroyed) return true
      this.#logger.warn({ home, err: error }, 'A socket could not be passed on to the home of its board')
      return false
    }
  }

  /** Ends what leads to other nodes than these: a machine may vanish without closing its connections. */
  endAllBut(living: ReadonlySet<string>): void {
    for (const [socket, { home, onward, isJoined }] of this.#open) {
      if (living.has(home)) continue
      onward.destroy(new Error('The home of the board is gone'))
      if (isJoined) socket.destroy()
    }
  }

  close(): void {
    for (const socket of this.#open.keys()) socket.destroy()
  }
}

/** Says these words once connected, and resolves to the first answer. What comes after it waits until somebody reads. */
function firstWord(onward: Socket, words: readonly (string | Buffer)[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => onward.destroy(new Error('No connection in time')), CONNECT_MS)
    const onError = (error: Error) => reject(error)
    const onEnd = () => reject(new Error('The home of the board went without a word'))
    onward.once('connect', () => {
      clearTimeout(late)
      for (const word of words) onward.write(word)
    })
    onward.once('data', (first: Buffer) => {
      onward.pause()
      onward.off('error', onError)
      onward.off('end', onEnd)
      resolve(first)
    })
    onward.once('error', onError)
    onward.once('end', onEnd)
    onward.once('close', () => {
      clearTimeout(late)
      onEnd()
    })
  })
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
