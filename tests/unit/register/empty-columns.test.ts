// Columns in which nothing stands are known, so that all others get their room.

import { expect, test } from 'vitest'
import { columnWidths, emptyColumns } from '@/components/register/empty-columns'
import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { columnWord } from '@/lib/export/register-words'

const row = (values: RegisterRow['values']) => ({ id: 'x', card: { kind: 'risk' }, values }) as unknown as RegisterRow

test('a column is empty if no row has a value in it; 0 is one', () => {
  const rows = [row({ title: 'Ports close', links: 0 }), row({ title: 'Rail fails', owner: 'Mika' })]
  const columns = ['title', 'owner', 'tags', 'links'].map((id) => ({ id }))
  expect(emptyColumns(rows, columns)).toEqual(new Set(['tags']))
  expect(emptyColumns([...rows, row({ tags: ['sea'] })], columns)).toEqual(new Set())
})

test('an empty column is as wide as its name, and titles keep their least width beside it', () => {
  const shown = ['title', 'tags', 'owner', 'status', 'likelihoodCurrent'].flatMap((id) => registerColumn(id) ?? [])
  const settings = {
    shown,
    widthOf: ({ id }: { id: string }, mostPx = 720) => (id === 'title' ? 380 : Math.min(136, mostPx)),
  }
  const empty = new Set(['tags', 'owner', 'likelihoodCurrent'])
  const widths = columnWidths(settings, empty, (column) => columnWord(column, 'en'))
  expect(Object.fromEntries(widths)).toEqual({ title: 380, tags: 72, owner: 72, status: 136, likelihoodCurrent: 136 })
})
