// Joins are answered from stored bytes: every reader, whatever it already has, ends with exactly what is committed.

import { setImmediate as nextTurn } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { MESSAGE_PACKED, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { Folding } from '@/server/persistence/folding'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { unpack } from '@/server/persistence/packed-state'
import { canonicalJson, isSameBoard } from '@/server/persistence/same-content'
import { StoredBoard } from '@/server/sync/board/stored-board'
import { Feed, type FeedReader } from '@/server/sync/out/feed'
import { binaryMessage } from '@/server/sync/sockets/binary-message'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { ManualClock } from '../../support/manual-clock'
import { entangledBoard } from '../../support/persistence/entangled-board'
import { waitFor } from '../../support/wait-for'

/** A reader with a document; it reads nothing while `isStuck`. */
class Reader implements FeedReader {
  readonly doc = new Y.Doc()
  readonly isClosing = false
  isStuck = false
  /** Bytes already in the buffer from others. */
  ballast = 0
  frames = 0
  synced = 0
  /** The reader's content when it was told that this is the present. */
  atSync: string | undefined
  #waiting: Uint8Array[] = []

  get waitingBytes(): number {
    return this.#waiting.reduce((sum, frame) => sum + frame.length, this.ballast)
  }

  sendMessage(message: Buffer): void {
    // The header of a WebSocket message: 2, 4 or 10 bytes.
    const length = message[1] ?? 0
    const frame = message.subarray(length < 126 ? 2 : length === 126 ? 4 : 10)
    if (this.isStuck) this.#waiting.push(frame)
    else this.#read(frame)
  }

  drain(): void {
    for (const frame of this.#waiting.splice(0)) this.#read(frame)
  }

  #read(frame: Uint8Array): void {
    this.frames += 1
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_PACKED) {
      Y.applyUpdateV2(this.doc, unpack(decoding.readVarUint8Array(decoder)))
      return
    }
    expect(type).toBe(MESSAGE_SYNC)
    const isAnswer = decoding.readVarUint(decoder) === 1
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
    expect(this.doc.store.pendingStructs).toBeNull()
    if (!isAnswer) return
    this.synced += 1
    this.atSync = canonicalJson(this.doc)
  }
}

class CountedFolding extends InlineFolding {
  slicings = 0

  override slice(packed: Uint8Array): ReturnType<Folding['slice']> {
    this.slicings += 1
    return super.slice(packed)
  }
}

async function setUp(edits = 400) {
  const { doc, updates } = entangledBoard(7, 5, edits)
  const half = updates.slice(0, updates.length / 2)
  const folding = new CountedFolding()
  const folded = await folding.fold(
    null,
    half.map((bytes, id) => ({ id, bytes })),
  )
  const base = new Y.Doc()
  Y.applyUpdateV2(base, unpack(folded.packed))
  const deletions = Y.encodeStateAsUpdate(base, folded.stateVector)
  const clock = new ManualClock()
  const stored = new StoredBoard({
    folding,
    clock,
    keepSlicesMs: 1_000,
    base: { packed: folded.packed, stateVector: folded.stateVector, deletions },
    rows: [],
  })
  // The server's own update: that of its transaction, which also contains deletions on arrival.
  const later: Uint8Array[] = []
  base.on('update', (update: Uint8Array) => later.push(update))
  for (const update of updates) Y.applyUpdate(base, update)
  const feed = (reader: Reader, limits = DEFAULT_LIMITS) =>
    new Feed({
      reader,
      stored,
      limits,
      counters: new SyncCounters(),
      isLive: false,
      onFailed: (error) => expect.unreachable(String(error)),
    })
  return { doc, stored, later, folding, feed }
}

const EMPTY = Y.encodeStateVector(new Y.Doc())

describe('a reader is brought to what is committed', () => {
  test('from nothing, in slices', async () => {
    const { doc, stored, later, feed, folding } = await setUp()
    for (const update of later) stored.append(update)
    const readers = [new Reader(), new Reader()]
    for (const reader of readers) feed(reader).start(EMPTY)
    await waitFor('both are synced', () => readers.every(({ synced }) => synced === 1))
    for (const reader of readers) expect(isSameBoard(reader.doc, doc)).toBe(true)
    expect(folding.slicings).toBe(1)
  })

  test('from the packed state, which nobody has to cut', async () => {
    const { doc, stored, later, feed, folding } = await setUp()
    for (const update of later) stored.append(update)
    const reader = new Reader()
    const its = feed(reader)
    its.startPacked()
    its.start(EMPTY)
    expect(reader.synced).toBe(1)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
    expect(reader.frames).toBe(2)
    expect(folding.slicings).toBe(0)
  })

  test('from any earlier state, with edits of its own on top', async () => {
    const { doc, stored, later, feed } = await setUp()
    for (const update of later) stored.append(update)
    for (const edits of [0, 40, 150, 250, 390]) {
      const reader = new Reader()
      for (const update of entangledBoard(7, 5, edits).updates) Y.applyUpdate(reader.doc, update)
      reader.doc.getMap('records').set('mine', edits)
      const mine = Y.encodeStateAsUpdate(reader.doc, Y.encodeStateVector(doc))
      feed(reader).start(Y.encodeStateVector(reader.doc))
      await waitFor(`a reader of ${edits} edits is synced`, () => reader.synced === 1)
      const expected = new Y.Doc()
      Y.applyUpdate(expected, Y.encodeStateAsUpdate(doc))
      Y.applyUpdate(expected, mine)
      expect(canonicalJson(reader.doc)).toBe(canonicalJson(expected))
    }
  })

  test('a deletion that moved no clock reaches who has everything else', async () => {
    const { doc, stored, later, feed } = await setUp()
    for (const update of later) stored.append(update)
    const reader = new Reader()
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(doc))
    const vector = Y.encodeStateVector(doc)
    const [id = ''] = doc.getMap('records').keys()
    doc.getMap('records').delete(id)
    stored.append(Y.encodeStateAsUpdate(doc, vector))
    expect(Y.encodeStateVector(doc)).toEqual(vector)
    feed(reader).start(vector)
    await waitFor('the reader is synced', () => reader.synced === 1)
    expect(reader.doc.getMap('records').has(id)).toBe(false)
  })

  test('also what is committed while the state goes out, and when a newer base comes meanwhile', async () => {
    const { doc, stored, later, feed, folding } = await setUp()
    const reader = new Reader()
    reader.ballast = 10_000_000
    const its = feed(reader)
    its.start(EMPTY)
    await waitFor('the state is cut', () => folding.slicings > 0)
    for (const update of later) stored.append(update)
    const all = await folding.fold(null, [{ id: 1, bytes: Y.encodeStateAsUpdate(doc) }])
    const deletions = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
    stored.rebase({ packed: all.packed, stateVector: all.stateVector, deletions }, stored.position)
    expect(stored.basePosition).toBe(stored.position)
    expect(reader.frames).toBe(0)
    reader.ballast = 0
    its.drained()
    await waitFor('the reader is synced', () => reader.synced >= 1)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })
})

describe('who open a board together, while others write,', () => {
  test('are sent the same bytes, made once, and what is committed meanwhile as it is', async () => {
    const { doc, stored, later, feed } = await setUp()
    const messagesSince = vi.spyOn(stored, 'messagesSince')
    const readers: Reader[] = []
    for (const [n, update] of later.entries()) {
      stored.append(update)
      if (n < later.length - 20) continue
      const reader = new Reader()
      readers.push(reader)
      const its = feed(reader)
      its.startPacked()
      its.start(EMPTY)
      expect(reader.synced).toBe(1)
      // The packed state, the updates after it, and the answer that ends it.
      expect(reader.frames).toBe(readers.length === 1 ? 2 : 2 + readers.length)
      expect(reader.atSync).toBe(canonicalJson(reader.doc))
    }
    expect(readers).toHaveLength(20)
    expect(readers.at(-1)?.atSync).toBe(canonicalJson(doc))
    const [, ...further] = messagesSince.mock.results
    expect(new Set(further.map(({ value }) => (value as readonly Buffer[])[0])).size).toBe(1)
    expect(isSameBoard(readers.at(-1)?.doc ?? new Y.Doc(), doc)).toBe(true)
  })

  test('have few messages, however much is written', async () => {
    const { doc, stored, later, feed } = await setUp()
    const frames: number[] = []
    let last = new Reader()
    for (const update of later) {
      stored.append(update)
      last = new Reader()
      const its = feed(last)
      its.startPacked()
      its.start(EMPTY)
      frames.push(last.frames - 1)
    }
    expect(frames.length).toBeGreaterThan(100)
    expect(Math.max(...frames)).toBe(32)
    expect(isSameBoard(last.doc, doc)).toBe(true)
  })

  test('get what they lack, each, where they stand at different places', async () => {
    const { doc, stored, later, feed } = await setUp()
    const someoneElse = new Reader()
    Y.applyUpdate(someoneElse.doc, Y.encodeStateAsUpdate(doc))
    for (const update of later) stored.append(update)
    const reader = new Reader()
    const its = feed(reader)
    its.startPacked()
    feed(someoneElse).start(Y.encodeStateVector(someoneElse.doc))
    await waitFor('the other one is synced', () => someoneElse.synced === 1)
    its.start(EMPTY)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
    expect(isSameBoard(someoneElse.doc, doc)).toBe(true)
  })
})

test('who comes back with the same, and with changes of their own on top, is answered by the same bytes', async () => {
  const { doc, stored, later } = await setUp()
  for (const update of later) stored.append(update)
  const answers = [1, 2].map(() => {
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    own.getMap('records').set('own', new Y.Map())
    return stored.messagesSince({
      position: stored.basePosition,
      reach: Y.decodeStateVector(Y.encodeStateVector(own)),
    })
  })
  expect(answers[0]).toHaveLength(1)
  expect(answers[1]?.[0]).toBe(answers[0]?.[0])
})

test('S49: what was written in large pieces goes out in them to who has nothing of it, and is not merged for the first who comes', async () => {
  const { doc, stored, later, feed } = await setUp()
  const write = (key: string, text: string): Uint8Array => {
    const vector = Y.encodeStateVector(doc)
    doc.getMap('records').set(key, new Y.Map([['title', text]]))
    return Y.encodeStateAsUpdate(doc, vector)
  }
  const large = ['one', 'two', 'three'].map((key) => write(key, 'x'.repeat(50_000)))
  const small = ['four', 'five'].map((key) => write(key, 'y'))
  for (const update of [...later, ...large, ...small]) stored.append(update)
  const fresh = new Reader()
  const its = feed(fresh)
  its.startPacked()
  its.start(EMPTY)
  // The packed state, the earlier small updates as one, the large ones, the later small ones, and the end.
  expect(fresh.frames).toBe(1 + 1 + 3 + 1 + 1)
  expect(fresh.synced).toBe(1)
  expect(isSameBoard(fresh.doc, doc)).toBe(true)
  const returning = new Reader()
  Y.applyUpdate(returning.doc, Y.encodeStateAsUpdate(doc))
  feed(returning).start(Y.encodeStateVector(doc))
  await waitFor('who has it already is synced', () => returning.synced === 1)
  expect(isSameBoard(returning.doc, doc)).toBe(true)
})

test('what the board has reached is encoded once for all who come before the next change', async () => {
  const { doc, stored, later } = await setUp()
  const half = later.length / 2
  for (const update of later.slice(0, half)) stored.append(update)
  const before = stored.stateVector()
  expect(stored.stateVector()).toBe(before)
  for (const update of later.slice(half)) stored.append(update)
  expect(stored.stateVector()).not.toEqual(before)
  expect(stored.stateVector()).toEqual(Y.encodeStateVector(doc))
})

test('F9: a reader who does not read is stopped, and gets everything once it reads again', async () => {
  const { doc, stored, later, feed } = await setUp()
  const reader = new Reader()
  const its = feed(reader, { ...DEFAULT_LIMITS, stopOutboundBytes: 2_000 })
  its.start(EMPTY)
  await waitFor('the reader is synced', () => reader.synced === 1)
  reader.isStuck = true
  let sent = 0
  for (const update of later) {
    stored.append(update)
    if (its.offer(binaryMessage(encodeUpdate(update)))) sent += 1
  }
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThan(later.length)
  expect(reader.waitingBytes).toBeLessThanOrEqual(2_000)
  reader.isStuck = false
  reader.drain()
  its.drained()
  expect(isSameBoard(reader.doc, doc)).toBe(true)
})

test('F11: of many who come back at once each is answered in a turn of its own', async () => {
  const { doc, stored, later, feed } = await setUp()
  for (const update of later) stored.append(update)
  const readers = Array.from({ length: 20 }, (_, edits) => {
    const reader = new Reader()
    for (const update of entangledBoard(7, 5, edits).updates) Y.applyUpdate(reader.doc, update)
    return reader
  })
  for (const reader of readers) feed(reader).start(Y.encodeStateVector(reader.doc))
  const syncedCount = () => readers.reduce((sum, reader) => sum + reader.synced, 0)
  const inATurn: number[] = []
  for (let before = 0; before < readers.length; before = syncedCount()) {
    await nextTurn()
    inATurn.push(syncedCount() - before)
  }
  expect(Math.max(...inATurn)).toBe(1)
  for (const reader of readers) expect(isSameBoard(reader.doc, doc)).toBe(true)
})

test('F26: what stood in a row that was lost is not known, is asked for, and closes the gap', () => {
  const source = new Y.Doc()
  const rows: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => rows.push(update))
  for (let i = 0; i < 4; i++) source.getMap('records').set(`r${i}`, 'x'.repeat(i + 1))
  const [first, lost, ...others] = rows
  const stored = new StoredBoard({
    folding: new CountedFolding(),
    clock: new ManualClock(),
    keepSlicesMs: 1_000,
    base: { packed: null, stateVector: new Uint8Array([0]), deletions: new Uint8Array([0, 0]) },
    rows: [first, ...others].map((row) => row ?? new Uint8Array()),
  })
  const missing = lost ?? new Uint8Array()
  expect(stored.has(Y.decodeUpdate(missing))).toBe(false)
  expect(others.every((row) => stored.has(Y.decodeUpdate(row)))).toBe(true)
  expect(stored.reach()).toEqual(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(first ?? missing)))
  // A client that still has the content answers with everything the gap hides.
  const answer = Y.encodeStateAsUpdate(source, Y.encodeStateVector(new Map(stored.reach())))
  expect(stored.has(Y.decodeUpdate(answer))).toBe(false)
  stored.append(missing)
  expect(stored.reach()).toEqual(Y.decodeStateVector(Y.encodeStateVector(source)))
  expect(stored.has(Y.decodeUpdate(answer))).toBe(true)
})

test('what is committed is known, structs and deletions, and nothing else is', async () => {
  const { doc, stored, later } = await setUp()
  const news = (change: (doc: Y.Doc) => void) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const vector = Y.encodeStateVector(copy)
    copy.transact(() => change(copy))
    return Y.decodeUpdate(Y.encodeStateAsUpdate(copy, vector))
  }
  expect(stored.has(Y.decodeUpdate(Y.encodeStateAsUpdate(doc)))).toBe(false)
  for (const update of later) stored.append(update)
  expect(stored.has(Y.decodeUpdate(Y.encodeStateAsUpdate(doc)))).toBe(true)
  expect(stored.has(news((copy) => copy.getMap('records').set('new', 1)))).toBe(false)
  const [id = ''] = doc.getMap('records').keys()
  expect(stored.has(news((copy) => copy.getMap('records').delete(id)))).toBe(false)
  expect(stored.reach()).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
})
