// Marks in a brief without a browser: where they are, how they cut the text, and how the margin lays them out.

import { describe, expect, it } from 'vitest'
import { listMarks, locateMarks } from '@/components/brief/marks/located-marks'
import { layoutMargin } from '@/components/brief/marks/margin-layout'
import { marksIn, type SegmentCache, segmentsByBlock } from '@/components/brief/marks/segments-by-block'
import type { ShownHighlight } from '@/components/brief/marks/use-highlights'
import { readersByBlock } from '@/components/brief/reader/readers-by-block'
import type { ReaderBlock } from '@/components/brief/text/reading-order'
import { readersIn } from '@/components/presence/readers'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage } from '@/lib/brief/selector'

const TEXT = new CodePointText('Ports 🚢 need power.\nStorms come sooner than cranes do.\nNobody owns the plan.')
const BLOCKS = [
  { id: 'b1', kind: 'paragraph', start: 0, end: 20, number: 1, warning: undefined },
  { id: 'b2', kind: 'paragraph', start: 21, end: 55, number: 2, warning: undefined },
  { id: 'b3', kind: 'paragraph', start: 56, end: 77, number: 3, warning: undefined },
] as unknown as ReaderBlock[]

function highlight(id: string, start: number, end: number, more: Partial<ShownHighlight> = {}): ShownHighlight {
  return {
    id,
    briefId: 'brief',
    ...describePassage(TEXT, start, end),
    state: 'anchored',
    note: '',
    author: { id: 'ann', name: 'Ann Lee', color: '#2f5bd8' },
    createdAt: '',
    changedAt: '',
    sending: undefined,
    problem: undefined,
    ...more,
  }
}

describe('marks', () => {
  it('are found where they are; what replacing the brief lost is not looked for again', () => {
    const marks = listMarks(
      TEXT,
      [
        highlight('here', 21, 34),
        highlight('moved', 21, 34, { state: 'moved' }),
        highlight('orphan', 21, 34, { state: 'orphan' }),
        highlight('gone', 21, 34, { quote: 'Volcanoes never sleep', prefix: 'x', suffix: 'y' }),
      ],
      'ann',
      new Map(),
    )
    expect(marks.map(({ highlight: { id }, state, place }) => [id, state, place?.start])).toEqual([
      ['here', 'anchored', 21],
      ['moved', 'moved', 21],
      ['orphan', 'orphan', undefined],
      ['gone', 'orphan', undefined],
    ])
    expect(locateMarks(marks, 'Gone').map(({ id }) => id)).toEqual(['here', 'moved'])
  })

  it('cut blocks into pieces, and a block in which nothing changed keeps its array', () => {
    const cache: SegmentCache = new Map()
    const cut = (highlights: ShownHighlight[]) =>
      segmentsByBlock(BLOCKS, [], locateMarks(listMarks(TEXT, highlights, 'ann', new Map()), ''), cache)
    const first = cut([highlight('a', 6, 12), highlight('b', 30, 60)])
    expect([...first.keys()]).toEqual(['b1', 'b2', 'b3'])
    expect(first.get('b1')?.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id)])).toEqual([
      [0, 6, []],
      [6, 12, ['a']],
      [12, 20, []],
    ])
    expect(marksIn(first.get('b3') ?? []).map(({ id }) => id)).toEqual(['b'])
    const second = cut([highlight('a', 6, 12)])
    expect(second.get('b1')).toBe(first.get('b1'))
    expect(second.has('b2')).toBe(false)
  })
})

describe('layoutMargin', () => {
  const lines = (id: string, top: number, bottom: number, isContinued = false) => ({ id, top, bottom, isContinued })

  it('puts bars that overlap beside each other, and chips below each other', () => {
    const { bars, chips, more } = layoutMargin([lines('a', 0, 60), lines('b', 0, 20), lines('c', 40, 60)], 100)
    expect(bars.map(({ id, track }) => [id, track])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
    ])
    expect(chips).toEqual([
      { id: 'a', top: 0 },
      { id: 'b', top: 16 },
      { id: 'c', top: 40 },
    ])
    expect(more).toBeUndefined()
  })

  it('counts what finds no room instead of covering it, and always shows something', () => {
    const many = Array.from({ length: 5 }, (_, i) => lines(String(i), 0, 20))
    expect(layoutMargin(many, 40)).toMatchObject({ chips: [{ id: '0', top: 0 }], more: { count: 4, top: 16 } })
    expect(layoutMargin(many, 20)).toMatchObject({ chips: [], more: { count: 5, top: 0 } })
    expect(layoutMargin([lines('only', 0, 20)], 10).chips).toHaveLength(1)
  })

  it('draws no second chip for what begins in a block above', () => {
    const { bars, chips } = layoutMargin([lines('a', 0, 60, true)], 100)
    expect([bars.length, chips.length]).toEqual([1, 0])
  })
})

describe('the list of who reads where', () => {
  const user = (id: string, name: string) => ({ id, name, color: '#2f5bd8', role: 'viewer' as const })
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: user('me', 'Me'), reading: { briefId: 'x', blockId: 'b1' } }],
    [2, { user: user('b', 'Bea'), reading: { briefId: 'x', blockId: 'b2' } }],
    [3, { user: user('a', 'Ada'), reading: { briefId: 'x', blockId: 'b2' } }],
    [4, { user: user('c', 'Cy'), reading: null }],
    [5, { reading: { briefId: 'x', blockId: 'b1' } }],
    [6, { user: user('d', 'Di'), reading: { briefId: 7, blockId: {} } }],
    [7, { user: user('e', 'Eve'), reading: { briefId: 'y', blockId: 'b1' } }],
  ])

  it('names other people whose page is stamped and whose place is valid', () => {
    expect(readersIn(states, 'me').map(({ user: { name }, briefId, blockId }) => [name, briefId, blockId])).toEqual([
      ['Ada', 'x', 'b2'],
      ['Bea', 'x', 'b2'],
      ['Eve', 'y', 'b1'],
    ])
  })

  it('goes to the blocks of one brief; a block whose readers stay keeps its array', () => {
    const cache: Parameters<typeof readersByBlock>[2] = new Map()
    const first = readersByBlock(readersIn(states, 'me'), 'x', cache)
    expect([...first].map(([id, people]) => [id, people.map(({ name }) => name)])).toEqual([['b2', ['Ada', 'Bea']]])
    expect(readersByBlock(readersIn(states, 'me'), 'x', cache).get('b2')).toBe(first.get('b2'))
  })
})
