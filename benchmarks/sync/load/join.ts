// A client that opens a board with nothing and requests all of it.

import type { Dialect } from '../dialects/dialect'
import { LightSocket } from './light-socket'

export interface JoinOptions {
  readonly port: number
  readonly path: string
  readonly dialect: Dialect
  readonly room: string
  /** The least size of the whole board in bytes; a smaller answer is not complete. */
  readonly leastBytes: number
  /** The bytes of each message to keep; everything by default. */
  readonly keepBytes?: number
  /** Stays in the room afterwards. */
  readonly stays?: boolean
}

export interface Joined {
  /** The time since the opening of the connection. */
  readonly lastByteMs: number
  readonly wireBytes: number
  /** The messages that make up the board, in order. */
  readonly parts: readonly Buffer[]
  readonly leave: () => void
}

/** The state vector of an empty document. */
const NOTHING = Uint8Array.of(0)
const DEADLINE_MS = 120_000

export function join(options: JoinOptions): Promise<Joined> {
  const { port, path, dialect, room, leastBytes, keepBytes, stays = false } = options
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const parts: Buffer[] = []
    let [stateBytes, hasAnswer, isPacked, isDone] = [0, dialect.needsNoAnswer, false, false]
    const deadline = setTimeout(() => {
      socket.destroy()
      reject(new Error(`${path} did not answer with the board, only with ${stateBytes} bytes`))
    }, DEADLINE_MS)
    const socket: LightSocket = new LightSocket({
      port,
      path,
      ...(keepBytes !== undefined && { keepBytes }),
      onOpen: () => {
        for (const frame of dialect.hello(room, NOTHING)) socket.send(frame, dialect.isText)
      },
      onMessage: (payload, bytes) => {
        if (isDone) return
        const kind = dialect.needsNoAnswer ? 'state' : dialect.stateOf(payload)
        if (kind === 'other') return
        parts.push(payload)
        stateBytes += bytes
        isPacked ||= kind === 'packed'
        hasAnswer ||= kind === 'answer'
        if (!hasAnswer || (!isPacked && stateBytes < leastBytes)) return
        isDone = true
        clearTimeout(deadline)
        const lastByteMs = performance.now() - startedAt
        if (!stays) socket.close()
        resolve({ lastByteMs, wireBytes: socket.receivedBytes, parts, leave: () => socket.close() })
      },
      onClose: (code) => {
        clearTimeout(deadline)
        if (!isDone) reject(new Error(`${path} was closed with ${code}`))
      },
    })
  })
}
