// Card fields as a script gives them, judged by the tables of lib/domain/cards/card-fields and field-types.

import { CARD_FIELDS, type CardFieldValue, cardField, hasField } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { fieldType, isFieldValue } from '@/lib/domain/criteria/field-types'
import { AppError } from '@/lib/domain/errors'

/** A null takes the field's value away. */
export type FieldsInput = Readonly<Record<string, CardFieldValue | null>>

/**
 * Checks the fields of a card before they are written. Throws AppError `bad-request` with a path such as `fields.due`.
 */
export function checkFields(kind: CardKind, fields: FieldsInput): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = hasField(kind, name) ? cardField(name) : undefined
    if (!field) {
      const known = CARD_FIELDS[kind].map((each) => each.name).join(', ')
      throw new AppError('bad-request', `A ${kind} card has no field ${name}. It has: ${known}.`, `fields.${name}`)
    }
    if (value !== null && !isFieldValue(field, value)) {
      throw new AppError('bad-request', `${name} ${fieldType(field).rule(field)}.`, `fields.${name}`)
    }
  }
}
