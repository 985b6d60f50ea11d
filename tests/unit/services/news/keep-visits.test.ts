// When people's knowledge of a board is stored, and how much work that takes, on the test's own database and clock.

import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import type { KeptNote, VisitRow } from '@/server/db/boards/visits'
import { createLogger } from '@/server/log/logger'
import { BoardVisits, type BoardVisitsOptions } from '@/server/services/news/board-visits'
import { keepVisits } from '@/server/services/news/keep-visits'
import { ManualClock } from '../../../support/manual-clock'
import { waitFor } from '../../../support/wait-for'

const BOARD = 'board'
const MINUTE_MS = 60_000

function setUp() {
  const clock = new ManualClock()
  const doc = newBoardDoc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const rows = new Map<string, VisitRow>()
  const notes = new Map<string, KeptNote>()
  const counts = { reads: 0, kept: 0 }
  const state = { changedAt: clock.date(), isReadable: true, mayRead: (_userId: string) => true }
  const visits = {
    find: (_id: string, ids: readonly string[]) => Promise.resolve(ids.flatMap((id) => rows.get(id) ?? [])),
    noteOf: (_id: string, userId: string) =>
      Promise.resolve(notes.get(rows.get(userId)?.noteHash ?? '')?.bytes ?? null),
    keep: (_id: string, note: KeptNote, ids: readonly string[]) => {
      counts.kept += 1
      notes.set(note.hash, note)
      for (const userId of ids) {
        const sinceAt = note.isWhole ? note.at : (rows.get(userId)?.sinceAt ?? note.at)
        rows.set(userId, { userId, noteHash: note.hash, at: note.at, sinceAt })
      }
      return Promise.resolve()
    },
    touch: (_id: string, ids: readonly string[], at: Date) => {
      for (const id of ids) {
        const row = rows.get(id)
        if (row) rows.set(id, { ...row, at, sinceAt: at })
      }
      return Promise.resolve()
    },
    forget: (_id: string, ids: readonly string[]) => {
      for (const id of ids) rows.delete(id)
      return Promise.resolve()
    },
  }
  const boards = {
    find: () => Promise.resolve({ id: BOARD, changedAt: state.changedAt }),
    rolesFor: (_id: string, ids: readonly string[]) =>
      Promise.resolve(new Map(ids.filter(state.mayRead).map((id) => [id, 'viewer']))),
  }
  const read = <T>(_id: string, look: (doc: Y.Doc) => T): Promise<T> => {
    counts.reads += 1
    return state.isReadable ? Promise.resolve(look(doc)) : Promise.reject(new Error('not readable'))
  }
  const options = { boards, visits, rooms: { read }, now: () => clock.date() } as unknown as BoardVisitsOptions
  const boardVisits = new BoardVisits(options)
  let person: (boardId: string, userId: string, isHere: boolean) => void = () => undefined
  let committed: (boardId: string, at: Date) => void = () => undefined
  const rooms = {
    onPerson: (listener: typeof person) => {
      person = listener
      return () => undefined
    },
    onCommitted: (listener: typeof committed) => {
      committed = listener
      return () => undefined
    },
  }
  const stop = keepVisits({ rooms, boardVisits } as never, clock, createLogger('silent'))
  const add = (title: string, createdBy = 'mika') => {
    addCard(doc, { kind: 'risk', title, createdBy, createdAt: '' })
    state.changedAt = clock.date()
    committed(BOARD, state.changedAt)
  }
  const come = (userId: string) => person(BOARD, userId, true)
  const leave = async (userId: string) => {
    person(BOARD, userId, false)
    // A board's visits are ended at most once a second.
    clock.advance(1_000)
    await waitFor('the visit has ended', () => !boardVisits.isVisiting(BOARD, userId))
  }
  const news = async (userId: string) => (await boardVisits.news(BOARD, userId)).changes?.made.map(({ title }) => title)
  return { clock, boardVisits, rows, notes, counts, state, stop, add, come, leave, news }
}

test('thirty people who come back at once have the board compared a few times, and leave with one note', async () => {
  const { boardVisits, rows, notes, counts, add, come, leave, news, clock } = setUp()
  const people = Array.from({ length: 30 }, (_, i) => `person-${i}`)
  for (const userId of people) come(userId)
  for (const userId of people) await leave(userId)
  expect([rows.size, notes.size]).toEqual([30, 1])
  clock.advance(MINUTE_MS)
  add('While they are away')
  counts.reads = 0
  for (const userId of people) come(userId)
  for (const userId of people) expect(await news(userId)).toEqual(['While they are away'])
  expect(counts.reads).toBe(2)
  counts.kept = 0
  clock.advance(MINUTE_MS)
  add('While they are there')
  await boardVisits.noteAll(BOARD)
  expect(counts.kept).toBe(1)
  expect(await news('person-7')).toEqual(['While they are away'])
})

test('a board that rests is not read for those who come and go, and their time is noted', async () => {
  const { rows, counts, come, leave, clock } = setUp()
  come('ben')
  await leave('ben')
  const first = rows.get('ben')?.at
  clock.advance(MINUTE_MS)
  counts.reads = 0
  come('ben')
  await leave('ben')
  expect(counts.reads).toBe(0)
  expect(rows.get('ben')?.at).not.toEqual(first)
})

test('F40: people who stay are noted every two minutes while the board changes, and not before it does', async () => {
  const { clock, rows, counts, add, come, news } = setUp()
  come('ben')
  expect(await news('ben')).toBeUndefined()
  clock.advance(2 * MINUTE_MS)
  await waitFor('the first look has ended', () => Promise.resolve(true))
  expect(rows.size).toBe(0)
  add('Seen live')
  await waitFor('Ben is noted', () => {
    clock.advance(MINUTE_MS)
    return rows.has('ben')
  })
  expect(counts.kept).toBe(1)
})

test('what somebody knows stays as it is where the board could not be read when they came', async () => {
  const { clock, state, add, come, leave, news } = setUp()
  come('ben')
  await leave('ben')
  clock.advance(MINUTE_MS)
  add('While Ben is away')
  state.isReadable = false
  come('ben')
  await expect(news('ben')).rejects.toThrow('not readable')
  state.isReadable = true
  await leave('ben')
  expect(await news('ben')).toEqual(['While Ben is away'])
})

test('whoever comes and leaves while others are noted is waited for by nobody for ever', async () => {
  const { boardVisits, rows, come, leave, state } = setUp()
  come('ben')
  const noting = boardVisits.noteAll(BOARD)
  come('ada')
  const ended = leave('ada')
  await boardVisits.noteAll(BOARD)
  await Promise.all([noting, ended])
  expect([...rows.keys()].toSorted()).toEqual(['ada', 'ben'])
  state.mayRead = (userId) => userId !== 'ben'
  await leave('ben')
  expect([...rows.keys()]).toEqual(['ada'])
})
