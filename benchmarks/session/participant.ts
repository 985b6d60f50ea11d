// A participant of a workshop as a script: a visitor who joined by a link, and a bare socket that records what arrived
// when. It has no document: fifty documents would cost more than the measured server.

import { setTimeout as pause } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { encodeHello, encodeSyncStep1 } from '@/lib/protocol/frames'
import { MESSAGE_NOTICE, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { Notice } from '@/lib/protocol/notice'

const EMPTY_STATE = new Uint8Array([0])

export interface Arrival {
  readonly notice: Notice
  /** The time by performance.now(). */
  readonly at: number
}

export class Participant {
  readonly token: string
  readonly #url: string
  readonly #socket: WebSocket
  #arrivals: Arrival[] = []
  #updates: { readonly frame: Buffer; readonly at: number }[] = []

  private constructor(url: string, token: string, socket: WebSocket) {
    this.#url = url
    this.token = token
    this.#socket = socket
    this.#socket.on('message', (frame: Buffer) => this.#take(frame))
    this.#socket.send(encodeSyncStep1(EMPTY_STATE))
    this.#socket.send(encodeHello())
  }

  /** Resolves when the server has sent the new member's role on its socket. */
  static async join(url: string, boardId: string, invite: string): Promise<Participant> {
    const joined = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ token: invite }),
    })
    const token = joined.headers.get('set-auth-token')
    if (!joined.ok || !token) throw new Error(`Joining failed with ${joined.status}: ${await joined.text()}`)
    const participant = new Participant(
      url,
      token,
      await openSocket(`${url.replace('http', 'ws')}/sync/${boardId}`, token),
    )
    await participant.until((arrival) => arrival.notice.type === 'role')
    return participant
  }

  /** Discards everything that has arrived so far. */
  forget(): void {
    this.#arrivals = []
    this.#updates = []
  }

  /** How many notices since `forget` match. */
  count(isMeant: (arrival: Arrival) => boolean): number {
    return this.#arrivals.filter(isMeant).length
  }

  /** The time, by performance.now(), of the first notice since `forget` that matches. */
  async until(isMeant: (arrival: Arrival) => boolean): Promise<number> {
    return this.#eventually(() => this.#arrivals.find(isMeant)?.at)
  }

  /** The time at which so many changes of the document that contain `words` had arrived since `forget`. */
  async untilWritten(words: string, count: number): Promise<number> {
    return this.#eventually(() => {
      let left = count
      for (const { frame, at } of this.#updates) {
        left -= frame.toString('latin1').split(words).length - 1
        if (left <= 0) return at
      }
      return undefined
    })
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} failed with ${response.status}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  leave(): void {
    this.#socket.terminate()
  }

  #take(frame: Buffer): void {
    const at = performance.now()
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_SYNC) this.#updates.push({ frame, at })
    if (type !== MESSAGE_NOTICE) return
    this.#arrivals.push({ notice: JSON.parse(decoding.readVarString(decoder)) as Notice, at })
  }

  /** Looks again with each frame. */
  #eventually(find: () => number | undefined): Promise<number> {
    const found = find()
    if (found !== undefined) return Promise.resolve(found)
    return new Promise((resolve, reject) => {
      const look = () => {
        const at = find()
        if (at !== undefined) end(() => resolve(at))
      }
      const gone = () => end(() => reject(new Error('The server closed a socket')))
      const end = (settle: () => void) => {
        this.#socket.off('message', look)
        this.#socket.off('close', gone)
        settle()
      }
      this.#socket.on('message', look)
      this.#socket.on('close', gone)
    })
  }
}

/** Opens a socket, and waits as long as a busy server asks for before it tries again, as the app does. */
async function openSocket(url: string, token: string): Promise<WebSocket> {
  for (;;) {
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } })
    const waitSeconds = await new Promise<number | undefined>((resolve, reject) => {
      socket.once('open', () => resolve(undefined))
      socket.once('error', reject)
      socket.once('unexpected-response', (request, { statusCode, headers }) => {
        request.destroy()
        const seconds = Number(headers['retry-after'])
        if (statusCode === 503 && seconds > 0) resolve(seconds)
        else reject(new Error(`A socket was refused with ${statusCode}`))
      })
    })
    if (waitSeconds === undefined) return socket
    await pause(waitSeconds * 1_000)
  }
}
