// The demo boards on a running server: made over HTTP as any script would, and arranged over the socket as any stock
// y-websocket client would.

import { readFile } from 'node:fs/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readBoard } from '../../lib/document/read-board'
import { updateRecord } from '../../lib/document/records'
import { decodeAck, encodeAck } from '../../lib/protocol/frames'
import { MESSAGE_ACK } from '../../lib/protocol/message-type'
import type { JsonObject } from '../../lib/std/json'
import { waitFor } from '../../tests/support/wait-for'
import { BRIEF_FILE, DEMO_CARDS, DEMO_LINKS, DEMO_TITLE, type DemoCard, OTHER_BOARDS } from './demo-board.mjs'

export interface DemoBoards {
  readonly mainId: string
  readonly otherIds: readonly string[]
  /** A link by which others come in and edit. */
  readonly inviteUrl: string
}

/** `token`: a bearer token of the person who is to own the boards. */
export async function makeDemoBoards(url: string, token: string): Promise<DemoBoards> {
  const api = <T,>(method: string, path: string, body?: unknown) => call<T>(url, token, method, path, body)
  const otherIds: string[] = []
  for (const { cards, ...board } of OTHER_BOARDS) {
    const { id } = await api<{ id: string }>('POST', '/api/boards', board)
    for (const card of cards) await api('POST', `/api/boards/${id}/cards`, cardBody(card))
    otherIds.push(id)
  }

  const main = await api<{ id: string }>('POST', '/api/boards', { title: DEMO_TITLE, templateId: 'risk-matrix' })
  const path = `/api/boards/${main.id}`
  await arrange(url, token, main.id)
  const text = await readFile(BRIEF_FILE, 'utf8')
  const brief = await api<{ id: string }>('POST', `${path}/briefs`, { text, title: 'Shared harbours, shared power' })
  for (const card of DEMO_CARDS) await api('POST', `${path}/cards`, cardBody(card, brief.id))
  for (const link of DEMO_LINKS) await api('POST', `${path}/links`, link)
  const invite = await api<{ url: string }>('POST', `${path}/invites`, { role: 'editor' })
  return { mainId: main.id, otherIds, inviteUrl: invite.url }
}

function cardBody({ quotes = [], ...card }: DemoCard, briefId = '') {
  return { ...card, citations: quotes.map((quote) => ({ briefId, quote })) }
}

/** Turns the template's tray into a zone of recommendations under the matrix, so that one view shows both. */
async function arrange(url: string, token: string, boardId: string): Promise<void> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, boardId, doc, {
    WebSocketPolyfill: socketWith({ authorization: `Bearer ${token}` }),
    disableBc: true,
  })
  let isSaved = false
  provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => {
    isSaved = decodeAck(decoder).type === 'saved'
  }
  try {
    await waitFor('the board is open', () => provider.synced)
    const records = [...readBoard(doc).records.values()]
    const matrix = records.find(({ type }) => type === 'matrix')
    const tray = records.find(({ type }) => type === 'zone')
    if (!matrix || !tray) throw new Error('The template has no matrix and zone any more')
    const { h } = matrix.props as { h: number }
    const words = {
      title: 'Recommendations / 提言',
      hint: 'What would treat a risk above?',
      accepts: ['recommendation'],
    }
    const props = { ...(tray.props as JsonObject), ...words, w: 948, h: 208 }
    updateRecord(doc, tray, { ...tray, x: Number(matrix.x), y: Number(matrix.y) + h + 32, props })
    provider.ws?.send(Uint8Array.from(encodeAck({ type: 'mark', mark: 1 })))
    await waitFor('the new arrangement is saved', () => isSaved)
  } finally {
    provider.destroy()
    doc.destroy()
  }
}

/** A browser's WebSocket class that adds headers. */
function socketWith(headers: Readonly<Record<string, string>>): typeof globalThis.WebSocket {
  const Class = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers })
    }
  }
  // ws has the browser's interface as far as the provider uses it.
  return Class as unknown as typeof globalThis.WebSocket
}

async function call<T>(url: string, token: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text) as T
}
