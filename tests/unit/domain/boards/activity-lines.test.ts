// Events as lines to read: repetitions within an hour become one line, and nothing else is combined.

import { expect, test } from 'vitest'
import { activityLines, type HeardEvent } from '@/lib/domain/boards/activity-lines'

const START_MS = Date.UTC(2026, 0, 31, 9)
const MINUTE_MS = 60_000
let lastId = 0
const ada = { id: 'ada', name: 'Ada', color: 'teal' }
const ben = { id: 'ben', name: 'Ben', color: 'plum' }

function event(kind: HeardEvent['kind'], minute: number, more: Partial<HeardEvent> = {}): HeardEvent {
  return { id: ++lastId, kind, actor: ada, at: new Date(START_MS + minute * MINUTE_MS).toISOString(), ...more }
}

/** The lines of events that are listed oldest first. */
const linesOf = (...events: readonly HeardEvent[]) => activityLines(events.toReversed())

test('answers of one person in one thread are one line, those of another person or thread are not', () => {
  const answer = (minute: number, threadId: string, actor = ada) => event('comment-made', minute, { threadId, actor })
  const lines = linesOf(
    event('thread-made', 0, { threadId: 'a' }),
    answer(1, 'a'),
    answer(2, 'a'),
    answer(3, 'a', ben),
    answer(4, 'b', ben),
  )
  expect(lines.map(({ event, count }) => [event.kind, event.actor?.id, event.threadId, count])).toEqual([
    ['comment-made', 'ben', 'b', 1],
    ['comment-made', 'ben', 'a', 1],
    ['comment-made', 'ada', 'a', 2],
    ['thread-made', 'ada', 'a', 1],
  ])
})

test('changed cards are one line with each card once, until more than an hour lies between', () => {
  const changed = (minute: number, cardIds?: string[]) =>
    event('cards-changed', minute, { actor: null, ...(cardIds && { cardIds }) })
  const lines = linesOf(changed(0, ['a']), changed(61, ['b', 'c']), changed(90, ['c', 'd']), changed(121, ['b']))
  expect(lines.map(({ cardIds, count }) => [cardIds, count])).toEqual([
    [['b', 'c', 'd'], 2 + 1],
    [['a'], 1],
  ])
  expect(linesOf(changed(0, ['a']), changed(1)).map(({ cardIds }) => cardIds)).toEqual([null])
})

test('what people did once each stays a line each', () => {
  const lines = linesOf(event('brief-added', 0, { briefId: 'a' }), event('brief-added', 1, { briefId: 'b' }))
  expect(lines.map(({ event }) => event.briefId)).toEqual(['b', 'a'])
})
