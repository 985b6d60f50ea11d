// I1: callers that wait for the disk are told when everything before is stored, in order, whatever fails in between.

import { expect, test } from 'vitest'
import { SERVER } from '@/server/sync/board/client-owners'
import { CommitLine } from '@/server/sync/board/commit-line'
import { memoryWriter } from '../../support/sync/live-document-stage'

const ROW = { boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array() }

function setUp() {
  const committed: (() => void)[] = []
  const writer = { submit: (_row: unknown, _claims: unknown, run: () => void) => committed.push(run) }
  const line = new CommitLine(writer as never)
  const told: string[] = []
  const submit = (name: string) => line.submit(ROW, [], () => told.push(name))
  const wait = (name: string) => line.whenCommitted(() => told.push(name))
  return { line, told, submit, wait, commit: () => committed.shift()?.() }
}

test('I1: nobody waits for rows that are on the disk already', () => {
  const { line, told, wait } = setUp()
  expect(line.isCommitted).toBe(true)
  wait('at once')
  expect(told).toEqual(['at once'])
})

test('I1: waiting callers are resolved after the row itself, in order, and not for later rows', () => {
  const { line, told, submit, wait, commit } = setUp()
  submit('row 1')
  wait('first')
  wait('second')
  submit('row 2')
  wait('third')
  submit('row 3')
  expect(told).toEqual([])
  commit()
  expect(told).toEqual(['row 1', 'first', 'second'])
  commit()
  expect(told).toEqual(['row 1', 'first', 'second', 'row 2', 'third'])
  expect(line.isCommitted).toBe(false)
  commit()
  expect(line.isCommitted).toBe(true)
})

test('I1: a caller that waits while others are resolved waits for everything submitted by then', () => {
  const { line, told, submit, commit } = setUp()
  submit('row 1')
  line.whenCommitted(() => {
    submit('row 2')
    line.whenCommitted(() => told.push('nested'))
  })
  commit()
  expect(told).toEqual(['row 1'])
  commit()
  expect(told).toEqual(['row 1', 'row 2', 'nested'])
})

test('I1: waiting callers are resolved even when passing the row on has failed', () => {
  const { line, told, wait, commit } = setUp()
  line.submit(ROW, [], () => {
    throw new Error('broken')
  })
  wait('all the same')
  expect(commit).toThrow('broken')
  expect(told).toEqual(['all the same'])
})

test('what is submitted is told in order, and waiting for a commit ends with the right one', async () => {
  const { writer } = memoryWriter()
  const commits = new CommitLine(writer)
  const order: string[] = []
  const row = { boardId: 'board', epoch: 1, authorId: SERVER, bytes: new Uint8Array([0, 0]) }
  commits.whenCommitted(() => order.push('nothing to wait for'))
  commits.submit(row, [], () => order.push('first row'))
  commits.whenCommitted(() => order.push('a'))
  commits.submit(row, [], () => order.push('second row'))
  commits.whenCommitted(() => order.push('b'))
  expect(commits.isCommitted).toBe(false)
  await writer.flushed()
  expect(order).toEqual(['nothing to wait for', 'first row', 'a', 'second row', 'b'])
  expect(commits.isCommitted).toBe(true)
})

test('who waits for the disk on a board that moves is told so, and later callers as well', () => {
  const moves: (() => void)[] = []
  const rows: unknown[] = []
  const writer = {
    submit: (row: unknown, claims: unknown, _run: () => void, onMoved?: () => void) => {
      rows.push(row, claims)
      if (onMoved) moves.push(onMoved)
    },
  }
  const line = new CommitLine(writer, 7)
  const told: string[] = []
  line.submit(ROW, [{ boardId: 'board', clientId: 1, ownerKey: 'ann' }], () => told.push('stored'))
  const wait = (name: string) =>
    line.whenCommitted(
      () => told.push(name),
      (error) => told.push(`${name}: ${error.code}`),
    )
  wait('before')
  for (const move of moves) move()
  wait('after')
  expect(told).toEqual(['before: busy', 'after: busy'])
  expect(rows).toEqual([{ ...ROW, homeToken: 7 }, [{ boardId: 'board', clientId: 1, ownerKey: 'ann', homeToken: 7 }]])
})
