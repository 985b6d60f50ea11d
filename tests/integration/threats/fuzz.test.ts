// A great number of damaged frames (SYNC-SPEC S1, S32): recorded frames of an honest page, mutated by a seed and sent
// over real sockets by an editor, while another person works. 10,000 of them; with --full a million.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { decodeUpdateWithin, TooManyStructs } from '@/lib/protocol/decode-update'
import { decodeClientFrame } from '@/lib/protocol/frames'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { canonicalJson } from '@/server/persistence/same-content'
import { everyRecordIsSound } from '../../support/invariants/authority'
import { seededRandom } from '../../support/seeded-random'
import { card } from '../../support/sync/board-content'
import { IS_FULL, scale } from '../../support/sync/fault-scale'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import type { SyncServer } from '../../support/sync/sync-server'
import { waitFor } from '../../support/wait-for'
import { seedCards, startWithCards } from './attack'
import { mutate, recordFrames } from './frame-corpus'
import { FuzzWire, type Outcome } from './fuzz-wire'

const stage = new Stage()

const FRAMES = scale({ quick: 10_000, full: 1_000_000 })
/** A board gets this many frames; then the next one is attacked. */
const FRAMES_PER_BOARD = 5_000
const FRAMES_PER_CHUNK = 100
const WIRES = 10
const MAX_FRAME_MS = 50
const MAX_GROWTH_BYTES = 100 * 1024 * 1024
/** How often a slow frame is tried again before it counts as slow: the machine does other work as well. */
const TRIES = 5
const EVE = 20_261_125
/** The closes that a readable frame may cause. */
const ENDS: ReadonlySet<Outcome> = new Set<Outcome>(['open', 4400, 4403, 4413, 4429])

/** True for a frame that is invalid, whatever the board holds. */
function isUnreadable(frame: Uint8Array): boolean {
  try {
    const decoded = decodeClientFrame(frame)
    if (decoded.type === 'sync-step-1') Y.decodeStateVector(decoded.stateVector)
    if (decoded.type !== 'update') return false
    const { maxLiveUpdateStructs: structs, maxFirstSyncStructs: deletes } = DEFAULT_LIMITS
    decodeUpdateWithin(decoded.update, { structs, deletes })
    return false
  } catch (error) {
    return !(error instanceof TooManyStructs)
  }
}

const hex = (frame: Uint8Array | undefined) => Buffer.from(frame ?? []).toString('hex')

/** Ann's work: she moves a card, and makes it again when a valid frame has deleted it. */
function move(doc: Y.Doc, x: number): void {
  const record = recordsOf(doc).get('shape:ann')
  if (record) record.set('xy', [x, 0])
  else createRecord(doc, card('ann', x, 0))
}

/** Sends all of them, several at a time; returns the outcome of each. */
async function sendAll(wires: readonly FuzzWire[], frames: readonly Uint8Array[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const work = async (wire: FuzzWire): Promise<void> => {
    for (let at = next++; at < frames.length; at = next++) {
      const frame = frames[at] ?? new Uint8Array()
      try {
        outcomes[at] = await wire.send(frame)
      } catch (error) {
        throw new Error(`Frame ${hex(frame)}`, { cause: error })
      }
    }
  }
  await Promise.all(wires.map(work))
  return outcomes
}

/** The longest time that the event loop was held up during the work, in milliseconds. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}

/** The frames that hold up the event loop for too long every time, each tried alone. */
async function slowFrames(wires: readonly FuzzWire[], frames: readonly Uint8Array[]): Promise<readonly string[]> {
  for (let i = 0; i < TRIES; i++) if ((await longestHold(() => sendAll(wires, frames))) <= MAX_FRAME_MS) return []
  const slow: string[] = []
  for (const frame of frames) {
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < TRIES && least > MAX_FRAME_MS; i++) {
      least = Math.min(least, await longestHold(() => sendAll(wires.slice(0, 1), [frame])))
    }
    if (least > MAX_FRAME_MS) slow.push(`${hex(frame)} holds everybody up for ${least} ms`)
  }
  return slow
}

/** Attacks one board with `frames` frames, while ann works on it. */
async function attackBoard(server: SyncServer, boardId: string, frames: number, random: () => number): Promise<void> {
  if (boardId !== 'board') await seedCards(server, boardId)
  const ann = await stage.connected('ann', { boardId })
  const corpus = recordFrames(Y.encodeStateAsUpdate(ann.doc), EVE)
  const wires = Array.from({ length: WIRES }, () => new FuzzWire(server.port, `/sync/${boardId}?user=eve`))
  for (let sent = 0; sent < frames; sent += FRAMES_PER_CHUNK) {
    const chunk = Array.from({ length: FRAMES_PER_CHUNK }, () => mutate(corpus, random))
    const [unreadable, readable] = [chunk.filter(isUnreadable), chunk.filter((frame) => !isUnreadable(frame))]
    // It comes after everything before: an edit takes the same way, but a mark alone would not wait for others' edits.
    move(ann.doc, sent)
    await ann.saved()
    const committed = server.counters.updatesCommitted
    let outcomes: readonly Outcome[] = []
    const hold = await longestHold(async () => {
      outcomes = await sendAll(wires, unreadable)
    })
    // One unreadable frame ends the socket, and has no effect.
    for (const [i, outcome] of outcomes.entries())
      expect([hex(unreadable[i]), outcome]).toEqual([hex(unreadable[i]), 4400])
    expect(server.counters.updatesCommitted).toBe(committed)
    // A late close must not be attributed to the next frame.
    for (const wire of wires) wire.close()
    const holdOfReadable = await longestHold(async () => {
      outcomes = await sendAll(wires, readable)
    })
    for (const [i, outcome] of outcomes.entries()) {
      if (!ENDS.has(outcome)) expect.fail(`${hex(readable[i])} ended its socket with ${outcome}`)
    }
    for (const wire of wires) {
      for (const code of wire.lateEnds.splice(0)) if (!ENDS.has(code)) expect.fail(`A socket ended with ${code}`)
      wire.close()
    }
    if (hold > MAX_FRAME_MS) expect(await slowFrames(wires, unreadable)).toEqual([])
    if (holdOfReadable > MAX_FRAME_MS) expect(await slowFrames(wires, readable)).toEqual([])
  }
  for (const wire of wires) wire.close()
  move(ann.doc, frames)
  await ann.saved()
  expect(ann.closes).toEqual([])
  const served = await server.rooms.read(boardId, (doc) => {
    expect([...doc.share.keys()].sort()).toEqual(['meta', 'records', 'session'])
    everyRecordIsSound(doc, `${frames} damaged frames`)
    return canonicalJson(doc)
  })
  expect(canonicalJson(await fold(server.log, boardId))).toBe(served)
  await waitFor('ann has the same board', () => canonicalJson(ann.doc) === served)
  ann.destroy()
  // This log is in memory: the stand-in for the disk doesn't count as growth of the server.
  await server.log.deleteEpochsBefore(boardId, 2)
}

test(`S1, S32: ${FRAMES} damaged frames end their own sockets, and nothing else`, {
  timeout: 4 * 60 * 60_000,
}, async () => {
  const prototypeKeys = Reflect.ownKeys(Object.prototype)
  const server = await startWithCards(stage, {
    // A person at work is neither as fast, nor in as many windows.
    limits: {
      maxFramesPerSecond: 1e6,
      maxFramesBurst: 1e6,
      maxConnectionsPerUserPerBoard: 250,
      parkAfterMs: 1_000,
      idleUnloadMs: 1,
    },
  })
  const random = seededRandom(1)
  let before = 0
  for (let sent = 0; sent < FRAMES; sent += FRAMES_PER_BOARD) {
    await attackBoard(server, sent === 0 ? 'board' : `board${sent}`, FRAMES_PER_BOARD, random)
    // Memory for loading, compiling and reserving during the first board, or the first tenth, doesn't count as growth.
    if (sent <= FRAMES / 10 - FRAMES_PER_BOARD || sent === 0) before = process.memoryUsage().rss
    if (IS_FULL)
      console.log(
        `S1: ${sent + FRAMES_PER_BOARD} frames`,
        new Date().toISOString(),
        Math.round(process.memoryUsage().rss / 1e6),
        'MB',
      )
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(MAX_GROWTH_BYTES)
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys)
  expect(server.rooms.stats().connections).toBeLessThanOrEqual(WIRES)
})
