import { describe, expect, it } from 'vitest'
import type { CardFields } from '@/lib/domain/cards/card-fields'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { ratingChoices } from '@/lib/domain/session/rating-choices'

interface Made {
  readonly kind?: 'risk' | 'driver'
  readonly parentId?: string
  readonly fields?: CardFields
}

const card = (ref: string, { kind = 'risk', parentId = 'page', fields = {} }: Made = {}) => ({
  id: ref.toLowerCase(),
  ref,
  kind,
  parentId,
  fields,
})
const scored: CardFields = { likelihoodCurrent: 3, impactCurrent: 4 }
const step = { activity: PLAIN_ACTIVITIES.score, placeId: null }
const ids = (cards: Parameters<typeof ratingChoices>[1], selected: readonly string[] = [], at = step) =>
  ratingChoices(at, cards, selected).map(({ extent, cardIds }) => [extent, ...cardIds])

describe('the cards that a step may have people rate', () => {
  it('are all of its kind, those without both scores, or those that are selected', () => {
    const cards = [
      card('R-003', { fields: { likelihoodCurrent: 2 } }),
      card('R-001', { fields: scored }),
      card('R-002'),
      card('D-001', { kind: 'driver' }),
    ]
    expect(ids(cards, ['r-001', 'd-001'])).toEqual([
      ['all', 'r-001', 'r-002', 'r-003'],
      ['unscored', 'r-002', 'r-003'],
      ['selected', 'r-001'],
    ])
  })

  it('are no choice where every other one would be all of them, or none', () => {
    expect(ids([card('R-001'), card('R-002')])).toEqual([])
    expect(ids([card('R-001', { fields: scored })])).toEqual([])
    expect(ids([card('R-001'), card('R-002')], ['r-002', 'r-001'])).toEqual([])
    expect(ratingChoices({ ...step, activity: PLAIN_ACTIVITIES.vote }, [card('R-001')], ['r-001'])).toEqual([])
    expect(ratingChoices({ ...step, activity: null }, [card('R-001')], ['r-001'])).toEqual([])
  })

  it('are those in the place of the step, while a selection reaches beyond it', () => {
    const cards = [
      card('R-001', { parentId: 'zone', fields: scored }),
      card('R-002', { parentId: 'zone' }),
      card('R-003'),
    ]
    const inZone = { ...step, placeId: 'zone' }
    expect(ratingChoices(inZone, cards, ['r-003']).map(({ extent, cardIds }) => [extent, ...cardIds])).toEqual([
      ['all', 'r-001', 'r-002'],
      ['unscored', 'r-002'],
      ['selected', 'r-003'],
    ])
  })
})
