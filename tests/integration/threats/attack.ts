// The parts of hostile frames, and the board they are sent to: the product's rules, with honest cards on it.

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { encodePresence, encodePresenceEntry } from '@/lib/protocol/frames'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import { boardWithCards } from '../../support/sync/board-content'
import { RawSocket } from '../../support/sync/raw-socket'
import type { Stage } from '../../support/sync/stage'
import type { SyncServer, SyncServerOptions } from '../../support/sync/sync-server'

/** The numbers as varints, one after another. */
export function numbers(...values: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

/** A frame of a type and a payload with its length in front. */
export function frameOf(type: number, payload: Uint8Array): Uint8Array {
  return joined(numbers(type, payload.length), payload)
}

/** Everything in a new document after `change`, as one update. */
export function updateOf(change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc)
}

/** An update of one struct that marks `length` clocks of a client as deleted. */
export function burntClocks(clientId: number, clock: number, length: number): Uint8Array {
  return numbers(1, 1, clientId, clock, 0, length, 0)
}

export function presenceOf(clientId: number, clock: number, state: unknown): Uint8Array {
  return encodePresence([encodePresenceEntry({ clientId, clock, json: JSON.stringify(state) })])
}

export function visit(server: SyncServer, user: string, boardId = 'board'): Promise<RawSocket> {
  return RawSocket.open(`${server.url}/${boardId}?user=${user}`)
}

/** A server with the product's rules, and a board of three cards. */
export async function startWithCards(stage: Stage, options: SyncServerOptions = {}): Promise<SyncServer> {
  const server = await stage.start({ rules: boardRules({ ...DEFAULT_LIMITS, ...options.limits }).rules, ...options })
  await seedCards(server)
  return server
}

export async function seedCards(server: SyncServer, boardId = 'board'): Promise<void> {
  const cards = boardWithCards(3)
  await server.rooms.seed(boardId, 1, { update: Y.encodeStateAsUpdate(cards), clientIds: [cards.clientID] })
  cards.destroy()
}
