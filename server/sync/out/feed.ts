// Brings one reader from what it has to the present, and keeps it there. A large state goes out piece by piece, as fast
// as the reader takes it; updates that are committed in the meantime follow at the end. A reader who falls behind is
// paused, and brought up to date once it reads again, so it costs a bounded amount of memory (SYNC-SPEC F9).

import * as Y from 'yjs'
import type { Limits } from '@/lib/protocol/limits'
import type { Place } from '../board/catch-up'
import type { StateVector } from '../board/known-state'
import type { Piece, StoredBoard } from '../board/stored-board'
import type { SyncCounters } from '../sockets/sync-counters'

/** The parts of a connection that a feed uses. */
export interface FeedReader {
  /** The connection takes nothing any more, so any further work for it is wasted. */
  readonly isClosing: boolean
  readonly waitingBytes: number
  sendMessage(message: Buffer): void
}

export interface FeedOptions {
  readonly reader: FeedReader
  readonly stored: StoredBoard
  readonly limits: Pick<Limits, 'stopOutboundBytes'>
  readonly counters: Pick<SyncCounters, 'joinsAnswered' | 'slowReaders'>
  /** The reader is up to date already: the board was out of memory for a while. */
  readonly isLive: boolean
  /** The state can't be read. */
  readonly onFailed: (error: unknown) => void
}

type State =
  /** The reader has not asked yet. `position`: it was sent the packed base. */
  | { readonly phase: 'silent'; readonly position: number | null }
  /** The packed base waits for its turn. `asked`: the reader's question, which waits for it. */
  | { readonly phase: 'queued'; asked: StateVector | null }
  | { readonly phase: 'preparing' }
  | { readonly phase: 'streaming'; readonly pieces: Piece[]; readonly from: Place }
  | { readonly phase: 'live' }
  | { readonly phase: 'stopped'; readonly from: Place }

/** A packed state up to this size goes out at once: it costs less than the wait. */
const SMALL_BYTES = 64 * 1024
/** After a packed state of more than this the next one waits a little: its copies take a core from every other board. */
const LARGE_BYTES = 1024 * 1024
const REST_MS = 4
/** More than this is not put on a socket's pile at once while a state goes out. */
const PILE_BYTES = 512 * 1024

/** Sends one reader the state that it lacks, and then every committed update. */
export class Feed {
  readonly #options: FeedOptions
  #state: State

  constructor(options: FeedOptions) {
    this.#options = options
    this.#state = options.isLive ? { phase: 'live' } : { phase: 'silent', position: null }
  }

  /** True while updates go out as they are committed. */
  get isLive(): boolean {
    return this.#state.phase === 'live'
  }

  /** True while updates go out as they are committed, or nothing was asked for. */
  get isSettled(): boolean {
    return this.#state.phase === 'live' || this.#state.phase === 'silent'
  }

  /**
   * Sends the packed state to a reader who asked for it in its address, before anything else. A large one in a turn of
   * its own: fifty at once, in one turn, would hold up every other board of the process.
   */
  startPacked(): void {
    const { stored, onFailed } = this.#options
    const { packedMessage } = stored
    if (packedMessage === null || this.#state.phase !== 'silent') return
    if (packedMessage.length <= SMALL_BYTES) {
      this.#sendPacked()
      return
    }
    this.#state = { phase: 'queued', asked: null }
    const queued = this.#state
    const send = async (): Promise<void> => {
      await stored.turn(packedMessage.length > LARGE_BYTES ? REST_MS : 0)
      if (this.#state !== queued) return
      // A reader that has part of the state is better served with the missing part alone.
      if (!queued.asked?.size) this.#sendPacked()
      if (queued.asked) this.#answer(queued.asked)
    }
    send().catch(onFailed)
  }

  /** Answers a sync step 1: sends what the holder of `vector` lacks. Throws when the vector can't be read. */
  start(vector: Uint8Array): void {
    const { reader, counters } = this.#options
    // The question waited at the gate of a board that was loading, and the reader has left since.
    if (reader.isClosing) return
    const has = Y.decodeStateVector(vector)
    counters.joinsAnswered += 1
    if (this.#state.phase === 'queued') this.#state.asked = has
    else this.#answer(has)
  }

  #answer(has: StateVector): void {
    const { stored } = this.#options
    const packedAt = this.#state.phase === 'silent' ? this.#state.position : null
    // It asked before the packed state reached it.
    if (packedAt === stored.basePosition && has.size === 0) {
      this.#stream([], { position: packedAt, reach: stored.baseReach })
    } else this.#prepare(has)
  }

  /** Passes on the update that the stored board has just got. Returns true when the reader was sent it. */
  offer(message: Buffer): boolean {
    if (this.#state.phase !== 'live') return false
    const { reader, stored, limits, counters } = this.#options
    const { waitingBytes } = reader
    if (waitingBytes > 0 && waitingBytes + message.length > limits.stopOutboundBytes) {
      counters.slowReaders += 1
      this.#state = { phase: 'stopped', from: { position: stored.position - 1, reach: stored.baseReach } }
      return false
    }
    reader.sendMessage(message)
    return true
  }

  /** The reader has taken everything. */
  drained(): void {
    if (this.#state.phase === 'streaming') this.#pump()
    else if (this.#state.phase === 'stopped') this.#stream([], this.#state.from)
  }

  #sendPacked(): void {
    const { stored, reader } = this.#options
    const { packedMessage } = stored
    if (packedMessage === null || reader.isClosing) return
    reader.sendMessage(packedMessage)
    this.#state = { phase: 'silent', position: stored.basePosition }
  }

  #prepare(has: StateVector): void {
    const { stored, reader, onFailed } = this.#options
    this.#state = { phase: 'preparing' }
    const preparing = this.#state
    const from = { position: stored.basePosition, reach: has }
    const { baseReach } = stored
    /** The reader has asked again, or has left. */
    const isOver = (): boolean => this.#state !== preparing || reader.isClosing
    const send = async (): Promise<void> => {
      const pieces = await stored.pieces(has)
      if (isOver()) return
      await stored.turn()
      if (isOver()) return
      // A newer base has arrived since; the pieces being sent still lead to the older one.
      this.#stream([...pieces], { position: from.position, reach: union(has, baseReach) })
    }
    send().catch(onFailed)
  }

  #stream(pieces: Piece[], from: Place): void {
    this.#state = { phase: 'streaming', pieces, from }
    this.#pump()
  }

  #pump(): void {
    const { reader } = this.#options
    while (this.#state.phase === 'streaming') {
      if (reader.isClosing || reader.waitingBytes > PILE_BYTES) return
      const piece = this.#state.pieces.shift()
      if (piece) reader.sendMessage(piece())
      else this.#finish(this.#state.from)
    }
  }

  #finish(place: Place): void {
    const { stored, reader } = this.#options
    const messages = stored.messagesSince(place)
    if (messages === null) {
      // The base has moved on while this reader took its time.
      this.#prepare(place.reach)
      return
    }
    this.#state = { phase: 'live' }
    for (const message of messages) reader.sendMessage(message)
  }
}

function union(a: StateVector, b: StateVector): StateVector {
  const all = new Map(a)
  for (const [client, clock] of b) all.set(client, Math.max(clock, all.get(client) ?? 0))
  return all
}
