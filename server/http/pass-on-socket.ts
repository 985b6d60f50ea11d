// Passes the upgrades of sockets on to another node: their bytes go to and fro as they are, and nobody here reads them.
// Until that node has said its first word nothing has happened, and the upgrade may still go elsewhere. When this node
// ends, it says so between two frames of the home.

import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { BOARD_MOVES, BOARD_MOVES_SENTENCE } from '@/lib/protocol/close-code'
import type { Logger } from '../log/logger'
import { closeFrame, FrameEnds } from './frame-ends'
import { CONNECT_MS } from './node-connection'
import { PASSED_ON_HEADER } from './passed-on-header'

/** The time in which what one side has said reaches the other one after its end. */
const LINGER_MS = 5_000
/** The time in which what is on its way reaches both sides when this node ends. */
const FAREWELL_MS = 1_000
const FAREWELL = closeFrame(BOARD_MOVES, BOARD_MOVES_SENTENCE)

interface Passed {
  readonly home: string
  readonly onward: Socket
  readonly frames: FrameEnds
  /** The home has answered. */
  isJoined: boolean
  /** This node ends, and the client does not know it yet. */
  isLeaving: boolean
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
    const passed = { home, onward: connectTo(home), frames: new FrameEnds(), isJoined: false, isLeaving: false }
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
      passed.frames.pass(first)
      // After the pipe: what is counted has been written.
      onward.on('data', (bytes: Buffer) => {
        passed.frames.pass(bytes)
        if (passed.isLeaving) sayFarewell(socket, passed)
      })
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

  /** Ends all sockets with a close code after which each client comes back at once, through another node. */
  close(): void {
    for (const [socket, passed] of this.#open) {
      if (!passed.isJoined) {
        socket.destroy()
        continue
      }
      passed.isLeaving = true
      sayFarewell(socket, passed)
      setTimeout(() => {
        passed.onward.destroy()
        socket.destroy()
      }, FAREWELL_MS).unref()
    }
  }
}

/** Ends the client's half as soon as a frame has ended; what it still says goes to the home. */
function sayFarewell(socket: Duplex, passed: Passed): void {
  if (!passed.frames.isBetween) return
  passed.isLeaving = false
  passed.onward.unpipe(socket)
  passed.onward.resume()
  socket.end(FAREWELL)
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
