// The minutes of a made-up session with a bit of everything, for tests of their output.

import type { BoardNote, NotedCard } from '@/lib/domain/changes/board-note'
import { criteriaOf } from '@/lib/domain/criteria/criteria'
import { type Minutes, type MinutesRound, minutesOf } from '@/lib/domain/session/minutes'
import type { RatingSpread, RoundResult } from '@/lib/domain/session/round'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 26, 9, 0)
const CRITERIA = criteriaOf({})

const risk = (number: number, title: string, more: Partial<NotedCard> = {}): NotedCard => ({
  id: `shape:r${number}`,
  kind: 'risk',
  ref: `R-00${number}`,
  title,
  by: 'mika',
  fields: {},
  levels: {},
  ...more,
})
const port = (likelihoodCurrent: number, level: 'medium' | 'high') =>
  risk(1, 'The port loses power', { fields: { likelihoodCurrent, impactCurrent: 3 }, levels: { current: level } })
const note = (cards: NotedCard[], links: BoardNote['links']): BoardNote => {
  const { likelihood, impact, uncertainty, levelWords, levels } = CRITERIA
  return { cards, links, wording: { likelihood, impact, uncertainty, levelWords, levels } }
}
const spread = (counts: RatingSpread['counts'], more: Partial<RatingSpread> = {}): RatingSpread => ({
  counts,
  abstained: 0,
  unknown: 0,
  median: 3,
  lowerQuartile: 2.25,
  upperQuartile: 4,
  least: 1,
  most: 5,
  ...more,
})

function round(id: string, title: string, minute: number, more: Partial<MinutesRound>): MinutesRound {
  return {
    id,
    sessionId: 's',
    stepId: id,
    title,
    cardIds: [],
    state: 'shown',
    turnout: 0,
    previousId: null,
    activity: { kind: 'write', cardKind: 'risk', isAnonymous: true },
    closesAt: null,
    closedAt: null,
    openedAt: START + minute * MINUTE,
    result: null,
    agreements: [],
    written: [],
    ...more,
  }
}

const VOTE: RoundResult = {
  kind: 'vote',
  ballots: 3,
  abstained: 1,
  cards: [
    { cardId: 'shape:r1', dots: 2, voters: 1, place: 1 },
    { cardId: 'shape:r4', dots: 2, voters: 2, place: 1 },
    { cardId: 'shape:gone', dots: 0, voters: 0, place: 3 },
  ],
  named: [
    { userId: 'mika', name: 'Mika', ballot: { 'shape:r1': 2, 'shape:r4': 1 } },
    { userId: 'jo', name: 'Jo', ballot: { 'shape:r4': 1 } },
    { userId: 'ada', name: 'Ada', ballot: {} },
  ],
}
const scores = (likelihood: RatingSpread): RoundResult => ({
  kind: 'score',
  ballots: 3,
  named: null,
  cards: [
    {
      cardId: 'shape:r1',
      raters: 3,
      spreads: {
        likelihoodCurrent: likelihood,
        impactCurrent: spread([0, 0, 2, 0, 0], {
          unknown: 1,
          median: 3,
          lowerQuartile: 3,
          upperQuartile: 3,
          least: 3,
          most: 3,
        }),
      },
    },
  ],
})
const SCORE = { kind: 'score', cardKind: 'risk', isAnonymous: true } as const

/** `titled` changes the titles of cards. */
export function aSession({ titled = (title: string) => title, isRunning = false } = {}): Minutes {
  const called = (card: NotedCard): NotedCard => ({ ...card, title: titled(card.title) })
  const visit = (title: string, from: number, to: number, plannedMinutes: number) => ({
    stepId: title,
    title,
    plannedMinutes,
    startedAt: START + from * MINUTE,
    endedAt: START + to * MINUTE,
  })
  const minutes = minutesOf({
    session: {
      id: 's',
      title: 'Winter at the port',
      steps: [],
      isRehearsal: false,
      revision: 9,
      joinCode: null,
      joinInviteId: null,
      course: isRunning
        ? { kind: 'running', startedAt: START, startedById: 'mika', stepId: 'x', timer: null, attention: null }
        : { kind: 'closed', startedAt: START, closedAt: START + 75 * MINUTE },
      visits: [
        visit('Welcome', 0, 9, 10),
        visit('Write', 9, 30, 20),
        visit('Score', 30, 70, 0),
        visit('Write', 70, 75, 20),
      ],
    },
    board: { id: 'b', title: 'Ports' },
    people: [
      { id: 'mika', name: 'Mika', joinedAt: START },
      { id: 'jo', name: 'Jo', joinedAt: START + 4 * MINUTE },
      { id: 'ada', name: null, joinedAt: START + 31 * MINUTE },
    ],
    rounds: [
      round('q', 'Vote with dots', -30, {
        sessionId: null,
        stepId: null,
        titleIn: { en: 'Vote with dots', ja: '票を入れる' },
        activity: { kind: 'vote', dots: 3, mostPerCard: 2, cardKinds: ['risk'], isAnonymous: true },
        cardIds: ['shape:r1', 'shape:r4', 'shape:gone'],
        turnout: 3,
        result: { ...VOTE, named: null },
      }),
      round('w', 'What can go wrong?', 9, {
        written: ['shape:r5', 'shape:r4'],
        details: { 'shape:r5': titled('Two days\nof fuel are left.') },
        turnout: 2,
      }),
      round('v', 'Which matter most?', 30, {
        activity: { kind: 'vote', dots: 3, mostPerCard: 2, cardKinds: ['risk'], isAnonymous: false },
        cardIds: ['shape:r1', 'shape:r4', 'shape:gone'],
        turnout: 3,
        result: VOTE,
      }),
      round('s1', 'How likely?', 40, {
        activity: SCORE,
        cardIds: ['shape:r1'],
        turnout: 3,
        result: scores(spread([1, 0, 1, 0, 1], { unknown: 1 })),
      }),
      round('s2', 'How likely?', 55, {
        activity: SCORE,
        cardIds: ['shape:r1'],
        turnout: 3,
        previousId: 's1',
        result: scores(spread([0, 0, 0, 3, 0], { median: 4, lowerQuartile: 4, upperQuartile: 4, least: 4, most: 4 })),
        agreements: [
          {
            cardId: 'shape:r1',
            // The order differs from the one they are asked in.
            values: { impactCurrent: 3, likelihoodCurrent: 4 },
            raters: 3,
            byId: 'mika',
            rationale: titled('The spare line is old.'),
            at: START + 70 * MINUTE,
          },
          {
            cardId: 'shape:r4',
            values: { likelihoodCurrent: 2, impactCurrent: 2 },
            raters: 2,
            byId: 'mika',
            rationale: '',
            isMedian: true,
            at: START + 71 * MINUTE,
          },
        ],
      }),
      round('o', 'Anything else?', 72, { state: 'open', turnout: 1, written: ['shape:r2'] }),
    ],
    before: note([port(2, 'medium'), risk(2, 'Ships wait', { duties: {} }), risk(3, 'Cranes')].map(called), [
      { id: 'l1', kind: 'causes', from: 'shape:r1', to: 'shape:r3' },
    ]),
    after: note(
      [
        ...[
          port(4, 'high'),
          risk(2, 'Ships wait at sea', { duties: { owner: 'Mika', due: '2026-12-15' } }),
          risk(4, 'Nobody owns the plan', { isCut: true }),
        ],
        ...[
          risk(5, 'Fuel runs out', { by: 'jo' }),
          risk(6, 'Ice', { by: 'jo', levels: { current: 'low' }, duties: { owner: 'Jo' } }),
        ],
      ].map(called),
      [{ id: 'l2', kind: 'causes', from: 'shape:r1', to: 'shape:r2' }],
    ),
    names: new Map([
      ['mika', 'Mika'],
      ['jo', 'Jo'],
    ]),
  })
  if (!minutes) throw new Error('The session has run')
  return minutes
}
