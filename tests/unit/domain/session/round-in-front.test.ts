// The round in front on the phone's page and on the projector.

import { describe, expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { isTooFewToHide, type RoundState } from '@/lib/domain/session/round'
import { alsoOpen, roundInFront, roundOnProjector } from '@/lib/domain/session/round-in-front'
import { PLAIN_STEP } from '@/lib/domain/session/session'

const round = (id: string, state: RoundState, openedAt: number, closedAt: number | null = null, stepId?: string) => ({
  id,
  state,
  openedAt,
  closedAt,
  activity: PLAIN_ACTIVITIES.vote,
  sessionId: stepId === undefined ? null : 'session',
  stepId: stepId ?? null,
  previousId: null,
})
const inFront = (rounds: ReturnType<typeof round>[], session: typeof IN_STEP | null) =>
  roundInFront(
    rounds.toSorted((a, b) => b.openedAt - a.openedAt),
    session,
    500,
  )?.id

/** A session whose step began at 1,000. */
const IN_STEP = {
  id: 'session',
  steps: [{ ...PLAIN_STEP, id: 'step', title: 'Rate' }],
  course: {
    ...({ kind: 'running', startedAt: 0, startedById: 'mika', stepId: 'step' } as const),
    timer: null,
    attention: null,
  },
  visits: [{ stepId: 'step', title: 'Rate', startedAt: 1_000, endedAt: null }],
}

describe('the round in front outside a session', () => {
  it('is the newest open one, before any result', () => {
    const rounds = [round('old', 'open', 1), round('new', 'open', 2), round('shown', 'shown', 3, 900)]
    expect(inFront(rounds, null)).toBe('new')
  })

  it('is the result that was shown last, and not an old one', () => {
    expect(inFront([round('first', 'shown', 1, 700), round('last', 'shown', 2, 600)], null)).toBe('first')
    expect(inFront([round('yesterday', 'shown', 1, 400)], null)).toBeUndefined()
  })

  it('is no round of a session that is over', () => {
    expect(inFront([round('of step', 'shown', 1, 900, 'step')], null)).toBeUndefined()
  })
})

describe('the round on the projector', () => {
  const [quick, again, first] = [
    { ...round('quick', 'shown', 2_000, 2_100), isPutAway: true },
    { ...round('again', 'shown', 1_500, 1_600, 'step'), isPutAway: true },
    round('first', 'shown', 1_000, 1_100, 'step'),
  ]

  it('is no result that was put away, and nothing else that was in front before', () => {
    expect(roundOnProjector([quick, first], IN_STEP, 500)?.id).toBe('first')
    expect(roundOnProjector([quick, again, first], IN_STEP, 500)).toBeUndefined()
    expect(roundOnProjector([quick], null, 500)).toBeUndefined()
  })
})

describe('the round in front in a session', () => {
  const ofStep = round('of step', 'open', 1_000, null, 'step')

  it('is that of the step until somebody opens another one beside it', () => {
    expect(inFront([ofStep], IN_STEP)).toBe('of step')
    expect(inFront([ofStep, round('quick', 'open', 2_000)], IN_STEP)).toBe('quick')
    expect(inFront([ofStep, round('quick', 'shown', 2_000, 3_000)], IN_STEP)).toBe('quick')
  })

  it('is that of the step again when its result comes later, and in the next step', () => {
    const quick = round('quick', 'shown', 2_000, 3_000)
    expect(inFront([{ ...ofStep, state: 'shown', closedAt: 4_000 }, quick], IN_STEP)).toBe('of step')
    const next = { ...IN_STEP, visits: [{ ...IN_STEP.visits[0], startedAt: 5_000 } as (typeof IN_STEP.visits)[0]] }
    expect(inFront([quick], next)).toBeUndefined()
  })

  it('is not a vote that has been open for days, which is named beside it', () => {
    const slow = round('slow', 'open', 100)
    expect(inFront([slow, ofStep], IN_STEP)).toBe('of step')
    expect(alsoOpen([ofStep, slow], 'of step').map(({ id }) => id)).toEqual(['slow'])
    expect(alsoOpen([slow], 'slow')).toEqual([])
  })
})

it.each([
  [true, 0, false],
  [true, 1, true],
  [true, 2, true],
  [true, 3, false],
  [false, 2, false],
])('anonymous %s, %i people: gives away who gave what: %s', (isAnonymous, turnout, isTooFew) => {
  expect(isTooFewToHide({ activity: { ...PLAIN_ACTIVITIES.score, isAnonymous }, turnout })).toBe(isTooFew)
})
