// A server in memory for room-client tests: it provides sockets, keeps a document, and answers only as a test asks it
// to. It uses no network and no clock of its own.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { ACK_DEGRADED, ACK_REFUSED, ACK_SAVED } from '@/lib/protocol/ack'
import {
  decodeClientFrame,
  encodePacked,
  encodePresence,
  encodePresenceEntry,
  type PresenceEntry,
} from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE, MESSAGE_PRESENCE, MESSAGE_SYNC } from '@/lib/protocol/message-type'

export class FakeServer {
  readonly doc = new Y.Doc()
  readonly sockets: FakeSocket[] = []
  /** Marks received, over all sockets. */
  readonly marks: number[] = []
  readonly notices: string[] = []
  /** The presence that clients sent, over all sockets. */
  readonly presence: PresenceEntry[] = []
  /** Whether it answers marks as committed by itself. */
  answersMarks = true
  /** Whether it sends its own state vector, which makes a client send what the server lacks. */
  asksForState = true
  refusesConnections = false
  /** Whether it answers a client's state vector with what the client lacks. */
  answersSync = true
  /** Sent in answer to a hello, and enforced: a viewer isn't asked for changes, and its changes are dropped. */
  role: Role | undefined
  /** Sent first to clients that ask for the packed board. */
  packed: Uint8Array | undefined
  /** How many marks were answered with a refusal. */
  refusals = 0
  #hasDropped = false

  get socket(): FakeSocket {
    const last = this.sockets.at(-1)
    if (!last) throw new Error('no socket was opened')
    return last
  }

  sendSaved(mark: number): void {
    this.#sendAck((encoder) => {
      encoding.writeVarUint(encoder, ACK_SAVED)
      encoding.writeVarUint(encoder, mark)
    })
  }

  sendDegraded(reason: string): void {
    this.#sendAck((encoder) => {
      encoding.writeVarUint(encoder, ACK_DEGRADED)
      encoding.writeVarString(encoder, reason)
    })
  }

  sendRefused(mark: number, code: string): void {
    this.refusals += 1
    this.#sendAck((encoder) => {
      encoding.writeVarUint(encoder, ACK_REFUSED)
      encoding.writeVarUint(encoder, mark)
      encoding.writeVarString(encoder, code)
    })
  }

  sendNotice(notice: object): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_NOTICE)
    encoding.writeVarString(encoder, JSON.stringify(notice))
    this.socket.deliver(encoding.toUint8Array(encoder))
  }

  /** Another person's change reaches the server, and `isSent` if the connected client gets it at once. */
  changeByOther(key: string, isSent = true): void {
    const other = new Y.Doc()
    other.getMap('records').set(key, 'by another')
    const update = Y.encodeStateAsUpdate(other)
    Y.applyUpdate(this.doc, update)
    if (!isSent) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    syncProtocol.writeUpdate(encoder, update)
    this.socket.deliver(encoding.toUint8Array(encoder))
  }

  /** Sends the presence of a person. */
  sendPresence(entry: PresenceEntry): void {
    this.socket.deliver(Uint8Array.from(encodePresence([encodePresenceEntry(entry)])))
  }

  /** Changes the role of the connected client, and asks for what a raised one may now send. */
  changeRole(role: Role): void {
    this.role = role
    this.sendNotice({ type: 'role', role })
    if (this.#mayWrite) this.#askForState(this.socket)
  }

  opened(socket: FakeSocket): void {
    if (this.packed && new URL(socket.url).searchParams.get('join') === 'packed') {
      socket.deliver(Uint8Array.from(encodePacked(this.packed)))
    }
    if (this.asksForState && this.#mayWrite) this.#askForState(socket)
  }

  get #mayWrite(): boolean {
    return this.role === undefined || roleAllows(this.role, 'edit-board')
  }

  #askForState(socket: FakeSocket): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    syncProtocol.writeSyncStep1(encoder, this.doc)
    socket.deliver(encoding.toUint8Array(encoder))
  }

  received(socket: FakeSocket, frame: Uint8Array<ArrayBuffer>): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE_SYNC: {
        const isStep1 = decoding.peekVarUint(decoder) === syncProtocol.messageYjsSyncStep1
        if (!isStep1 && !this.#mayWrite) {
          decoding.readVarUint(decoder)
          this.#hasDropped ||= this.#isNews(decoding.readVarUint8Array(decoder))
          return
        }
        if (isStep1 && !this.answersSync) return
        const answer = encoding.createEncoder()
        encoding.writeVarUint(answer, MESSAGE_SYNC)
        syncProtocol.readSyncMessage(decoder, answer, this.doc, socket)
        if (encoding.length(answer) > 1) socket.deliver(encoding.toUint8Array(answer))
        return
      }
      case MESSAGE_ACK: {
        decoding.readVarUint(decoder)
        const mark = decoding.readVarUint(decoder)
        this.marks.push(mark)
        if (!this.answersMarks) return
        if (this.#hasDropped) this.sendRefused(mark, 'forbidden')
        else this.sendSaved(mark)
        this.#hasDropped = false
        return
      }
      case MESSAGE_PRESENCE: {
        const said = decodeClientFrame(frame)
        if (said.type === 'presence') this.presence.push(...said.entries)
        return
      }
      case MESSAGE_NOTICE:
        this.notices.push(decoding.readVarString(decoder))
        if (this.role) this.sendNotice({ type: 'role', role: this.role })
        return
      default:
        return
    }
  }

  #isNews(update: Uint8Array): boolean {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    let isNews = false
    copy.on('update', () => {
      isNews = true
    })
    Y.applyUpdate(copy, update)
    return isNews
  }

  #sendAck(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_ACK)
    write(encoder)
    this.socket.deliver(encoding.toUint8Array(encoder))
  }
}

/** The class with which a RoomClient makes its sockets. */
export function socketClassOf(server: FakeServer): typeof WebSocket {
  const Socket = class extends FakeSocket {
    constructor(url: string | URL) {
      super(server, String(url))
    }
  }
  return Socket as unknown as typeof WebSocket
}

class FakeSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly OPEN = 1
  readyState: number = FakeSocket.CONNECTING
  binaryType = 'blob'
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null

  constructor(
    readonly server: FakeServer,
    readonly url: string,
  ) {
    server.sockets.push(this)
    queueMicrotask(() => {
      if (server.refusesConnections) return this.drop(1006)
      this.readyState = FakeSocket.OPEN
      this.onopen?.()
      server.opened(this)
    })
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    const copy = frame.slice()
    queueMicrotask(() => this.server.received(this, copy))
  }

  deliver(frame: Uint8Array<ArrayBuffer>): void {
    this.onmessage?.({ data: frame.slice().buffer })
  }

  /** The connection ends from the server's side. */
  drop(code: number): void {
    this.readyState = FakeSocket.CLOSED
    this.onclose?.({ code, reason: '' })
  }

  close(): void {
    this.readyState = FakeSocket.CLOSED
  }
}
