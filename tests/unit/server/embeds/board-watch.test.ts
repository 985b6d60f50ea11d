// Requests that wait for a change of a board: none of them leaves anything behind, however it ends.

import { beforeEach, expect, it } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import type { Notice } from '@/lib/protocol/notice'
import { BoardWatch } from '@/server/embeds/board-watch'

/** The signal of a caller who never goes away. */
const never = () => new AbortController().signal
let commit: (boardId: string) => void
let tell: (boardId: string, notice: Notice) => void
let shown: readonly BoardRecord[]
let watch: BoardWatch

beforeEach(() => {
  shown = []
  watch = new BoardWatch({
    rooms: {
      onCommitted(listener) {
        commit = (boardId) => listener(boardId, new Date())
        return () => undefined
      },
      onNotice(listener) {
        tell = listener
        return () => undefined
      },
    },
    readShown: () => Promise.resolve(shown),
    newId: () => 'here',
    maxWaiting: 1_000,
  })
})

it('F23: forgets a board when the last request for it has waited long enough, or its caller has gone', async () => {
  const boards = Array.from({ length: 200 }, (_, i) => `board${i}`)
  const callers = boards.map(() => new AbortController())
  const waits = boards.flatMap((board, i) => [
    watch.wait(board, 0, 1, never()),
    watch.wait(board, 0, 60_000, callers[i]?.signal ?? never()),
  ])
  expect(watch.awaited).toBe(boards.length)
  await Promise.all(waits.filter((_, i) => i % 2 === 0))
  expect(watch.awaited).toBe(boards.length)
  for (const caller of callers) caller.abort()
  await Promise.all(waits)
  expect(watch.awaited).toBe(0)
})

it('keeps who began to wait after a change, when the request before it ends', async () => {
  const first = watch.wait('board', 0, 60_000, never())
  commit('board')
  const second = watch.wait('board', 0, 60_000, never())
  await first
  expect(watch.awaited).toBe(1)
  commit('board')
  expect(await second).toBe(true)
  expect(watch.awaited).toBe(0)
})

it('reads a board again, and wakes those who wait, when a rating begins or ends without a change of the board', async () => {
  const page: BoardRecord = { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} }
  shown = [page]
  const before = (await watch.read('board')).version
  const mark = watch.mark('board')
  const waiting = watch.wait('board', mark, 60_000, never())
  shown = [{ ...page, name: 'Covered' }]
  tell('board', { type: 'turnout', roundId: 'round', turnout: 1 })
  expect((await watch.read('board')).version).toBe(before)
  tell('board', { type: 'round-changed', roundId: 'round' })
  expect(await waiting).toBe(true)
  expect((await watch.read('board')).version).not.toBe(before)
})
