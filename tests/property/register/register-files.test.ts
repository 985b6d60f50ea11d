// An exported register can be read again: CSV by an independent reader, each cell by the reader of people's input.

import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { CARD_FIELDS } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LOCALES } from '@/lib/domain/localized'
import { REGISTER_COLUMNS, registerColumn } from '@/lib/domain/register/register-columns'
import { guarded, unguarded, writeCsv, writeTsv } from '@/lib/export/csv'
import { writeMarkdownTable } from '@/lib/export/markdown-table'
import { readInput, readKind } from '@/lib/export/register-input'
import { columnWord, placeText, valueWord } from '@/lib/export/register-words'
import { boardWords, valueFor } from '../../support/field-values'

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '＝', '－', "'", '"', ',', ';', '\t', '\n', '\r', '\\', '|', 'a', 'あ'),
  }),
)
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

test('CSV and tab-separated text are read back by another reader as they were, and nothing in them is a formula', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const [written, delimiter] of [
        [writeCsv(table), ','],
        [`${writeTsv(table)}\r\n`, '\t'],
      ] as const) {
        const { data } = Papa.parse<string[]>(written.slice(0, -2), { delimiter, newline: '\r\n' })
        expect(data.map((row) => row.map(unguarded))).toEqual(table)
        for (const place of data.flat()) expect(place).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
      }
    }),
  )
})

test('the apostrophe before a formula goes on and off without a trace', () => {
  fc.assert(fc.property(text, (each) => unguarded(guarded(each)) === each))
})

test('a Markdown table has a line a row and the same number of places in each', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const lines = writeMarkdownTable(table).trimEnd().split('\n')
      expect(lines).toHaveLength(table.length + 1)
      const width = table[0]?.length ?? 0
      for (const line of lines)
        expect(line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|')).toHaveLength(width + 2)
    }),
  )
})

test('every field of every kind comes back from its own words, in both languages and any board’s words', () => {
  for (const kind of CARD_KINDS) {
    for (const field of CARD_FIELDS[kind]) {
      const column = registerColumn(field.name)
      if (!column) throw new Error(`no column for ${field.name}`)
      fc.assert(
        fc.property(valueFor(field), boardWords, (value, own) => {
          const text = placeText(column, value, own)
          expect(readInput(column, text, kind, own.criteria)).toEqual({ value })
          // A step's word is enough.
          if (column.type === 'step') expect(readInput(column, text.slice(2), kind, own.criteria)).toEqual({ value })
        }),
        { numRuns: 40 },
      )
    }
  }
})

test('tags come back whatever stands in them', () => {
  const column = registerColumn('tags')
  if (!column) throw new Error('no column for tags')
  const tag = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((each) => each.trim())
    .filter((each) => each !== '')
  fc.assert(
    fc.property(fc.uniqueArray(tag, { minLength: 2, maxLength: 5 }), (tags) => {
      expect(
        readInput(
          column,
          placeText(column, tags, { locale: 'en', criteria: DEFAULT_CRITERIA }),
          'risk',
          DEFAULT_CRITERIA,
        ),
      ).toEqual({ value: tags })
    }),
  )
})

test('no two columns, kinds or options of a column share a word, so that what is read in is what was meant', () => {
  for (const locale of LOCALES) {
    const names = REGISTER_COLUMNS.map((column) => columnWord(column, locale))
    expect(new Set(names).size).toBe(names.length)
    for (const kind of CARD_KINDS) {
      const column = REGISTER_COLUMNS.find(({ id }) => id === 'kind')
      if (column) expect(readKind(valueWord(column, kind, locale))).toBe(kind)
    }
  }
})

test('what can’t be read is a problem with a name', () => {
  const read = (id: string, written: string, kind: (typeof CARD_KINDS)[number] = 'risk') => {
    const column = registerColumn(id)
    if (!column) throw new Error(id)
    return readInput(column, written, kind, DEFAULT_CRITERIA)
  }
  expect(read('likelihoodCurrent', 'often')).toEqual({ problem: 'no-step' })
  expect(read('likelihoodCurrent', '6')).toEqual({ problem: 'no-step' })
  expect(read('likelihoodCurrent', '45')).toEqual({ problem: 'no-step' })
  expect(read('likelihoodCurrent', '５')).toEqual({ value: 5 })
  expect(read('likelihoodCurrent', 'likely')).toEqual({ value: 4 })
  expect(read('likelihoodCurrent', '4 – Likely')).toEqual({ value: 4 })
  expect(read('impactCurrent', '重大')).toEqual({ value: 4 })
  expect(read('due', '2026/2/3')).toEqual({ value: '2026-02-03' })
  expect(read('due', '2026年2月3日')).toEqual({ value: '2026-02-03' })
  expect(read('due', '03/02/2026')).toEqual({ problem: 'no-date' })
  expect(read('due', '2026-02-31')).toEqual({ problem: 'no-date' })
  expect(read('status', 'Nearly done')).toEqual({ problem: 'no-option' })
  expect(read('progress', '40 %', 'recommendation')).toEqual({ value: 40 })
  expect(read('progress', '101', 'recommendation')).toEqual({ problem: 'no-number' })
  expect(read('progress', '4')).toEqual({ problem: 'not-of-kind' })
  expect(read('level', 'high')).toEqual({ problem: 'not-editable' })
  expect(read('title', 'x'.repeat(121))).toEqual({ problem: 'too-long' })
  expect(read('title', '  ')).toEqual({ value: undefined })
})
