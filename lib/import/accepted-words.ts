// Lists the values that a column accepts, in words, for the message about a value that it doesn't.

import { CARD_KINDS } from '../domain/card-kind'
import { type Locale, textIn } from '../domain/localized'
import type { RegisterColumn } from '../domain/register-columns'
import { type BoardWords, valueWord } from '../export/register-words'

/** '' if any text is accepted. */
export function acceptedWords(column: RegisterColumn, { criteria, locale }: BoardWords): string {
  const { field } = column
  if (column.type === 'kind')
    return listed(
      CARD_KINDS.map((kind) => valueWord(column, kind, locale)),
      locale,
    )
  switch (field?.type) {
    case 'step':
      return listed(['1–5', ...criteria[field.scale].steps.map(({ word }) => textIn(word, locale))], locale)
    case 'choice':
      return listed(
        field.options.map((option) => valueWord(column, option, locale)),
        locale,
      )
    case 'integer':
      return `${field.min}–${field.max}`
    case 'date':
      return '2026-03-31'
    default:
      return ''
  }
}

function listed(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'ja' ? '、' : ', ')
}
