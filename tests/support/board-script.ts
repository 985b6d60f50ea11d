// A script on a board: a stock y-websocket client with a bearer token, which writes records as a page does.

import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { decodeAck, encodeAck } from '@/lib/protocol/frames'
import { MESSAGE_ACK } from '@/lib/protocol/message-type'
import type { ApiServer, Caller } from './api-server'
import { waitFor } from './wait-for'

export class BoardScript {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  #sentMark = 0
  #savedMark = 0

  private constructor(server: Pick<ApiServer, 'url'>, { token }: Pick<Caller, 'token'>, boardId: string) {
    const Socket = class extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { authorization: `Bearer ${token}` } })
      }
    }
    this.#provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, this.doc, {
      // ws has the browser's interface as far as the provider uses it.
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    this.#provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => {
      const ack = decodeAck(decoder)
      if (ack.type === 'saved') this.#savedMark = ack.mark
    }
  }

  /** Resolves when the board has arrived. */
  static async open(
    server: Pick<ApiServer, 'url'>,
    caller: Pick<Caller, 'token'>,
    boardId: string,
  ): Promise<BoardScript> {
    const script = new BoardScript(server, caller, boardId)
    await waitFor('the board is here', () => script.#provider.synced)
    return script
  }

  /** Writes, and resolves when the server has saved the change and repaired what it had to. */
  async write(change: (doc: Y.Doc) => void): Promise<void> {
    this.doc.transact(() => change(this.doc))
    const mark = ++this.#sentMark
    this.#provider.ws?.send(Uint8Array.from(encodeAck({ type: 'mark', mark })))
    await waitFor('it is saved', () => this.#savedMark >= mark)
  }

  /** Cuts the connection. Later writes are sent when it is back. */
  leave(): void {
    this.#provider.disconnect()
  }

  /** Reconnects, and resolves when both sides have each other's changes. */
  async comeBack(): Promise<void> {
    this.#provider.connect()
    await waitFor('the board is here again', () => this.#provider.synced)
    await this.write(() => undefined)
  }

  close(): void {
    this.#provider.destroy()
    this.doc.destroy()
  }
}
