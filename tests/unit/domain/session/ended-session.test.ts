import { expect, it } from 'vitest'
import { endedLast, isJustOver } from '@/lib/domain/session/ended-session'
import type { SessionCourse } from '@/lib/domain/session/session'

const session = (id: string, course: SessionCourse) => ({ id, title: id, course })
const closed = (id: string, closedAt: number) => session(id, { kind: 'closed', startedAt: closedAt - 10, closedAt })

it('the session that ended last is found, whichever was made last', () => {
  const sessions = [
    session('planned', { kind: 'planned' }),
    closed('first', 100),
    closed('last', 300),
    closed('mid', 200),
  ]
  expect(endedLast(sessions)).toEqual({ id: 'last', title: 'last', startedAt: 290, endedAt: 300 })
  expect(endedLast([session('planned', { kind: 'planned' })])).toBeNull()
})

it('a session of yesterday is no longer just over', () => {
  const hour = 3_600_000
  expect(isJustOver({ endedAt: 0 }, 11 * hour)).toBe(true)
  expect(isJustOver({ endedAt: 0 }, 13 * hour)).toBe(false)
})
