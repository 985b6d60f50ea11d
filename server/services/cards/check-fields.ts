// Card fields as a script gives them, judged by the one table of lib/domain/card-fields.

import { CARD_FIELDS, type CardFieldValue, cardField, hasField, isFieldValue } from '@/lib/domain/card-fields'
import type { CardKind } from '@/lib/domain/card-kind'
import { AppError } from '@/lib/domain/errors'

/** A null takes the field's value away. */
export type FieldsInput = Readonly<Record<string, CardFieldValue | null>>

/** Throws AppError `bad-request` with a path such as `fields.due`. */
export function checkFields(kind: CardKind, fields: FieldsInput): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = hasField(kind, name) ? cardField(name) : undefined
    if (!field) {
      const known = CARD_FIELDS[kind].map((each) => each.name).join(', ')
      throw new AppError('bad-request', `A ${kind} card has no field ${name}. It has: ${known}.`, `fields.${name}`)
    }
    if (value !== null && !isFieldValue(field, value)) {
      throw new AppError('bad-request', `${name} ${expectation(field)}.`, `fields.${name}`)
    }
  }
}

function expectation(field: NonNullable<ReturnType<typeof cardField>>): string {
  switch (field.type) {
    case 'text':
      return `must be text of at most ${field.maxLength} characters`
    case 'choice':
      return `must be one of ${field.options.join(', ')}`
    case 'step':
      return 'must be a whole number from 1 to 5'
    case 'integer':
      return `must be a whole number from ${field.min} to ${field.max} (${field.unit})`
    case 'date':
      return 'must be a date such as 2026-01-31'
  }
}
