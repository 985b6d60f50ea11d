// The list of threads on a page, while single threads are loaded into it.

import { expect, test } from 'vitest'
import { withComment, withoutThread, withThread } from '@/components/thread/thread-list'
import { exampleThread } from './example-thread'

const [first, second, third] = ['2026-01-03', '2026-01-02', '2026-01-01'].map((day, i) =>
  exampleThread({ id: `t${i}`, lastAt: `${day}T00:00:00.000Z` }),
)
if (!first || !second || !third) throw new Error('There are three threads')
const list = [first, second, third]
const ids = (threads: readonly { readonly id: string }[]) => threads.map(({ id }) => id)

test('a thread that was answered comes first, a new one where its time says, and each is listed once', () => {
  const answered = { ...third, lastAt: '2026-01-04T00:00:00.000Z' }
  expect(ids(withThread(list, answered))).toEqual([third.id, first.id, second.id])
  expect(withThread(list, answered)[0]).toBe(answered)
  const between = exampleThread({ id: 'new', lastAt: '2026-01-02T12:00:00.000Z' })
  expect(ids(withThread(list, between))).toEqual([first.id, 'new', second.id, third.id])
  expect(ids(withThread(list, { ...second, resolvedAt: '2026-01-05T00:00:00.000Z' }))).toEqual(ids(list))
})

test('a thread that is gone leaves the list, and one that is not in it changes nothing', () => {
  expect(ids(withoutThread(list, second.id))).toEqual([first.id, third.id])
  expect(withoutThread(list, 'other')).toEqual(list)
})

test('a comment is replaced or added, and the last one sets the time of its thread', () => {
  const comment = { ...first.comments[0], id: 'c', n: 2, createdAt: '2026-01-06T00:00:00.000Z' }
  const [changed] = withComment(list, first.id, comment as (typeof first.comments)[number])
  expect([changed?.lastAt, changed?.comments.at(-1)]).toEqual([comment.createdAt, comment])
  const again = withComment([...(changed ? [changed] : [])], first.id, { ...comment, text: 'New' } as never)
  expect(again[0]?.comments.length).toBe(changed?.comments.length)
  expect(again[0]?.comments.at(-1)?.text).toBe('New')
})
