import { expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { lastResults } from '@/lib/domain/session/last-results'
import type { RoundState } from '@/lib/domain/session/round'

const round = (
  id: string,
  sessionId: string | null,
  fields: { state?: RoundState; previousId?: string; openedAt?: number } = {},
) => ({
  id,
  sessionId,
  activity: PLAIN_ACTIVITIES.score,
  state: fields.state ?? ('shown' as const),
  previousId: fields.previousId ?? null,
  openedAt: fields.openedAt ?? 0,
})

it('after a session people find its shown results in their order, the last one of those that were repeated, and those beside its steps', () => {
  const rounds = [
    round('beside', null),
    round('open', 'new', { state: 'open' }),
    { ...round('written', 'new'), activity: PLAIN_ACTIVITIES.write },
    round('vote', 'new'),
    round('again', 'new', { previousId: 'rating' }),
    round('rating', 'new'),
    round('older', 'old'),
    round('before', null),
  ]
  expect(lastResults(rounds, null).map(({ id }) => id)).toEqual(['again', 'vote', 'beside'])
  expect(lastResults([round('beside', null)], null)).toEqual([])
})

it('a session that voted only beside its steps has results, too', () => {
  const rounds = [round('beside', null, { openedAt: 2_000 }), round('before', null, { openedAt: 900 })]
  expect(lastResults(rounds, { startedAt: 1_000 }).map(({ id }) => id)).toEqual(['beside'])
})
