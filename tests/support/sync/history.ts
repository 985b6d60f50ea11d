// The clients' edits and the server's answers as a list of events, and the only judge of it (SYNC-SPEC 5.9). Edits of a
// client are numbered from 1; edit n moves the client's card n modulo CARDS to x = n (y is the time), and every tenth
// also writes its number into that card's text, so that a document shows which edits it has, and whether it has one
// twice.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'

/** Cards of each client: the board stays small however long a test runs. */
export const CARDS = 50
export const EDITS_PER_WORD = 10

export type HistoryEvent =
  | { readonly kind: 'invoke'; readonly client: string; readonly edit: number; readonly atMs: number }
  /** Everything up to `edit` was sent before the mark, on the same socket. */
  | {
      readonly kind: 'marker'
      readonly client: string
      readonly mark: number
      readonly edit: number
      readonly atMs: number
    }
  | { readonly kind: 'ok'; readonly client: string; readonly mark: number; readonly atMs: number }
  | { readonly kind: 'nack'; readonly client: string; readonly mark: number; readonly atMs: number }

export interface Verdict {
  /** Acknowledged as saved, but absent. */
  readonly lost: readonly string[]
  /** Made by a client, acknowledged or not, but absent. */
  readonly missing: readonly string[]
  /** Older than an earlier reading of the server showed. */
  readonly stale: readonly string[]
  readonly duplicated: readonly string[]
  /** Edits that are present although no acknowledgement was received. */
  readonly recovered: number
}

interface Account {
  made: number
  saved: number
  readonly marks: Map<number, number>
}

/** The card that edit `edit` of `client` moves, without the `shape:` of its id. */
export const cardOf = (client: string, edit: number): string => `${client}-${edit % CARDS}`

export class History {
  readonly events: HistoryEvent[] = []
  readonly #accounts = new Map<string, Account>()
  /** The newest edit of each card that any reading has shown. */
  readonly #shown = new Map<string, number>()

  append(event: HistoryEvent): void {
    this.events.push(event)
    const account = this.#account(event.client)
    if (event.kind === 'invoke') account.made = event.edit
    else if (event.kind === 'marker') account.marks.set(event.mark, event.edit)
    else if (event.kind === 'ok') account.saved = Math.max(account.saved, account.marks.get(event.mark) ?? 0)
  }

  /** The number of edits acknowledged as saved: always a client's first ones. Without a name, of all clients. */
  saved(client?: string): number {
    if (client !== undefined) return this.#account(client).saved
    return [...this.#accounts.values()].reduce((sum, { saved }) => sum + saved, 0)
  }

  /** The edits acknowledged so far, to be judged later: more may be acknowledged while a reader loads. */
  savedNow(): ReadonlyMap<string, number> {
    return new Map([...this.#accounts].map(([client, { saved }]) => [client, saved]))
  }

  /** Judges a reader's copy from the server. `saved` is what had been acknowledged before it began to read. */
  judge(doc: Y.Doc, saved: ReadonlyMap<string, number> = this.savedNow()): Verdict {
    const verdict = { lost: [] as string[], missing: [] as string[], stale: [] as string[], duplicated: [] as string[] }
    let recovered = 0
    for (const [client, { made }] of this.#accounts) {
      const acknowledged = saved.get(client) ?? 0
      for (let edit = made; edit > Math.max(0, made - CARDS); edit--) {
        const found = editIn(doc, cardOf(client, edit))
        if (found < edit) verdict.missing.push(`${client}'s edit ${edit}, there is ${found}`)
        if (found > acknowledged) recovered += 1
        const shown = this.#shown.get(cardOf(client, edit)) ?? 0
        if (found < shown) verdict.stale.push(`${client}'s edit ${shown}, there is ${found}`)
        this.#shown.set(cardOf(client, edit), Math.max(shown, found))
      }
      for (let edit = acknowledged; edit > Math.max(0, acknowledged - CARDS); edit--) {
        const found = editIn(doc, cardOf(client, edit))
        if (found < edit) verdict.lost.push(`${client}'s edit ${edit}, there is ${found}`)
      }
      const words = wordsOf(doc, client)
      for (const [word, count] of words) if (count > 1) verdict.duplicated.push(`${client}'s word ${word}`)
      for (let edit = EDITS_PER_WORD; edit <= made; edit += EDITS_PER_WORD) {
        if (words.has(edit)) continue
        verdict.missing.push(`${client}'s word ${edit}`)
        if (edit <= acknowledged) verdict.lost.push(`${client}'s word ${edit}`)
      }
    }
    return { ...verdict, recovered }
  }

  #account(client: string): Account {
    const known = this.#accounts.get(client)
    if (known) return known
    const account: Account = { made: 0, saved: 0, marks: new Map() }
    this.#accounts.set(client, account)
    return account
  }
}

/** The newest edit that reached a card; 0 when the card doesn't exist. */
function editIn(doc: Y.Doc, name: string): number {
  const xy = recordsOf(doc).get(`shape:${name}`)?.get('xy')
  return Array.isArray(xy) ? Number(xy[0]) : 0
}

/** How often each word occurs in a client's cards. */
function wordsOf(doc: Y.Doc, client: string): Map<number, number> {
  const words = new Map<number, number>()
  for (let i = 0; i < CARDS; i += 1) {
    const body = recordsOf(doc)
      .get(`shape:${cardOf(client, i)}`)
      ?.get('body')
    if (!(body instanceof Y.Text)) continue
    for (const word of body.toJSON().split(' ').filter(Boolean)) {
      words.set(Number(word), (words.get(Number(word)) ?? 0) + 1)
    }
  }
  return words
}
