// A thread for tests: about a card, with one comment by somebody else.

import type { PresentedComment, PresentedThread, ThreadAnchor } from '@/lib/domain/threads/thread'

export const CARD_ANCHOR: ThreadAnchor = { kind: 'card', id: 'shape:a', wasRef: 'R-001', wasTitle: 'As it was' }

export function exampleComment(values: Partial<PresentedComment> = {}): PresentedComment {
  return {
    id: 'comment',
    n: 1,
    author: { id: 'ben', name: 'Ben', color: '#333' },
    text: 'Is it?',
    mentions: [],
    reactions: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    isRemoved: false,
    ...values,
  }
}

export function exampleThread(values: Partial<PresentedThread> = {}): PresentedThread {
  return {
    id: 'thread',
    anchor: CARD_ANCHOR,
    resolvedAt: null,
    resolvedBy: null,
    lastAt: '2026-01-01T00:00:00.000Z',
    unread: 0,
    comments: [exampleComment()],
    ...values,
  }
}
