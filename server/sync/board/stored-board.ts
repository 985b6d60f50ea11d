// A board's state on the disk, as bytes: the last folded state (the base) and every update committed since. Joining
// clients are answered from these bytes. No document is encoded for them, and nothing uncommitted can be in the answer
// (SYNC-SPEC I2).

import * as Y from 'yjs'
import { encodePacked, encodeUpdate } from '@/lib/protocol/frames'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'
import type { Folding } from '@/server/persistence/folding'
import type { Clock } from '@/server/time/clock'
import { TurnQueue } from '@/server/time/turn-queue'
import { binaryMessage } from '../sockets/binary-message'
import { CatchUp, NOTHING, type Place } from './catch-up'
import { isReached, KnownState, type StateVector } from './known-state'
import { Slice } from './slice'

/** A folded state: gzip of Yjs V2, null for a board without a snapshot. */
export interface StoredBase {
  readonly packed: Uint8Array | null
  readonly stateVector: Uint8Array
  /** V1 update without structs: every deletion of the base. */
  readonly deletions: Uint8Array
}

export interface StoredBoardOptions {
  readonly folding: Pick<Folding, 'slice'>
  readonly clock: Clock
  readonly base: StoredBase
  /** Updates committed after the base, oldest first. */
  readonly rows: readonly Uint8Array[]
  /** Slices that nobody wanted for so long are forgotten; they can be cut again. */
  readonly keepSlicesMs: number
}

/** A piece of the base for one reader: makes the WebSocket message that carries it. */
export type Piece = () => Buffer

/** The base cut up. */
export interface SlicedBase {
  readonly slices: readonly Slice[]
  /** V1 update without structs: every deletion of the base. */
  readonly deletions: Uint8Array
}

/** An update of this size or more is not merged with others. */
const LARGE_UPDATE_BYTES = 32 * 1024

/** Holds a board's committed state as bytes, and answers readers from them. */
export class StoredBoard {
  readonly #options: StoredBoardOptions
  #base: StoredBase
  #baseReach: StateVector
  /** The position that the base stands for: updates up to it are in it. */
  #basePosition = 0
  /** Committed updates after the base. */
  #tail: Uint8Array[]
  /** The whole tail, its small updates merged. */
  #runs: { readonly count: number; readonly updates: readonly Uint8Array[] } | null = null
  #catchUp: CatchUp | null = null
  #known: { readonly state: KnownState; through: number } | null = null
  #stateVector: { readonly position: number; readonly bytes: Uint8Array } | null = null
  #sliced: Promise<SlicedBase> | null = null
  #cancelForget: (() => void) | null = null
  #packedMessage: Buffer | null = null
  readonly #turns: TurnQueue

  constructor(options: StoredBoardOptions) {
    this.#options = options
    this.#base = options.base
    this.#baseReach = Y.decodeStateVector(options.base.stateVector)
    this.#tail = [...options.rows]
    this.#turns = new TurnQueue(options.clock)
  }

  /** Rises by one with every committed update. */
  get position(): number {
    return this.#basePosition + this.#tail.length
  }

  /** The position of the base. */
  get basePosition(): number {
    return this.#basePosition
  }

  /** The state that a document reaches with the base and nothing else. */
  get baseReach(): StateVector {
    return this.#baseReach
  }

  /** The message that carries the base packed, for every socket the same; null when there is no base. */
  get packedMessage(): Buffer | null {
    const { packed } = this.#base
    if (packed === null) return null
    this.#packedMessage ??= binaryMessage(encodePacked(packed))
    return this.#packedMessage
  }

  /** Adds an update that has just been committed. */
  append(update: Uint8Array): void {
    this.#tail.push(update)
  }

  /** Takes a newer base, which holds everything up to `position`. */
  rebase(base: StoredBase, position: number): void {
    const count = position - this.#basePosition
    if (count <= 0 || count > this.#tail.length) return
    this.#base = base
    this.#baseReach = Y.decodeStateVector(base.stateVector)
    this.#basePosition = position
    this.#tail = this.#tail.slice(count)
    this.#runs = null
    this.#catchUp = null
    this.#known = null
    this.#stateVector = null
    this.#packedMessage = null
    this.forgetSlices()
  }

  /** All updates after the base, in their order. */
  get tail(): readonly Uint8Array[] {
    return [...this.#tail]
  }

  /**
   * The messages that bring a reader from `place` to the present, the last of which is the answer to its question: the
   * same buffers for everybody who stands there. Null when a newer base has what lies between.
   */
  messagesSince({ position, reach }: Place): readonly Buffer[] | null {
    const place = { position, reach: this.#storedOf(reach) }
    const known = this.#catchUp?.messagesFor(place, (after) => this.#tail.slice(after - this.#basePosition))
    if (known) return known
    if (position < this.#basePosition) return null
    // Nothing that the base reaches holds what was committed after it: it goes out as it is.
    const hasNone = position === this.#basePosition && isReached(this.#baseReach, place.reach)
    const lacking = hasNone ? this.#runsOfTail() : runsOf(this.#lackedSince(place))
    this.#catchUp = new CatchUp(place, lacking, this.position)
    return this.#catchUp.messagesFor(place, () => [])
  }

  /** The part of the base that the holder of `vector` lacks. Rejects when the base can't be read. */
  async pieces(vector: StateVector): Promise<readonly Piece[]> {
    const { packed, deletions } = this.#base
    if (packed === null) return []
    const deleted = () => binaryMessage(encodeUpdate(deletions))
    if (isReached(vector, this.#baseReach)) return [deleted]
    const sliced = await this.sliced()
    const encoded = Y.encodeStateVector(new Map(vector))
    const missing = sliced.slices.filter(({ reach }) => !isReached(vector, reach))
    const pieces = missing.map((slice): Piece => {
      const isWhole = [...slice.reach.keys()].every((client) => !vector.has(client))
      return () => (isWhole ? slice.message : binaryMessage(encodeUpdate(Y.diffUpdate(slice.update, encoded))))
    })
    return [...pieces, deleted]
  }

  /** The base in slices. Rejects when it can't be read. */
  sliced(): Promise<SlicedBase> {
    const { folding, clock, keepSlicesMs } = this.#options
    const { packed } = this.#base
    if (packed === null) return Promise.resolve({ slices: [], deletions: NOTHING })
    this.#cancelForget?.()
    this.#cancelForget = clock.after(keepSlicesMs, () => this.forgetSlices())
    if (this.#sliced) return this.#sliced
    const sliced = folding.slice(packed).then(({ slices, deletions }) => ({
      slices: slices.map(({ update, reach }) => new Slice(update, reach)),
      deletions,
    }))
    this.#sliced = sliced
    sliced.catch(() => this.forgetSlices())
    return sliced
  }

  /** True when the update brings nothing that isn't committed. */
  has(update: DecodedUpdate): boolean {
    return this.#knownState().has(update)
  }

  /** The clocks that everything committed has reached, up to the first gap of each client. */
  reach(): StateVector {
    return this.#knownState().reach
  }

  /** `reach`, encoded; the same bytes until something more is committed. */
  stateVector(): Uint8Array {
    if (this.#stateVector?.position !== this.position) {
      this.#stateVector = { position: this.position, bytes: Y.encodeStateVector(new Map(this.reach())) }
    }
    return this.#stateVector.bytes
  }

  /**
   * Resolves in a turn of the caller's own, one caller after another. The newest updates that a reader lacks are
   * computed for each; for hundreds of readers who come back at once that must not be one long turn (SYNC-SPEC F11).
   * The next caller waits `restMs` more.
   */
  turn(restMs = 0): Promise<void> {
    return this.#turns.next(restMs)
  }

  forgetSlices(): void {
    this.#cancelForget?.()
    this.#cancelForget = null
    this.#sliced = null
  }

  #knownState(): KnownState {
    if (this.#known === null) {
      const state = new KnownState(this.#baseReach)
      state.add(Y.decodeUpdate(this.#base.deletions))
      this.#known = { state, through: 0 }
    }
    const known = this.#known
    for (; known.through < this.#tail.length; known.through++) {
      const committed = this.#tail[known.through]
      if (committed) known.state.add(Y.decodeUpdate(committed))
    }
    return known.state
  }

  /**
   * What is committed of what a reader has. After a restart everybody comes back with the same, and with changes of their
   * own that nobody has yet: without those they stand at one place.
   */
  #storedOf(held: StateVector): StateVector {
    if (held === this.#baseReach) return held
    const reach = this.reach()
    return new Map([...held].flatMap(([client, clock]) => limited(client, Math.min(clock, reach.get(client) ?? 0))))
  }

  /** What was committed after a place and is not held there. */
  #lackedSince({ position, reach }: Place): readonly Uint8Array[] {
    const vector = Y.encodeStateVector(new Map(reach))
    return this.#tail.slice(position - this.#basePosition).map((update) => Y.diffUpdate(update, vector))
  }

  #runsOfTail(): readonly Uint8Array[] {
    if (this.#runs?.count !== this.#tail.length) this.#runs = { count: this.#tail.length, updates: runsOf(this.#tail) }
    return this.#runs.updates
  }
}

function limited(client: number, clock: number): [number, number][] {
  return clock > 0 ? [[client, clock]] : []
}

/** Keeps large updates as they are, in their order, and merges runs of small ones: the time to merge grows with the size. */
function runsOf(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const runs: Uint8Array[] = []
  let small: Uint8Array[] = []
  const endRun = (): void => {
    const [first] = small
    if (first) runs.push(small.length === 1 ? first : Y.mergeUpdates(small))
    small = []
  }
  for (const update of updates) {
    if (update.length < LARGE_UPDATE_BYTES) {
      small.push(update)
      continue
    }
    endRun()
    runs.push(update)
  }
  endRun()
  return runs
}
