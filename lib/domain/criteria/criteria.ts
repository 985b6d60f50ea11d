// The criteria by which a board judges: its scales, its level table with the tolerance line, its lists of words. Each
// part is an entry of its own in the document's `meta` (`criteria.<part>`), so that two people may change two parts at
// once; a part that is missing or unusable is the default. The words are in content/scales.json. Likelihood bands: UK
// National Risk Register 2025; other scales are in criteria-presets.

import file from '@/content/scales.json' with { type: 'json' }
import { assert } from '../../std/assert'
import type { Step } from '../cards/card-fields'
import { type Locale, type LocalizedText, textIn } from '../localized'
import { type WordedPart, withWord, wordNames } from './criteria-words'
import { isScale, isShortText, isWord, LEVELS, type Level, type Scale } from './scale'

/** Sets of colours for the four levels. All are legible in light and dark; only `default` needs colour vision. */
export const LEVEL_PALETTES = ['default', 'colour-blind', 'blues', 'greys'] as const
export type LevelPalette = (typeof LEVEL_PALETTES)[number]

export const EFFORTS = ['XS', 'S', 'M', 'L', 'XL'] as const
export type Effort = (typeof EFFORTS)[number]

export interface Criteria {
  readonly likelihood: Scale
  readonly impact: Scale
  readonly uncertainty: Scale
  /** `levels[likelihood - 1][impact - 1]`. */
  readonly levels: readonly (readonly Level[])[]
  readonly levelWords: Readonly<Record<Level, LocalizedText>>
  readonly palette: LevelPalette
  /** The highest level that is still within tolerance. */
  readonly tolerance: Level
  /** The suggestions for `category` of a card; any other text is allowed too. */
  readonly categories: readonly LocalizedText[]
  /** The suggestions for `addressee` of a recommendation; any other text is allowed too. */
  readonly addressees: readonly LocalizedText[]
  /** The meaning of each size of a recommendation's effort on this board; '' if nobody has written one. */
  readonly effort: Readonly<Record<Effort, LocalizedText>>
  /** The meaning of each time band of a roadmap on this board. */
  readonly timeBands: Readonly<Record<'now' | 'next' | 'later', LocalizedText>>
  /** The period over which likelihoods are judged, such as "within five years"; '' if nobody has set one. */
  readonly horizon: string
  /**
   * The longest quote of a brief that a card keeps, in code points; null: no cap (some licences allow short quotes
   * only).
   */
  readonly quoteCap: number | null
}

const L: Level = 'low'
const M: Level = 'medium'
const H: Level = 'high'
const V: Level = 'very-high'

/** What a part means that a document doesn't have. Boards rely on it, so a value here never changes (see NEW_CRITERIA). */
export const DEFAULT_CRITERIA: Criteria = {
  likelihood: scaleOfFile(file.default.likelihood),
  impact: scaleOfFile(file.default.impact),
  uncertainty: scaleOfFile(file.default.uncertainty),
  levels: [
    [L, L, M, M, H],
    [L, M, M, H, H],
    [L, M, M, H, V],
    [M, M, H, V, V],
    [M, H, H, V, V],
  ],
  levelWords: file.default.levelWords,
  palette: 'default',
  tolerance: 'medium',
  categories: file.default.categories,
  addressees: file.default.addressees,
  effort: file.default.effort,
  timeBands: file.default.timeBands,
  horizon: '',
  quoteCap: null,
}

/** The criteria of a new board, which has each part in its document that differs from DEFAULT_CRITERIA. */
export const NEW_CRITERIA: Criteria = {
  ...DEFAULT_CRITERIA,
  // Other words than those of levels, which stand beside them.
  likelihood: scaleOfFile(file.new.likelihood),
  addressees: file.new.addressees,
}

/** Returns a scale of the file, which has five steps; its type can't say so. Throws where it hasn't. */
export function scaleOfFile(value: unknown): Scale {
  assert(isScale(value), 'a scale of content/scales.json has five steps with words')
  return value
}

export type CriteriaPart = keyof Criteria
/** Every one of them has a default. */
export const CRITERIA_PARTS = Object.keys(DEFAULT_CRITERIA) as readonly CriteriaPart[]

/** The key in the document record's `meta` that holds a part. */
export function criteriaKey(part: CriteriaPart): `criteria.${CriteriaPart}` {
  return `criteria.${part}`
}

const WORDED = [
  'likelihood',
  'impact',
  'uncertainty',
  'levelWords',
  'effort',
  'timeBands',
] as const satisfies CriteriaPart[]

/** Whether each word of the part may have a key of its own (criteria-words). */
export function isWorded(part: CriteriaPart): part is (typeof WORDED)[number] {
  return (WORDED as readonly CriteriaPart[]).includes(part)
}

/** The key in the `meta` that holds one word of a part. */
export function wordKey(part: CriteriaPart, name: string): string {
  return `${criteriaKey(part)}.${name}`
}

type Parts = { readonly [P in CriteriaPart]: (value: unknown) => value is Criteria[P] }

/** The most words in a list, such as the categories. */
export const LIST_MAX_LENGTH = 40
/** UTF-16 units. */
export const HORIZON_MAX_LENGTH = 120

const isLevel = (value: unknown): value is Level => (LEVELS as readonly unknown[]).includes(value)
const isWordList = (value: unknown): value is readonly LocalizedText[] =>
  Array.isArray(value) && value.length <= LIST_MAX_LENGTH && value.every(isWord)
/** Makes a check of a text for each of these keys, and for no others. */
const hasEach =
  <K extends string>(keys: readonly K[], isText: (value: unknown) => value is LocalizedText) =>
  (value: unknown): value is Readonly<Record<K, LocalizedText>> =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key) && isText((value as Record<string, unknown>)[key]))

const IS_PART: Parts = {
  likelihood: isScale,
  impact: isScale,
  uncertainty: isScale,
  levels: (value): value is Criteria['levels'] =>
    Array.isArray(value) &&
    value.length === 5 &&
    value.every((row) => Array.isArray(row) && row.length === 5 && row.every(isLevel)),
  levelWords: hasEach(LEVELS, isWord),
  palette: (value): value is LevelPalette => (LEVEL_PALETTES as readonly unknown[]).includes(value),
  tolerance: isLevel,
  categories: isWordList,
  addressees: isWordList,
  effort: hasEach(EFFORTS, isShortText),
  timeBands: hasEach(['now', 'next', 'later'], isWord),
  horizon: (value): value is string => typeof value === 'string' && value.length <= HORIZON_MAX_LENGTH,
  quoteCap: (value): value is number | null => value === null || (Number.isInteger(value) && (value as number) > 0),
}

/** Says whether a part may hold the value. Any other value is ignored when the criteria are read (criteriaOf). */
export function isCriteriaValue<P extends CriteriaPart>(part: P, value: unknown): value is Criteria[P] {
  return IS_PART[part](value)
}

/** A record is immutable, and so is its `meta`, so repeated calls return the same object. */
const known = new WeakMap<object, Criteria>()

/** Reads the criteria from a document record's `meta`, with defaults for missing or unusable parts. */
export function criteriaOf(meta: Readonly<Record<string, unknown>>): Criteria {
  const before = known.get(meta)
  if (before) return before
  const found: Record<string, unknown> = {}
  for (const part of CRITERIA_PARTS) {
    const value = meta[criteriaKey(part)]
    if (value !== undefined && IS_PART[part](value)) found[part] = value
    if (isWorded(part)) addWords(meta, part, found)
  }
  const criteria = Object.keys(found).length === 0 ? DEFAULT_CRITERIA : { ...DEFAULT_CRITERIA, ...found }
  known.set(meta, criteria)
  return criteria
}

/** Inserts the words that have keys of their own into a part. */
function addWords(
  meta: Readonly<Record<string, unknown>>,
  part: (typeof WORDED)[number],
  found: Record<string, unknown>,
) {
  for (const name of wordNames(DEFAULT_CRITERIA[part])) {
    const word = meta[wordKey(part, name)]
    if (word === undefined) continue
    const value = withWord((found[part] ?? DEFAULT_CRITERIA[part]) as WordedPart, name, word)
    if (IS_PART[part](value)) found[part] = value
  }
}

/** Looks up the level of a likelihood and an impact; undefined while one of them isn't assessed. */
export function levelOf(
  criteria: Pick<Criteria, 'levels'>,
  likelihood: Step | undefined,
  impact: Step | undefined,
): Level | undefined {
  if (likelihood === undefined || impact === undefined) return undefined
  return criteria.levels[likelihood - 1]?.[impact - 1]
}

/** Whether a level is at or below the tolerance line. */
export function isWithinTolerance(criteria: Pick<Criteria, 'tolerance'>, level: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(criteria.tolerance)
}

/** Returns the board's word for a level in a language. */
export function levelWord({ levelWords }: Pick<Criteria, 'levelWords'>, level: Level, locale: Locale): string {
  return textIn(levelWords[level], locale)
}
