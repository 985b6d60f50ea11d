import { expect, test } from 'vitest'
import { isAmong, listedThreads, openByShape, THREAD_FILTERS } from '@/components/thread/thread-filters'
import { exampleComment, exampleThread } from './example-thread'

const ME = 'me'
const MINE = { id: ME, name: 'Me', color: '#444' }
const open = exampleThread({ id: 'open' })
const unread = exampleThread({ id: 'unread', unread: 2 })
const resolved = exampleThread({ id: 'resolved', resolvedAt: '2026-01-02T00:00:00.000Z' })
const mention = exampleThread({ id: 'mention', comments: [exampleComment({ mentions: [MINE] })] })
const ALL = [open, unread, resolved, mention]

test('each filter lists its threads', () => {
  const ids = THREAD_FILTERS.map((filter) => ALL.filter((each) => isAmong(each, filter, ME)).map(({ id }) => id))
  expect(ids).toEqual([['open', 'unread', 'mention'], ['unread'], ['mention'], ['resolved'], ALL.map(({ id }) => id)])
})

test('the open thread stays in the list, and a shape lists its threads whatever their state', () => {
  const other = exampleThread({ id: 'other', anchor: { kind: 'board' } })
  const listed = (choice: Partial<Parameters<typeof listedThreads>[1]>) =>
    listedThreads([...ALL, other], { filter: 'unread', about: undefined, openId: undefined, ...choice }, ME).map(
      ({ id }) => id,
    )
  expect(listed({})).toEqual(['unread'])
  expect(listed({ openId: 'open' })).toEqual(['open', 'unread'])
  expect(listed({ about: new Set(['shape:a']) })).toEqual(ALL.map(({ id }) => id))
  expect(listed({ about: new Set(['shape:b']) })).toEqual([])
})

test('a shape counts the comments with words in its open threads', () => {
  const long = exampleThread({ unread: 1, comments: [exampleComment(), exampleComment({ isRemoved: true })] })
  expect([...openByShape([long, open, resolved, exampleThread({ anchor: { kind: 'board' } })])]).toEqual([
    ['shape:a', { comments: 2, unread: 1 }],
  ])
})
