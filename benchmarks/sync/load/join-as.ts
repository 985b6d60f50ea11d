// One more person opens the board of a measured server.

import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { stateIn } from '../dialects/yjs'
import { dialectOf, type Peer } from '../peers'
import type { ServerProcess } from '../server-process'
import type { Board } from './board'
import { type Joined, join } from './join'
import { withQuery } from './join-storm'
import { ROOM } from './stored-board'

/** Foreboard's own page requests the packed state in this way; a stock Yjs client gets the plain one. */
export const PACKED = 'join=packed'

/** Numbers of people who only read. */
let nextPerson = 2_000

/** Joins as a new person; `query` is appended to the address. */
export function joinAsSomebody(server: ServerProcess, peer: Peer, board: Board, query = ''): Promise<Joined> {
  const dialect = dialectOf(peer, board)
  nextPerson += 1
  const path = withQuery(dialect.path(ROOM, nextPerson), query)
  return join({ port: server.port, path, dialect, room: ROOM, leastBytes: board.bytes / 2 })
}

/** Measures how long a client takes to build a document from the received state; NaN for peers without Yjs. */
export function applyMs(peer: Peer, board: Board, { parts }: Joined): number {
  if (peer === 'tldraw') return Number.NaN
  const dialect = dialectOf(peer, board)
  const startedAt = performance.now()
  const doc = new Y.Doc()
  for (const part of parts) {
    const state = stateIn(dialect.open(part))
    if (dialect.stateOf(part) === 'packed') Y.applyUpdateV2(doc, gunzipSync(state))
    else Y.applyUpdate(doc, state)
  }
  const took = performance.now() - startedAt
  if (doc.getMap('records').size !== board.records.length) throw new Error(`${peer} sent another board`)
  doc.destroy()
  return took
}
