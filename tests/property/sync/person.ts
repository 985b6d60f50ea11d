// Somebody of the model test: a stock client, and the plain account of what this person did and what was promised for it.
// Every edit also enters its name into the `session` root, where nobody deletes it and undo doesn't reach.

import WebSocket from 'ws'
import * as Y from 'yjs'
import { recordsOf, sessionOf } from '@/lib/document/roots'
import type { Role } from '@/lib/domain/role'
import { Client } from '../../support/sync/client'

/** The names of all edits that a document holds. */
export function editsIn(doc: Y.Doc): ReadonlySet<string> {
  return new Set(sessionOf(doc).keys())
}

export class Person {
  readonly name: string
  readonly client: Client
  /** The epoch that this person's document belongs to. */
  readonly epoch: number
  role: Role = 'editor'
  #edits = 0
  #readAcks = 0
  #acknowledged = 0
  readonly #editsAtMark = new Map<number, number>()
  readonly #undo: Y.UndoManager

  /** Doesn't connect yet. */
  constructor(name: string, url: string, epoch: number, clientId: number) {
    this.name = name
    this.epoch = epoch
    const doc = new Y.Doc()
    doc.clientID = clientId
    this.client = new Client(url, 'board', { user: name, doc, params: { epoch: String(epoch) } })
    this.client.provider.disconnect()
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
    doc.transact(() => {
      change(recordsOf(doc))
      sessionOf(doc).set(this.#nameOf(this.#edits), 1)
    }, this)
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

  /** Stops reading, as a machine that hangs does. */
  pause(): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.pause()
  }

  resume(): void {
    if (this.#socket?.isPaused) this.#socket.resume()
  }

  disconnect(): void {
    this.resume()
    this.client.provider.disconnect()
  }

  connect(url: string): void {
    const { provider } = this.client
    provider.serverUrl = url
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
