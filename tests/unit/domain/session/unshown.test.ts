// The drafts and ratings that a facilitator would leave behind by going on or by ending the session.

import { describe, expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { isUnshown, unshownOfSession, unshownOfStep } from '@/lib/domain/session/unshown'

type Given = Pick<Round, 'id' | 'sessionId' | 'stepId' | 'activity' | 'cardIds' | 'state' | 'turnout'>

const given = (more: Partial<Given>): Given => ({
  id: 'round',
  sessionId: 'session',
  stepId: 'step',
  activity: PLAIN_ACTIVITIES.score,
  cardIds: ['card'],
  state: 'open',
  turnout: 0,
  ...more,
})

describe('what nobody has seen yet', () => {
  it.each(['open', 'closed', 'revealing'] as const)('are cards that people wrote, while they are %s', (state) => {
    const writing = { activity: PLAIN_ACTIVITIES.write, cardIds: [], state }
    expect(isUnshown(given({ ...writing, turnout: 2 }))).toBe(true)
    expect(isUnshown(given({ ...writing, turnout: 0 }))).toBe(false)
  })

  it('is no card that is on the board', () => {
    expect(isUnshown(given({ activity: PLAIN_ACTIVITIES.write, state: 'shown', turnout: 2 }))).toBe(false)
  })

  it.each(['vote', 'score'] as const)('is an open %s, answered or not, unless it asks about nothing', (kind) => {
    const activity = PLAIN_ACTIVITIES[kind]
    expect(isUnshown(given({ activity, turnout: 0 }))).toBe(true)
    expect(isUnshown(given({ activity, turnout: 3 }))).toBe(true)
    expect(isUnshown(given({ activity, cardIds: [] }))).toBe(false)
    expect(isUnshown(given({ activity, state: 'shown', turnout: 3 }))).toBe(false)
  })

  it('belongs to its step, and to its session', () => {
    const rounds = [
      given({ id: 'here' }),
      given({ id: 'before', stepId: 'other' }),
      given({ id: 'shown', state: 'shown' }),
      given({ id: 'elsewhere', sessionId: 'another' }),
      given({ id: 'quick', sessionId: null, stepId: null }),
    ]
    expect(unshownOfStep(rounds, 'session', 'step').map(({ id }) => id)).toEqual(['here'])
    expect(unshownOfSession(rounds, 'session').map(({ id }) => id)).toEqual(['here', 'before'])
  })
})
