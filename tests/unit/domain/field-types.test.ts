// Every field of every kind can be read back, and its three definitions of accepted values agree.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CARD_FIELDS, type CardField, cardField, PLACE_FIELDS } from '@/lib/domain/cards/card-fields'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { fieldType, isFieldValue } from '@/lib/domain/criteria/field-types'
import { LOCALES } from '@/lib/domain/localized'
import { REGISTER_COLUMNS } from '@/lib/domain/register/register-columns'
import { fieldWords } from '@/lib/export/register-words'
import { HEADER_WORDS } from '@/lib/import/header-words'
import { valueFor } from '../../support/field-values'

const FIELDS: readonly CardField[] = [
  ...new Map(
    Object.values(CARD_FIELDS)
      .flat()
      .map((field) => [field.name, field]),
  ).values(),
  ...['verdict:shape:x', 'influence:shape:x'].flatMap((name) => cardField(name) ?? []),
]
const words = fieldWords(DEFAULT_CRITERIA)

it.each(FIELDS)('reads $name from what it writes, in both languages', (field) => {
  fc.assert(
    fc.property(valueFor(field), fc.constantFrom(...LOCALES), (value, locale) => {
      const text = fieldType(field).write(field, value, words, locale)
      expect(fieldType(field).read(field, text.trim(), words)).toEqual({ value })
      expect(fieldType(field).show(field, value, words, locale)).toContain(text)
    }),
    { numRuns: 20 },
  )
})

it.each(FIELDS)('accepts what $name lists, and nothing of another shape', (field) => {
  for (const value of fieldType(field).choices(field) ?? []) expect(isFieldValue(field, value)).toBe(true)
  for (const value of [null, undefined, true, {}, [], Number.NaN, 1.5, -1, 'x'.repeat(5_000)]) {
    expect([value, isFieldValue(field, value)]).toEqual([value, false])
  }
  const order = fieldType(field).order(field)
  if (order) expect(order).toEqual(fieldType(field).choices(field))
})

it('knows of every column that people may bring in by which names other registers have it', () => {
  const named = REGISTER_COLUMNS.filter(({ id, isEditable }) => isEditable && !PLACE_FIELDS.includes(id))
  expect(named.filter(({ id }) => !HEADER_WORDS[id]?.length).map(({ id }) => id)).toEqual([])
})
