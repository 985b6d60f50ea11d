// The inspector shows every field of every kind once, and has a label for each.

import { describe, expect, it } from 'vitest'
import { CARD_SECTIONS, SECTION_ORDER } from '@/components/inspector/card-sections'
import { CARD_FIELDS, PLACE_FIELDS } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LOCALES } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

describe.each(CARD_KINDS)('the sections of a %s', (kind) => {
  it('hold each of its fields exactly once', () => {
    const shown = CARD_SECTIONS[kind].flatMap((section) => section.fields)
    expect([...shown].sort()).toEqual(CARD_FIELDS[kind].map((field) => field.name).sort())
  })

  it.each(LOCALES)('have a word for each field and option in %s', (locale) => {
    const { field: names, option } = wordsIn(locale).card
    const options = option as Record<string, Record<string, string> | undefined>
    for (const field of CARD_FIELDS[kind]) {
      expect(names).toHaveProperty(field.name)
      if (field.type !== 'choice') continue
      expect(Object.keys(options[field.name] ?? {}).sort()).toEqual([...field.options].sort())
    }
  })
})

it('lists each field once, in the order of the sections, and places in drawings last', () => {
  expect(new Set(SECTION_ORDER).size).toBe(SECTION_ORDER.length)
  expect(SECTION_ORDER.indexOf('likelihoodCurrent')).toBeLessThan(SECTION_ORDER.indexOf('owner'))
  expect(SECTION_ORDER.slice(-PLACE_FIELDS.length)).toEqual(PLACE_FIELDS)
})
