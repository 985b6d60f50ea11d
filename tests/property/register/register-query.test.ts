// Filter, order and groups of the register, compared with a slow model that follows the definitions, one row after
// another.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { hasColumn, registerColumn } from '@/lib/domain/register/register-columns'
import { filterRows, groupRows, type RegisterSort, sortRows } from '@/lib/domain/register/register-query'
import { type RegisterCard, type RegisterRow, registerRows } from '@/lib/domain/register/register-row'

const step = fc.constantFrom(undefined, 1, 2, 3, 4, 5)
const card = fc.record({
  kind: fc.constantFrom(...CARD_KINDS),
  title: fc.constantFrom('', 'Chips', 'chips and lenses', '半導体', 'Zebra 10', 'zebra 9'),
  owner: fc.constantFrom(undefined, 'Mika', '佐藤', 'jonas'),
  likelihoodCurrent: step,
  impactCurrent: step,
  tags: fc.subarray(['one', 'two', 'three']),
})

function rowsOf(drafts: readonly (typeof card extends fc.Arbitrary<infer T> ? T : never)[]): RegisterRow[] {
  const cards = drafts.map(({ kind, title, tags, ...fields }, i): RegisterCard => {
    const own = Object.entries(fields).filter(([name, value]) => {
      const column = registerColumn(name)
      return value !== undefined && column !== undefined && hasColumn(kind, column)
    })
    return {
      id: `shape:${i}`,
      kind,
      title,
      tags,
      ref: `X-${i}`,
      body: '',
      fields: Object.fromEntries(own) as RegisterCard['fields'],
      citations: {},
      language: '',
      createdBy: '',
      createdAt: '',
    }
  })
  return registerRows({ cards, links: [], criteria: DEFAULT_CRITERIA }, () => undefined)
}
const rows = fc.array(card, { maxLength: 30 }).map(rowsOf)
const sort = fc.record({
  columnId: fc.constantFrom('title', 'owner', 'level', 'kind', 'likelihoodCurrent', 'tags'),
  isDescending: fc.boolean(),
})

/** The order of two existing values, computed without the code under test. */
function order(columnId: string, a: unknown, b: unknown): number {
  if (columnId === 'level') return LEVELS.indexOf(a as never) - LEVELS.indexOf(b as never)
  if (columnId === 'kind') return CARD_KINDS.indexOf(a as never) - CARD_KINDS.indexOf(b as never)
  if (columnId === 'likelihoodCurrent') return (a as number) - (b as number)
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return a.length - b.length
  return String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' })
}

function comesBefore(a: RegisterRow, b: RegisterRow, sorts: readonly RegisterSort[]): boolean {
  for (const { columnId, isDescending } of sorts) {
    const [x, y] = [a.values[columnId], b.values[columnId]]
    if (x === undefined && y === undefined) continue
    if (y === undefined) return true
    if (x === undefined) return false
    const sign = order(columnId, x, y)
    if (sign !== 0) return isDescending ? sign > 0 : sign < 0
  }
  return false
}

test('rows are ordered as by inserting one after another behind all that don’t come after it', () => {
  fc.assert(
    fc.property(rows, fc.array(sort, { maxLength: 3 }), (given, sorts) => {
      const model: RegisterRow[] = []
      for (const row of given) {
        const place = model.findIndex((other) => comesBefore(row, other, sorts))
        model.splice(place === -1 ? model.length : place, 0, row)
      }
      expect(sortRows(given, sorts, 'en').map(({ id }) => id)).toEqual(model.map(({ id }) => id))
    }),
  )
})

test('a filter keeps just the rows that fit each of its parts, in their order', () => {
  const filter = fc.record({
    kind: fc.option(fc.constantFrom(...CARD_KINDS), { nil: undefined }),
    text: fc.constantFrom('', 'CHIPS', 'ｃｈｉｐｓ and', '半導', 'mika one'),
    owner: fc.subarray(['', 'Mika', '佐藤']),
    tags: fc.subarray(['', 'one', 'two']),
  })
  fc.assert(
    fc.property(rows, filter, (given, { kind, text, owner, tags }) => {
      const kept = filterRows(given, { ...(kind && { kind }), text, values: { owner, tags } })
      const model = given.filter((row) => {
        const words = text.normalize('NFKC').toLowerCase().split(' ')
        const all = Object.values(row.values).flat().join('\n').toLowerCase()
        return (
          (kind === undefined || row.card.kind === kind) &&
          words.every((word) => all.includes(word)) &&
          (owner.length === 0 || owner.includes((row.values.owner as string | undefined) ?? '')) &&
          (tags.length === 0 ||
            (row.card.tags.length === 0 ? tags.includes('') : row.card.tags.some((tag) => tags.includes(tag))))
        )
      })
      expect(kept.map(({ id }) => id)).toEqual(model.map(({ id }) => id))
    }),
  )
})

test('every row stands in exactly one group, with all that share its value; rows and groups are in their order', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('kind', 'owner', 'level'), fc.boolean(), (given, columnId, isDescending) => {
      const groups = groupRows(given, columnId, 'en', isDescending)
      for (const [i, { rows: grouped }] of groups.entries()) {
        const [first, next] = [grouped[0], groups[i + 1]?.rows[0]]
        if (first && next) expect(comesBefore(next, first, [{ columnId, isDescending }])).toBe(false)
      }
      expect(groups.flatMap((group) => group.rows).length).toBe(given.length)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      for (const { key, rows: grouped } of groups) {
        expect(grouped).toEqual(given.filter((row) => String(row.values[columnId] ?? '') === key))
      }
    }),
  )
})

test('a row in which nothing changed is the same object again; one that changed is another', () => {
  fc.assert(
    fc.property(fc.array(card, { minLength: 1, maxLength: 10 }), (drafts) => {
      const before = rowsOf(drafts)
      const cards = before.map(({ card: same }, i) => (i === 0 ? { ...same, title: 'Another' } : { ...same }))
      const after = registerRows({ cards, links: [], criteria: DEFAULT_CRITERIA }, () => undefined, before)
      expect(after[0]).not.toBe(before[0])
      expect(after.slice(1)).toEqual(before.slice(1))
      for (const [i, row] of after.entries()) if (i > 0) expect(row).toBe(before[i])
    }),
  )
})
