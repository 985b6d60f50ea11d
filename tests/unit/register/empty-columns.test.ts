// Columns in which nothing stands are known, so that the titles get their room.

import { expect, test } from 'vitest'
import { emptyColumns } from '@/components/register/empty-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const row = (values: RegisterRow['values']) => ({ id: 'x', card: { kind: 'risk' }, values }) as unknown as RegisterRow

test('a column is empty if no row has a value in it; 0 is one', () => {
  const rows = [row({ title: 'Ports close', links: 0 }), row({ title: 'Rail fails', owner: 'Mika' })]
  const columns = ['title', 'owner', 'tags', 'links'].map((id) => ({ id }))
  expect(emptyColumns(rows, columns)).toEqual(new Set(['tags']))
  expect(emptyColumns([...rows, row({ tags: ['sea'] })], columns)).toEqual(new Set())
})
