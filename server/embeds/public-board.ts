// A board as those see it who look at it in other sites' pages: its public records, numbered by when they last changed,
// so that a page that has an earlier state gets only what is new.

import type { BoardRecord } from '@/lib/document/records/records'
import { publicRecord } from '@/lib/document/view/public-records'

/** The changes that bring a page to the newest state. */
export interface PublicChange {
  /** Names the state that the page has then. */
  readonly version: string
  /** `put` is everything there is: what else the page has goes. */
  readonly isWhole: boolean
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

interface Entry {
  /** The public record as JSON. */
  readonly json: string
  readonly record: BoardRecord
  /** The number of the state that it came with. */
  readonly since: number
}

/** How many removed records are remembered for pages that still show them. A page that lacks more gets everything. */
const MAX_GONE = 1_000

/** Numbers a board's public records, so that a page can ask for the changes since an earlier state. */
export class PublicBoard {
  /** Versions include this id, because another process, or another object, starts its count again. */
  readonly #id: string
  readonly #entries = new Map<string, Entry>()
  /** Ids of records that are gone, with the number of the state without them, the longest gone first. */
  readonly #gone = new Map<string, number>()
  /** Up to this state not all that is gone is remembered. */
  #forgotten = 0
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
    for (const each of records) {
      const record = publicRecord(each)
      if (!record) continue
      seen.add(record.id)
      const json = JSON.stringify(record)
      if (this.#entries.get(record.id)?.json === json) continue
      this.#entries.set(record.id, { json, record, since: next })
      this.#gone.delete(record.id)
      hasChanged = true
    }
    for (const id of this.#entries.keys()) {
      if (seen.has(id)) continue
      this.#entries.delete(id)
      this.#gone.set(id, next)
      hasChanged = true
    }
    if (hasChanged) this.#number = next
    for (const [id, since] of this.#gone) {
      if (this.#gone.size <= MAX_GONE) break
      this.#gone.delete(id)
      this.#forgotten = since
    }
  }

  /** Records that are remembered, those that are gone included. */
  get remembered(): number {
    return this.#entries.size + this.#gone.size
  }

  /** The changes since the state `seen`; everything for a page without a state, or with one of another process. */
  changeSince(seen: string | undefined): PublicChange {
    const known = this.#numberOf(seen)
    const put = [...this.#entries.values()].filter(({ since }) => since > known).map(({ record }) => record)
    const remove = known === 0 ? [] : [...this.#gone].filter(([, since]) => since > known).map(([id]) => id)
    return { version: this.version, isWhole: known === 0, put, remove }
  }

  #numberOf(version: string | undefined): number {
    const [id, number] = (version ?? '').split('.')
    const known = id === this.#id ? Number(number) : 0
    return Number.isInteger(known) && known > 0 && known >= this.#forgotten && known <= this.#number ? known : 0
  }
}
