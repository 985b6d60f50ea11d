// Events on a board outside its document, counted for a returning person.

import { expect, test } from 'vitest'
import type { BoardEventKind, BoardEventSubject } from '@/lib/domain/boards/board-event'
import { countHappenings } from '@/lib/domain/boards/happenings'

const event = (kind: BoardEventKind, subject: BoardEventSubject, actorId = 'ben') => ({ kind, actorId, subject })

test('comments, resolved threads and ended rounds of others count, each once, and one’s own don’t', () => {
  const events = [
    event('thread-made', { threadId: 't', commentId: 'a' }),
    event('comment-made', { threadId: 't', commentId: 'b' }),
    event('comment-made', { threadId: 't', commentId: 'mine' }, 'me'),
    event('thread-resolved', { threadId: 't', commentId: null }),
    event('thread-resolved', { threadId: 'other', commentId: null }, 'me'),
    event('round-closed', { roundId: 'r' }),
    event('round-shown', { roundId: 'r' }),
    event('brief-added', { briefId: 'x' }),
  ]
  expect(countHappenings(events, 'me')).toEqual({ comments: 2, resolved: 1, rounds: 1 })
})

test('what was taken back by the end does not count, whoever took it back', () => {
  const events = [
    event('thread-made', { threadId: 't', commentId: 'a' }),
    event('comment-removed', { threadId: 't', commentId: 'a' }, 'me'),
    event('thread-resolved', { threadId: 't', commentId: null }),
    event('thread-reopened', { threadId: 't', commentId: null }, 'me'),
  ]
  expect(countHappenings(events, 'me')).toEqual({ comments: 0, resolved: 0, rounds: 0 })
})
