// Parses the text that people enter into a place of the register, by hand, by paste or in a file: words in English or
// Japanese, options' own names, figures of any width. Unreadable text gives a named problem, never a guess.

import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/card'
import { isFieldValue, isStep } from '../domain/card-fields'
import { CARD_KINDS, type CardKind } from '../domain/card-kind'
import type { Criteria } from '../domain/criteria'
import { LOCALES } from '../domain/localized'
import { hasColumn, type RegisterColumn } from '../domain/register-columns'
import type { RegisterValue } from '../domain/register-row'
import { tagsOfText, valueWord } from './register-words'

export const INPUT_PROBLEMS = [
  'not-editable',
  'not-of-kind',
  'no-step',
  'no-option',
  'no-date',
  'no-number',
  'too-long',
] as const
export type InputProblem = (typeof INPUT_PROBLEMS)[number]

export type InputResult = { readonly value: RegisterValue } | { readonly problem: InputProblem }

const TAGS_MAX = { count: 50, length: 60 } as const

/** Parses the text of a place. An empty text clears it: the value is undefined. White space around texts is dropped. */
export function readInput(column: RegisterColumn, text: string, kind: CardKind, criteria: Criteria): InputResult {
  if (!column.isEditable) return { problem: 'not-editable' }
  const written = text.trim()
  if (!hasColumn(kind, column)) return written === '' ? { value: undefined } : { problem: 'not-of-kind' }
  if (written === '') return { value: undefined }
  switch (column.type) {
    case 'step':
      return readStep(column, written, criteria)
    case 'choice':
      return readChoice(column, written)
    case 'date':
      return readDate(written)
    case 'integer':
      return readInteger(column, written)
    case 'tags': {
      const tags = tagsOfText(written)
      const fits = tags.length <= TAGS_MAX.count && tags.every((tag) => tag.length <= TAGS_MAX.length)
      return fits ? { value: tags } : { problem: 'too-long' }
    }
    default:
      return readText(column, written)
  }
}

/** Returns the kind that a word or name means, or undefined. */
export function readKind(text: string): CardKind | undefined {
  const word = fold(text)
  return CARD_KINDS.find(
    (kind) =>
      fold(kind) === word ||
      LOCALES.some((locale) => fold(valueWord({ type: 'kind', id: 'kind' } as RegisterColumn, kind, locale)) === word),
  )
}

function readText(column: RegisterColumn, written: string): InputResult {
  const text = column.isProse ? written.replace(/\r\n?/g, '\n') : written.replace(/\s*[\r\n]+\s*/g, ' ')
  const { field } = column
  const maxLength =
    field?.type === 'text' ? field.maxLength : column.id === 'title' ? TITLE_MAX_LENGTH : BODY_MAX_LENGTH
  return text.length <= maxLength ? { value: text } : { problem: 'too-long' }
}

/** A figure 1 to 5, the word of a step on this board, or a figure before anything else: words may begin with figures. */
function readStep({ field }: RegisterColumn, written: string, criteria: Criteria): InputResult {
  const text = fold(written)
  const steps = field?.type === 'step' ? criteria[field.scale].steps : []
  const place = steps.findIndex(({ word }) => LOCALES.some((locale) => fold(word[locale]) === text))
  const figure = /^([1-5])(?!\d)(?:[^\d.%].*)?$/u.exec(text)?.[1]
  const step = text === figure || place < 0 ? Number(figure) : place + 1
  return isStep(step) ? { value: step } : { problem: 'no-step' }
}

function readChoice(column: RegisterColumn, written: string): InputResult {
  const { field } = column
  if (field?.type !== 'choice') return { problem: 'no-option' }
  const word = fold(written)
  const option =
    field.options.find((each) => fold(each) === word) ??
    field.options.find((each) => LOCALES.some((locale) => fold(valueWord(column, each, locale)) === word))
  return option === undefined ? { problem: 'no-option' } : { value: option }
}

/**
 * Parses dates that begin with the year: 2026-03-05, 2026/3/5, 2026年3月5日. Other orders are ambiguous, so they are
 * rejected.
 */
function readDate(written: string): InputResult {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(written.normalize('NFKC').replace(/\s/gu, ''))
  const [, year = '', month = '', day = ''] = parts ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  const isReal = parts !== null && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  return isReal ? { value: date } : { problem: 'no-date' }
}

function readInteger({ field }: RegisterColumn, written: string): InputResult {
  const figure = /^(\d{1,9})\s*%?$/u.exec(written.normalize('NFKC'))?.[1]
  const value = Number(figure)
  return figure !== undefined && field && isFieldValue(field, value) ? { value } : { problem: 'no-number' }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
}
