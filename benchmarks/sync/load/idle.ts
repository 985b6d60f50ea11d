// A person who has a board open and does nothing.

import { dialectOf, type Peer } from '../peers'
import type { Board } from './board'
import { LightSocket } from './light-socket'

export interface IdleOptions {
  readonly port: number
  readonly peer: Peer
  readonly board: Board
  readonly room: string
  readonly person: number
}

const KEEP_BYTES = 64
const KEEP_ALIVE_MS = 4_000
const DEADLINE_MS = 60_000

/** Joins, and resolves with a function that leaves, once the server has answered. */
export function joinRoomIdly({ port, peer, board, room, person }: IdleOptions): Promise<() => void> {
  const dialect = dialectOf(peer, board)
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error(`${room} does not answer`)), DEADLINE_MS)
    const keepAlive = setInterval(() => {
      if (dialect.keepAlive) socket.send(dialect.keepAlive, dialect.isText)
    }, KEEP_ALIVE_MS)
    const leave = () => {
      clearInterval(keepAlive)
      socket.close()
    }
    const socket: LightSocket = new LightSocket({
      port,
      path: dialect.path(room, person),
      keepBytes: KEEP_BYTES,
      onOpen: () => {
        for (const frame of dialect.hello(room, Uint8Array.of(0))) socket.send(frame, dialect.isText)
      },
      onMessage: (payload) => {
        if (dialect.stateOf(payload) !== 'answer') return
        clearTimeout(deadline)
        resolve(leave)
      },
      onClose: (code) => {
        clearTimeout(deadline)
        clearInterval(keepAlive)
        reject(new Error(`${room} was closed with ${code}`))
      },
    })
  })
}
