// How a cell of the register is edited, for each type of field: by a list of its values, a calendar, or a line of text.

import type { CardField, CardFieldValue } from '@/lib/domain/cards/card-fields'
import type { FieldType } from '@/lib/domain/criteria/field-types'
import { fieldType } from '@/lib/domain/criteria/field-types'
import { type BoardWords, fieldWords } from '@/lib/export/register-words'

export type FieldEditor = 'list' | 'calendar' | 'line'

export const FIELD_EDITORS: Readonly<Record<FieldType, FieldEditor>> = {
  text: 'line',
  choice: 'list',
  step: 'list',
  integer: 'line',
  date: 'calendar',
}

export interface ListedValue {
  /** The value as text, which the register reads back. */
  readonly value: string
  readonly label: string
}

/** The values that a list offers for a field, with the meaning of steps on this board; empty for other editors. */
export function listedValues(field: CardField, { criteria, locale }: BoardWords): readonly ListedValue[] {
  return (fieldType(field).choices(field) ?? []).map((value) => {
    const word = fieldType(field).write(field, value, fieldWords(criteria), locale)
    const band = bandOf(field, value, criteria)
    return { value: String(value), label: band ? `${word}, ${band}` : word }
  })
}

function bandOf(field: CardField, value: CardFieldValue, criteria: BoardWords['criteria']): string | undefined {
  return field.type === 'step' ? criteria[field.scale].steps[Number(value) - 1]?.band : undefined
}
