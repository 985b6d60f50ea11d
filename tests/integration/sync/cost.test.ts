// The sync engine's work for its people, in counts that no noise can blur: writes to sockets, bytes, rows, and
// documents that are built or cut for a joining client. The clock is turned by hand: a second has 1,000 steps.

import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  decodeClientFrame,
  encodePresence,
  encodePresenceEntry,
  encodeSyncStep1,
  encodeUpdate,
} from '@/lib/protocol/frames'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { MESSAGE_PACKED, MESSAGE_PRESENCE, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import { InlineFolding } from '@/server/persistence/inline-folding'
import type { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import type { SyncServer } from '../../support/sync/sync-server'
import { waitFor } from '../../support/wait-for'

const STEP_1 = 0
const EMPTY = new Uint8Array([0])
/** They write faster than a person may. */
const TIRELESS = {
  maxFramesPerSecond: 1_000_000,
  maxFramesBurst: 1_000_000,
  maxBytesPerSecond: 1e9,
  maxBytesBurst: 1e9,
}

const stage = new Stage()

/** A client that changes one value and sees everybody else's changes. */
class Person {
  readonly raw: RawSocket
  readonly name: string
  readonly #doc = new Y.Doc()
  #sent: Uint8Array[] = []
  changes = 0
  sentBytes = 0

  private constructor(raw: RawSocket, name: string) {
    this.raw = raw
    this.name = name
    this.#doc.on('update', (update: Uint8Array) => this.#sent.push(encodeUpdate(update)))
  }

  static async join(server: SyncServer, name: string, boardId = 'board', query = ''): Promise<Person> {
    const raw = await RawSocket.open(`${server.url}/${boardId}?user=${name}${query}`)
    raw.send(encodeSyncStep1(EMPTY))
    const person = new Person(raw, name)
    await waitFor(`${name} is answered`, () => person.#updates().length > 0)
    return person
  }

  change(): void {
    this.changes += 1
    this.#doc.getMap('records').set(this.name, new Y.Map([['x', this.changes]]))
    for (const frame of this.#sent.splice(0)) {
      this.sentBytes += frame.length
      this.raw.send(frame)
    }
  }

  /** The value of each `name` in everything this client received. */
  sees(): ReadonlyMap<string, number> {
    const doc = new Y.Doc()
    for (const update of this.#updates()) Y.applyUpdate(doc, update)
    const records = doc.getMap<Y.Map<number>>('records')
    return new Map([...records].map(([name, record]) => [name, record.get('x') ?? 0]))
  }

  #updates(): Uint8Array[] {
    return this.raw.ofType(MESSAGE_SYNC).flatMap((frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      return decoding.readVarUint(decoder) === STEP_1 ? [] : [decoding.readVarUint8Array(decoder)]
    })
  }
}

type Counts = Pick<SyncCounters, 'socketWrites' | 'sentBytes' | 'rowsCommitted' | 'updatesDelivered'>

function countsOf({ socketWrites, sentBytes, rowsCommitted, updatesDelivered }: SyncCounters): Counts {
  return { socketWrites, sentBytes, rowsCommitted, updatesDelivered }
}

/** Advances the clock by `seconds` while `perSecond` changes are made in turns; returns what that added. */
async function work(
  server: SyncServer,
  clock: ManualClock,
  people: readonly Person[],
  perSecond: number,
  seconds: number,
): Promise<Counts> {
  const { counters } = server
  const before = countsOf(counters)
  const target = counters.updatesReceived + perSecond * seconds
  let made = 0
  for (let ms = 1; ms <= seconds * 1_000; ms++) {
    for (const due = Math.floor((perSecond * ms) / 1_000); made < due; made++) people[made % people.length]?.change()
    const arrived = target - perSecond * seconds + made
    await soon('the changes arrive', () => counters.updatesReceived === arrived)
    clock.advance(1)
    await turn()
  }
  // This sends the last batch.
  clock.advance(DEFAULT_LIMITS.maxSyncTickMs)
  await waitFor('everything is committed', () => counters.updatesCommitted === counters.updatesReceived)
  const after = countsOf(counters)
  return {
    socketWrites: after.socketWrites - before.socketWrites,
    sentBytes: after.sentBytes - before.sentBytes,
    rowsCommitted: after.rowsCommitted - before.rowsCommitted,
    updatesDelivered: after.updatesDelivered - before.updatesDelivered,
  }
}

/** Runs what is due in this turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Waits for things that take a few turns: waitFor's pauses would add up. */
async function soon(what: string, holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100 && !holds(); turns++) await turn()
  await waitFor(what, holds)
}

async function everybodySeesEverything(people: readonly Person[], viewers = people): Promise<void> {
  const all = new Map(people.map(({ name, changes }) => [name, changes]))
  for (const viewer of viewers) {
    const others = [...all].filter(([name]) => name !== viewer.name)
    await waitFor(`${viewer.name} sees the others' last changes`, () => {
      const seen = viewer.sees()
      return others.every(([name, changes]) => seen.get(name) === changes)
    })
  }
}

describe('changes', () => {
  test('writes to a socket a second are bounded whatever the rate of changes, and every change arrives', async () => {
    const clock = new ManualClock()
    const server = await stage.start({ clock, limits: TIRELESS })
    const names = ['ann', 'ben', 'cem', 'dee', 'eva', 'flo']
    const people = await Promise.all(names.map((name) => Person.join(server, name)))
    const writers = people.slice(0, 5)
    const writesAt = new Map<number, number>()
    for (const perSecond of [20, 200, 2_000, 5_000]) {
      // The tick follows the rate, and is measured once it has.
      await work(server, clock, writers, perSecond, 0.2)
      const { socketWrites } = await work(server, clock, writers, perSecond, 0.5)
      writesAt.set(perSecond, socketWrites / people.length / 0.5)
    }
    await everybodySeesEverything(writers, people)
    const perTick = 1_000 / DEFAULT_LIMITS.maxSyncTickMs
    // Few writers get a write each; in between no more than the eye can use; at any higher rate one a tick.
    expect(writesAt.get(20)).toBeLessThanOrEqual(20)
    expect(writesAt.get(200)).toBeLessThanOrEqual(130)
    expect(writesAt.get(2_000)).toBeLessThanOrEqual(perTick * 1.2)
    expect(writesAt.get(5_000)).toBeLessThanOrEqual(perTick * 1.2)
  })

  test('a change costs a reader fewer bytes among others than alone, and its author none when writing alone', async () => {
    const clock = new ManualClock()
    const server = await stage.start({ clock, limits: TIRELESS })
    const names = ['ann', 'ben', 'cem', 'dee']
    const people = await Promise.all(names.map((name) => Person.join(server, name)))
    const [ann] = people
    const before = ann?.raw.frames.length
    const alone = await work(server, clock, people.slice(0, 1), 20, 0.5)
    expect(alone.updatesDelivered).toBe(10 * 3)
    expect(ann?.raw.frames.length).toBe(before)
    const sentBefore = people.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
    await work(server, clock, people, 2_000, 0.2)
    const sent = await work(server, clock, people, 2_000, 0.3)
    const made = people.reduce((sum, { sentBytes }) => sum + sentBytes, 0) - sentBefore
    const bytesAlone = made / (2_000 * 0.5)
    expect(sent.updatesDelivered).toBe(2_000 * 0.3 * people.length)
    expect(sent.sentBytes / sent.updatesDelivered).toBeLessThan(bytesAlone)
  })

  test('rows written a second are bounded for each board that is worked on, whatever the rate of changes', async () => {
    const clock = new ManualClock()
    const server = await stage.start({ clock, limits: TIRELESS })
    const boards = ['board1', 'board2', 'board3']
    const people = await Promise.all(
      boards.flatMap((board) => ['ann', 'ben'].map((name) => Person.join(server, `${name}-${board}`, board))),
    )
    await work(server, clock, people, 3_000, 0.2)
    const { rowsCommitted } = await work(server, clock, people, 3_000, 0.5)
    // One for each tick that ends in the half second, plus those in progress before and after it.
    const ticks = Math.ceil(500 / DEFAULT_LIMITS.maxSyncTickMs) + 2
    expect(rowsCommitted).toBeLessThanOrEqual(boards.length * ticks)
  })
})

test('cursors: writes to a socket a second are bounded whatever their rate, and everybody has the last of each', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: TIRELESS })
  const people = await Promise.all(
    ['ann', 'ben', 'cem', 'dee', 'eva', 'flo'].map(async (name, i) => {
      return { clientId: i + 1, raw: await RawSocket.open(`${server.url}/board?user=${name}`) }
    }),
  )
  const { counters } = server
  await waitFor('all are in', () => counters.connectionsOpened === people.length)
  const point = (clientId: number, n: number) =>
    encodePresence([encodePresenceEntry({ clientId, clock: n, json: JSON.stringify({ cursor: { x: n } }) })])
  const STEPS = 400
  const before = counters.socketWrites
  for (let n = 1; n <= STEPS; n++) {
    for (const { raw, clientId } of people) raw.send(point(clientId, n))
    await soon('the cursors arrive', () => counters.presenceReceived === n * people.length)
    clock.advance(1)
    await turn()
  }
  clock.advance(DEFAULT_LIMITS.presenceIntervalMs)
  const lastSeenBy = (raw: RawSocket): ReadonlyMap<number, unknown> => {
    const frames = raw.ofType(MESSAGE_PRESENCE).map((bytes) => decodeClientFrame(bytes))
    const entries = frames.flatMap((frame) => (frame.type === 'presence' ? frame.entries : []))
    return new Map(entries.map(({ clientId, json }) => [clientId, (JSON.parse(json) as { cursor: object }).cursor]))
  }
  for (const { raw, clientId } of people) {
    await waitFor(`${clientId} has everybody's last`, () => {
      const seen = lastSeenBy(raw)
      const others = people.filter((other) => other.clientId !== clientId)
      return others.every((other) => JSON.stringify(seen.get(other.clientId)) === JSON.stringify({ x: STEPS }))
    })
  }
  const flushes = STEPS / DEFAULT_LIMITS.presenceIntervalMs + 1
  expect(counters.socketWrites - before).toBeLessThanOrEqual((flushes + 1) * people.length)
})

describe('joins', () => {
  async function storedBoard(): Promise<MemoryUpdateLog> {
    const doc = new Y.Doc()
    for (let i = 0; i < 500; i++) doc.getMap('records').set(`stored${i}`, new Y.Map([['x', i]]))
    const log = new MemoryUpdateLog()
    await log.append([{ boardId: 'board', epoch: 1, authorId: 'seed', bytes: Y.encodeStateAsUpdate(doc) }])
    const folding = new InlineFolding()
    await new Compactor({ log, folding, limits: DEFAULT_LIMITS, logger: createLogger('silent') }).compact('board', 1)
    return log
  }

  test('thirty people who open a stored board build no document, encode none, and cut it into slices at most once', async () => {
    const server = await stage.start({ log: await storedBoard() })
    const { counters, rooms } = server
    const join = (name: string, query: string) => Person.join(server, name, 'board', query)
    const packed = await Promise.all(Array.from({ length: 15 }, (_, i) => join(`packed${i}`, '&join=packed')))
    expect(packed.every(({ raw }) => raw.ofType(MESSAGE_PACKED).length === 1)).toBe(true)
    expect([counters.slicings, rooms.stats().documents]).toEqual([0, 0])
    const stock = await Promise.all(Array.from({ length: 15 }, (_, i) => join(`stock${i}`, '')))
    for (const person of stock) await waitFor(`${person.name} has the board`, () => person.sees().size === 500)
    expect([counters.slicings, rooms.stats().documents]).toEqual([1, 0])
    expect([counters.roomsLoaded, counters.joinsAnswered]).toEqual([1, 30])
  })

  test('people who open it while others write cost no slicing either, once somebody has', async () => {
    const server = await stage.start({ log: await storedBoard(), limits: TIRELESS })
    const { counters } = server
    const writers = await Promise.all(['ann', 'ben'].map((name) => Person.join(server, name)))
    for (let i = 0; i < 20; i++) {
      for (const writer of writers) writer.change()
      const late = await Person.join(server, `late${i}`, 'board', i % 2 === 0 ? '&join=packed' : '')
      if (i % 2 === 1) await waitFor('the late one has the board', () => late.sees().size === 502)
    }
    await everybodySeesEverything(writers)
    expect([counters.slicings, counters.roomsLoaded]).toEqual([1, 1])
  })
})
