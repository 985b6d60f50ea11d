// The steps and the plan of a session, change by change.

import { describe, expect, it } from 'vitest'
import { changeSession, MOST_STEPS, type SessionChange } from '@/lib/domain/session/change-session'
import { goesOnAt, liveSession, openCode, type Session, type SessionStep, stepCap } from '@/lib/domain/session/session'
import { type Timer, timeLeft } from '@/lib/domain/session/timer'

const MINUTE = 60_000

const step = (id: string, more: Partial<SessionStep> = {}): SessionStep => ({
  id,
  title: `Step ${id}`,
  ask: '',
  minutes: 5,
  placeId: null,
  gathers: false,
  activity: null,
  rights: 'edit' as const,
  ends: 'by-hand' as const,
  ...more,
})
const plan = (...steps: SessionStep[]): Session => ({
  id: 's',
  title: 'Workshop',
  steps,
  course: { kind: 'planned' },
  visits: [],
  isRehearsal: false,
  revision: 1,
  joinCode: null,
  joinInviteId: null,
})

/** The session after these changes, each a second after the previous one. */
function following(session: Session, ...changes: SessionChange[]): Session {
  return changes.reduce((state, change, at) => changed(state, change, at * 1_000), session)
}
function changed(session: Session, change: SessionChange, now: number): Session {
  const result = changeSession(session, change, now)
  if (!result.ok) throw new Error(`${change.type} was refused: ${result.error}`)
  return result.value
}
const timer = ({ course }: Session): Timer | null | undefined => (course.kind === 'running' ? course.timer : undefined)
const refusal = (session: Session, change: SessionChange) => {
  const result = changeSession(session, change, 0)
  return result.ok ? undefined : result.error
}
const START = { type: 'start', by: 'mika' } as const
const START_TIMER = { type: 'add-time', ms: MINUTE } as const
const go = (from: string, to: string) => ({ type: 'go', from, to }) as const
const order = ({ steps }: Session) => steps.map(({ id }) => id).join('')

describe('the plan', () => {
  it('takes steps anywhere, moves, changes and removes them', () => {
    const session = following(
      plan(step('a'), step('b')),
      { type: 'add-step', step: step('c') },
      { type: 'add-step', step: step('d'), index: 0 },
      { type: 'move-step', stepId: 'c', index: 1 },
      { type: 'change-step', stepId: 'a', fields: { title: 'First', minutes: 0 } },
      { type: 'remove-step', stepId: 'b' },
    )
    expect(order(session)).toBe('dca')
    expect(session.steps[2]).toEqual({ ...step('a'), title: 'First', minutes: 0 })
    expect(session.revision).toBe(6)
  })

  it('refuses a step too many, unknown ones, and to lose the one that is on', () => {
    const full = plan(...Array.from({ length: MOST_STEPS }, (_, i) => step(String(i))))
    expect(refusal(full, { type: 'add-step', step: step('x') })).toBe('too-many-steps')
    const running = following(plan(step('a'), step('b')), START)
    expect(refusal(running, { type: 'move-step', stepId: 'x', index: 0 })).toBe('no-such-step')
    expect(refusal(running, { type: 'remove-step', stepId: 'a' })).toBe('step-is-on')
  })

  it('removing what is gone changes nothing', () => {
    const session = plan(step('a'))
    expect(following(session, { type: 'remove-step', stepId: 'x' })).toBe(session)
  })
})

describe('the course', () => {
  it('goes from step to step and notes when each was on', () => {
    const session = following(plan(step('a'), step('b')), START, go('a', 'b'), go('b', 'a'), { type: 'close' })
    expect(session.course).toEqual({ kind: 'closed', startedAt: 0, closedAt: 3_000 })
    expect(session.visits.map(({ stepId, startedAt, endedAt }) => [stepId, startedAt, endedAt])).toEqual([
      ['a', 0, 1_000],
      ['b', 1_000, 2_000],
      ['a', 2_000, 3_000],
    ])
  })

  it('goes on with the time that a step had left, and with its pause, after a look back', () => {
    const timed = plan(step('a', { minutes: 5 }), step('b', { minutes: 10 }))
    const inB = following(timed, START, go('a', 'b'), { type: 'pause' })
    expect(timer(inB)).toEqual({ kind: 'paused', remainingMs: 599_000 })
    const back = changed(inB, go('b', 'a'), 10_000)
    expect(timer(back)).toEqual({ kind: 'paused', remainingMs: 299_000 })
    const again = changed(back, go('a', 'b'), 20_000)
    expect(timer(again)).toEqual({ kind: 'paused', remainingMs: 599_000 })
    const running = changed(changed(again, { type: 'resume' }, 20_000), go('b', 'a'), 21_000)
    expect(timer(running)).toEqual({ kind: 'paused', remainingMs: 299_000 })
    const resumed = changed(running, { type: 'resume' }, 21_000)
    expect(timer(changed(resumed, go('a', 'b'), 22_000))).toEqual({ kind: 'running', endsAt: 22_000 + 598_000 })
  })

  it('gives a step its whole time again once that was used up or planned otherwise', () => {
    const timed = plan(step('a', { minutes: 5 }), step('b'))
    const late = changed(following(timed, START), go('a', 'b'), 400_000)
    expect(timer(changed(late, go('b', 'a'), 401_000))).toEqual({ kind: 'running', endsAt: 701_000 })
    const early = changed(following(timed, START), go('a', 'b'), 60_000)
    const planned = changed(early, { type: 'change-step', stepId: 'a', fields: { minutes: 7 } }, 61_000)
    expect(timer(changed(planned, go('b', 'a'), 62_000))).toEqual({ kind: 'running', endsAt: 62_000 + 420_000 })
  })

  it('goes on one step when two facilitators press "next" at once', () => {
    const session = following(plan(step('a'), step('b'), step('c')), START, go('a', 'b'))
    expect(following(session, go('a', 'b'))).toBe(session)
  })

  it('starts once, with steps only, and ends only what runs', () => {
    expect(refusal(plan(), START)).toBe('no-steps')
    expect(refusal(plan(step('a')), { ...START, stepId: 'x' })).toBe('no-such-step')
    const running = following(plan(step('a')), START)
    expect(refusal(running, START)).toBe('already-started')
    expect(refusal(plan(step('a')), { type: 'close' })).toBe('not-running')
    const closed = following(running, { type: 'close' })
    expect(following(closed, { type: 'close' })).toBe(closed)
    expect(refusal(closed, go('a', 'a'))).toBe('not-running')
    expect(refusal(closed, START)).toBe('already-started')
  })

  it('a rehearsal is nobody else’s business and leaves nothing behind', () => {
    const planned = plan(step('a', { rights: 'look' }))
    const rehearsed = following(planned, { ...START, isRehearsal: true })
    expect([liveSession(rehearsed), stepCap(rehearsed)]).toEqual([null, null])
    expect(following(rehearsed, { type: 'close' })).toEqual({ ...planned, revision: 3 })
  })
})

describe('the join code', () => {
  const first = { code: 'ABCDEF', inviteId: 'i' }
  const second = { code: 'GHJKMN', inviteId: 'j' }

  it('is there while the session runs, may be renewed or switched off, and outlives nothing', () => {
    const running = following(plan(step('a'), step('b')), { ...START, join: first }, go('a', 'b'))
    expect(liveSession(running)?.joinCode).toBe('ABCDEF')
    const renewed = following(running, { type: 'invite', join: second })
    expect([renewed.joinCode, renewed.joinInviteId]).toEqual(['GHJKMN', 'j'])
    const off = following(renewed, { type: 'stop-inviting' })
    expect([off.joinCode, off.joinInviteId]).toEqual([null, 'j'])
    expect(following(off, { type: 'stop-inviting' })).toBe(off)
    expect(following(off, { type: 'invite', join: first }).joinCode).toBe('ABCDEF')
    expect(following(renewed, { type: 'close' }).joinCode).toBeNull()
  })

  it('is none of a rehearsal, nor of a session that is closed', () => {
    const rehearsed = following(plan(step('a')), { ...START, isRehearsal: true, join: first })
    expect(rehearsed.joinCode).toBeNull()
    const closed = following(plan(step('a')), START, { type: 'close' })
    for (const session of [rehearsed, closed]) {
      expect(refusal(session, { type: 'invite', join: first })).toBe('not-running')
    }
  })

  it('may be there before the session begins, for a while, and from then on for as long as it runs', () => {
    const waiting = following(plan(step('a')), { type: 'invite', join: first })
    const end = waiting.joinUntil ?? expect.unreachable('the code has no end')
    expect([openCode(waiting, end - 1), openCode(waiting, end)]).toEqual(['ABCDEF', null])
    const running = following(waiting, { ...START, join: first })
    expect(openCode(running, end)).toBe('ABCDEF')
    expect(openCode(following(waiting, { type: 'stop-inviting' }), end - 1)).toBeNull()
    // In a session started without a code, the earlier code doesn't work either.
    expect(openCode(following(waiting, START), end - 1)).toBeNull()
    const rehearsed = following(waiting, { ...START, isRehearsal: true }, { type: 'close' })
    expect([openCode(rehearsed, end - 1), openCode(rehearsed, end)]).toEqual(['ABCDEF', null])
  })
})

describe('what people may do', () => {
  it('is the step’s, while it is on', () => {
    const planned = plan(step('a', { rights: 'look' }), step('b', { rights: 'comment' }), step('c'))
    const first = following(planned, START)
    const caps = [
      planned,
      first,
      following(first, go('a', 'b')),
      following(first, go('a', 'c')),
      following(first, { type: 'close' }),
    ]
    expect(caps.map(stepCap)).toEqual([null, 'viewer', 'commenter', null, null])
  })
})

describe('the timer', () => {
  const left = ({ course }: Session, now: number) =>
    course.kind === 'running' && course.timer ? timeLeft(course.timer, now) : undefined

  it('runs from the step’s begin, stands while paused, and takes more time', () => {
    const session = following(plan(step('a')), START)
    expect(left(session, 2 * MINUTE)).toBe(3 * MINUTE)
    const paused = following(session, { type: 'pause' })
    expect(left(paused, 50 * MINUTE)).toBe(5 * MINUTE)
    expect(left(following(paused, { type: 'add-time', ms: MINUTE }), 50 * MINUTE)).toBe(6 * MINUTE)
    expect(left(following(paused, { type: 'resume' }), MINUTE)).toBe(4 * MINUTE)
  })

  it('a minute more after the end is a minute from then', () => {
    const session = following(plan(step('a')), START)
    const late = changeSession(session, { type: 'add-time', ms: MINUTE }, 9 * MINUTE)
    expect(late.ok && left(late.value, 9 * MINUTE)).toBe(MINUTE)
  })

  it('a step without one gets one with the first minute, and can’t be paused before', () => {
    const session = following(plan(step('a', { minutes: 0 })), START)
    expect(left(session, 0)).toBeUndefined()
    expect(refusal(session, { type: 'pause' })).toBe('no-timer')
    expect(left(following(session, { type: 'add-time', ms: MINUTE }), 0)).toBe(MINUTE)
  })

  it('ends a step by itself only where that is planned, it runs, and another step follows', () => {
    const byItself = { ends: 'with-the-timer' } as const
    const session = following(plan(step('a', byItself), step('b', byItself)), START)
    expect(goesOnAt(session)).toBe(5 * MINUTE)
    expect(goesOnAt(following(session, { type: 'pause' }))).toBeNull()
    expect(goesOnAt(following(session, go('a', 'b')))).toBeNull()
    expect(goesOnAt(following(plan(step('a'), step('b')), START))).toBeNull()
  })
})

describe('attention', () => {
  const follow = (userId: string) => ({ type: 'attend', attention: { kind: 'follow', userId } }) as const
  const attention = ({ course }: Session) => (course.kind === 'running' ? course.attention : undefined)

  it('is what was asked for last, with its moment, so that the same call brings people back again', () => {
    const once = following(plan(step('a')), START, follow('mika'))
    expect(attention(once)).toEqual({ kind: 'follow', userId: 'mika', at: 1_000 })
    const again = changeSession(once, follow('mika'), 5_000)
    expect(again.ok && attention(again.value)).toEqual({ kind: 'follow', userId: 'mika', at: 5_000 })
    const card = following(once, START_TIMER, { type: 'attend', attention: { kind: 'card', shapeId: 'x' } })
    expect(attention(card)).toMatchObject({ kind: 'card', shapeId: 'x' })
  })

  it('ends by hand, with the step and with the session; ended twice changes nothing', () => {
    const called = following(plan(step('a'), step('b')), START, follow('mika'))
    const ended = following(called, { type: 'attend', attention: null })
    expect(attention(ended)).toBeNull()
    expect(following(ended, { type: 'attend', attention: null })).toBe(ended)
    expect(attention(following(called, go('a', 'b')))).toBeNull()
    expect(refusal(following(called, { type: 'close' }), follow('mika'))).toBe('not-running')
  })

  it('goes on while the timer changes', () => {
    const called = following(plan(step('a')), START, follow('mika'), START_TIMER)
    expect(attention(called)).toMatchObject({ kind: 'follow' })
  })
})
