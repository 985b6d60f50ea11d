// The types of card fields: everything that the product must know of a type, apart from how the interface draws it. A new
// type doesn't compile until it has a row here and in the tables of the interface (`Record<FieldType, …>`).

import { foldWord } from '../../std/fold-word'
import type { JsonObject } from '../../std/json'
import { type CardField, type CardFieldValue, isStep } from '../cards/card-fields'
import { LOCALES, type Locale, textIn, translationIn } from '../localized'
import type { Criteria } from './criteria'
import { stepText } from './scale'

export type FieldType = CardField['type']

/** The words that values are written in and read from. */
export interface FieldWords {
  /** The board's own words for steps. */
  readonly scales: Pick<Criteria, 'likelihood' | 'impact' | 'uncertainty'>
  /** Returns the interface's word for an option of a choice. */
  readonly option: (fieldName: string, option: string, locale: Locale) => string
}

export type FieldProblem = 'no-step' | 'no-option' | 'no-date' | 'no-number' | 'too-long'

export type FieldReading = { readonly value: CardFieldValue } | { readonly problem: FieldProblem }

/** What one type of field means. */
export interface FieldTypeRules<F extends CardField> {
  /** Whether a card may hold the value. Lengths are in UTF-16 units. */
  accepts(field: F, value: unknown): boolean
  /** The same rule as a JSON Schema (draft-07). */
  schema(field: F): JsonObject
  /** The same rule as the end of an English sentence that begins with the field's name. */
  rule(field: F): string
  /** Parses a text that isn't empty and has no white space at its ends. Unreadable text is a problem, never a guess. */
  read(field: F, text: string, words: FieldWords): FieldReading
  /** Writes the value as text that `read` takes again. */
  write(field: F, value: CardFieldValue, words: FieldWords, locale: Locale): string
  /** Words the value for people who only read it. */
  show(field: F, value: CardFieldValue, words: FieldWords, locale: Locale): string
  /** Lists the values that the field accepts, in words; empty if it accepts any text. */
  accepted(field: F, words: FieldWords, locale: Locale): readonly string[]
  /** The values that people choose from; undefined if there are too many for a list. */
  choices(field: F): readonly CardFieldValue[] | undefined
  /** The order of the values; undefined if they sort by themselves, as figures or as texts. */
  order(field: F): readonly string[] | undefined
  /** Whether people type it letter by letter: two people's edits merge, and a burst of typing is one step of undo. */
  readonly isTyped: boolean
  /** Whether two people may write in one value at once, which makes it a shared text of the document. */
  isShared(field: F): boolean
}

type FieldOf<T extends FieldType> = Extract<CardField, { readonly type: T }>

const ISO_DATE = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'
const ISO_DATE_PATTERN = new RegExp(ISO_DATE)
const STEPS = [1, 2, 3, 4, 5] as const

const never = () => false
const none = () => undefined
const asItIs = (_field: CardField, value: CardFieldValue) => String(value)

const TEXT: FieldTypeRules<FieldOf<'text'>> = {
  accepts: ({ maxLength }, value) => typeof value === 'string' && value.length <= maxLength,
  schema: ({ maxLength }) => ({ type: 'string', maxLength }),
  rule: ({ maxLength }) => `must be text of at most ${maxLength} characters`,
  read({ multiline, maxLength }, text) {
    const value = multiline ? text.replace(/\r\n?/g, '\n') : text.replace(/\s*[\r\n]+\s*/g, ' ')
    return value.length <= maxLength ? { value } : { problem: 'too-long' }
  },
  write: asItIs,
  show: asItIs,
  accepted: () => [],
  choices: none,
  order: none,
  isTyped: true,
  isShared: ({ multiline }) => multiline,
}

const optionWord: FieldTypeRules<FieldOf<'choice'>>['write'] = ({ name }, value, words, locale) =>
  words.option(name, String(value), locale)

const CHOICE: FieldTypeRules<FieldOf<'choice'>> = {
  accepts: ({ options }, value) => typeof value === 'string' && options.includes(value),
  schema: ({ options }) => ({ enum: [...options] }),
  rule: ({ options }) => `must be one of ${options.join(', ')}`,
  /** Takes an option's own name, or its word in any language. */
  read({ name, options }, text, words) {
    const word = foldWord(text)
    const value =
      options.find((each) => foldWord(each) === word) ??
      options.find((each) => LOCALES.some((locale) => foldWord(words.option(name, each, locale)) === word))
    return value === undefined ? { problem: 'no-option' } : { value }
  },
  write: optionWord,
  show: optionWord,
  accepted: ({ name, options }, words, locale) => options.map((option) => words.option(name, option, locale)),
  choices: ({ options }) => options,
  order: ({ options }) => options,
  isTyped: false,
  isShared: never,
}

const stepAndWord: FieldTypeRules<FieldOf<'step'>>['write'] = ({ scale }, value, { scales }, locale) =>
  stepText(scales[scale], Number(value), locale)

const STEP: FieldTypeRules<FieldOf<'step'>> = {
  accepts: (_field, value) => isStep(value),
  schema: () => ({ type: 'integer', minimum: 1, maximum: 5 }),
  rule: () => 'must be a whole number from 1 to 5',
  /** Takes a figure 1 to 5, a step's word on this board, or a figure before anything else: words may begin with figures. */
  read({ scale }, written, { scales }) {
    const text = foldWord(written)
    const place = scales[scale].steps.findIndex(({ word }) =>
      LOCALES.some((locale) => foldWord(translationIn(word, locale)) === text),
    )
    const figure = /^([1-5])(?!\d)(?:[^\d.%].*)?$/u.exec(text)?.[1]
    const value = text === figure || place < 0 ? Number(figure) : place + 1
    return isStep(value) ? { value } : { problem: 'no-step' }
  },
  write: stepAndWord,
  show: stepAndWord,
  accepted: ({ scale }, { scales }, locale) => ['1–5', ...scales[scale].steps.map(({ word }) => textIn(word, locale))],
  choices: () => STEPS,
  order: none,
  isTyped: false,
  isShared: never,
}

const INTEGER: FieldTypeRules<FieldOf<'integer'>> = {
  accepts: ({ min, max }, value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  schema: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max }),
  rule: ({ min, max, unit }) => `must be a whole number from ${min} to ${max} (${unit})`,
  read(field, text) {
    const figure = /^(\d{1,9})\s*%?$/u.exec(text.normalize('NFKC'))?.[1]
    const value = Number(figure)
    return figure !== undefined && INTEGER.accepts(field, value) ? { value } : { problem: 'no-number' }
  },
  write: asItIs,
  show: ({ unit }, value) => (unit === 'percent' ? `${value} %` : String(value)),
  accepted: ({ min, max }) => [`${min}–${max}`],
  choices: none,
  order: none,
  isTyped: false,
  isShared: never,
}

const DATE: FieldTypeRules<FieldOf<'date'>> = {
  accepts: (_field, value) => typeof value === 'string' && ISO_DATE_PATTERN.test(value),
  schema: () => ({ type: 'string', pattern: ISO_DATE }),
  rule: () => 'must be a date such as 2026-01-31',
  /** Takes dates that begin with the year: 2026-03-05, 2026/3/5, 2026年3月5日. Other orders are ambiguous. */
  read(_field, text) {
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''))
    const [, year = '', month = '', day = ''] = parts ?? []
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const time = Date.parse(`${date}T00:00:00Z`)
    const isReal = parts !== null && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
    return isReal ? { value: date } : { problem: 'no-date' }
  },
  write: asItIs,
  show: asItIs,
  accepted: () => ['2026-03-31'],
  choices: none,
  order: none,
  isTyped: false,
  isShared: never,
}

const FIELD_TYPES: { readonly [T in FieldType]: FieldTypeRules<FieldOf<T>> } = {
  text: TEXT,
  choice: CHOICE,
  step: STEP,
  integer: INTEGER,
  date: DATE,
}

/** Returns the rules of the field's type, which take this field. */
export function fieldType<F extends CardField>(field: Pick<F, 'type'>): FieldTypeRules<F> {
  // The table's keys say it: each row takes fields of its own type.
  return FIELD_TYPES[field.type] as unknown as FieldTypeRules<F>
}

/** Whether the field accepts `value`. Lengths are in UTF-16 units. */
export function isFieldValue(field: CardField, value: unknown): value is CardFieldValue {
  return fieldType(field).accepts(field, value)
}
