// A room's stored board continues with a compaction's result: a client that joins then still receives everything
// committed, whenever the compaction read it.

import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { openStored } from '@/server/persistence/open-stored'
import { isSameBoard } from '@/server/persistence/same-content'
import { CompactionTrigger } from '@/server/sync/board/compaction-trigger'
import { FoldingShare } from '@/server/sync/board/folding-share'
import { StoredBoard } from '@/server/sync/board/stored-board'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { growingBoard } from '../../support/sync/growing-board'
import { waitFor } from '../../support/wait-for'

const LIMITS = { compactAfterRows: 40, compactAfterBytes: 1024 * 1024, keptSnapshots: 3 }
const logger = createLogger('silent')
const folding = new InlineFolding()

/** A board as a room holds it, without the sockets. */
interface Holder {
  readonly stored: StoredBoard
  readonly trigger: CompactionTrigger
}

describe('a compaction and the stored board that takes its result', () => {
  let inner: MemoryUpdateLog
  let log: FaultyLog
  let compactor: Compactor
  let clock: ManualClock
  const rows = growingBoard(300, 21)

  beforeEach(() => {
    inner = new MemoryUpdateLog()
    log = new FaultyLog(inner)
    compactor = new Compactor({ log, folding, limits: LIMITS, logger })
    clock = new ManualClock()
  })

  async function hold(): Promise<Holder> {
    const opened = await openStored({ log: inner, folding, limits: LIMITS, logger }, 'board', 1)
    const stored = new StoredBoard({ folding, clock, base: opened, rows: opened.rows, keepSlicesMs: 1_000 })
    const share = new FoldingShare(clock)
    const options = { boardId: 'board', epoch: 1, stored, compactor, share, limits: LIMITS, clock, logger }
    const trigger = new CompactionTrigger(options)
    trigger.count(opened.unfolded.rows, opened.unfolded.bytes)
    return { stored, trigger }
  }

  /** The steps of a commit: the disk, then the stored board, then the trigger. */
  async function commit({ stored, trigger }: Holder, start: number, end: number): Promise<void> {
    for (const row of rows.slice(start, end)) {
      await inner.append([row])
      stored.append(row.bytes)
      trigger.count(1, row.bytes.length)
      trigger.consider()
    }
  }

  async function joined({ stored }: Holder): Promise<Y.Doc> {
    const doc = new Y.Doc()
    const { slices, deletions } = await stored.sliced()
    for (const update of [...slices.map((slice) => slice.update), deletions]) Y.applyUpdate(doc, update)
    for (const update of stored.tail) Y.applyUpdate(doc, update)
    return doc
  }

  /** Stops the next compaction after its read. Returns the function that lets it continue. */
  async function stopNext(start: () => void): Promise<() => void> {
    const before = log.calls.get('addSnapshot') ?? 0
    let release = () => {}
    log.before = (method) =>
      method === 'addSnapshot' && log.calls.get('addSnapshot') === before + 1
        ? new Promise<void>((resolve) => {
            release = resolve
          })
        : undefined
    start()
    await waitFor('the compaction has read', () => log.calls.get('addSnapshot') === before + 1)
    return () => release()
  }

  test('I3, I5: the result replaces what it has read and no more', async () => {
    const holder = await hold()
    await commit(holder, 0, 39)
    const goOn = await stopNext(() => void commit(holder, 39, 40))
    await commit(holder, 40, 60)
    goOn()
    await compactor.settled()
    await waitFor('the stored goes on with it', () => holder.stored.basePosition === 40)
    expect(holder.stored.position).toBe(60)
    expect(isSameBoard(await joined(holder), await fold(inner, 'board'))).toBe(true)
  })

  test('I3, F25: a board that was given up and opened again during its compaction keeps what that has not read', async () => {
    const first = await hold()
    await commit(first, 0, 30)
    const goOn = await stopNext(() => first.trigger.finish())
    const second = await hold()
    await commit(second, 30, 90)
    goOn()
    await compactor.settled()
    await waitFor('the stored goes on with a later one', () => second.stored.basePosition > 0)
    expect(isSameBoard(await joined(second), await fold(inner, 'board'))).toBe(true)
    const everything = new MemoryUpdateLog()
    await everything.append(rows.slice(0, 90))
    expect(isSameBoard(await joined(second), await fold(everything, 'board'))).toBe(true)
  })

  test('F16: what is committed during the last compaction is folded by one more', async () => {
    const holder = await hold()
    await commit(holder, 0, 39)
    const goOn = await stopNext(() => void commit(holder, 39, 40))
    await commit(holder, 40, 60)
    holder.trigger.finish()
    goOn()
    await waitFor('everything is folded', async () => (await inner.load('board', 1)).updates.length === 0)
    await compactor.settled()
    expect((await inner.load('board', 1)).snapshotIds).toHaveLength(2)
    expect(isSameBoard(await joined(holder), await fold(inner, 'board'))).toBe(true)
  })

  test('I3: a compaction that left a row out leaves the stored board as it is', async () => {
    const holder = await hold()
    // Its predecessor never came.
    await inner.append([{ boardId: 'board', epoch: 1, authorId: 'ann', bytes: lateHalf() }])
    await commit(holder, 0, 40)
    await compactor.settled()
    await waitFor('the rest is folded', async () => (await inner.load('board', 1)).updates.length === 1)
    expect([holder.stored.basePosition, holder.stored.position]).toEqual([0, 40])
    const everything = new MemoryUpdateLog()
    await everything.append(rows.slice(0, 40))
    expect(isSameBoard(await joined(holder), await fold(everything, 'board'))).toBe(true)
  })
})

/** The second of two updates. */
function lateHalf(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('records').set('first', new Y.Map())
  const before = Y.encodeStateVector(doc)
  doc.getMap('records').set('second', new Y.Map())
  return Y.encodeStateAsUpdate(doc, before)
}
