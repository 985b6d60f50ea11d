// Passes HTTP requests on to another node and brings their answers back, both as streams. When one side breaks off, so does
// the other.

import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { AppError } from '@/lib/domain/errors'
import { problemResponse } from '../api/routing/problem'
import type { Logger } from '../log/logger'
import { sendResponse } from './fetch-bridge'
import { CONNECT_MS, RETRY_AFTER_SECONDS } from './node-connection'
import { PASSED_ON_HEADER } from './passed-on-header'
import { REQUEST_ID_HEADER } from './request-id'

/** These are about one connection, and each of the two has its own. The length of a body without one stays said. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'upgrade',
  'expect',
])

/** Passes calls on to other nodes. */
export class CallsToNodes {
  readonly #logger: Logger
  readonly #agent = new Agent({ keepAlive: true })
  /** Those under way, and the home to which each one goes. */
  readonly #open = new Map<ClientRequest, string>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  get size(): number {
    return this.#open.size
  }

  /** Ends what leads to other nodes than these: a machine may vanish without closing its connections. */
  endAllBut(living: ReadonlySet<string>): void {
    for (const [onward, home] of this.#open) {
      if (!living.has(home)) onward.destroy(new Error('The home of the board is gone'))
    }
  }

  /** Passes a call on to the node at `home`, and answers with what that answers. */
  passOn(incoming: IncomingMessage, response: ServerResponse, home: string, told: string): void {
    const onward = request(new URL(home), {
      agent: this.#agent,
      method: incoming.method,
      path: incoming.url,
      headers: { ...headersOf(incoming), [PASSED_ON_HEADER]: told },
    })
    this.#open.set(onward, home)
    onward.once('close', () => this.#open.delete(onward))
    onward.once('socket', (socket) => limitConnecting(socket, () => onward.destroy(new Error('No answer in time'))))
    onward.once('response', (answer) => bringBack(answer, response))
    pipeline(incoming, onward, (error) => {
      if (error) onward.destroy()
    })
    onward.on('error', (error) => {
      if (response.headersSent || response.destroyed) response.destroy()
      else {
        this.#logger.warn({ home, err: error }, 'A call could not be passed on to the home of its board')
        void refuse(response)
      }
    })
    response.once('close', () => {
      if (!response.writableFinished) onward.destroy()
    })
  }
}

function headersOf({ headersDistinct }: IncomingMessage): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    const [only = '', ...more] = values
    if (!OF_CONNECTION.has(name) && name !== PASSED_ON_HEADER) kept[name] = more.length === 0 ? only : values
  }
  return kept
}

function bringBack(answer: IncomingMessage, response: ServerResponse): void {
  // The home has a line about it in its log, under its own id.
  response.removeHeader(REQUEST_ID_HEADER)
  response.statusCode = answer.statusCode ?? 502
  const { 'transfer-encoding': _, ...headers }: IncomingHttpHeaders = answer.headers
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !OF_CONNECTION.has(name)) response.setHeader(name, value)
  }
  // One that breaks off leaves the answer unfinished, which the client sees.
  pipeline(answer, response, (error) => {
    if (error) response.destroy()
  })
}

/** A connection that stays for long belongs to a call that takes long, but one must be there soon. */
function limitConnecting(socket: Socket, giveUp: () => void): void {
  if (!socket.connecting) return
  const late = setTimeout(giveUp, CONNECT_MS)
  socket.once('connect', () => clearTimeout(late))
  socket.once('close', () => clearTimeout(late))
}

/** It may have been done all the same: the home may have ended in the middle. */
function refuse(response: ServerResponse): Promise<void> {
  const refusal = new AppError(
    'busy',
    'The part of the server that has this board does not answer. Try again in a moment.',
    undefined,
    RETRY_AFTER_SECONDS,
  )
  return sendResponse(problemResponse(refusal), response)
}
