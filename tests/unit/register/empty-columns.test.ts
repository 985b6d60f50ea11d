// Columns in which nothing stands are known, so that the titles get their room.

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

const settings = (ids: readonly string[], chosen: Readonly<Record<string, number>> = {}) => ({
  shown: ids.flatMap((id) => registerColumn(id) ?? []),
  widthOf: ({ id }: { id: string }, mostPx = 720) => chosen[id] ?? (id === 'title' ? 380 : Math.min(136, mostPx)),
  hasWidth: (id: string) => id in chosen,
})
const widthsOf = (...given: Parameters<typeof settings>) =>
  columnWidths(settings(...given), new Set(['tags', 'owner', 'likelihoodCurrent']), false, (column) =>
    columnWord(column, 'en'),
  )

test('an empty column is as wide as its name, and titles take what it leaves', () => {
  const widths = widthsOf(['title', 'tags', 'owner', 'status', 'likelihoodCurrent'])
  expect(widths.get('tags')).toBe(72)
  expect(widths.get('status')).toBe(136)
  expect(widths.get('likelihoodCurrent')).toBe(136)
  expect(widths.get('title')).toBe(380 + 2 * (136 - 72))
})

test('titles are as wide as somebody made them, and no wider than they need', () => {
  expect(widthsOf(['title', 'tags'], { title: 240 }).get('title')).toBe(240)
  const many = widthsOf(['title', ...Array.from({ length: 6 }, () => 'tags')])
  expect(many.get('title')).toBe(640)
})

test('titles of several lines stay narrow', () => {
  const narrow = columnWidths(settings(['title', 'tags']), new Set(['tags']), true, () => 'Tags')
  expect(narrow.get('title')).toBe(380)
})
