// F9: the cost of one reader. A turn's messages share a write, and a reader that doesn't read is told apart from one
// that does.

import { Duplex } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Outbox } from '@/server/sync/sockets/outbox'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { ManualClock } from '../../support/manual-clock'

const LIMITS = { softOutboundBytes: 100, hardOutboundBytes: 1_000, maxSlowReaderMs: 10_000 }
const turn = () => new Promise(setImmediate)

/** A stream that accepts a write when `take` is called, or at once. */
class Line extends Duplex {
  readonly taken: Buffer[] = []
  isStuck = false
  #waiting: (() => void)[] = []

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#pass([chunk], done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#pass([Buffer.concat(chunks.map(({ chunk }) => chunk))], done)
  }

  /** Writes made while it was stuck get through. */
  release(): void {
    this.isStuck = false
    for (const pass of this.#waiting.splice(0)) pass()
  }

  #pass(chunks: readonly Buffer[], done: () => void): void {
    const pass = () => {
      this.taken.push(...chunks)
      done()
    }
    if (this.isStuck) this.#waiting.push(pass)
    else pass()
  }
}

function setUp() {
  const line = new Line()
  const clock = new ManualClock()
  const counters = new SyncCounters()
  const seen = { tooSlow: 0, drained: 0 }
  const outbox = new Outbox({
    stream: line,
    limits: LIMITS,
    clock,
    counters,
    onTooSlow: () => {
      seen.tooSlow += 1
    },
    onDrained: () => {
      seen.drained += 1
    },
  })
  const put = (size: number) => outbox.put(Buffer.alloc(size, 1))
  return { line, clock, counters, seen, outbox, put }
}

test('F9: the messages of a turn leave in one write, in order', async () => {
  const { line, counters, outbox } = setUp()
  for (const text of ['one', 'two', 'three']) outbox.put(Buffer.from(text))
  expect(outbox.waitingBytes).toBe(11)
  expect(line.taken).toEqual([])
  await turn()
  expect(line.taken.map(String)).toEqual(['onetwothree'])
  outbox.put(Buffer.from('four'))
  await turn()
  expect(line.taken.map(String)).toEqual(['onetwothree', 'four'])
  expect([counters.socketWrites, counters.sentBytes, outbox.waitingBytes]).toEqual([2, 15, 0])
  outbox.put(Buffer.from('five'), Buffer.from(' in '), Buffer.from('parts'))
  await turn()
  expect(line.taken.at(-1)?.toString()).toBe('five in parts')
  expect([counters.socketWrites, counters.sentBytes]).toEqual([3, 28])
})

test('F9: says when everything has left, however little it was', async () => {
  const { line, seen, put } = setUp()
  line.isStuck = true
  put(1)
  await turn()
  put(2)
  put(3)
  await turn()
  expect(seen.drained).toBe(0)
  line.release()
  await turn()
  line.release()
  await turn()
  expect(line.taken.map((chunk) => chunk.length)).toEqual([1, 5])
  expect(seen.drained).toBe(1)
})

describe('F9: a reader who does not keep up', () => {
  test('has its time, and is cut when that is over', async () => {
    const { line, clock, seen, put } = setUp()
    line.isStuck = true
    put(150)
    await turn()
    clock.advance(LIMITS.maxSlowReaderMs - 1)
    expect(seen.tooSlow).toBe(0)
    clock.advance(500)
    expect(seen.tooSlow).toBe(1)
    expect(clock.waiting).toBe(0)
  })

  test('is not helped by a little progress, but by getting below the limit', async () => {
    const { line, clock, seen, put } = setUp()
    line.isStuck = true
    for (let i = 0; i < 4; i++) {
      put(60)
      await turn()
    }
    clock.advance(LIMITS.maxSlowReaderMs - 500)
    line.release()
    await turn()
    clock.advance(5_000)
    expect(seen.tooSlow).toBe(0)
    expect(clock.waiting).toBe(0)
    line.isStuck = true
    put(150)
    await turn()
    clock.advance(LIMITS.maxSlowReaderMs + 250)
    expect(seen.tooSlow).toBe(1)
  })

  test('is cut at once when far too much waits, which is not kept', async () => {
    const { line, seen, outbox, put } = setUp()
    line.isStuck = true
    put(990)
    put(20)
    expect(seen.tooSlow).toBe(1)
    expect(outbox.waitingBytes).toBe(990)
    await turn()
    put(20)
    expect(seen.tooSlow).toBe(2)
  })
})

test('F9: softOutboundBytes: as much may wait without a time, one more has one', async () => {
  const { line, clock, put } = setUp()
  line.isStuck = true
  put(LIMITS.softOutboundBytes)
  await turn()
  expect(clock.waiting).toBe(0)
  put(1)
  expect(clock.waiting).toBe(1)
})

test('F9: hardOutboundBytes: as much is kept, one more is not, and its reader is cut', () => {
  const { line, seen, outbox, put } = setUp()
  line.isStuck = true
  put(LIMITS.hardOutboundBytes)
  expect([seen.tooSlow, outbox.waitingBytes]).toEqual([0, LIMITS.hardOutboundBytes])
  put(1)
  expect([seen.tooSlow, outbox.waitingBytes]).toEqual([1, LIMITS.hardOutboundBytes])
})

test('F9: a closed outbox holds nothing, writes nothing and wakes nobody', async () => {
  const { line, clock, seen, outbox, put } = setUp()
  put(150)
  outbox.close()
  await turn()
  clock.advance(60_000)
  expect([line.taken.length, outbox.waitingBytes, clock.waiting]).toEqual([0, 0, 0])
  expect(seen).toEqual({ tooSlow: 0, drained: 0 })
})
