import { expect, test } from 'vitest'
import { scheduledPart } from '@/server/services/schedules/scheduled-part'

test('a scheduled export draws the board, all frames or pages, one page, or one shape', () => {
  for (const kind of ['board', 'frames', 'pages'] as const) expect(scheduledPart(kind)).toEqual({ kind })
  expect(scheduledPart('page:two')).toEqual({ kind: 'page', id: 'page:two' })
  expect(scheduledPart('shape:f')).toEqual({ kind: 'shapes', ids: ['shape:f'] })
})
