// The servers that are measured beside each other, and the protocol of each.

import * as encoding from 'lib0/encoding'
import type { Dialect } from './dialects/dialect'
import { tldrawDialect } from './dialects/tldraw'
import { withName, withoutName, yjsDialect } from './dialects/yjs'
import type { Board } from './load/board'

export const PEERS = ['bare-ws', 'stored-ws', 'y-websocket', 'y-leveldb', 'hocuspocus', 'tldraw', 'foreboard'] as const
export type Peer = (typeof PEERS)[number]

/** The program in servers/ that is the peer. */
export function programOf(peer: Peer): string {
  return peer === 'y-leveldb' ? 'y-websocket' : peer
}

/** False for those that run with the repository's own packages. */
export function needsPackages(peer: Peer): boolean {
  return peer !== 'foreboard' && !isBare(peer)
}

/** True if a board outlives the process. */
export function stores(peer: Peer): boolean {
  return peer !== 'y-websocket' && !isBare(peer)
}

/** Servers that know nothing of documents. */
function isBare(peer: Peer): boolean {
  return peer === 'bare-ws' || peer === 'stored-ws'
}

/** Returns the dialect in which the peer communicates about a board. */
export function dialectOf(peer: Peer, board: Board): Dialect {
  switch (peer) {
    case 'bare-ws':
    case 'stored-ws':
      return yjsDialect({ board, path: (room) => `/${room}`, needsNoAnswer: true })
    case 'y-websocket':
    case 'y-leveldb':
      return yjsDialect({ board, path: (room) => `/${room}` })
    case 'hocuspocus':
      return yjsDialect({ board, path: () => '/', envelope: withName, open: withoutName, greeting })
    case 'tldraw':
      return tldrawDialect(board)
    case 'foreboard':
      return yjsDialect({ board, path: (room, person) => `/sync/${room}?user=user${person}`, hasMarks: true })
  }
}

/** Hocuspocus opens a document only after a token, whatever it is. */
function greeting(room: string): readonly Uint8Array[] {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'token')
  return [withName(room, encoding.toUint8Array(encoder))]
}
