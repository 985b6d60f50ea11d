// The rated cards that a session leaves without an agreement.

import { expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { undecided } from '@/lib/domain/session/undecided'

type Rated = Parameters<typeof undecided>[0][number]

const agreed = (...cardIds: string[]): Round['agreements'] =>
  cardIds.map((cardId) => ({ cardId, values: { impactCurrent: 3 }, rationale: '', raters: 2, byId: 'mika', at: 1 }))
const rating = (more: Partial<Rated> = {}): Rated => ({
  ...{ activity: PLAIN_ACTIVITIES.score, cardIds: ['a', 'b', 'c'], state: 'shown', turnout: 2, agreements: [] },
  ...more,
})
const exists = () => true

it('are those that nobody has agreed on, in their order', () => {
  expect(undecided([rating({ agreements: agreed('b') })], exists)).toEqual({ cardIds: ['a', 'c'], rated: 3 })
  expect(undecided([rating({ agreements: agreed('a', 'b', 'c') })], exists).cardIds).toEqual([])
})

it('count once where they are rated again, and an agreement in any round settles them', () => {
  const again = rating({ cardIds: ['c'], agreements: agreed('c') })
  expect(undecided([again, rating({ agreements: agreed('a') })], exists)).toEqual({ cardIds: ['b'], rated: 3 })
})

it('are none of a rating that nobody has seen, that nobody took part in, or that is a vote', () => {
  const others = [rating({ state: 'open' }), rating({ turnout: 0 }), rating({ activity: PLAIN_ACTIVITIES.vote })]
  expect(undecided(others, exists)).toEqual({ cardIds: [], rated: 0 })
})

it('are none that have left the board', () => {
  expect(undecided([rating()], (id) => id !== 'b')).toEqual({ cardIds: ['a', 'c'], rated: 2 })
})
