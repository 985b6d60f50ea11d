// The date for which a card shows a sign.

import { expect, test } from 'vitest'
import { nearDate } from '@/components/canvas/card/duty'

const near = (fields: Record<string, string>, today = '2026-11-29') => nearDate({ kind: 'risk', fields }, today)

test('the more urgent date has the sign, and of two alike the one that is due', () => {
  expect(near({ due: '2026-12-01', nextReview: '2026-11-28' })).toMatchObject({ what: 'review', nearness: 'over' })
  expect(near({ due: '2026-11-29', nextReview: '2026-11-29' })).toMatchObject({ what: 'due', nearness: 'today' })
  expect(near({ due: '2026-12-07' })).toBeUndefined()
  expect(near({ due: '2026-11-01', status: 'closed' })).toBeUndefined()
})

test('nothing is said before the reader’s day is known', () => {
  expect(near({ due: '2026-11-01' }, '')).toBeUndefined()
})
