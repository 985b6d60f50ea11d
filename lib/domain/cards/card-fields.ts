// The fields of each kind of card besides its title and body, as data: the inspector, the API, validation and the
// document's field groups all read this one table; field-types says what each type means. A field that isn't set is
// absent, not null. Sources: three-part risk
// statement and treatments after ISO 31000:2018 6.5.2; status and response types after NIST OSCAL (POA&M `risk-status`,
// `response.lifecycle`); driver classes STEEP and PESTLE.

import type { CardKind } from './card-kind'
import { type PairRelation, parsePairField, VERDICTS } from './pair-field'

/** A step of a five-step ordinal scale. */
export type Step = 1 | 2 | 3 | 4 | 5

export type CardField = {
  readonly name: string
  /** Whether people without access to the board may get it, in an embedded board or anything else that is public. */
  readonly isPublic: boolean
} & (
  | { readonly type: 'text'; readonly maxLength: number; readonly multiline: boolean }
  /** One of a few words. `isOrdinal` if they increase. */
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly isOrdinal: boolean }
  /** One of five ordered steps, 1 to 5; its words come from the scale that `scale` names. */
  | { readonly type: 'step'; readonly scale: 'likelihood' | 'impact' | 'uncertainty' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit: 'percent' | 'strength' }
  /** A calendar date, yyyy-mm-dd. */
  | { readonly type: 'date' }
)

export type CardFieldValue = string | number

/** A card's set fields by name. */
export type CardFields = Readonly<Record<string, CardFieldValue>>

// A field is private until `shown` says that it is public.
const line = (name: string, maxLength = 200) =>
  ({ name, isPublic: false, type: 'text', maxLength, multiline: false }) as const
const prose = (name: string, maxLength = 4_000) =>
  ({ name, isPublic: false, type: 'text', maxLength, multiline: true }) as const
const choice = <const O extends readonly string[]>(name: string, options: O) =>
  ({ name, isPublic: false, type: 'choice', options, isOrdinal: false }) as const
const ordinal = <const O extends readonly string[]>(name: string, options: O) =>
  ({ ...choice(name, options), isOrdinal: true }) as const
const step = (name: string, scale: 'likelihood' | 'impact' | 'uncertainty') =>
  ({ name, isPublic: false, type: 'step', scale }) as const
const date = (name: string) => ({ name, isPublic: false, type: 'date' }) as const
/** Makes fields public: those on a card's face, and those by which a matrix lays it out. */
const shown = (...fields: readonly CardField[]): readonly CardField[] =>
  fields.map((field) => ({ ...field, isPublic: true }))

/** The position of a card in a drawing of a method that has no other field for it (lib/domain/matrix/axis). */
const PLACES: readonly CardField[] = shown(
  /** The position between the poles of a 2 x 2 scenario cross. */
  ordinal('crossX', ['low', 'high']),
  ordinal('crossY', ['low', 'high']),
  /** Ring of a futures wheel: the event itself, then what follows from it. */
  choice('ring', ['event', 'first', 'second', 'third']),
  /** Column of a bow-tie. */
  choice('bowTie', ['cause', 'prevention', 'event', 'mitigation', 'consequence']),
)
/** The names of the fields that mean nothing without the drawing that lays cards out by them. */
export const PLACE_FIELDS: readonly string[] = PLACES.map(({ name }) => name)
const COMMON: readonly CardField[] = [...shown(line('category')), line('owner'), ...PLACES]
const CONFIDENCE = shown(ordinal('confidence', ['very-low', 'low', 'medium', 'high', 'very-high']))

export const CARD_FIELDS: Readonly<Record<CardKind, readonly CardField[]>> = {
  risk: [
    ...COMMON,
    prose('cause'),
    prose('event'),
    prose('consequence'),
    line('objective'),
    ...shown(choice('polarity', ['threat', 'opportunity'])),
    line('horizon'),
    ...shown(
      step('likelihoodCurrent', 'likelihood'),
      step('impactCurrent', 'impact'),
      step('likelihoodInherent', 'likelihood'),
      step('impactInherent', 'impact'),
      step('likelihoodResidual', 'likelihood'),
      step('impactResidual', 'impact'),
    ),
    ...CONFIDENCE,
    prose('rationale'),
    ...shown(
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
    ),
    date('due'),
    date('nextReview'),
  ],
  recommendation: [
    ...COMMON,
    ...shown(
      choice('lifecycle', ['recommendation', 'planned', 'completed', 'rejected']),
      choice('responseType', ['avoid', 'mitigate', 'transfer', 'accept', 'share', 'contingency', 'none']),
    ),
    line('addressee'),
    ...shown(
      choice('instrument', [
        'regulation',
        'funding',
        'procurement',
        'standards',
        'diplomacy',
        'institution',
        'information',
      ]),
      ordinal('effort', ['XS', 'S', 'M', 'L', 'XL']),
      step('impact', 'impact'),
      choice('priority', ['P1', 'P2', 'P3', 'P4']),
    ),
    line('cost'),
    { name: 'progress', isPublic: false, type: 'integer', min: 0, max: 100, unit: 'percent' },
    date('start'),
    date('due'),
    /** The band of a roadmap; the board's criteria word its meaning. */
    ...shown(choice('timeBand', ['now', 'next', 'later'])),
  ],
  driver: [
    ...COMMON,
    ...shown(
      choice('steep', ['social', 'technological', 'economic', 'environmental', 'political', 'legal']),
      step('impact', 'impact'),
      step('uncertainty', 'uncertainty'),
      choice('direction', ['rising', 'steady', 'falling', 'unclear']),
    ),
  ],
  assumption: [...COMMON, ...CONFIDENCE],
  evidence: [...COMMON, ...CONFIDENCE],
  opportunity: [
    ...COMMON,
    ...shown(step('likelihoodCurrent', 'likelihood'), step('impactCurrent', 'impact')),
    ...CONFIDENCE,
    prose('rationale'),
    date('due'),
  ],
  actor: [
    ...COMMON,
    prose('interest'),
    ...shown(
      choice('stance', ['supports', 'neutral', 'opposes', 'unclear']),
      ordinal('influence', ['low', 'medium', 'high']),
    ),
  ],
  scenario: [...COMMON, ...shown(line('headline')), prose('narrative'), prose('signposts'), prose('implications')],
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
  return relation === 'verdict'
    ? choice(name, VERDICTS)
    : { name, isPublic: false, type: 'integer', min: 0, max: 3, unit: 'strength' }
}

function isPairFieldOf(kind: CardKind, name: string): boolean {
  const relation = parsePairField(name)?.relation
  return relation !== undefined && PAIR_FIELD_KIND[relation] === kind
}

/** Whether a value is a step of a scale: a whole number from 1 to 5. */
export function isStep(value: unknown): value is Step {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5
}

/** The value as a step of a scale; undefined for anything else. */
export function asStep(value: unknown): Step | undefined {
  return isStep(value) ? value : undefined
}
