// I5: when a board's rows are folded: when there are enough of them, not again at once, and at the end whatever is left.

import { expect, test } from 'vitest'
import { createLogger } from '@/server/log'
import type { Compaction } from '@/server/persistence/compactor'
import { CompactionTrigger } from '@/server/sync/compaction-trigger'
import { ManualClock } from '../../support/manual-clock'

const FOLDED = { packed: new Uint8Array([1]), stateVector: new Uint8Array([0]), deletions: new Uint8Array([0, 0]) }
const settled = () => new Promise(setImmediate)

function setUp() {
  const clock = new ManualClock()
  const image = { position: 0, rebased: [] as number[], rebase: (_base: unknown, at: number) => image.rebased.push(at) }
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
    image: image as never,
    compactor: compactor as never,
    limits: { compactAfterRows: 10, compactAfterBytes: 1_000 },
    clock,
    logger: createLogger('silent'),
  })
  const add = (rows: number, bytes = 1) => {
    for (let i = 0; i < rows; i++) {
      image.position += 1
      trigger.count(1, bytes)
      trigger.consider()
    }
  }
  return { clock, image, running, trigger, add }
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

test('I5: the image goes on from what was committed when the compaction began', async () => {
  const { running, add, image } = setUp()
  add(10)
  add(5)
  running[0]?.done()
  await settled()
  expect(image.rebased).toEqual([10])
})

test('I5: the image stays as it is when the snapshot does not hold every row', async () => {
  const { running, add, image } = setUp()
  add(10)
  running[0]?.done(false)
  await settled()
  expect(image.rebased).toEqual([])
})

test('a board that takes long to fold is folded seldom: twenty times as long is the rest', async () => {
  const { running, add, clock } = setUp()
  add(10)
  clock.advance(100)
  running[0]?.done()
  await settled()
  add(50)
  clock.advance(1_999)
  add(1)
  expect(running).toHaveLength(1)
  clock.advance(1)
  add(1)
  expect(running).toHaveLength(2)
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

test('a compaction that fails is tried again when as many rows have come', async () => {
  const { running, add, image } = setUp()
  add(10)
  running[0]?.fail()
  await settled()
  expect(image.rebased).toEqual([])
  add(10)
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
