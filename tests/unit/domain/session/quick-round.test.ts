// The cards that a quick vote and a quick rating ask about.

import { describe, expect, it } from 'vitest'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { askedKind, quickRating, quickVote, ratingsOf } from '@/lib/domain/session/quick-round'
import { MOST_CARDS_OF_ROUND } from '@/lib/domain/session/round'

const cards = (...kinds: CardKind[]) => kinds.map((kind, i) => ({ id: `${kind}-${i}`, kind }))

describe('without a selection', () => {
  it('they ask about all cards of the kind to rate that there are most of; risks come first', () => {
    const board = cards('evidence', 'evidence', 'evidence', 'risk', 'risk', 'recommendation')
    expect(quickVote(board, [])).toMatchObject({ activity: { kind: 'vote', cardKinds: ['risk'] }, count: 2 })
    expect(quickRating(board, [])).toMatchObject({ activity: { kind: 'score', cardKind: 'risk' }, count: 2 })
    const even = cards('driver', 'risk')
    expect(quickRating(even, [])).toMatchObject({ activity: { cardKind: 'risk' } })
    expect(quickRating(cards('driver', 'driver', 'risk'), [])).toMatchObject({ activity: { cardKind: 'driver' } })
  })

  it('they say which kind that is, so that nobody takes recommendations for risks', () => {
    const board = cards('recommendation', 'recommendation', 'risk')
    const kinds = [quickVote(board, []), quickRating(board, [])].map((round) => round && askedKind(round))
    expect(kinds).toEqual(['recommendation', 'recommendation'])
    const any = quickVote(cards('evidence', 'evidence'), [])
    expect(any && askedKind(any)).toBeUndefined()
  })

  it('a vote takes what can’t be rated, a rating doesn’t; neither asks about nothing', () => {
    expect(quickVote(cards('evidence'), [])).toMatchObject({ activity: { cardKinds: [] }, count: 1 })
    expect(quickRating(cards('evidence'), [])).toBeNull()
    expect(quickVote([], [])).toBeNull()
    expect(quickRating([], [])).toBeNull()
  })
})

describe('with a selection', () => {
  it('they ask about the selected cards, a rating about those of one kind', () => {
    const selected = cards('risk', 'driver', 'driver')
    const board = [...selected, ...cards('risk', 'risk', 'risk')]
    expect(quickVote(board, selected)).toMatchObject({ activity: { cardKinds: [] }, count: 3 })
    expect(quickRating(board, selected)).toEqual({
      activity: { kind: 'score', cardKind: 'driver', isAnonymous: true },
      cardIds: ['driver-1', 'driver-2'],
      count: 2,
    })
  })

  it('one card alone is more likely left over than meant', () => {
    const board = cards('risk', 'risk')
    expect(quickVote(board, board.slice(0, 1))).toMatchObject({ count: 2 })
    expect(quickRating(board, board.slice(0, 1))).toMatchObject({ count: 2 })
  })

  it('no round is larger than a round may be', () => {
    const many = cards(...Array<CardKind>(MOST_CARDS_OF_ROUND + 1).fill('risk'))
    expect(quickVote(many, many)?.cardIds).toHaveLength(MOST_CARDS_OF_ROUND)
  })
})

describe('with chosen cards', () => {
  it('there is a rating of exactly these for each kind that can be rated', () => {
    expect(ratingsOf(cards('driver', 'evidence', 'risk', 'driver'))).toEqual([
      { activity: { kind: 'score', cardKind: 'risk', isAnonymous: true }, cardIds: ['risk-2'], count: 1 },
      {
        activity: { kind: 'score', cardKind: 'driver', isAnonymous: true },
        cardIds: ['driver-0', 'driver-3'],
        count: 2,
      },
    ])
    expect(ratingsOf(cards('evidence'))).toEqual([])
  })
})
