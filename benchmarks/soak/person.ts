// A person at work on a board: a document and presence of their own on a socket. They drag the same few cards over and
// over, so that nearly everything they write replaces earlier writes.

import { type BoardRecord, readRecordOf, updateRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { Client } from '../../tests/support/sync/client'
import { waitFor } from '../../tests/support/wait-for'

/** Other work on the machine may keep a server from its disk for a while. */
const DEADLINE_MS = 60_000
/** The number of moves between two requests for confirmation that the server has saved. */
const MOVES_A_MARK = 10

export class Person {
  readonly #client: Client
  #writes = 0
  #lastMark = 0

  private constructor(client: Client) {
    this.#client = client
  }

  /** Resolves when the board has arrived. */
  static async come(url: string, boardId: string, token: string): Promise<Person> {
    const client = new Client(`${url.replace('http', 'ws')}/sync`, boardId, { token })
    try {
      await waitFor('the board is here', () => client.provider.synced, DEADLINE_MS)
      client.hello()
    } catch (error) {
      client.destroy()
      throw error
    }
    return new Person(client)
  }

  /** True while the server has not saved earlier writes, as on a machine that is busy with other work. */
  get isWaiting(): boolean {
    const last = this.#client.acks.findLast((ack) => ack.type === 'saved')
    return this.#lastMark > 0 && (last?.mark ?? 0) < this.#lastMark
  }

  /** Moves one of the board's cards, and the cursor with it. */
  move(which: number): void {
    const { doc } = this.#client
    const ids = [...recordsOf(doc).keys()].filter((id) => id.startsWith('shape:'))
    const id = ids[which % ids.length]
    const before = id === undefined ? undefined : readRecordOf(doc, id)
    if (!before) return
    this.#writes += 1
    const after = { ...before, x: this.#writes % 5_000, y: (this.#writes * 7) % 5_000 } as BoardRecord
    doc.transact(() => updateRecord(doc, before, after))
    this.point(this.#writes)
    if (this.#writes % MOVES_A_MARK === 0) this.#lastMark = this.#client.mark()
  }

  point(x: number): void {
    const cursor = { x, y: 100, type: 'default', rotation: 0 }
    this.#client.provider.awareness.setLocalState({ pageId: 'page:page', cursor, selectedShapeIds: [] })
  }

  leave(): void {
    this.#client.destroy()
  }
}
