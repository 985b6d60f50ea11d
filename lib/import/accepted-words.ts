// Lists the values that a column accepts, in words, for the message about a value that it doesn't.

import { CARD_KINDS } from '../domain/cards/card-kind'
import { fieldType } from '../domain/criteria/field-types'
import type { RegisterColumn } from '../domain/register/register-columns'
import { type BoardWords, fieldWords, valueWord } from '../export/register-words'

/** Lists the words that a column takes, for a message about one that it doesn't. '' if any text is accepted. */
export function acceptedWords(column: RegisterColumn, { criteria, locale }: BoardWords): string {
  const { field } = column
  const words =
    column.type === 'kind'
      ? CARD_KINDS.map((kind) => valueWord(column, kind, locale))
      : field
        ? fieldType(field).accepted(field, fieldWords(criteria), locale)
        : []
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words)
}
