// A CSV exported from one board gives the same values in every mapped column after an import into another board.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTableFile } from '@/components/import/read-table-file'
import { CARD_FIELDS, type CardFields } from '@/lib/domain/cards/card-fields'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { REGISTER_COLUMNS } from '@/lib/domain/register/register-columns'
import { type RegisterCard, type RegisterRow, registerRows } from '@/lib/domain/register/register-row'
import { writeCsv } from '@/lib/export/csv'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import { guessTargets } from '@/lib/import/guess-targets'
import { type ImportChoices, planImport, plannedFields } from '@/lib/import/import-plan'
import { isOwnExport } from '@/lib/import/own-export'
import { MOST_ROWS } from '@/lib/import/workbook-sheets'
import { boardWords, valueFor } from '../../support/field-values'

const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '\\', 'a', 'é', 'あ', '影', '😀', ' '),
  maxLength: 40,
})
const line = nasty.map((text) => text.replace(/[\n\t]/g, ' ').trim())
const tag = line.filter((text) => text !== '')

/** Some of the fields of a kind, each with a valid value. */
function fieldsOf(kind: CardKind): fc.Arbitrary<CardFields> {
  return fc
    .subarray([...CARD_FIELDS[kind]])
    .chain((fields) => fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field)] as const))))
}

const cards: fc.Arbitrary<RegisterCard[]> = fc
  .array(
    fc.constantFrom(...CARD_KINDS).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        title: line,
        body: nasty.map((text) => text.trim()),
        tags: fc.uniqueArray(tag, { maxLength: 3 }),
        fields: fieldsOf(kind),
      }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) =>
    made.map((card, i) => ({
      ...card,
      id: `shape:${i}`,
      ref: `${CARD_KIND_INFO[card.kind].refPrefix}-${String(i + 1).padStart(3, '0')}`,
      citations: {},
      language: '',
      createdBy: 'u',
      createdAt: `2026-01-01T00:00:00.${String(i).padStart(3, '0')}Z`,
    })),
  )

const rowsOf = (made: readonly RegisterCard[]) =>
  registerRows({ cards: made, links: [], criteria: DEFAULT_CRITERIA }, () => undefined)

function importable(rows: readonly RegisterRow[]) {
  const ids = REGISTER_COLUMNS.filter(({ isEditable }) => isEditable).map(({ id }) => id)
  return rows.map(({ values }) => ({
    kind: values.kind,
    ...Object.fromEntries(ids.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]]))),
  }))
}

function choicesFor(made: readonly string[], more: Partial<ImportChoices> = {}): ImportChoices {
  return {
    targets: made,
    kind: 'risk',
    dateOrder: undefined,
    matches: 'add',
    faulty: 'leave-out',
    hollow: 'add',
    ...more,
  }
}

test('a register that was taken away comes back value by value, in both languages', () => {
  fc.assert(
    fc.property(cards, boardWords, (made, words) => {
      const rows = rowsOf(made)
      const file = new TextEncoder().encode(`\uFEFF${writeCsv(registerTable(rows, filledColumns(rows), words))}`)
      const { result } = readTableFile(file)
      if (!result.ok) throw new Error(result.fault)
      const { table } = result
      const targets = guessTargets(table.headers, 'risk', (i) => table.rows.map(({ cells }) => cells[i] ?? ''))
      const plan = planImport(table, choicesFor(targets), [], words.criteria)
      expect(plan.problems).toEqual([])
      const back = plan.rows.map(({ kind, values, ...row }, i) => ({
        ...(made[i] ?? expect.fail('a row more than there were cards')),
        kind,
        title: String(values.get('title') ?? ''),
        body: String(values.get('body') ?? ''),
        tags: [values.get('tags') ?? []].flat().map(String),
        fields: plannedFields({ kind, values, ...row }),
      }))
      expect(importable(rowsOf(back))).toEqual(importable(rows))

      expect(isOwnExport(table, made)).toBe(made.length > 0 && filledColumns(rows).some(({ id }) => id === 'createdAt'))
      const again = planImport(table, choicesFor(targets, { matches: 'update' }), made, words.criteria)
      expect(again.rows.map(({ card }) => card?.ref)).toEqual(made.map(({ ref }) => ref))
      for (const [i, row] of again.rows.entries()) expect(plannedFields(row)).toEqual(made[i]?.fields)
    }),
    { numRuns: 300 },
  )
})

test('whatever bytes a file has, reading it answers, and never with more rows than may come', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        nasty.map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        const { result } = readTableFile(bytes)
        if (result.ok) expect(result.table.rows.length).toBeLessThanOrEqual(MOST_ROWS)
        else expect(result.fault).toMatch(/^[a-z-]+$/)
      },
    ),
  )
})
