import { describe, expect, it } from 'vitest'
import { inboxPath, isToldAlready, isWanted, joinedKind } from '@/lib/domain/inbox/inbox'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { answersAlone } from '@/lib/domain/session/answers-alone'
import { PLAIN_STEP, type SessionCourse } from '@/lib/domain/session/session'

describe('an entry', () => {
  it('stays a call while it grows by answers, until it is read', () => {
    expect(joinedKind('mention', 'reply')).toBe('mention')
    expect(joinedKind('reply', 'mention')).toBe('mention')
    expect(joinedKind(null, 'reply')).toBe('reply')
  })

  it('is wanted unless its thread is muted, or its board and not its thread; a role is told always', () => {
    expect(isWanted('reply', undefined)).toBe(true)
    expect(isWanted('reply', 'none')).toBe(false)
    expect(isWanted('mention', 'none', 'mine')).toBe(true)
    expect(isWanted('mention', 'all', 'none')).toBe(false)
    expect(isWanted('invited', 'none')).toBe(true)
  })

  it('leads to its card, and where it is about several, to all cards of the person', () => {
    const item = { kind: 'assigned', subject: 'c', board: { id: 'b', title: 'B' } } as const
    expect(inboxPath({ ...item, count: 1 })).toBe('/boards/b?card=c')
    expect(inboxPath({ ...item, count: 2 })).toBe('/my-cards')
    expect(inboxPath({ ...item, kind: 'due', count: 2 })).toBe('/boards/b?card=c')
  })

  it('is told once for a day and for an ended session, again for another day', () => {
    const before = { actorId: null, on: '2026-12-01' }
    expect(isToldAlready('due', before, { on: '2026-12-01' })).toBe(true)
    expect(isToldAlready('review', before, { on: '2026-12-02' })).toBe(false)
    expect(isToldAlready('session-ended', { actorId: 'a' }, {})).toBe(true)
    expect(isToldAlready('assigned', { actorId: 'a' }, {})).toBe(false)
  })
})

describe('people answer alone', () => {
  const steps = [
    { ...PLAIN_STEP, id: 'talk', title: 'Talk' },
    { ...PLAIN_STEP, id: 'write', title: 'Write', activity: PLAIN_ACTIVITIES.write },
  ]
  const at = (stepId: string): SessionCourse => ({
    kind: 'running',
    startedAt: 1,
    startedById: 'a',
    stepId,
    timer: null,
    attention: null,
  })

  it('in a step with something to give, outside of rehearsals', () => {
    expect(answersAlone({ steps, course: at('write'), isRehearsal: false })).toBe(true)
    expect(answersAlone({ steps, course: at('talk'), isRehearsal: false })).toBe(false)
    expect(answersAlone({ steps, course: at('write'), isRehearsal: true })).toBe(false)
    expect(answersAlone({ steps, course: { kind: 'planned' }, isRehearsal: false })).toBe(false)
  })
})
