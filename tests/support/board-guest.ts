// A guest on a board: a session of their own, a bare socket, and changes that don't build on each other.

import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { type AckFrame, decodeAck, encodeAck, encodeHello, encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import type { Notice } from '@/lib/protocol/notice'
import type { ApiServer, Caller } from './api-server'
import { card } from './sync/board-content'
import { RawSocket } from './sync/raw-socket'
import { waitFor } from './wait-for'

export class BoardGuest {
  readonly caller: Caller
  readonly userId: string
  readonly socket: RawSocket
  #marks = 0

  private constructor(caller: Caller, userId: string, socket: RawSocket) {
    this.caller = caller
    this.userId = userId
    this.socket = socket
  }

  /** Opens a socket on the board and resolves when the server listens to it. */
  static async open(server: Pick<ApiServer, 'url'>, boardId: string, caller: Caller): Promise<BoardGuest> {
    const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
    const guest = new BoardGuest(caller, id, openSocket(server, boardId, caller))
    await waitFor('the socket is open', () => guest.socket.isOpen)
    guest.socket.send(encodeHello())
    await waitFor('the server has told the role', () => guest.notices.length > 0)
    return guest
  }

  /** The notices received so far. */
  get notices(): readonly Notice[] {
    return this.socket.ofType(MESSAGE_NOTICE).map((frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      return JSON.parse(decoding.readVarString(decoder)) as Notice
    })
  }

  get acks(): readonly AckFrame[] {
    return this.socket.ofType(MESSAGE_ACK).map((frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      return decodeAck(decoder)
    })
  }

  /** Sends changes that add a card each, none of which builds on another. */
  send(names: readonly string[]): void {
    for (const name of names) this.socket.send(change(name))
  }

  /** Sends a mark after everything so far, and resolves to the server's answer. */
  async answer(): Promise<'saved' | 'refused'> {
    this.#marks += 1
    const mark = this.#marks
    this.socket.send(encodeAck({ type: 'mark', mark }))
    let answer: AckFrame | undefined
    await waitFor(`mark ${mark} is answered`, () => {
      answer = this.acks.find((ack) => (ack.type === 'saved' || ack.type === 'refused') && ack.mark === mark)
      return answer !== undefined
    })
    return answer?.type === 'saved' ? 'saved' : 'refused'
  }

  /** Sends `frames` frames that change nothing, and resolves when the server has read them all. */
  async chatter(frames: number): Promise<void> {
    const first = this.#marks + 1
    this.#marks += frames
    const marks = Array.from({ length: frames }, (_, i) => encodeAck({ type: 'mark', mark: first + i }))
    // Sent in pieces, the server would pause between them, and nothing would remain to be awaited after the last.
    this.socket.sendTogether(marks)
    await waitFor('all is read', () => this.acks.some((ack) => ack.type === 'saved' && ack.mark === this.#marks))
  }

  destroy(): void {
    this.socket.socket.terminate()
  }
}

/** Opens a socket on a board as a script does; waits for nothing. */
export function openSocket(server: Pick<ApiServer, 'url'>, boardId: string, { token }: Caller): RawSocket {
  const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`
  return token === undefined ? new RawSocket(url) : new RawSocket(url, { authorization: `Bearer ${token}` })
}

function change(name: string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => createRecord(doc, card(name, 0, 0, { title: name })))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return encodeUpdate(update)
}
