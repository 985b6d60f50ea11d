// The page of each card of a board, which the register and its files show as a column if there are several.

import { describe, expect, it } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewBoard } from '@/lib/document/view/board-view'
import { cardPageNames } from '@/lib/document/view/card-page-names'
import { registerRows } from '@/lib/domain/register/register-row'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import { cardRecord } from '../../support/board-peer'

const page = (id: string, index: string, name: string, meta = {}): BoardRecord => ({
  id: `page:${id}`,
  typeName: 'page',
  name,
  index,
  meta,
})
const CARDS = [
  cardRecord({ id: 'shape:a', title: 'Here', index: 'a1' }),
  cardRecord({ id: 'shape:b', title: 'In a group inside a group', index: 'a2', parentId: 'shape:inner' }),
]
const GROUPS = [
  shapeRecord('group', 'shape:outer', 'page:two', 'a3', 0, 0, {}),
  shapeRecord('group', 'shape:inner', 'shape:outer', 'a1', 0, 0, {}),
]
const FIRST = page('page', 'a1', 'Page 1')
const SECOND = page('two', 'a2', 'Page 2', { number: 2 })

describe('the page of each card', () => {
  it('is the one that its groups stand on, by the name that this reader sees', () => {
    const view = viewBoard([...CARDS, ...GROUPS, FIRST, SECOND])
    expect([...cardPageNames(view, 'ja')]).toEqual([
      ['shape:a', 'ページ 1'],
      ['shape:b', 'ページ 2'],
    ])
    const named = viewBoard([...CARDS, ...GROUPS, FIRST, { ...SECOND, name: 'Measures' }])
    expect(cardPageNames(named, 'en').get('shape:b')).toBe('Measures')
  })

  it('is a column of the register and its files where there are several pages, and none where there is one', () => {
    const headings = (records: readonly BoardRecord[]) => {
      const view = viewBoard(records)
      const rows = registerRows({ ...view, pageNames: cardPageNames(view, 'en') }, () => undefined)
      const [names = [], ...lines] = registerTable(rows, filledColumns(rows), { locale: 'en', criteria: view.criteria })
      return { names, pages: lines.map((line) => line[names.indexOf('Page')]) }
    }
    const several = headings([...CARDS, ...GROUPS, FIRST, SECOND])
    expect(several.names).toContain('Page')
    expect(several.pages).toEqual(['Page 1', 'Page 2'])
    const groups = [{ ...GROUPS[0], parentId: 'page:page' } as BoardRecord, GROUPS[1] as BoardRecord]
    expect(headings([...CARDS, ...groups, FIRST]).names).not.toContain('Page')
  })
})
