// How a recording is played, and what it marks: a minute for the whole, breaks short, times without recording left out.

import { describe, expect, it } from 'vitest'
import { coveredTimes, replayMarks } from '@/lib/domain/session/replay-marks'
import { latestAt, replayPlan } from '@/lib/domain/session/replay-plan'
import type { Round } from '@/lib/domain/session/round'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('replayPlan', () => {
  it('plays two hours in a minute and goes through every moment in order', () => {
    const frames = Array.from({ length: 720 }, (_, i) => ({ at: i * 10_000 }))
    const plan = replayPlan({ spans: [{ from: 0, to: 2 * HOUR }], frames, marks: [] })
    expect(plan.lengthMs).toBe(MINUTE)
    expect(plan.timeAt(0)).toBe(0)
    expect(plan.timeAt(plan.lengthMs)).toBe(2 * HOUR)
    for (const { at } of frames) expect(plan.timeAt(plan.positionAt(at))).toBeCloseTo(at, 0)
  })

  it('gives a break hardly any time, and none to times that were not recorded', () => {
    const spans = [
      { from: 0, to: HOUR },
      { from: 3 * HOUR, to: 3 * HOUR + MINUTE },
    ]
    const frames = [{ at: 0 }, { at: MINUTE / 2 }, { at: 3 * HOUR }, { at: 3 * HOUR + MINUTE / 2 }]
    const plan = replayPlan({ spans, frames, marks: [] })
    // Half a minute of work, half a minute for the rest of the hour, and a minute of work.
    expect(plan.positionAt(3 * HOUR)).toBeCloseTo(plan.lengthMs / 2, 0)
    expect(plan.timeAt(plan.lengthMs / 2 - 1)).toBeLessThanOrEqual(HOUR)
    expect(plan.timeAt(plan.lengthMs / 2 + 1)).toBeGreaterThanOrEqual(3 * HOUR)
  })

  it('plays a short session at its own pace, and one without length all the same', () => {
    expect(replayPlan({ spans: [{ from: 0, to: 20_000 }], frames: [{ at: 0 }], marks: [] }).lengthMs).toBe(20_000)
    const none = replayPlan({ spans: [{ from: 5, to: 5 }], frames: [{ at: 5 }], marks: [] })
    expect(none.timeAt(0)).toBe(5)
    expect(none.timeAt(none.lengthMs)).toBe(5)
    expect(Number.isFinite(none.positionAt(5))).toBe(true)
  })

  it('knows the last of what has happened', () => {
    expect(latestAt([{ at: 1 }, { at: 3 }], 2)).toEqual({ at: 1 })
    expect(latestAt([{ at: 1 }], 0)).toBeUndefined()
  })
})

const ROUND: Round = {
  id: 'r',
  sessionId: 's',
  stepId: 'a',
  title: 'Rate',
  activity: { kind: 'score', cardKind: 'risk', isAnonymous: false },
  cardIds: ['shape:1'],
  state: 'shown',
  turnout: 2,
  previousId: null,
  closesAt: null,
  openedAt: 100,
  closedAt: 200,
  result: {
    kind: 'score',
    ballots: 2,
    cards: [
      {
        cardId: 'shape:1',
        raters: 2,
        answers: [[3, 4]],
        spreads: {
          impactCurrent: {
            counts: [0, 0, 0, 2, 0],
            abstained: 0,
            unknown: 0,
            median: 4,
            lowerQuartile: 4,
            upperQuartile: 4,
            least: 4,
            most: 4,
          },
        },
      },
    ],
    named: [{ userId: 'u', name: 'Yuki', ballot: { 'shape:1': { impactCurrent: 4 } } }],
  },
  agreements: [{ cardId: 'shape:1', values: {}, rationale: '', raters: 2, byId: 'u', at: 250 }],
}
const visit = (title: string, startedAt: number, endedAt: number | null) => ({
  stepId: title,
  title,
  startedAt,
  endedAt,
})

describe('replayMarks', () => {
  it('tells steps, shown results in short and decisions, and nobody’s ballot', () => {
    const recording = { isOn: true, spans: [{ from: 0, to: null }] }
    const marks = replayMarks({ visits: [visit('A', 50, 240), visit('B', 240, null)], recording }, [ROUND])
    expect(marks).toEqual([
      { kind: 'step', at: 50, title: 'A' },
      {
        kind: 'shown',
        at: 200,
        title: 'Rate',
        activity: 'score',
        turnout: 2,
        result: { kind: 'score', cards: [{ cardId: 'shape:1', medians: { impactCurrent: 4 } }] },
      },
      { kind: 'step', at: 240, title: 'B' },
      { kind: 'agreed', at: 250, cardIds: ['shape:1'] },
    ])
  })

  it('tells medians that were taken from what somebody agreed on', () => {
    const recording = { isOn: true, spans: [{ from: 240, to: null }] }
    const [agreed] = ROUND.agreements
    if (!agreed) throw new Error('The round has no agreement.')
    const agreements = [
      agreed,
      ...['shape:2', 'shape:3'].map((cardId) => ({ ...agreed, cardId, at: 260, isMedian: true as const })),
    ]
    expect(replayMarks({ visits: [], recording }, [{ ...ROUND, agreements }])).toEqual([
      { kind: 'agreed', at: 250, cardIds: ['shape:1'] },
      { kind: 'agreed', at: 260, cardIds: ['shape:2', 'shape:3'], isMedian: true },
    ])
  })

  it('tells nothing of times that were not recorded, and names the step in which a recording began', () => {
    const recording = { isOn: false, spans: [{ from: 210, to: 230 }] }
    const marks = replayMarks({ visits: [visit('A', 50, 240), visit('B', 240, null)], recording }, [ROUND])
    expect(marks).toEqual([{ kind: 'step', at: 210, title: 'A' }])
  })

  it('covers what is rated until it is shown, or to the end', () => {
    const open = { ...ROUND, state: 'open', closedAt: null, result: null, agreements: [] } as const
    const later = { ...open, openedAt: 9_100 }
    expect(coveredTimes({ visits: [{ ...visit('A', 90, null), stepId: 'a' }] }, [ROUND, later], 9_900)).toEqual([
      { from: 90, to: 200, kind: 'risk', cardIds: ['shape:1'] },
      { from: 9_100, to: 9_900, kind: 'risk', cardIds: ['shape:1'] },
    ])
    expect(replayMarks({ visits: [], recording: { isOn: true, spans: [{ from: 0, to: null }] } }, [open])).toEqual([])
  })
})
