// A stock y-websocket client with what our own client adds: durable acks and notices.

import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { type AckFrame, decodeAck, encodeAck, encodeHello } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import type { Notice } from '@/lib/protocol/notice'
import { waitFor } from '../wait-for'

export interface ClientOptions {
  readonly user?: string
  readonly doc?: Y.Doc
  readonly params?: Readonly<Record<string, string>>
  /** Sent as a bearer with the upgrade: identifies the person on a server with accounts. */
  readonly token?: string
  /** Further headers of the upgrade. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The WebSocket class of a client, with headers as scripts send them. */
function socketClass({ token, headers: more }: Pick<ClientOptions, 'token' | 'headers'>): typeof globalThis.WebSocket {
  const headers = { ...more, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const Class = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers })
    }
  }
  // ws has the browser's interface as far as the provider uses it.
  return Class as unknown as typeof globalThis.WebSocket
}

export class Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly acks: AckFrame[] = []
  readonly notices: Notice[] = []
  /** Code and reason of a close that the server calls final. */
  closed: { code: number; reason: string } | null = null
  /** Every close by the server, oldest first. */
  readonly closes: { readonly code: number; readonly reason: string }[] = []
  #lastMark = 0

  constructor(
    url: string,
    boardId: string,
    { user = 'ann', doc = new Y.Doc(), params = {}, token, headers = {} }: ClientOptions = {},
  ) {
    this.doc = doc
    this.provider = new WebsocketProvider(url, boardId, doc, {
      WebSocketPolyfill: socketClass({ ...(token !== undefined && { token }), headers }),
      disableBc: true,
      params: { user, ...params },
      maxBackoffTime: 200,
    })
    this.provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => {
      this.acks.push(decodeAck(decoder))
    }
    this.provider.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
      this.notices.push(JSON.parse(decoding.readVarString(decoder)) as Notice)
    }
    this.provider.on('closed', (event) => {
      this.closed = event
    })
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push({ code: event.code, reason: event.reason })
    })
  }

  get records(): Y.Map<Y.Map<unknown>> {
    return recordsOf(this.doc)
  }

  /** Sets a key of the record `id`, which is made if missing. */
  set(id: string, key: string, value: unknown): void {
    this.doc.transact(() => {
      let record = this.records.get(id)
      if (!record) {
        record = new Y.Map()
        this.records.set(id, record)
      }
      record.set(key, value)
    })
  }

  get(id: string, key: string): unknown {
    return this.records.get(id)?.get(key)
  }

  send(frame: Uint8Array): void {
    this.provider.ws?.send(Uint8Array.from(frame))
  }

  hello(): void {
    this.send(encodeHello())
  }

  /** Sends the next mark and returns its number. */
  mark(): number {
    this.#lastMark += 1
    this.send(encodeAck({ type: 'mark', mark: this.#lastMark }))
    return this.#lastMark
  }

  hasSaved(mark: number): boolean {
    return this.acks.some((ack) => ack.type === 'saved' && ack.mark === mark)
  }

  synced(): Promise<void> {
    return waitFor('the client is synced', () => this.provider.synced)
  }

  /** Resolves when everything sent so far is acknowledged as durable. */
  async saved(): Promise<void> {
    const mark = this.mark()
    await waitFor(`mark ${mark} is saved`, () => this.hasSaved(mark))
  }

  destroy(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}
