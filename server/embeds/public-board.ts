// A board as those see it who look at it in other sites' pages: its public records, numbered by when they last changed,
// so that a page that has an earlier state gets only what is new.

import { publicRecord } from '@/lib/document/public-records'
import type { BoardRecord } from '@/lib/document/records'

/** What a page needs to have the newest state. */
export interface PublicChange {
  /** Names the state that the page has then. */
  readonly version: string
  /** `put` is everything there is: what else the page has goes. */
  readonly isWhole: boolean
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

interface Entry {
  /** Of the public record; null once it is gone. */
  readonly json: string | null
  readonly record: BoardRecord | undefined
  /** The number of the state that it came with. */
  readonly since: number
}

export class PublicBoard {
  /** Numbers mean something only beside it: another process, or another object, counts anew. */
  readonly #id: string
  readonly #entries = new Map<string, Entry>()
  #number = 0

  constructor(id: string) {
    this.#id = id
  }

  get version(): string {
    return `${this.#id}.${this.#number}`
  }

  /** Takes the board's records of now. Nothing changes where what is public is the same. */
  update(records: Iterable<BoardRecord>): void {
    const next = this.#number + 1
    const seen = new Set<string>()
    let hasChanged = false
    const note = (id: string, entry: Entry) => {
      this.#entries.set(id, entry)
      hasChanged = true
    }
    for (const each of records) {
      const record = publicRecord(each)
      if (!record) continue
      seen.add(record.id)
      const json = JSON.stringify(record)
      if (this.#entries.get(record.id)?.json !== json) note(record.id, { json, record, since: next })
    }
    for (const [id, { json }] of this.#entries) {
      if (json !== null && !seen.has(id)) note(id, { json: null, record: undefined, since: next })
    }
    if (hasChanged) this.#number = next
  }

  /** What a page lacks that has the state `seen`; everything for one that has none, or one of another process. */
  changeSince(seen: string | undefined): PublicChange {
    const known = this.#numberOf(seen)
    const put: BoardRecord[] = []
    const remove: string[] = []
    for (const [id, { record, since }] of this.#entries) {
      if (since <= known) continue
      if (record) put.push(record)
      else if (known > 0) remove.push(id)
    }
    return { version: this.version, isWhole: known === 0, put, remove }
  }

  #numberOf(version: string | undefined): number {
    const [id, number] = (version ?? '').split('.')
    const known = id === this.#id ? Number(number) : 0
    return Number.isInteger(known) && known > 0 && known <= this.#number ? known : 0
  }
}
