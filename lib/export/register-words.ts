// The texts of the register in a language and in a board's own words: names of columns and the text of each place. The
// table, its exports and its import share them, so that an exported table can be imported again, in any language on any page.

import type { CardField, CardFieldValue } from '../domain/cards/card-fields'
import { type Criteria, levelWord } from '../domain/criteria/criteria'
import { type FieldWords, fieldType } from '../domain/criteria/field-types'
import type { Level } from '../domain/criteria/scale'
import type { Locale } from '../domain/localized'
import type { RegisterColumn } from '../domain/register/register-columns'
import type { RegisterValue } from '../domain/register/register-row'
import { CARD_WORDS } from '../i18n/card-words'

/** The separator of tags if the text has no semicolon. */
const COMMA = /[,、，\n]/u

type Words = Readonly<Record<string, string>>

/** The language of a board's text; its criteria hold the words for steps and levels. */
export interface BoardWords {
  readonly locale: Locale
  readonly criteria: Criteria
}

/** The name of a column. */
export function columnWord({ id, field }: Pick<RegisterColumn, 'id' | 'field'>, locale: Locale): string {
  const words: Words = CARD_WORDS[locale][field ? 'field' : 'column']
  return words[id] ?? id
}

/** Words one value of a column in the same way on all boards; for a list, one of its items. */
export function valueWord({ id, type }: RegisterColumn, value: string | number, locale: Locale): string {
  const card = CARD_WORDS[locale]
  if (type === 'choice') return optionWord(id, String(value), locale)
  const words: Words | undefined = type === 'kind' ? card.kind : type === 'quadrant' ? card.quadrant : undefined
  return words?.[value] ?? String(value)
}

/** The interface's word for an option of a choice. */
export function optionWord(fieldName: string, option: string, locale: Locale): string {
  const words: Words | undefined = (CARD_WORDS[locale].option as Readonly<Record<string, Words>>)[fieldName]
  return words?.[option] ?? option
}

/** The words that the fields of cards are written in and read from, for a board with these scales. */
export function fieldWords(scales: FieldWords['scales']): FieldWords {
  return { scales, option: optionWord }
}

/** Words a field's value for people, with its unit. */
export function shownField(field: CardField, value: CardFieldValue, { criteria, locale }: BoardWords): string {
  return fieldType(field).show(field, value, fieldWords(criteria), locale)
}

/**
 * Returns the whole place as one text; '' if it is empty. A step is its figure and the board's word, a level the
 * board's word. Semicolons separate tags, line ends separate lines.
 */
export function placeText(column: RegisterColumn, value: RegisterValue, words: BoardWords): string {
  if (value === undefined) return ''
  if (typeof value === 'object') {
    if (column.type !== 'tags') return value.join(column.type === 'lines' ? '\n' : ', ')
    const text = value.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join('; ')
    // Without this, a single tag with a comma would be read as two.
    return value.length === 1 && COMMA.test(text) ? `${text};` : text
  }
  if (column.type === 'level') return levelWord(words.criteria, value as Level, words.locale)
  const { field } = column
  if (field) return fieldType(field).write(field, value, fieldWords(words.criteria), words.locale)
  return valueWord(column, value, words.locale)
}

/** Splits the tags of a text that `placeText` made, or that people wrote with commas or semicolons. */
export function tagsOfText(text: string): string[] {
  const parts = text.includes(';') || text.includes('\\') ? text.match(/(?:\\.|[^;\\])+/gu) : text.split(COMMA)
  const tags = (parts ?? []).map((tag) => tag.replace(/\\(.)/gu, '$1').trim()).filter((tag) => tag !== '')
  return [...new Set(tags)]
}
