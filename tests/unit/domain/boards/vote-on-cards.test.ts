// Which vote's dots the cards show, by the document's `meta`.

import { describe, expect, test } from 'vitest'
import { metaWithVote, voteIdOnCards } from '@/lib/domain/boards/vote-on-cards'

describe('the vote on the cards', () => {
  test('is the newest one, until somebody takes its dots off', () => {
    expect(voteIdOnCards('second', { other: 1 })).toBe('second')
    const off = metaWithVote({ other: 1 }, 'second', undefined)
    expect(off).toEqual({ other: 1, clearedVote: 'second' })
    expect(voteIdOnCards('second', off)).toBeUndefined()
  })

  test('is an earlier one where somebody put that there', () => {
    const earlier = metaWithVote({}, 'second', 'first')
    expect(voteIdOnCards('second', earlier)).toBe('first')
    expect(voteIdOnCards('second', metaWithVote(earlier, 'second', undefined))).toBeUndefined()
    expect(metaWithVote(earlier, 'second', 'second')).toEqual({})
  })

  test('is a newer one as soon as that is shown, whatever was chosen before', () => {
    for (const chosen of ['first', 'second', undefined]) {
      expect(voteIdOnCards('third', metaWithVote({}, 'second', chosen))).toBe('third')
    }
  })

  test('is none where the entry is no id', () => {
    expect(voteIdOnCards('second', { clearedVote: 'second', earlierVote: 3 })).toBeUndefined()
  })
})
