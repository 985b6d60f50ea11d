// People in one room: light clients that all receive, some of which write or point. It keeps the ledger of deliveries.

import type { Dialect, Reading } from '../dialects/dialect'
import type { Board } from './board'
import { FrameCache } from './frame-cache'
import type { Latencies } from './latencies'
import { Ledger } from './ledger'
import { LightSocket } from './light-socket'
import { holdsWithin } from './pace'
import { ShapeWriter } from './shape-writer'

export interface CrowdOptions {
  readonly port: number
  readonly room: string
  readonly dialect: Dialect
  readonly board: Board
  readonly clients: number
  /** The first so many of them write, or point. */
  readonly writers: number
  /** They write labels of so many letters instead of moving shapes. */
  readonly textBytes?: number
  /** Where the latencies of changes are counted, if together with those of other rooms. */
  readonly latencies?: Latencies
}

const CONNECT_DEADLINE_MS = 60_000
const KEEP_ALIVE_MS = 4_000

export class Crowd {
  readonly changes: Ledger
  readonly cursors: Ledger
  readonly #options: CrowdOptions
  readonly #sockets: LightSocket[]
  readonly #writers: ShapeWriter[]
  readonly #cursorCounts: number[]
  readonly #frames: FrameCache<Reading>
  readonly #keepAlive: NodeJS.Timeout
  readonly #savedMarks: number[]
  #synced = 0
  #left = false
  /** Clients that the server put out. */
  closed = 0
  /** Time that the generator spent reading and sending. */
  busyMs = 0

  private constructor(options: CrowdOptions) {
    this.#options = options
    const { clients, writers, dialect, board, textBytes, latencies } = options
    this.changes = new Ledger(writers, clients, latencies)
    this.cursors = new Ledger(writers, clients, latencies)
    this.#frames = new FrameCache((payload) => dialect.read(payload, writers))
    this.#writers = Array.from({ length: writers }, (_, writer) => new ShapeWriter(board, writer, textBytes))
    this.#cursorCounts = this.#writers.map(() => 0)
    this.#savedMarks = this.#writers.map(() => -1)
    this.#sockets = Array.from({ length: clients }, (_, client) => this.#connect(client))
    this.#keepAlive = setInterval(() => {
      if (!dialect.keepAlive) return
      for (const socket of this.#sockets) socket.send(dialect.keepAlive, dialect.isText)
    }, KEEP_ALIVE_MS)
  }

  /** Resolves when everybody is in and has the document. */
  static async gather(options: CrowdOptions): Promise<Crowd> {
    const crowd = new Crowd(options)
    const isIn = () => crowd.#synced === options.clients
    if (!(await holdsWithin(CONNECT_DEADLINE_MS, isIn))) {
      throw new Error(`Only ${crowd.#synced} of ${options.clients} got into ${options.room}`)
    }
    return crowd
  }

  get received(): { readonly bytes: number; readonly frames: number } {
    let [bytes, frames] = [0, 0]
    for (const socket of this.#sockets) {
      bytes += socket.receivedBytes
      frames += socket.receivedFrames
    }
    return { bytes, frames }
  }

  /** Changes and cursor positions that were sent. */
  get sent(): number {
    return this.changes.sentAlways + this.cursors.sentAlways
  }

  /** The writer moves one of its shapes. */
  move(writer: number): void {
    const { dialect, room } = this.#options
    const startedAt = performance.now()
    const next = this.#writers[writer]?.next()
    if (!next) return
    this.changes.sent(writer, startedAt)
    this.#sockets[writer]?.send(dialect.move(room, next), dialect.isText)
    this.busyMs += performance.now() - startedAt
  }

  /** The person's cursor moves. */
  point(person: number): void {
    const { dialect, room } = this.#options
    const startedAt = performance.now()
    const n = this.#cursorCounts[person] ?? 0
    this.#cursorCounts[person] = n + 1
    this.cursors.sent(person, startedAt)
    this.#sockets[person]?.send(dialect.cursor(room, person, n), dialect.isText)
    this.busyMs += performance.now() - startedAt
  }

  /** The writer asks for a confirmation that its changes so far are on the disk; the mark is their number. */
  mark(writer: number): void {
    const { dialect } = this.#options
    const mark = dialect.mark(this.changes.sentBefore(writer, Number.POSITIVE_INFINITY))
    if (mark) this.#sockets[writer]?.send(mark)
  }

  /** Returns the number of the writer's changes that the server has confirmed as saved; -1 if it confirmed nothing. */
  savedCount(writer: number): number {
    return this.#savedMarks[writer] ?? -1
  }

  /** One client stops reading, or resumes. */
  setReading(client: number, reads: boolean): void {
    if (reads) this.#sockets[client]?.resume()
    else this.#sockets[client]?.pause()
  }

  /** Everybody leaves. */
  leave(): void {
    this.#left = true
    clearInterval(this.#keepAlive)
    for (const socket of this.#sockets) socket.close()
  }

  /** Everybody disconnects without a word. */
  destroy(): void {
    this.#left = true
    clearInterval(this.#keepAlive)
    for (const socket of this.#sockets) socket.destroy()
  }

  #connect(client: number): LightSocket {
    const { port, room, dialect, board } = this.#options
    let isSynced = false
    const socket: LightSocket = new LightSocket({
      port,
      path: dialect.path(room, client),
      onOpen: () => {
        if (dialect.needsNoAnswer) this.#synced += 1
        for (const frame of dialect.hello(room, board.stateVector)) socket.send(frame, dialect.isText)
      },
      onMessage: (payload) => {
        const startedAt = performance.now()
        const reading = this.#frames.get(payload)
        if (reading.isSynced && !isSynced) {
          isSynced = true
          this.#synced += 1
        }
        const answer = reading.asksForState ? dialect.nothingNew(room) : null
        if (answer) socket.send(answer)
        if (reading.savedMark !== null) this.#savedMarks[client] = reading.savedMark
        for (const { writer, first, end } of reading.writes) {
          this.changes.received(client, writer, first, end, startedAt)
        }
        // Only the newest cursor counts: earlier ones were not sent on, and nobody misses them.
        for (const { person, n } of reading.cursors) this.cursors.received(client, person, n, n + 1, startedAt)
        this.busyMs += performance.now() - startedAt
      },
      onClose: () => {
        if (!this.#left) this.closed += 1
      },
    })
    return socket
  }
}
