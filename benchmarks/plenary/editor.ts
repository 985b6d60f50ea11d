// Somebody at work on the canvas, as a script: a document, and a card that they move all the time. Where it lies says when
// it was moved, so that the others know how long it took.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import { readSyncMessage } from 'y-protocols/sync'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { encodeHello, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'

/** People at work change something every few seconds. */
const MOVE_EVERY_MS = 2_000

export class Editor {
  readonly #doc = new Y.Doc()
  readonly #socket: WebSocket
  readonly #cardId: string
  #timer: ReturnType<typeof setInterval> | undefined
  #moves = 0
  /** Milliseconds that changes of others took to get here, since `forget`. */
  latenciesMs: number[] = []

  constructor(url: string, boardId: string, token: string, cardId: string) {
    this.#cardId = cardId
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${boardId}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    this.#socket.on('open', () => {
      this.#socket.send(encodeSyncStep1(Y.encodeStateVector(this.#doc)))
      this.#socket.send(encodeHello())
    })
    this.#socket.on('message', (frame: Buffer) => this.#take(frame))
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#socket.send(encodeUpdate(update))
    })
    recordsOf(this.#doc).observeDeep((events, { origin }) => {
      const now = performance.now()
      if (origin !== this) return
      for (const { target, changes } of events) {
        const xy: unknown = target instanceof Y.Map && changes.keys.has('xy') ? target.get('xy') : undefined
        if (Array.isArray(xy) && this.#moves > 0) this.latenciesMs.push(now - Number(xy[1]))
      }
    })
  }

  /** Moves their card from now on, each at another moment. */
  work(): void {
    setTimeout(() => {
      this.#timer = setInterval(() => this.#move(), MOVE_EVERY_MS)
    }, Math.random() * MOVE_EVERY_MS)
  }

  leave(): void {
    clearInterval(this.#timer)
    this.#socket.terminate()
  }

  #move(): void {
    this.#moves += 1
    recordsOf(this.#doc).get(this.#cardId)?.set('xy', [this.#moves, performance.now()])
  }

  #take(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    const empty = encoding.length(encoder)
    readSyncMessage(decoder, encoder, this.#doc, this)
    if (encoding.length(encoder) > empty) this.#socket.send(encoding.toUint8Array(encoder))
  }
}
