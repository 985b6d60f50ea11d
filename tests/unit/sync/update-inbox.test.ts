// How long changes are gathered: a lone writer doesn't wait; the more arrive, the more share a batch, and never longer
// than the limit.

import { describe, expect, test } from 'vitest'
import { UpdateInbox } from '@/server/sync/in/update-inbox'
import { ManualClock } from '../../support/manual-clock'

const turn = () => new Promise(setImmediate)

function setUp(maxSyncTickMs = 40) {
  const clock = new ManualClock()
  const batches: string[][] = []
  const inbox = new UpdateInbox<string>({
    limits: { maxSyncTickMs },
    clock,
    onBatch: (items) => batches.push([...items]),
  })
  /** Adds `perMs` changes in every millisecond for `ms` milliseconds; returns the times of the batches. */
  const load = async (perMs: number, ms: number): Promise<number[]> => {
    const moments: number[] = []
    for (let i = 0; i < ms; i++) {
      const before = batches.length
      for (let n = 0; n < perMs; n++) inbox.put('change', 10)
      await turn()
      clock.advance(1)
      if (batches.length > before) moments.push(clock.now())
    }
    return moments
  }
  return { clock, inbox, batches, load }
}

const longestGap = (moments: readonly number[]) =>
  Math.max(...moments.slice(1).map((moment, i) => moment - (moments[i] ?? moment)))

test('what comes in one turn goes on together at its end, in order', async () => {
  const { inbox, batches } = setUp()
  inbox.put('one', 10)
  inbox.put('mark', 0)
  inbox.put('two', 20)
  expect([batches, inbox.bytes, inbox.isEmpty]).toEqual([[], 30, false])
  await turn()
  expect([batches, inbox.bytes, inbox.isEmpty]).toEqual([[['one', 'mark', 'two']], 0, true])
})

test('a lone writer is never delayed, at sixty changes a second', async () => {
  const { clock, inbox, batches } = setUp()
  for (let i = 1; i <= 200; i++) {
    inbox.put(`change ${i}`, 10)
    await turn()
    expect(batches).toHaveLength(i)
    clock.advance(16)
  }
})

describe('under load', () => {
  test('batches come less often, but never later than the limit', async () => {
    const { batches, load } = setUp(40)
    const moments = await load(5, 1_000)
    const late = moments.slice(-5)
    expect(longestGap(moments)).toBeLessThanOrEqual(41)
    expect(longestGap(late)).toBeGreaterThanOrEqual(39)
    expect(batches.at(-1)?.length).toBeGreaterThan(150)
    expect(moments.length).toBeLessThan(60)
  })

  test('maxSyncTickMs: of much that comes the next batch is handed on after so long, and not before', async () => {
    const { clock, inbox, batches, load } = setUp(40)
    await load(5, 1_000)
    inbox.flush()
    const before = batches.length
    inbox.put('next', 10)
    await turn()
    clock.advance(39)
    await turn()
    expect(batches).toHaveLength(before)
    clock.advance(1)
    expect(batches).toHaveLength(before + 1)
  })

  test('of a middling kind they are gathered for a while in between', async () => {
    const moments = await setUp(40).load(1, 400)
    const calm = setUp(40)
    const few: number[] = []
    for (let i = 0; i < 80; i++) few.push(...(await calm.load(1, 1)), ...(await calm.load(0, 4)))
    // 1,000 a second are at the limit, 200 a second wait for 8 ms.
    expect(longestGap(moments.slice(-5))).toBeGreaterThan(20)
    expect(longestGap(few.slice(-5))).toBeGreaterThanOrEqual(5)
    expect(longestGap(few.slice(-5))).toBeLessThanOrEqual(11)
  })

  test('the wait ends with the change after which hardly another one is due', async () => {
    const { clock, batches, load } = setUp(40)
    // At 200 a second two share a batch, which leaves in the turn of the second, not later.
    const moments: number[] = []
    for (let i = 0; i < 80; i++) moments.push(...(await load(1, 1)), ...(await load(0, 4)))
    expect(batches.at(-1)).toHaveLength(2)
    const late = moments.slice(-4)
    expect(late.map((moment, i) => moment - (late[i - 1] ?? moment - 10))).toEqual([10, 10, 10, 10])
    // Each change came at a multiple of five, and its batch was there at most a millisecond later.
    expect(late.map((moment) => moment % 5)).toEqual([1, 1, 1, 1])
    expect(clock.waiting).toBeLessThanOrEqual(1)
  })

  test('is forgotten when it is over', async () => {
    const { clock, inbox, batches, load } = setUp()
    await load(5, 500)
    clock.advance(1_000)
    await turn()
    const before = batches.length
    for (let i = 1; i <= 3; i++) {
      inbox.put('alone', 10)
      await turn()
      expect(batches).toHaveLength(before + i)
      clock.advance(100)
    }
  })

  test('makes no difference with a limit of 0', async () => {
    const moments = await setUp(0).load(5, 200)
    expect(moments).toHaveLength(200)
  })
})

test('marks alone are no load', async () => {
  const { inbox, batches, clock } = setUp()
  for (let i = 1; i <= 50; i++) {
    for (let n = 0; n < 100; n++) inbox.put('mark', 0)
    await turn()
    expect(batches).toHaveLength(i)
    clock.advance(1)
  }
})

test('while it is held everything stays, and what is put back comes first', async () => {
  const { clock, inbox, batches } = setUp()
  inbox.put('one', 10)
  inbox.hold()
  inbox.put('two', 10)
  inbox.flush()
  clock.advance(1_000)
  await turn()
  expect(batches).toEqual([])
  inbox.putBack(['zero'], 5)
  expect(inbox.bytes).toBe(25)
  inbox.release()
  inbox.flush()
  await turn()
  clock.advance(1_000)
  expect(batches).toEqual([['zero', 'one', 'two']])
})

test('cleared, it hands nothing on, and leaves no timer', async () => {
  const { clock, inbox, batches, load } = setUp()
  await load(5, 100)
  const before = batches.length
  inbox.put('lost', 10)
  inbox.clear()
  await turn()
  clock.advance(1_000)
  expect(batches).toHaveLength(before)
  expect([inbox.bytes, inbox.isEmpty, clock.waiting]).toEqual([0, true, 0])
})
