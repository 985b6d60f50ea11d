// A person of the model test: a stock client, and the account of what this person did and what was promised for it.
// Every edit also adds its name to a record that exists from the beginning, where nobody deletes it and undo doesn't
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

/** Adds an account to a document without one. */
export function beginAccount(doc: Y.Doc): void {
  recordsOf(doc).set(ACCOUNT, new Y.Map())
}

/** The names of all edits that a document holds. */
export function editsIn(doc: Y.Doc): ReadonlySet<string> {
  return new Set(recordsOf(doc).get(ACCOUNT)?.keys())
}

/** Adds the name of an edit. */
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
  /** The line between the server and this person. */
  readonly line = new SlowLine()
  role: Role = 'editor'
  #edits = 0
  #readAcks = 0
  #acknowledged = 0
  readonly #editsAtMark = new Map<number, number>()
  readonly #undo: Y.UndoManager

  /** Doesn't connect yet. `beginning` is the update that adds the account of this epoch; a reader needs none. */
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

  /** Edits that were acknowledged as saved. */
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
    // It follows the change, under the same clientID: a copy with the name has the change. Undo knows only the change.
    doc.transact(() => enter(doc, this.#nameOf(this.#edits)))
  }

  undo(): void {
    this.#undo.undo()
    this.edit(() => undefined)
  }

  /**
   * Makes an edit and asks for it to be saved; returns the mark, or null without a connection. The edit's struct
   * follows all earlier ones of this client, so storing it as part of the document means that they are stored as well,
   * whatever socket they were sent on.
   */
  mark(): number | null {
    this.edit(() => undefined)
    if (!this.isConnected) return null
    const mark = this.client.mark()
    this.#editsAtMark.set(mark, this.#edits)
    return mark
  }

  /** True when the mark has its final answer: saved or refused. */
  isAnswered(mark: number): boolean {
    return this.client.acks.some((ack) => 'mark' in ack && ack.mark === mark)
  }

  get hasAllAcknowledged(): boolean {
    return this.acknowledged.length === this.#edits
  }

  /** Stops reading, as a machine that hangs does: data in transit gets stuck as well. */
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

  /** `isPacked` requests the folded board packed, before anything else. */
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
