// The log's lines about refused clients (SYNC-SPEC S42).

import { expect, test } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { RefusalLog } from '@/server/sync/in/refusal-log'
import { ManualClock } from '../../support/manual-clock'

function makeLog() {
  const lines: Record<string, unknown>[] = []
  const logger = createLogger('info', {
    destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  })
  const clock = new ManualClock()
  const log = new RefusalLog(clock, logger)
  return {
    lines,
    clock,
    note: (board: string, why = 'A broken frame') => log.note(board, { id: 'c', userId: 'u' }, why),
  }
}

test('S42: the first refusal of a board is a line at once, those of a minute are one line with their number, and a quiet minute ends it', () => {
  const { lines, clock, note } = makeLog()
  for (let i = 0; i < 10_000; i++) note('one')
  note('two', 'Other roots')
  expect(lines).toMatchObject([
    { boardId: 'one', connection: 'c', user: 'u', why: 'A broken frame', msg: 'Refused what a client sent' },
    { boardId: 'two', why: 'Other roots' },
  ])
  expect(JSON.stringify(lines)).not.toContain('stack')
  clock.advance(60_000)
  expect(lines.slice(2)).toMatchObject([{ boardId: 'one', count: 9_999, msg: 'Refused more of what clients sent' }])
  clock.advance(60_000)
  expect([lines.length, clock.waiting]).toEqual([3, 0])
  note('one')
  expect(lines[3]).toMatchObject({ boardId: 'one', connection: 'c' })
})

test('S42: beyond a hundred boards the others are counted together', () => {
  const { lines, clock, note } = makeLog()
  for (let i = 0; i < 5_000; i++) note(`board ${i}`)
  expect(lines).toHaveLength(101)
  clock.advance(60_000)
  expect(lines.slice(101)).toMatchObject([{ count: 4_899 }])
  expect(lines[101]).not.toHaveProperty('boardId')
})
