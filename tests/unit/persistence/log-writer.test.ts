// The writer's order, grouping, retries and honesty, with a clock turned by hand.

import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { BoardsMovedError, type Home } from '@/server/persistence/board-homes'
import { LogWriter } from '@/server/persistence/log-writer'
import type { LogRow } from '@/server/persistence/update-log'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { waitFor } from '../../support/wait-for'

function setUp(limits: Partial<Limits> = {}) {
  const clock = new ManualClock()
  const memory = new MemoryUpdateLog()
  const log = new FaultyLog(memory)
  const batches: number[] = []
  const append = log.append.bind(log)
  log.append = (rows) => {
    batches.push(rows.length)
    return append(rows)
  }
  const commits: [rows: number, ms: number][] = []
  const moved: Home[] = []
  const writer = new LogWriter({
    log,
    limits: { ...DEFAULT_LIMITS, ...limits },
    clock,
    logger: createLogger('silent'),
    counters: { committed: (rows, ms) => commits.push([rows, ms]) },
    onMoved: (home) => moved.push(home),
  })
  return { clock, log, memory, writer, batches, commits, moved }
}

const row = (byte: number, size = 1, boardId = 'board'): LogRow => ({
  boardId,
  epoch: 1,
  authorId: 'ann',
  bytes: new Uint8Array(size).fill(byte),
})

test('a single row is committed at once, and reported once', async () => {
  const { writer, batches } = setUp()
  let told = 0
  writer.submit(row(1), [], () => {
    told += 1
  })
  await writer.flushed()
  expect([told, batches, writer.bufferedBytes]).toEqual([1, [1], 0])
})

test('rows that come during a commit go together with the next, in order', async () => {
  const { writer, batches, memory } = setUp({ maxCommitRows: 4 })
  const told: number[] = []
  for (let i = 0; i < 10; i++) writer.submit(row(i), [], () => told.push(i))
  await writer.flushed()
  expect(batches).toEqual([4, 4, 2])
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect((await memory.load('board', 1)).updates.map((each) => each.bytes[0])).toEqual(told)
})

test('a commit is bounded in bytes, and a larger row is committed alone', async () => {
  const { writer, batches } = setUp({ maxCommitBytes: 100 })
  for (const size of [40, 40, 40, 500, 10]) writer.submit(row(1, size), [], () => undefined)
  await writer.flushed()
  expect(batches).toEqual([2, 1, 1, 1])
})

test('maxCommitBytes: as many bytes go in one commit, and of one more the last row goes with the next', async () => {
  for (const [last, commits] of [
    [60, [2]],
    [61, [1, 1]],
  ] as const) {
    const { writer, batches } = setUp({ maxCommitBytes: 100 })
    for (const size of [40, last]) writer.submit(row(1, size), [], () => undefined)
    await writer.flushed()
    expect(batches).toEqual(commits)
  }
})

test('I12: degradedAfterMs: a commit may fail or hang for so long, and not for one more', async () => {
  const { writer, log, clock } = setUp({ degradedAfterMs: 1_000 })
  log.before = () => new Promise(() => undefined)
  writer.submit(row(1), [], () => undefined)
  await waitFor('the commit is under way', () => clock.waiting === 1)
  clock.advance(999)
  expect(writer.isDegraded).toBe(false)
  clock.advance(1)
  expect(writer.isDegraded).toBe(true)
})

test('claims are stored before the rows that need them', async () => {
  const { writer, log } = setUp()
  const order: string[] = []
  log.before = (method) => void order.push(method)
  writer.submit(row(1), [{ boardId: 'board', clientId: 5, ownerKey: 'ann' }], () => undefined)
  await writer.flushed()
  expect(order).toEqual(['claimClients', 'append'])
})

test('I12: a failing commit is tried again after 50, 100, 200 ... 2000 ms, and nothing is reported until then', async () => {
  const { writer, log, clock, memory } = setUp({ degradedAfterMs: 1_000 })
  let isBroken = true
  log.before = () => {
    if (isBroken) throw new Error('The disk is full')
  }
  const told: number[] = []
  const states: boolean[] = []
  writer.onStateChanged(() => states.push(writer.isDegraded))
  writer.submit(row(1), [], () => told.push(1))
  writer.submit(row(2), [], () => told.push(2))
  const tries = () => log.calls.get('append') ?? 0
  await waitFor('the first try failed', () => clock.waiting === 2)
  for (const [pauseMs, count] of [50, 100, 200, 400, 800, 1_600, 2_000, 2_000].map((ms, i) => [ms, i + 1] as const)) {
    expect(tries()).toBe(count)
    clock.advance(pauseMs - 1)
    expect(tries()).toBe(count)
    clock.advance(1)
    await waitFor(`try ${count + 1} failed`, () => tries() === count + 1)
    await new Promise(setImmediate)
  }
  expect([told, states]).toEqual([[], [true]])
  isBroken = false
  clock.advance(2_000)
  await writer.flushed()
  expect([told, states, writer.isDegraded]).toEqual([[1, 2], [true, false], false])
  expect((await memory.load('board', 1)).updates).toHaveLength(2)
})

test('I12: a commit is counted once, with the time from its first try, and so is the time of degradation', async () => {
  const { writer, log, clock, commits } = setUp({ degradedAfterMs: 100, maxCommitRows: 2 })
  log.before = (method) => {
    if (method === 'append') throw new Error('The disk is full')
  }
  for (let i = 0; i < 3; i++) writer.submit(row(i), [], () => undefined)
  await waitFor('the first try failed', () => clock.waiting === 2)
  clock.advance(50)
  await waitFor('the second try failed', () => clock.waiting === 2)
  expect([commits, writer.degradedMs]).toEqual([[], 0])
  clock.advance(100)
  await waitFor('the third try failed', () => clock.waiting === 1 && log.calls.get('append') === 3)
  expect([writer.isDegraded, writer.degradedMs]).toEqual([true, 50])
  log.before = () => undefined
  clock.advance(200)
  await writer.flushed()
  expect(commits).toEqual([
    [2, 350],
    [1, 0],
  ])
  clock.advance(1_000)
  expect([writer.isDegraded, writer.degradedMs]).toEqual([false, 250])
  // A second spell adds to the first.
  log.before = () => {
    throw new Error('The disk is full')
  }
  writer.submit(row(4), [], () => undefined)
  await waitFor('the next try failed', () => clock.waiting === 2)
  clock.advance(130)
  expect([writer.isDegraded, writer.degradedMs]).toEqual([true, 280])
})

test('it is full when too much waits, and not any more when that is committed', async () => {
  const { writer, log, clock } = setUp({ maxBufferedWriteBytes: 10 })
  log.before = () => {
    throw new Error('The disk is full')
  }
  writer.submit(row(1, 10), [], () => undefined)
  expect(writer.isFull).toBe(false)
  writer.submit(row(1, 1), [], () => undefined)
  expect(writer.isFull).toBe(true)
  await waitFor('the first try failed', () => clock.waiting === 2)
  log.before = () => undefined
  clock.advance(50)
  await writer.flushed()
  expect(writer.isFull).toBe(false)
})

test("F27: a listener that fails does not keep others' commits from being reported", async () => {
  const { writer } = setUp()
  const told: number[] = []
  writer.submit(row(1), [], () => {
    throw new Error('A bug')
  })
  writer.submit(row(2), [], () => told.push(2))
  await writer.flushed()
  expect(told).toEqual([2])
})

/** Everything that is due, and what follows from it. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate)
}

test('F48: many boards at once share commits, ten milliseconds apart, and one board alone never waits', async () => {
  const { writer, clock, batches } = setUp()
  // One board, a row every ten milliseconds.
  for (let i = 0; i < 50; i++) {
    writer.submit(row(1), [], () => undefined)
    await settle()
    clock.advance(10)
  }
  expect(batches).toEqual(Array.from({ length: 50 }, () => 1))
  batches.length = 0
  // Forty boards, a row of one of them every millisecond.
  for (let ms = 0; ms < 1_000; ms++) {
    writer.submit(row(1, 1, `board${ms % 40}`), [], () => undefined)
    await settle()
    clock.advance(1)
  }
  await writer.flushed()
  expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(1_000)
  expect(batches.length).toBeLessThan(140)
  expect(Math.max(...batches)).toBeLessThanOrEqual(11)
})

test('F48: whoever waits for everything to be stored does not wait for further rows', async () => {
  const { writer, clock, memory } = setUp()
  for (let i = 0; i < 30; i++) writer.submit(row(i, 1, `board${i}`), [], () => undefined)
  await writer.flushed()
  // The rate is high now, and the clock stands still: the next commit would wait.
  writer.submit(row(1), [], () => undefined)
  await settle()
  expect((await memory.load('board', 1)).updates).toHaveLength(0)
  await writer.flushed()
  expect((await memory.load('board', 1)).updates).toHaveLength(1)
  expect(clock.now()).toBe(0)
})

/** A log that refuses the rows of one board, whatever they come with. */
function refuse(log: FaultyLog, boardId: string): { isOver: boolean } {
  const fault = { isOver: false }
  const append = log.append.bind(log)
  log.append = (rows) =>
    !fault.isOver && rows.some((each) => each.boardId === boardId)
      ? Promise.reject(new Error('A row that can not be stored'))
      : append(rows)
  return fault
}

test("F48: one board's rows that the log refuses are held up alone, and come later in their order", async () => {
  const { writer, log, clock, memory } = setUp()
  const fault = refuse(log, 'bad')
  const told: string[] = []
  const submit = (boardId: string, byte: number) =>
    writer.submit(row(byte, 1, boardId), [], () => told.push(`${boardId} ${byte}`))
  const changes: boolean[] = []
  writer.onStateChanged(() => changes.push(writer.of('bad').isDegraded))
  submit('good', 1)
  submit('bad', 1)
  submit('fine', 1)
  submit('bad', 2)
  submit('good', 2)
  await settle()
  expect(told).toEqual([])
  clock.advance(50)
  await settle()
  expect(told.toSorted()).toEqual(['fine 1', 'good 1', 'good 2'])
  expect(told.indexOf('good 1')).toBeLessThan(told.indexOf('good 2'))
  expect([writer.of('bad').isDegraded, writer.of('good').isDegraded, writer.isDegraded]).toEqual([true, false, false])
  expect([writer.of('bad').bufferedBytes, writer.of('good').bufferedBytes, writer.bufferedBytes]).toEqual([2, 0, 2])
  expect(writer.heldUpBoards).toBe(1)

  // From now on nobody waits for it, and what comes for it waits behind what it has.
  submit('bad', 3)
  for (let i = 3; i < 6; i++) {
    submit('good', i)
    await settle()
    expect(told.at(-1)).toBe(`good ${i}`)
  }
  clock.advance(10_000)
  await settle()
  expect(told.filter((each) => each.startsWith('bad'))).toEqual([])
  fault.isOver = true
  clock.advance(2_000)
  await writer.flushed()
  expect(told.slice(-3)).toEqual(['bad 1', 'bad 2', 'bad 3'])
  expect((await memory.load('bad', 1)).updates.map((each) => each.bytes[0])).toEqual([1, 2, 3])
  expect([writer.of('bad').isDegraded, writer.bufferedBytes, changes]).toEqual([false, 0, [true, false]])
  expect(writer.heldUpBoards).toBe(0)
})

test('F48: a board whose rows the log refuses while nobody else writes does not keep the first other one waiting', async () => {
  const { writer, log, clock } = setUp()
  refuse(log, 'bad')
  writer.submit(row(1, 1, 'bad'), [], () => undefined)
  await settle()
  for (const pauseMs of [50, 100, 200, 400, 800, 1_600]) {
    clock.advance(pauseMs)
    await settle()
  }
  expect(writer.isDegraded).toBe(true)
  let isTold = false
  writer.submit(row(1, 1, 'good'), [], () => {
    isTold = true
  })
  await settle()
  expect([isTold, writer.isDegraded, writer.of('bad').isDegraded]).toEqual([true, false, true])
})

test('F48: while the whole database fails no board is held up, and each row is stored in its order once it works', async () => {
  const { writer, log, clock, memory } = setUp()
  let isBroken = true
  log.before = () => {
    if (isBroken) throw new Error('The disk is full')
  }
  const told: number[] = []
  for (let i = 0; i < 12; i++) writer.submit(row(i, 1, `board${i % 3}`), [], () => told.push(i))
  await settle()
  for (const pauseMs of [50, 100, 200, 400, 800]) {
    clock.advance(pauseMs)
    await settle()
  }
  expect([told, writer.isDegraded, writer.of('board1').isDegraded]).toEqual([[], true, true])
  isBroken = false
  clock.advance(2_000)
  await writer.flushed()
  expect(told).toEqual(Array.from({ length: 12 }, (_, i) => i))
  expect((await memory.load('board1', 1)).updates.map((each) => each.bytes[0])).toEqual([1, 4, 7, 10])
})

test('F48: boards that there was no time to try alone are not held up: they go with the next commit', async () => {
  const { writer, log, clock } = setUp()
  refuse(log, 'board0')
  const append = log.append.bind(log)
  log.append = (rows) => {
    if (rows.length === 1) clock.advance(200)
    return append(rows)
  }
  const told: number[] = []
  for (let i = 0; i < 6; i++) writer.submit(row(i, 1, `board${i}`), [], () => told.push(i))
  await settle()
  clock.advance(50)
  await settle()
  expect(told.toSorted()).toEqual([1, 2, 3, 4, 5])
  expect([0, 1, 2, 3, 4, 5].filter((i) => writer.of(`board${i}`).isDegraded)).toEqual([0])
})

/** A log in which another node has taken a board, whose token that was. */
function move(log: FaultyLog, lost: Home): void {
  const append = log.append.bind(log)
  log.append = (rows) =>
    rows.some((each) => each.boardId === lost.boardId && each.homeToken === lost.token)
      ? Promise.reject(new BoardsMovedError([lost]))
      : append(rows)
}

test('rows of a board that has moved are dropped without a pause, and those of others go with the same commit', async () => {
  const { writer, log, memory, clock, moved } = setUp()
  move(log, { boardId: 'lost', token: 1 })
  const told: string[] = []
  const submit = (boardId: string, byte: number, homeToken: number) =>
    writer.submit(
      { ...row(byte, 1, boardId), homeToken },
      [],
      () => told.push(`${boardId} ${byte}`),
      () => told.push(`${boardId} ${byte} is dropped`),
    )
  submit('kept', 1, 4)
  submit('lost', 1, 1)
  submit('kept', 2, 4)
  submit('lost', 2, 1)
  // The board has come back: its new room's rows count.
  submit('lost', 3, 3)
  await writer.flushed()
  expect(told).toEqual(['kept 1', 'kept 2', 'lost 3', 'lost 1 is dropped', 'lost 2 is dropped'])
  expect((await memory.load('lost', 1)).updates.map((each) => each.bytes[0])).toEqual([3])
  expect(moved).toEqual([
    { boardId: 'lost', token: 1 },
    { boardId: 'lost', token: 1 },
  ])
  expect([writer.bufferedBytes, writer.isDegraded, writer.heldUpBoards, clock.now()]).toEqual([0, false, 0, 0])
})

test('a writer that has only rows of a board that has moved is done with them', async () => {
  const { writer, log, commits, moved } = setUp()
  move(log, { boardId: 'lost', token: 1 })
  writer.submit({ ...row(1, 1, 'lost'), homeToken: 1 }, [], () => expect.fail('It is not stored'))
  await writer.flushed()
  expect([writer.bufferedBytes, commits, moved.length]).toEqual([0, [], 1])
})

test('a board that is held up, and then moves, is held up no more', async () => {
  const { writer, log, clock, moved } = setUp()
  const fault = refuse(log, 'lost')
  writer.submit({ ...row(1, 1, 'lost'), homeToken: 1 }, [], () => expect.fail('It is not stored'))
  writer.submit({ ...row(1, 1, 'kept'), homeToken: 1 }, [], () => undefined)
  await settle()
  clock.advance(50)
  await settle()
  expect(writer.heldUpBoards).toBe(1)
  fault.isOver = true
  move(log, { boardId: 'lost', token: 1 })
  clock.advance(2_000)
  await writer.flushed()
  expect([writer.heldUpBoards, writer.bufferedBytes, moved]).toEqual([0, 0, [{ boardId: 'lost', token: 1 }]])
})
