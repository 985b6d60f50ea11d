import { describe, expect, it } from 'vitest'
import { type BoardSummary, byLastChange, searchBoards } from '@/components/dashboard/board-summary'

const board = (id: string, title: string, changedAt = '2026-11-25T10:00:00.000Z'): BoardSummary => ({
  id,
  title,
  role: 'owner',
  changedAt,
  people: [],
  thumbnailUrl: null,
})

describe('byLastChange', () => {
  it('puts the last changed first, and boards of one moment in the order of their ids', () => {
    const boards = [
      board('b', 'old', '2026-11-20T10:00:00.000Z'),
      board('d', 'same'),
      board('c', 'same'),
      board('a', 'new', '2026-11-25T10:00:00.001Z'),
    ]
    expect(boards.sort(byLastChange).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b'])
  })
})

describe('searchBoards', () => {
  const boards = [board('a', 'Export Controls'), board('b', '輸出規制ワークショップ'), board('c', 'ＡＩ talent')]
  it.each([
    ['', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['export', ['a']],
    [' CONTROLS ', ['a']],
    ['規制', ['b']],
    ['ai', ['c']],
    ['ﾜｰｸ', ['b']],
    ['nothing', []],
  ])('finds by "%s"', (query, expected) => {
    expect(searchBoards(boards, query).map(({ id }) => id)).toEqual(expected)
  })
})
