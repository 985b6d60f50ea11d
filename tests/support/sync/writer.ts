// A client that edits at a steady rate, or when a test calls `edit`, whatever the connection does, and records in a history
// which edits were acknowledged.

import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { card } from './board-content'
import { Client, type ClientOptions } from './client'
import { cardOf, EDITS_PER_WORD, type History } from './history'

const EDITS_PER_MARK = 3

export interface WriterOptions {
  readonly history: History
  readonly boardId?: string
  /** 50 by default; with null it edits only when a test calls `edit`. */
  readonly editsPerSecond?: number | null
  /** The bearer token of the person who edits, on a server with accounts. */
  readonly token?: string
  readonly headers?: ClientOptions['headers']
}

export class Writer {
  readonly client: Client
  readonly name: string
  readonly #history: History
  readonly #timer: ReturnType<typeof setInterval> | undefined
  #readAcks = 0
  edits = 0

  constructor(
    url: string,
    name: string,
    { history, boardId = 'board', editsPerSecond = 50, token, headers = {} }: WriterOptions,
  ) {
    this.name = name
    this.#history = history
    this.client = new Client(url, boardId, { user: name, headers, ...(token !== undefined && { token }) })
    if (editsPerSecond !== null) this.#timer = setInterval(() => this.edit(), 1_000 / editsPerSecond)
  }

  /** Makes the next edit, and a mark after every third. */
  edit(): void {
    this.#readAnswers()
    this.edits += 1
    const { edits, name, client } = this
    this.#history.append({ kind: 'invoke', client: name, edit: edits, atMs: performance.now() })
    const id = cardOf(name, edits)
    // y holds the time, for tests that measure how long an edit takes to reach others.
    const at = Math.round(performance.now())
    client.doc.transact(() => {
      const record = recordsOf(client.doc).get(`shape:${id}`)
      if (record) record.set('xy', [edits, at])
      else createRecord(client.doc, card(id, edits, at))
      if (edits % EDITS_PER_WORD !== 0) return
      const body = recordsOf(client.doc).get(`shape:${id}`)?.get('body')
      if (body instanceof Y.Text) body.insert(body.length, `${edits} `)
    })
    // A mark speaks for the frames of this socket: before the sync is done, earlier edits may not have been sent on it.
    if (edits % EDITS_PER_MARK === 0 && client.provider.synced) this.mark()
  }

  /**
   * Rewrites `letters` letters in the text of each of `count` further cards, all in one change that the history leaves
   * out.
   */
  write(count: number, letters: number): void {
    this.client.doc.transact(() => {
      for (let i = 0; i < count; i++) {
        const id = `${this.name}-text${i}`
        const body = recordsOf(this.client.doc).get(`shape:${id}`)?.get('body')
        if (body instanceof Y.Text) {
          body.delete(0, body.length)
          body.insert(0, 'x'.repeat(letters))
        } else createRecord(this.client.doc, card(id, 0, i, { body: 'x'.repeat(letters) }))
      }
    })
  }

  /** The number of edits acknowledged as saved: always the first ones. */
  get saved(): number {
    this.#readAnswers()
    return this.#history.saved(this.name)
  }

  /** Stops editing and stays connected. */
  stop(): void {
    clearInterval(this.#timer)
  }

  destroy(): void {
    this.stop()
    this.client.destroy()
  }

  /** Asks whether everything so far is saved. */
  mark(): void {
    const mark = this.client.mark()
    this.#history.append({ kind: 'marker', client: this.name, mark, edit: this.edits, atMs: performance.now() })
  }

  #readAnswers(): void {
    for (; this.#readAcks < this.client.acks.length; this.#readAcks++) {
      const ack = this.client.acks[this.#readAcks]
      if (ack?.type !== 'saved' && ack?.type !== 'refused') continue
      const kind = ack.type === 'saved' ? 'ok' : 'nack'
      this.#history.append({ kind, client: this.name, mark: ack.mark, atMs: performance.now() })
    }
  }
}
