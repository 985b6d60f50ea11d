// The fields of each kind of card besides its title and body, as data: the inspector, the API, validation and the
// document's field groups all read this one table. A field that isn't set is absent, not null. Sources: three-part risk
// statement and treatments after ISO 31000:2018 6.5.2; status and response types after NIST OSCAL (POA&M `risk-status`,
// `response.lifecycle`); driver classes STEEP and PESTLE.

import type { CardKind } from './card-kind'
import { type PairRelation, parsePairField, VERDICTS } from './pair-field'

/** A step of a five-step ordinal scale. */
export type Step = 1 | 2 | 3 | 4 | 5

export type CardField = { readonly name: string } & (
  | { readonly type: 'text'; readonly maxLength: number; readonly multiline: boolean }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  /** One of five ordered steps, 1 to 5; its words come from the scale that `scale` names. */
  | { readonly type: 'step'; readonly scale: 'likelihood' | 'impact' | 'uncertainty' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit: 'percent' | 'strength' }
  /** A calendar date, yyyy-mm-dd. */
  | { readonly type: 'date' }
)

export type CardFieldValue = string | number

/** A card's set fields by name. */
export type CardFields = Readonly<Record<string, CardFieldValue>>

const line = (name: string, maxLength = 200) => ({ name, type: 'text', maxLength, multiline: false }) as const
const prose = (name: string, maxLength = 4_000) => ({ name, type: 'text', maxLength, multiline: true }) as const
const choice = <const O extends readonly string[]>(name: string, options: O) =>
  ({ name, type: 'choice', options }) as const
const step = (name: string, scale: 'likelihood' | 'impact' | 'uncertainty') => ({ name, type: 'step', scale }) as const
const date = (name: string) => ({ name, type: 'date' }) as const

/** The position of a card in a drawing of a method that has no other field for it (lib/domain/axis). */
const PLACES: readonly CardField[] = [
  /** The position between the poles of a 2 x 2 scenario cross. */
  choice('crossX', ['low', 'high']),
  choice('crossY', ['low', 'high']),
  /** Ring of a futures wheel: the event itself, then what follows from it. */
  choice('ring', ['event', 'first', 'second', 'third']),
  /** Column of a bow-tie. */
  choice('bowTie', ['cause', 'prevention', 'event', 'mitigation', 'consequence']),
]
const COMMON: readonly CardField[] = [line('category'), line('owner'), ...PLACES]
const CONFIDENCE = choice('confidence', ['very-low', 'low', 'medium', 'high', 'very-high'])

export const CARD_FIELDS: Readonly<Record<CardKind, readonly CardField[]>> = {
  risk: [
    ...COMMON,
    prose('cause'),
    prose('event'),
    prose('consequence'),
    line('objective'),
    choice('polarity', ['threat', 'opportunity']),
    line('horizon'),
    step('likelihoodCurrent', 'likelihood'),
    step('impactCurrent', 'impact'),
    step('likelihoodInherent', 'likelihood'),
    step('impactInherent', 'impact'),
    step('likelihoodResidual', 'likelihood'),
    step('impactResidual', 'impact'),
    CONFIDENCE,
    prose('rationale'),
    choice('treatment', [
      'avoid',
      'take-or-increase',
      'remove-source',
      'change-likelihood',
      'change-consequences',
      'share',
      'retain',
    ]),
    choice('status', ['open', 'investigating', 'remediating', 'accepted', 'closed']),
    date('due'),
    date('nextReview'),
  ],
  recommendation: [
    ...COMMON,
    choice('lifecycle', ['recommendation', 'planned', 'completed', 'rejected']),
    choice('responseType', ['avoid', 'mitigate', 'transfer', 'accept', 'share', 'contingency', 'none']),
    line('addressee'),
    choice('instrument', [
      'regulation',
      'funding',
      'procurement',
      'standards',
      'diplomacy',
      'institution',
      'information',
    ]),
    choice('effort', ['XS', 'S', 'M', 'L', 'XL']),
    step('impact', 'impact'),
    choice('priority', ['P1', 'P2', 'P3', 'P4']),
    line('cost'),
    { name: 'progress', type: 'integer', min: 0, max: 100, unit: 'percent' },
    date('start'),
    date('due'),
    /** The band of a roadmap; the board's criteria word its meaning. */
    choice('timeBand', ['now', 'next', 'later']),
  ],
  driver: [
    ...COMMON,
    choice('steep', ['social', 'technological', 'economic', 'environmental', 'political', 'legal']),
    step('impact', 'impact'),
    step('uncertainty', 'uncertainty'),
    choice('direction', ['rising', 'steady', 'falling', 'unclear']),
  ],
  assumption: [...COMMON, CONFIDENCE],
  evidence: [...COMMON, CONFIDENCE],
  opportunity: [
    ...COMMON,
    step('likelihoodCurrent', 'likelihood'),
    step('impactCurrent', 'impact'),
    CONFIDENCE,
    prose('rationale'),
    date('due'),
  ],
  actor: [
    ...COMMON,
    prose('interest'),
    choice('stance', ['supports', 'neutral', 'opposes', 'unclear']),
    choice('influence', ['low', 'medium', 'high']),
  ],
  scenario: [...COMMON, line('headline'), prose('narrative'), prose('signposts'), prose('implications')],
  question: [...COMMON],
}

const BY_NAME = new Map<string, CardField>()
for (const fields of Object.values(CARD_FIELDS)) for (const field of fields) BY_NAME.set(field.name, field)

/** The definition of a field by its name, whatever kind has it. Kinds that share a name share its definition. */
export function cardField(name: string): CardField | undefined {
  return BY_NAME.get(name) ?? pairField(name)
}

/** Whether cards of this kind have the field, pair fields included. */
export function hasField(kind: CardKind, name: string): boolean {
  return CARD_FIELDS[kind].some((field) => field.name === name) || isPairFieldOf(kind, name)
}

const PAIR_FIELD_KIND: Readonly<Record<PairRelation, CardKind>> = { verdict: 'recommendation', influence: 'driver' }

function pairField(name: string): CardField | undefined {
  const relation = parsePairField(name)?.relation
  if (relation === undefined) return undefined
  return relation === 'verdict' ? choice(name, VERDICTS) : { name, type: 'integer', min: 0, max: 3, unit: 'strength' }
}

function isPairFieldOf(kind: CardKind, name: string): boolean {
  const relation = parsePairField(name)?.relation
  return relation !== undefined && PAIR_FIELD_KIND[relation] === kind
}

/** Whether the field accepts `value`. Lengths are in UTF-16 units. */
export function isFieldValue(field: CardField, value: unknown): value is CardFieldValue {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength
    case 'choice':
      return typeof value === 'string' && field.options.includes(value)
    case 'step':
      return isStep(value)
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
    case 'date':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)
  }
}

/** Whether a value is a step of a scale: a whole number from 1 to 5. */
export function isStep(value: unknown): value is Step {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5
}
