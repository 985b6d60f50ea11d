// The file of the register in its current view has the lines and columns of the screen, in their order.

import { expect, test } from 'vitest'
import { shownCsv } from '@/components/register/shown-csv'
import { criteriaOf } from '@/lib/domain/criteria/criteria'
import { REGISTER_COLUMNS } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const row = (ref: string, title: string, owner: string) =>
  ({
    id: `shape:${ref}`,
    card: { kind: 'risk', ref, title, citations: {} },
    values: { ref, title, owner },
  }) as unknown as RegisterRow
const rows = [row('R-001', 'Ice', 'Mika'), row('R-002', 'Fire', 'Jonas'), row('R-003', 'Wind', '')]
const columns = ['owner', 'title'].flatMap((id) => REGISTER_COLUMNS.find((column) => column.id === id) ?? [])
const words = { locale: 'en', criteria: criteriaOf({}) } as const
const linesOf = (query: Partial<Parameters<typeof shownCsv>[1]>) =>
  shownCsv(rows, { filter: {}, sorts: [], groupBy: undefined, folded: new Set(), ...query }, columns, words)
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')

test('lines come in the order of the screen, with the columns that are shown alone', () => {
  const sorts = [{ columnId: 'title', isDescending: true }]
  expect(linesOf({ sorts })).toEqual(['Owner,Title', ',Wind', 'Mika,Ice', 'Jonas,Fire'])
})

test('lines that a filter hides are left out, those of a folded group are not', () => {
  expect(linesOf({ filter: { text: 'fire' } })).toEqual(['Owner,Title', 'Jonas,Fire'])
  expect(linesOf({ groupBy: 'owner', folded: new Set(['Mika']) })).toContain('Mika,Ice')
})
