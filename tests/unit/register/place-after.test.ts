// The cell to which Tab goes after an edit in the register.

import { expect, test } from 'vitest'
import type { RegisterItem } from '@/components/register/register-items'
import { placeAfter } from '@/components/register/use-tabbing'
import { type RegisterColumn, registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const row = (key: string): RegisterItem => ({ key, row: { id: key, card: {}, values: {} } as RegisterRow })
const ITEMS: readonly RegisterItem[] = [
  row('shape:1'),
  { key: 'group:low', group: 'low', count: 1, isFolded: false },
  row('shape:2'),
]
const COLUMNS = ['ref', 'title', 'due'].map((id) => registerColumn(id) as RegisterColumn)
const after = (key: string, columnId: string, step: 1 | -1) => placeAfter(ITEMS, COLUMNS, { key, columnId }, step)

test('goes across a row, and from its end to the next card, over the heading of a group', () => {
  expect(after('shape:1', 'title', 1)).toEqual({ key: 'shape:1', columnId: 'due' })
  expect(after('shape:1', 'due', 1)).toEqual({ key: 'shape:2', columnId: 'ref' })
  expect(after('shape:2', 'ref', -1)).toEqual({ key: 'shape:1', columnId: 'due' })
})

test('has nowhere to go beyond the first and the last cell', () => {
  expect(after('shape:2', 'due', 1)).toBeUndefined()
  expect(after('shape:1', 'ref', -1)).toBeUndefined()
  expect(after('shape:gone', 'due', 1)).toBeUndefined()
})
