// I3, F9: how a reader reaches the present and stays there: nothing is left out between the answer and the updates
// after it, whatever is committed in the meantime, and a slow reader is paused and caught up.

import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_PACKED } from '@/lib/protocol/message-type'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { unpack } from '@/server/persistence/packed-state'
import { isSameBoard } from '@/server/persistence/same-content'
import { StoredBoard } from '@/server/sync/board/stored-board'
import { Feed, type FeedReader } from '@/server/sync/out/feed'
import { binaryMessage } from '@/server/sync/sockets/binary-message'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { ManualClock } from '../../support/manual-clock'
import { waitFor } from '../../support/wait-for'

const live = (feed: Feed) => waitFor('the reader is at the present', () => feed.isLive)
const STOP = { stopOutboundBytes: 1_000 }

class Reader implements FeedReader {
  readonly doc = new Y.Doc()
  readonly frames: string[] = []
  waitingBytes = 0
  isClosing = false

  sendMessage(message: Buffer): void {
    const length = message[1] ?? 0
    const frame = message.subarray(length < 126 ? 2 : length === 126 ? 4 : 10)
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) === MESSAGE_PACKED) {
      this.frames.push('packed')
      Y.applyUpdateV2(this.doc, unpack(decoding.readVarUint8Array(decoder)))
      return
    }
    this.frames.push(['step 1', 'step 2', 'update'][decoding.readVarUint(decoder)] ?? 'unknown')
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
  }
}

/** A board whose first `folded` edits are in its base. */
async function setUp(folded: number, { foldedText }: { foldedText?: string } = {}) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const edit = (size = 10, text = 'x'.repeat(size)): Uint8Array => {
    doc.getMap('records').set(`r${updates.length}`, text)
    return updates.at(-1) ?? new Uint8Array()
  }
  for (let i = 0; i < folded; i++) edit(10, foldedText)
  const folding = new InlineFolding()
  const fold = () =>
    folding.fold(
      null,
      updates.map((bytes, id) => ({ id, bytes })),
    )
  const base =
    folded > 0 ? await fold() : { packed: null, stateVector: new Uint8Array([0]), deletions: new Uint8Array([0, 0]) }
  const clock = new ManualClock()
  const stored = new StoredBoard({ folding, clock, base, rows: [], keepSlicesMs: 1_000 })
  const counters = new SyncCounters()
  const failures: unknown[] = []
  const feeds: Feed[] = []
  const follow = (reader: Reader, isLive = false): Feed => {
    const feed = new Feed({ reader, stored, limits: STOP, counters, isLive, onFailed: (error) => failures.push(error) })
    feeds.push(feed)
    return feed
  }
  /** Commits an edit; returns which feeds received it. */
  const commit = (size?: number): boolean[] => {
    const update = edit(size)
    stored.append(update)
    return feeds.map((feed) => feed.offer(binaryMessage(encodeUpdate(update))))
  }
  return { doc, stored, folding, clock, counters, failures, follow, commit, fold, updates }
}

const EMPTY = Y.encodeStateVector(new Y.Doc())

describe('I3: a reader who joins', () => {
  test('gets nothing before it asks, and everything after', async () => {
    const { doc, follow, commit } = await setUp(5)
    const reader = new Reader()
    const feed = follow(reader)
    expect(commit()).toEqual([false])
    expect([reader.frames, feed.isSettled, feed.isLive]).toEqual([[], true, false])
    feed.start(EMPTY)
    expect(feed.isSettled).toBe(false)
    expect(commit()).toEqual([false])
    await live(feed)
    expect(feed.isLive).toBe(true)
    expect(reader.frames.at(-1)).toBe('step 2')
    expect(commit()).toEqual([true])
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('packed and very large gets it a while after whoever came before, so that other boards have a core', async () => {
    const { doc, clock, follow } = await setUp(1, { foldedText: randomBytes(1_500_000).toString('base64') })
    const readers = [new Reader(), new Reader()]
    for (const reader of readers) follow(reader).startPacked()
    for (let turn = 0; turn < 6; turn++) await nextTurn()
    clock.advance(3)
    for (let turn = 0; turn < 6; turn++) await nextTurn()
    expect(readers.map(({ frames }) => frames)).toEqual([['packed'], []])
    clock.advance(1)
    await waitFor('the second one is served', () => readers.every(({ frames }) => frames.length === 1))
    expect(readers.every((reader) => isSameBoard(reader.doc, doc))).toBe(true)
  })

  test('packed and large gets it in a turn of its own, and its question waits for it', async () => {
    // Letters that gzip can't compress.
    const { doc, follow, commit } = await setUp(1, { foldedText: randomBytes(100_000).toString('base64') })
    const readers = [new Reader(), new Reader()]
    const feeds = readers.map((reader) => follow(reader))
    for (const feed of feeds) feed.startPacked()
    for (const feed of feeds) feed.start(EMPTY)
    commit()
    const served = () => readers.filter(({ frames }) => frames.length > 0).length
    const turns = [served()]
    while (served() < readers.length) {
      await nextTurn()
      turns.push(served())
    }
    expect(new Set(turns)).toEqual(new Set([0, 1, 2]))
    for (const feed of feeds) await live(feed)
    expect(readers.map(({ frames }) => frames)).toEqual([
      ['packed', 'step 2'],
      ['packed', 'step 2'],
    ])
    for (const reader of readers) expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('packed and large, but has something already, gets only what it lacks', async () => {
    const { doc, follow } = await setUp(1, { foldedText: randomBytes(100_000).toString('base64') })
    const reader = new Reader()
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(doc))
    const feed = follow(reader)
    feed.startPacked()
    feed.start(Y.encodeStateVector(reader.doc))
    await live(feed)
    expect(reader.frames).not.toContain('packed')
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('packed gets what is committed between the packed state and its question', async () => {
    const { doc, follow, commit } = await setUp(5)
    const reader = new Reader()
    const feed = follow(reader)
    feed.startPacked()
    commit()
    feed.start(EMPTY)
    expect(reader.frames).toEqual(['packed', 'step 2'])
    expect(commit()).toEqual([true])
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('packed gets everything also when a newer base came before its question', async () => {
    const { doc, stored, follow, commit, fold } = await setUp(5)
    const reader = new Reader()
    const feed = follow(reader)
    feed.startPacked()
    commit()
    stored.rebase(await fold(), stored.position)
    commit()
    feed.start(EMPTY)
    await live(feed)
    expect(feed.isLive).toBe(true)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('can not be sent packed what was never folded, nor twice', async () => {
    const { follow, commit, doc } = await setUp(0)
    const reader = new Reader()
    const feed = follow(reader)
    feed.startPacked()
    expect(reader.frames).toEqual([])
    commit()
    feed.start(EMPTY)
    await live(feed)
    feed.startPacked()
    expect(reader.frames).toEqual(['step 2'])
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('with a vector that is none is refused, and nothing has changed', async () => {
    const { follow, doc } = await setUp(3)
    const reader = new Reader()
    const feed = follow(reader)
    expect(() => feed.start(new Uint8Array([200]))).toThrow()
    expect(reader.frames).toEqual([])
    feed.start(EMPTY)
    await live(feed)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('and asks again in between is not left out of what is committed meanwhile', async () => {
    const { doc, follow, commit } = await setUp(3)
    const reader = new Reader()
    const feed = follow(reader)
    feed.start(EMPTY)
    await live(feed)
    feed.start(Y.encodeStateVector(reader.doc))
    expect(commit()).toEqual([false])
    feed.start(Y.encodeStateVector(reader.doc))
    await live(feed)
    expect(commit()).toEqual([true])
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('of a board that was out of memory goes on where it was', async () => {
    const { follow, commit } = await setUp(3)
    const feed = follow(new Reader(), true)
    expect(feed.isLive).toBe(true)
    expect(commit()).toEqual([true])
  })
})

describe('F9: a reader who is slow', () => {
  test('is sent one change of any size when nothing waits', async () => {
    const { follow, commit, counters } = await setUp(1)
    follow(new Reader(), true)
    expect(commit(5_000)).toEqual([true])
    expect(counters.slowReaders).toBe(0)
  })

  test('stopOutboundBytes: is sent a change up to which as much waits, and stopped at one of one more', async () => {
    const { follow, commit, updates, counters } = await setUp(1)
    const reader = new Reader()
    const feed = follow(reader, true)
    expect(commit()).toEqual([true])
    const bytes = () => binaryMessage(encodeUpdate(updates.at(-1) ?? new Uint8Array())).length
    // Changes of equal size: the numbers in them stay short.
    reader.waitingBytes = STOP.stopOutboundBytes - bytes()
    expect(commit()).toEqual([true])
    reader.waitingBytes += 1
    expect(commit()).toEqual([false])
    expect([feed.isLive, counters.slowReaders]).toEqual([false, 1])
  })

  test('is stopped, and brought up to date with one frame when all has left', async () => {
    const { doc, follow, commit, counters } = await setUp(4)
    const reader = new Reader()
    const feed = follow(reader)
    feed.start(EMPTY)
    await live(feed)
    // Now it is no longer at a position where others would get the same answer.
    expect(commit()).toEqual([true])
    reader.waitingBytes = 990
    for (let i = 0; i < 3; i++) expect(commit(100)).toEqual([false])
    expect([counters.slowReaders, feed.isSettled]).toEqual([1, false])
    const before = reader.frames.length
    reader.waitingBytes = 0
    feed.drained()
    expect(reader.frames.slice(before)).toEqual(['step 2'])
    expect(feed.isLive).toBe(true)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })

  test('is brought up to date also from a base that came while it was stopped', async () => {
    const { doc, stored, follow, commit, fold } = await setUp(4)
    const reader = new Reader()
    const feed = follow(reader)
    feed.start(EMPTY)
    await live(feed)
    reader.waitingBytes = 990
    commit(100)
    doc.getMap('records').delete('r1')
    commit(100)
    stored.rebase(await fold(), stored.position)
    commit(100)
    reader.waitingBytes = 0
    feed.drained()
    await live(feed)
    expect(feed.isLive).toBe(true)
    expect(isSameBoard(reader.doc, doc)).toBe(true)
  })
})

describe('F9: a reader who has left costs nothing more', () => {
  test('when its answer was being prepared', async () => {
    const { stored, follow, commit } = await setUp(4)
    const reader = new Reader()
    const since = vi.spyOn(stored, 'messagesSince')
    const turn = vi.spyOn(stored, 'turn')
    follow(reader).start(EMPTY)
    commit()
    reader.isClosing = true
    // A later request is answered later.
    const later = new Reader()
    const feed = follow(later)
    feed.start(EMPTY)
    await live(feed)
    expect(reader.frames).toEqual([])
    expect([since, turn].map((spy) => spy.mock.calls.length)).toEqual([1, 1])
  })

  test('when it waited for its turn', async () => {
    const { stored, follow } = await setUp(4)
    const reader = new Reader()
    const since = vi.spyOn(stored, 'messagesSince')
    const turn = vi.spyOn(stored, 'turn').mockImplementationOnce(() => {
      reader.isClosing = true
      return Promise.resolve()
    })
    follow(reader).start(EMPTY)
    await waitFor('its turn has come', () => turn.mock.calls.length === 1)
    await stored.turn()
    expect([reader.frames, since.mock.calls]).toEqual([[], []])
  })

  test('when only a part of the state had gone out', async () => {
    const { stored, follow } = await setUp(4)
    const reader = new Reader()
    reader.waitingBytes = 1024 * 1024
    const pieces = vi.spyOn(stored, 'pieces')
    const since = vi.spyOn(stored, 'messagesSince')
    const feed = follow(reader)
    feed.start(EMPTY)
    await waitFor('the pieces are there', () => pieces.mock.calls.length === 1)
    await stored.turn()
    await stored.turn()
    reader.isClosing = true
    reader.waitingBytes = 0
    feed.drained()
    expect([reader.frames, since.mock.calls]).toEqual([[], []])
  })

  test('when it asks only now', async () => {
    const { folding, counters, follow } = await setUp(4)
    const reader = new Reader()
    reader.isClosing = true
    const slice = vi.spyOn(folding, 'slice')
    follow(reader).start(EMPTY)
    expect([counters.joinsAnswered, slice.mock.calls]).toEqual([0, []])
  })
})
