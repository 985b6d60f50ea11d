// Somebody of the model test: a stock client, and the plain account of what this person did and what was promised for it.
// Every edit also enters its name into a record that is there from the beginning, where nobody deletes it and undo doesn't
// reach.

import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import type { Role } from '@/lib/domain/people/role'
import { MESSAGE_PACKED } from '@/lib/protocol/message-type'
import { unpack } from '@/server/persistence/packed-state'
import { Client } from '../../support/sync/client'
import { SlowLine } from './slow-line'

const ACCOUNT = 'account'

/** Begins the account in a document without one. */
export function beginAccount(doc: Y.Doc): void {
  recordsOf(doc).set(ACCOUNT, new Y.Map())
}

/** The names of all edits that a document holds. */
export function editsIn(doc: Y.Doc): ReadonlySet<string> {
  return new Set(recordsOf(doc).get(ACCOUNT)?.keys())
}

/** Enters the name of an edit. */
export function enter(doc: Y.Doc, edit: string): void {
  const account = recordsOf(doc).get(ACCOUNT)
  if (!account) throw new Error('The document has no account')
  account.set(edit, 1)
}

export class Person {
  readonly name: string
  readonly client: Client
  /** The epoch that this person's document belongs to. */
  readonly epoch: number
  /** Between the server and this person. */
  readonly line = new SlowLine()
  role: Role = 'editor'
  #edits = 0
  #readAcks = 0
  #acknowledged = 0
  readonly #editsAtMark = new Map<number, number>()
  readonly #undo: Y.UndoManager

  /** Doesn't connect yet. `beginning` is the update that begins the account of this epoch; who only reads needs none. */
  constructor(name: string, url: string, epoch: number, clientId: number, beginning?: Uint8Array) {
    this.name = name
    this.epoch = epoch
    const doc = new Y.Doc()
    doc.clientID = clientId
    if (beginning) Y.applyUpdate(doc, beginning)
    this.client = new Client(url, 'board', { user: name, doc, params: { epoch: String(epoch) } })
    const { provider } = this.client
    provider.disconnect()
    provider.messageHandlers[MESSAGE_PACKED] = (_encoder, decoder) => {
      Y.applyUpdateV2(doc, unpack(decoding.readVarUint8Array(decoder)), provider)
    }
    this.#undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set([this]), captureTimeout: 0 })
  }

  get isConnected(): boolean {
    return this.client.provider.wsconnected
  }

  /** The names of all edits of this document that the person made. */
  get edits(): string[] {
    return Array.from({ length: this.#edits }, (_, i) => this.#nameOf(i + 1))
  }

  /** Those that were acknowledged as saved. */
  get acknowledged(): string[] {
    const { acks } = this.client
    for (; this.#readAcks < acks.length; this.#readAcks++) {
      const ack = acks[this.#readAcks]
      if (ack?.type !== 'saved') continue
      this.#acknowledged = Math.max(this.#acknowledged, this.#editsAtMark.get(ack.mark) ?? 0)
    }
    return this.edits.slice(0, this.#acknowledged)
  }

  edit(change: (records: ReturnType<typeof recordsOf>) => void): void {
    const { doc } = this.client
    this.#edits += 1
    doc.transact(() => change(recordsOf(doc)), this)
    // Later than the change, under the same clientID: whoever has the name has the change. Undo knows only the change.
    doc.transact(() => enter(doc, this.#nameOf(this.#edits)))
  }

  undo(): void {
    this.#undo.undo()
    this.edit(() => undefined)
  }

  /**
   * Makes an edit and asks for it to be saved; returns the mark, or null without a connection. The edit's struct follows
   * on all earlier ones of this client, so whoever stores it as part of the document has stored them as well, whatever
   * socket they went over.
   */
  mark(): number | null {
    this.edit(() => undefined)
    if (!this.isConnected) return null
    const mark = this.client.mark()
    this.#editsAtMark.set(mark, this.#edits)
    return mark
  }

  /** True when the mark was answered for good: saved or refused. */
  isAnswered(mark: number): boolean {
    return this.client.acks.some((ack) => 'mark' in ack && ack.mark === mark)
  }

  get hasAllAcknowledged(): boolean {
    return this.acknowledged.length === this.#edits
  }

  /** Stops reading, as a machine that hangs does: also what is on the line gets stuck. */
  pause(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    this.#socket.pause()
    this.line.hold()
  }

  resume(): void {
    this.line.release()
    if (this.#socket?.isPaused) this.#socket.resume()
  }

  disconnect(): void {
    this.resume()
    this.client.provider.disconnect()
  }

  /** `isPacked`: asks for the folded board packed, before anything else. */
  connect(url: string, isPacked = false): void {
    const { provider } = this.client
    provider.serverUrl = url
    const { join: _, ...params } = provider.params
    provider.params = isPacked ? { ...params, join: 'packed' } : params
    this.client.closed = null
    provider.connect()
  }

  leave(): void {
    this.resume()
    this.#undo.destroy()
    this.client.destroy()
  }

  #nameOf(edit: number): string {
    return `${this.name}:${this.epoch}:${edit}`
  }

  get #socket(): WebSocket | null {
    const socket: unknown = this.client.provider.ws
    return socket instanceof WebSocket ? socket : null
  }
}
