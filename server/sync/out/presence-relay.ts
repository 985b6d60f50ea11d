// Shows people on a board to each other. Each socket speaks for one client only, under the name that the server gives
// it; the newest state of each client goes out, at most once per interval and socket. Nothing of it is stored.

import type { Role } from '@/lib/domain/people/role'
import { encodePresenceEntry, type PresenceEntry } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Clock } from '@/server/time/clock'
import type { MessageParts } from '../sockets/binary-message'
import type { SyncCounters } from '../sockets/sync-counters'
import { PresenceBatch } from './presence-batch'

/** The parts of a connection that the relay uses. */
export interface PresencePeer {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly presenceUser: PresenceUser
  /** True while presence should wait for the socket to drain. */
  readonly isBehind: boolean
  sendMessage(...message: MessageParts): void
}

/** A client's place. It stays for a while after its socket is gone, so that nobody else takes it. */
interface Seat {
  userId: string
  peer: PresencePeer | null
  clock: number
  /** The client's own part; null when it is gone. */
  state: Readonly<Record<string, unknown>> | null
  /** The encoded state that others get; null while it isn't made. Only the newest state between two flushes is made. */
  entry: Uint8Array | null
}

export interface PresenceRelayOptions {
  readonly limits: Pick<Limits, 'presenceIntervalMs' | 'maxPresenceBytes'>
  readonly clock: Clock
  readonly counters: Pick<SyncCounters, 'presenceDelivered'>
  /** The user who has written under a clientID, if known at present. */
  readonly ownerOf: (clientId: number) => string | undefined
}

const MAX_EMPTY_SEATS = 1_000
/** A gesture's records are at most 32 deep. Far deeper ones overflow the stacks of the pages that compare states. */
const MAX_DEPTH = 64
/** Nobody changes so often. Near 2^53 the next clock would be a number that no client can read. */
const MAX_CLOCK = 2 ** 40

/** Passes the newest presence of each client on to the others, at a limited rate. */
export class PresenceRelay {
  readonly #options: PresenceRelayOptions
  readonly #seats = new Map<number, Seat>()
  /** Each socket's client, once it has spoken. */
  readonly #clientOf = new Map<PresencePeer, number | null>()
  /** Clients whose newest state has not gone out. */
  readonly #changed = new Set<number>()
  /** States that a slow socket has not received yet. */
  readonly #missed = new Map<PresencePeer, Set<number>>()
  #flushedAt = Number.NEGATIVE_INFINITY
  #cancelFlush: (() => void) | null = null

  constructor(options: PresenceRelayOptions) {
    this.#options = options
  }

  /** Gives one user's clients to another one, those too whose sockets are gone. */
  changeHolder(userId: string, by: string): void {
    for (const seat of this.#seats.values()) if (seat.userId === userId) seat.userId = by
  }

  /** Lets a socket in and shows it who is here. */
  join(peer: PresencePeer): void {
    this.#clientOf.set(peer, null)
    this.sendAll(peer)
  }

  /** Takes a socket's client off everybody's screen. */
  leave(peer: PresencePeer): void {
    const clientId = this.#clientOf.get(peer)
    this.#clientOf.delete(peer)
    this.#missed.delete(peer)
    const seat = clientId == null ? undefined : this.#seats.get(clientId)
    // When the same client is back on another socket, the late end of the old one must not remove it.
    if (clientId == null || seat?.peer !== peer) return
    seat.peer = null
    this.#update(clientId, seat, null, seat.clock)
    this.#forgetOldSeats()
  }

  /** The user who is or was here as this client. */
  holderOf(clientId: number): string | undefined {
    return this.#seats.get(clientId)?.userId
  }

  /**
   * Takes what a socket says about its client. What it repeats of others is ignored, whatever it is: stock clients
   * repeat everything, with the name that the server has added to it. Returns false when it's too big or too deep: then
   * others go on seeing the state before. Throws for bytes that are not a state.
   */
  receive(peer: PresencePeer, entries: readonly PresenceEntry[]): boolean {
    for (const { clientId, clock, json } of entries) {
      const bound = this.#clientOf.get(peer)
      if (bound === undefined || (bound !== null && bound !== clientId)) continue
      const seat = bound === null ? this.#takeSeat(peer, clientId, json !== 'null') : this.#seats.get(clientId)
      if (seat?.peer !== peer) continue
      if (clock > MAX_CLOCK) throw new Error(`A presence clock of ${clock}`)
      if (Buffer.byteLength(json) > this.#options.limits.maxPresenceBytes) return false
      const state: unknown = JSON.parse(json)
      if (typeof state !== 'object' || Array.isArray(state)) continue
      if (isDeeperThan(state, MAX_DEPTH)) return false
      this.#update(clientId, seat, state as Seat['state'], clock)
    }
    return true
  }

  /** Stamps the states of a user again after the role or name changed. */
  restamp(userId: string): void {
    for (const [clientId, seat] of this.#seats) {
      if (seat.userId === userId && seat.peer) this.#update(clientId, seat, seat.state, seat.clock)
    }
  }

  /** Sends the newest state of everybody else. */
  sendAll(peer: PresencePeer): void {
    const here = [...this.#seats].filter(([, seat]) => seat.state !== null).map(([clientId]) => clientId)
    this.#sendBatch(peer, this.#clientOf.get(peer) ?? null, this.#batchOf(here))
  }

  /** The socket has drained: what it missed comes now. */
  catchUp(peer: PresencePeer): void {
    const missed = this.#missed.get(peer)
    if (!missed || peer.isBehind) return
    this.#missed.delete(peer)
    this.#sendBatch(peer, this.#clientOf.get(peer) ?? null, this.#batchOf(missed))
  }

  dispose(): void {
    this.#cancelFlush?.()
  }

  /**
   * Binds the socket to a client that nobody else has or had, here or in the document. A repeated goodbye of somebody
   * else binds nothing.
   */
  #takeSeat(peer: PresencePeer, clientId: number, isHere: boolean): Seat | undefined {
    if (!isHere) return undefined
    const taken = this.#seats.get(clientId)
    // Its author has the older right, also to a seat that another took while the board was not in memory.
    const holder = this.#options.ownerOf(clientId) ?? taken?.userId
    if (holder !== undefined && holder !== peer.userId) return undefined
    if (taken?.peer) this.#clientOf.set(taken.peer, null)
    const fresh = { state: null, entry: null }
    const seat: Seat = { clock: 0, ...(taken ?? fresh), userId: peer.userId, peer }
    this.#seats.set(clientId, seat)
    this.#clientOf.set(peer, clientId)
    return seat
  }

  #update(clientId: number, seat: Seat, state: Seat['state'], clock: number): void {
    seat.state = state
    // Peers keep the highest clock of a client that they have seen, even after it left; so it never goes back here.
    seat.clock = Math.max(clock, seat.clock + 1)
    seat.entry = null
    this.#changed.add(clientId)
    if (this.#cancelFlush) return
    const { clock: time, limits } = this.#options
    const waitMs = Math.max(0, this.#flushedAt + limits.presenceIntervalMs - time.now())
    this.#cancelFlush = time.after(waitMs, () => this.#flush())
  }

  #flush(): void {
    this.#cancelFlush = null
    this.#flushedAt = this.#options.clock.now()
    const batch = this.#batchOf(this.#changed)
    for (const [peer, own] of this.#clientOf) {
      const missed = this.#missed.get(peer)
      if (peer.isBehind) {
        this.#missed.set(peer, new Set([...(missed ?? []), ...this.#changed]))
        continue
      }
      this.#missed.delete(peer)
      this.#sendBatch(peer, own, missed ? this.#batchOf([...missed, ...this.#changed]) : batch)
    }
    this.#changed.clear()
  }

  #batchOf(clientIds: Iterable<number>): PresenceBatch {
    const entries = new Map<number, Uint8Array>()
    for (const clientId of clientIds) {
      const seat = this.#seats.get(clientId)
      if (!seat) continue
      seat.entry ??= entryOf(clientId, seat)
      entries.set(clientId, seat.entry)
    }
    return new PresenceBatch(entries)
  }

  #sendBatch(peer: PresencePeer, own: number | null, batch: PresenceBatch): void {
    const message = batch.messageFor(own)
    if (!message) return
    this.#options.counters.presenceDelivered += batch.sizeFor(own)
    peer.sendMessage(...message)
  }

  #forgetOldSeats(): void {
    let empty = 0
    for (const seat of this.#seats.values()) if (!seat.peer) empty += 1
    for (const [clientId, seat] of this.#seats) {
      if (empty <= MAX_EMPTY_SEATS) return
      if (seat.peer || this.#changed.has(clientId)) continue
      this.#seats.delete(clientId)
      empty -= 1
    }
  }
}

/** The client's state under the name that the server gives it. */
function entryOf(clientId: number, { peer, state, clock }: Seat): Uint8Array {
  const json = state && peer ? JSON.stringify({ ...state, user: peer.presenceUser }) : 'null'
  return encodePresenceEntry({ clientId, clock, json })
}

/** Looks no deeper than it must. */
function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1))
}
