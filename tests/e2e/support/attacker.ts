// A malicious editor: a script that joined by an invite link, writes what no page would to the board, and returns as a
// new visitor whenever the server closes its session.

import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { addCard } from '@/lib/document/write/write-board'
import { decodeAck, encodeAck } from '@/lib/protocol/frames'
import { MESSAGE_ACK } from '@/lib/protocol/message-type'
import type { AdversarialIds } from '../../fixtures/adversarial/spoil-board'
import { waitFor } from '../../support/wait-for'

export interface AttackerOptions {
  /** `http://host:port` of the server. */
  readonly url: string
  readonly boardId: string
  /** The token of an editor's invite link. */
  readonly token: string
}

interface Session {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  isClosed: boolean
  answeredMark: number
}

const ANSWER_DEADLINE_MS = 30_000

export class Attacker {
  /** How often the server ended a session. */
  timesThrownOut = 0
  readonly #options: AttackerOptions
  #session: Session | undefined
  #lastMark = 0

  constructor(options: AttackerOptions) {
    this.#options = options
  }

  /**
   * Writes to the board, and resolves when the server has saved it, repaired, or has closed this attacker's session.
   */
  async attack(write: (doc: Y.Doc, ids: AdversarialIds) => void): Promise<void> {
    const session = await this.#enter()
    const { doc, provider } = session
    write(doc, { page: pageIn(doc), card: cardIn(doc) })
    this.#lastMark += 1
    const mark = this.#lastMark
    provider.ws?.send(Uint8Array.from(encodeAck({ type: 'mark', mark })))
    await waitFor(
      'the server answers an attack',
      () => session.isClosed || session.answeredMark >= mark,
      ANSWER_DEADLINE_MS,
    )
    if (!session.isClosed) return
    this.timesThrownOut += 1
    this.leave()
  }

  leave(): void {
    this.#session?.provider.destroy()
    this.#session?.doc.destroy()
    this.#session = undefined
  }

  async #enter(): Promise<Session> {
    if (this.#session) return this.#session
    const { url, boardId } = this.#options
    const bearer = await this.#signIn()
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, boardId, doc, {
      WebSocketPolyfill: socketClassWith(bearer),
      disableBc: true,
      shouldReconnect: () => false,
    })
    const session: Session = { doc, provider, isClosed: false, answeredMark: 0 }
    provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => {
      const ack = decodeAck(decoder)
      if (ack.type === 'saved') session.answeredMark = ack.mark
    }
    provider.on('connection-close', () => {
      session.isClosed = true
    })
    this.#session = session
    await waitFor('the attacker is in', () => provider.synced, ANSWER_DEADLINE_MS)
    return session
  }

  /** A new visitor who has joined by the link. Resolves to the bearer token. */
  async #signIn(): Promise<string> {
    const { url, token } = this.#options
    const answer = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'Eve' }),
    })
    const bearer = answer.headers.get('set-auth-token')
    if (!answer.ok || !bearer) throw new Error(`The attacker was not let in: ${answer.status} ${await answer.text()}`)
    return bearer
  }
}

/** A socket class whose upgrades carry a bearer token, as a script's do. */
function socketClassWith(bearer: string): typeof globalThis.WebSocket {
  const Socket = class extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { authorization: `Bearer ${bearer}` } })
    }
  }
  // ws has the browser's interface as far as the provider uses it.
  return Socket as unknown as typeof globalThis.WebSocket
}

function pageIn(doc: Y.Doc): string {
  const pages = [...recordsOf(doc)].filter(([, record]) => record instanceof Y.Map && record.get('is') === 'page')
  return pages[0]?.[0] ?? 'page:page'
}

/** Some card, the first by its name. Adds one if there is none. */
function cardIn(doc: Y.Doc): string {
  const cards = [...recordsOf(doc)].filter(([, record]) => record instanceof Y.Map && record.get('is') === 'shape:card')
  const [first] = cards.map(([id]) => id).sort()
  if (first) return first
  return addCard(doc, { kind: 'risk', title: 'Bait', createdBy: 'eve', createdAt: '2024-01-01T00:00:00Z' }).id
}
