// The board of the project's pictures, as data: a reading of our own fictional brief (tests/fixtures/briefs), in our own
// words, half in English and half in Japanese, as a mixed group would leave it.

import type { CardKind } from '../../lib/domain/card-kind'
import type { Link } from '../../lib/domain/link'

export interface DemoCard {
  readonly kind: CardKind
  readonly title: string
  readonly body?: string
  readonly language?: 'en' | 'ja'
  readonly fields?: Readonly<Record<string, string | number>>
  /** Words of the brief, letter by letter. */
  readonly quotes?: readonly string[]
}

export const DEMO_TITLE = 'Shore power for two harbours'
export const BRIEF_FILE = 'tests/fixtures/briefs/harbour-power-brief.txt'

/** In the order in which they get their references: ..., REC-001 ... */
export const DEMO_CARDS: readonly DemoCard[] = [
  {
    kind: 'risk',
    title: 'Two plug standards split the coast',
    body: 'Ships that can’t plug in at the next quay keep their engines running.',
    fields: {
      cause: 'the middle ports buy Delmar’s plug',
      event: 'two standards take hold along the coast',
      consequence: 'each market gets smaller, and the air beside the school gets worse',
      owner: 'Standards desk',
      likelihoodCurrent: 4,
      impactCurrent: 4,
      confidence: 'medium',
      treatment: 'change-likelihood',
      status: 'open',
    },
    quotes: [
      'If two plug standards take hold along the coast, each market becomes smaller and less efficient.',
      'The problem would grow if the middle ports chose not to limit their options and bought from Delmar instead.',
    ],
  },
  {
    kind: 'risk',
    title: '冬の時刻表が守れなくなる',
    language: 'ja',
    fields: { likelihoodCurrent: 3, impactCurrent: 3, owner: '港湾局', status: 'investigating' },
    quotes: ['In such cases it may be hard to keep winter timetables.'],
  },
  {
    kind: 'risk',
    title: 'Winding skills retire with nobody to follow',
    fields: { likelihoodCurrent: 5, impactCurrent: 3, owner: 'Yards', status: 'open' },
    quotes: ['the median winder is 57 years old'],
  },
  {
    kind: 'risk',
    title: 'A converter fault hurts someone on the quay',
    fields: { likelihoodCurrent: 2, impactCurrent: 5, status: 'remediating' },
    quotes: ['a fault in a converter let sixty volts reach a wet handrail'],
  },
  {
    kind: 'risk',
    title: '規制の違いが供給網を分断する',
    language: 'ja',
    fields: { likelihoodCurrent: 3, impactCurrent: 4, status: 'open' },
    quotes: ['so that the rules don’t split the supply chain'],
  },
  {
    kind: 'risk',
    title: 'Large lines stop calling at berths without a plug',
    fields: { likelihoodCurrent: 4, impactCurrent: 5, owner: 'Harbour board', status: 'open' },
    quotes: ['a berth without a plug will cost a container ship about 4 percent more per visit'],
  },
  {
    kind: 'risk',
    title: 'Charging data stays inside one city',
    fields: { likelihoodCurrent: 5, impactCurrent: 1 },
  },
  {
    kind: 'recommendation',
    title: 'Agree on one plug with the middle ports',
    fields: {
      addressee: 'Joint',
      priority: 'P1',
      effort: 'M',
      impact: 5,
      lifecycle: 'planned',
      owner: 'Standards desk',
    },
  },
  {
    kind: 'recommendation',
    title: '巻線技能者を両港で共同養成する',
    language: 'ja',
    fields: { addressee: '両港', priority: 'P2', effort: 'L', impact: 4, owner: '造船所協会' },
  },
  {
    kind: 'recommendation',
    title: 'Pool battery barges for the winter',
    fields: { addressee: 'Ferry firms', priority: 'P2', effort: 'S', impact: 3 },
  },
  {
    kind: 'recommendation',
    title: 'A separate earth at each berth',
    fields: { addressee: 'Harbour boards', priority: 'P1', effort: 'M', impact: 4, progress: 40 },
    quotes: ['insurers now ask for a separate earth at each berth'],
  },
]

export const DEMO_LINKS: readonly (Link & { readonly from: string; readonly to: string })[] = [
  { from: 'REC-001', to: 'R-001', kind: 'mitigates', effect: 'changes-likelihood', strength: 3 },
  { from: 'REC-004', to: 'R-004', kind: 'mitigates', effect: 'removes-source', strength: 2 },
]

export interface DemoBoard {
  readonly title: string
  readonly templateId: string
  /** The language of the template's words. */
  readonly locale: 'en' | 'ja'
  readonly cards: readonly DemoCard[]
}

/** Boards that stand beside it in the list. */
export const OTHER_BOARDS: readonly DemoBoard[] = [
  {
    title: 'What the ferry brief says',
    templateId: 'source-extraction',
    locale: 'en',
    cards: [
      { kind: 'risk', title: 'Tickets cost more than the bridge' },
      { kind: 'recommendation', title: 'One ticket for both shores' },
      { kind: 'driver', title: 'Fewer winter crossings', fields: { impact: 3, uncertainty: 4, steep: 'economic' } },
      { kind: 'evidence', title: 'Count of June: 300 ferries', fields: { confidence: 'high' } },
      { kind: 'assumption', title: 'The bridge stays free of tolls' },
      { kind: 'question', title: 'Who owns the surplus?' },
    ],
  },
  {
    title: '港の電化のリスク',
    templateId: 'risk-matrix',
    locale: 'ja',
    cards: [
      scored('冬の電力が足りない', 3, 4),
      scored('部品の調達が遅れる', 4, 3),
      scored('規格が二つに割れる', 2, 4),
      scored('技能者が引退する', 3, 3),
      scored('補助金が打ち切られる', 2, 2),
    ],
  },
]

function scored(title: string, likelihoodCurrent: number, impactCurrent: number): DemoCard {
  return { kind: 'risk', title, language: 'ja', fields: { likelihoodCurrent, impactCurrent } }
}
