// I5: when a board's rows are folded: when there are enough of them, not again at once, and at the end all that is
// left.

import { expect, test } from 'vitest'
import { createLogger } from '@/server/log/logger'
import type { Compaction } from '@/server/persistence/compactor'
import { CompactionTrigger } from '@/server/sync/board/compaction-trigger'
import { FoldingShare } from '@/server/sync/board/folding-share'
import { ManualClock } from '../../support/manual-clock'

const FOLDED = { packed: new Uint8Array([1]), stateVector: new Uint8Array([0]), deletions: new Uint8Array([0, 0]) }
const settled = () => new Promise(setImmediate)

function setUp(clock = new ManualClock(), share = new FoldingShare(clock)) {
  const stored = {
    position: 0,
    rebased: [] as number[],
    rebase: (_base: unknown, at: number) => stored.rebased.push(at),
  }
  const running: { done: (folded?: boolean) => void; fail: () => void }[] = []
  const compactor = {
    compact: () =>
      new Promise<Compaction>((resolve, reject) => {
        running.push({
          done: (isWhole = true) => resolve({ deleted: 1, folded: isWhole ? FOLDED : null }),
          fail: () => reject(new Error('The disk is full')),
        })
      }),
  }
  const trigger = new CompactionTrigger({
    boardId: 'board',
    epoch: 1,
    stored: stored as never,
    compactor: compactor as never,
    share,
    limits: { compactAfterRows: 10, compactAfterBytes: 1_000 },
    clock,
    logger: createLogger('silent'),
  })
  const add = (rows: number, bytes = 1) => {
    for (let i = 0; i < rows; i++) {
      stored.position += 1
      trigger.count(1, bytes)
      trigger.consider()
    }
  }
  return { clock, stored, running, trigger, add }
}

test('I5: folds after so many rows or so many bytes', async () => {
  const { running, add, clock } = setUp()
  add(9)
  expect(running).toHaveLength(0)
  add(1)
  expect(running).toHaveLength(1)
  running[0]?.done()
  await settled()
  clock.advance(1)
  add(1, 999)
  expect(running).toHaveLength(1)
  add(1)
  expect(running).toHaveLength(2)
})

test('I5: the stored board goes on from what was committed when the compaction began', async () => {
  const { running, add, stored } = setUp()
  add(10)
  add(5)
  running[0]?.done()
  await settled()
  expect(stored.rebased).toEqual([10])
})

test('I5: the stored board stays as it is when the snapshot does not hold every row', async () => {
  const { running, add, stored } = setUp()
  add(10)
  running[0]?.done(false)
  await settled()
  expect(stored.rebased).toEqual([])
})

test('a board that takes long to fold is folded seldom: a hundred times as long is the rest', async () => {
  const { running, add, clock } = setUp()
  add(10)
  clock.advance(100)
  running[0]?.done()
  await settled()
  add(50)
  clock.advance(9_999)
  add(1)
  expect(running).toHaveLength(1)
  clock.advance(1)
  add(1)
  expect(running).toHaveLength(2)
})

test('so many bytes that memory would not hold them are folded without a rest, but not while folding fails', async () => {
  const { running, add, clock } = setUp()
  add(10)
  clock.advance(100)
  running[0]?.done()
  await settled()
  add(1, 1_999)
  expect(running).toHaveLength(1)
  add(1)
  expect(running).toHaveLength(2)
  running[1]?.fail()
  await settled()
  add(1, 10_000)
  expect(running).toHaveLength(2)
  clock.advance(5_000)
  add(1)
  expect(running).toHaveLength(3)
})

test('only one compaction runs at a time', async () => {
  const { running, add } = setUp()
  add(100)
  expect(running).toHaveLength(1)
  running[0]?.done()
  await settled()
  add(1)
  expect(running).toHaveLength(2)
})

test('F5: a compaction that fails is tried again by the first row after a pause, not by as many rows again', async () => {
  const { running, add, stored, clock } = setUp()
  add(10)
  running[0]?.fail()
  await settled()
  expect(stored.rebased).toEqual([])
  clock.advance(4_999)
  add(3)
  expect(running).toHaveLength(1)
  clock.advance(1)
  add(1)
  expect(running).toHaveLength(2)
  running[1]?.done()
  await settled()
  expect(stored.rebased).toEqual([14])
  add(9)
  expect(running).toHaveLength(2)
  add(1)
  expect(running).toHaveLength(3)
})

test('F5: a disk that goes on failing is asked ever less often, and after a success as before', async () => {
  const { running, add, clock } = setUp()
  /** How long after a failure the next row tries again. */
  const pauseMs = async (): Promise<number> => {
    const before = running.length
    running.at(-1)?.fail()
    await settled()
    const failedAt = clock.now()
    while (running.length === before) {
      clock.advance(1_000)
      add(1)
    }
    return clock.now() - failedAt
  }
  add(10)
  const pauses: number[] = []
  for (let i = 0; i < 8; i++) pauses.push(await pauseMs())
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000])
  running.at(-1)?.done()
  await settled()
  add(10)
  expect(await pauseMs()).toBe(5_000)
})

test('F5: bytes that could not be folded count on as rows do', async () => {
  const { running, add, clock } = setUp()
  add(1, 1_000)
  running[0]?.fail()
  await settled()
  clock.advance(5_000)
  add(1)
  expect(running).toHaveLength(2)
})

test('the end folds what a failed compaction left, once', async () => {
  const { running, add, trigger } = setUp()
  add(10)
  running[0]?.fail()
  await settled()
  trigger.finish()
  expect(running).toHaveLength(2)
  trigger.finish()
  running[1]?.fail()
  await settled()
  expect(running).toHaveLength(2)
})

test('the end folds whatever is left, and nothing when nothing is', () => {
  const { running, add, trigger } = setUp()
  trigger.finish()
  expect(running).toHaveLength(0)
  add(1)
  trigger.finish()
  expect(running).toHaveLength(1)
})

test('what came while the last compaction ran is folded at the end as well', async () => {
  const { running, add, trigger } = setUp()
  add(12)
  trigger.finish()
  expect(running).toHaveLength(1)
  running[0]?.done()
  await settled()
  expect(running).toHaveLength(2)
})

test('I5: boards that are full at the same moment are folded one after the other, with rests, but for those that hold far too much', async () => {
  const clock = new ManualClock()
  const share = new FoldingShare(clock)
  const [one, two, three] = [setUp(clock, share), setUp(clock, share), setUp(clock, share)]
  for (const { add } of [one, two]) add(10)
  expect([one.running.length, two.running.length]).toEqual([1, 0])
  clock.advance(20)
  one.running[0]?.done()
  await settled()
  clock.advance(999)
  two.add(1)
  expect(two.running).toHaveLength(0)
  three.add(40)
  expect(three.running).toHaveLength(1)
  three.running[0]?.done()
  await settled()
  clock.advance(1)
  two.add(1)
  expect(two.running).toHaveLength(1)
  // A long one keeps the others waiting for ten seconds at most.
  clock.advance(60_000)
  two.running[0]?.done()
  await settled()
  clock.advance(9_999)
  one.add(10)
  expect(one.running).toHaveLength(1)
  clock.advance(1)
  one.add(1)
  expect(one.running).toHaveLength(2)
})
