// @vitest-environment happy-dom
// A brief's tables in the reader: rows, heads and cells out of the text as it is stored, drawn as a table whose offsets are
// those of the text.

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { segmentsByBlock } from '@/components/brief/marks/segments-by-block'
import { TableView } from '@/components/brief/reader/table-view'
import { rangeToText, textToRange } from '@/components/brief/text/dom-range'
import { makeReadingOrder, type ReadingOrder, sentencesIn } from '@/components/brief/text/reading-order'
import { CodePointText } from '@/lib/brief/code-points'
import { type BriefBlockKind, type BriefFormat, NO_METADATA } from '@/lib/brief/parsed-brief'
import { cellsOf, trimCells } from '@/lib/brief/table-cells'
import { wordsIn } from '@/lib/i18n/all-languages'

/** A brief as it is stored: one block a line. */
function orderOf(lines: readonly (readonly [BriefBlockKind, string, number?])[], format: BriefFormat = 'html') {
  let at = 0
  let text = ''
  const blocks = lines.map(([kind, words, level], i) => {
    const gap = i === 0 ? '' : kind === 'table-row' && lines[i - 1]?.[0] === kind ? '\n' : '\n\n'
    text += gap + words
    const start = at + gap.length
    at = start + Array.from(words).length
    return { id: `b${i + 1}`, kind, ...(level !== undefined && { level }), start, end: at }
  })
  const brief = { title: '', sourceUrl: null, metadata: NO_METADATA, text, blocks, removed: [], warnings: [] }
  const stored = { revision: 1, settledRevision: 0, createdBy: '', createdAt: '', pages: null }
  return makeReadingOrder({ ...brief, ...stored, id: 'brief', format })
}

const TABLE = orderOf([
  ['paragraph', 'Berths 🚢 by port.'],
  ['table-row', 'Port | Berths | Owner', 0],
  ['table-row', 'Aberg 🚢 | 4 | the town', 1],
  ['table-row', 'Bystrand | | the state', 1],
  ['table-row', '| 12 |', 1],
  ['paragraph', 'Nobody counted the rest.'],
])

describe('the cells of a row', () => {
  const cells = (row: string) => {
    const text = new CodePointText(`🚢 ${row}`)
    return cellsOf(text, { start: 2, end: text.length }).map(({ start, end }) => text.slice(start, end))
  }

  it('are parted by bars, also where some are empty', () => {
    expect(cells('Port | Berths | Owner')).toEqual(['Port', 'Berths', 'Owner'])
    expect(cells('Bystrand | | the state')).toEqual(['Bystrand', '', 'the state'])
    expect(cells('| 12 |')).toEqual(['', '12', ''])
    expect(cells('All ports')).toEqual(['All ports'])
  })

  it('lose the bars at a passage’s ends, and only there', () => {
    const text = new CodePointText('🚢 | Aberg | 4 |')
    const range = trimCells(text, { start: 1, end: text.length })
    expect(range && text.slice(range.start, range.end)).toBe('Aberg | 4')
    expect(trimCells(text, { start: 1, end: 4 })).toBeUndefined()
  })
})

describe('the rows of a table', () => {
  const tables = ({ groups, text }: ReadingOrder) =>
    groups
      .filter(({ kind }) => kind === 'table')
      .map(({ blocks }) => blocks.map(({ start, end }) => text.slice(start, end)))

  it('stand together, and a head begins the next table', () => {
    expect(tables(TABLE)).toHaveLength(1)
    const two = orderOf([
      ['table-row', 'Port | Berths', 0],
      ['table-row', 'Aberg | 4', 1],
      ['table-row', 'Year | Ships', 0],
      ['table-row', '2031 | 40', 1],
      ['paragraph', 'And so on.'],
      ['table-row', '2032 | 41', 1],
    ])
    expect(tables(two)).toEqual([['Port | Berths', 'Aberg | 4'], ['Year | Ships', '2031 | 40'], ['2032 | 41']])
  })

  it('are those of one width in a PDF, which has no tables of its own', () => {
    const rows: [BriefBlockKind, string, number][] = [
      ['table-row', 'Aberg | 4', 1],
      ['table-row', '2031 | 40 | open', 1],
    ]
    expect(tables(orderOf(rows, 'pdf'))).toHaveLength(2)
    expect(tables(orderOf(rows, 'docx'))).toHaveLength(1)
  })

  it('are walked through cell by cell', () => {
    const words = sentencesIn(TABLE).map(({ start, end }) => TABLE.text.slice(start, end))
    expect(words.slice(1, -1)).toEqual([
      ...['Port', 'Berths', 'Owner', 'Aberg 🚢', '4', 'the town', 'Bystrand', 'the state', '12'],
    ])
  })
})

let root: Root | undefined
afterEach(() => act(() => root?.unmount()))

function draw(order: ReadingOrder, cited: readonly { readonly start: number; readonly end: number }[] = []) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  const passages = cited.map((range, i) => ({
    ...range,
    cardId: `shape:${i}`,
    ref: `R-00${i}`,
    kind: 'risk' as const,
    hasMoved: false,
  }))
  const group = order.groups.find(({ kind }) => kind === 'table')
  act(() =>
    root?.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <TableView
          blocks={group?.blocks ?? []}
          text={order.text}
          segments={segmentsByBlock(order.blocks, passages, [], new Map())}
          pageLabels={new Map([['b4', '3']])}
          showsNumbers
          tabStopId="b3"
          readers={new Map()}
          onShowCard={() => undefined}
          onOpenMark={() => undefined}
          onOpenMarks={() => undefined}
        />
      </IntlProvider>,
    ),
  )
  return place
}

describe('a table in the reader', () => {
  it('is a table with heads for its columns, and has one tab stop', () => {
    const place = draw(TABLE)
    expect([...place.querySelectorAll('thead th[scope=col]')].map((head) => head.firstChild?.textContent)).toEqual([
      'Port',
      'Berths',
      'Owner',
    ])
    const rows = [...place.querySelectorAll('tbody tr[data-block]')]
    expect(rows.map((row) => row.querySelectorAll('td').length)).toEqual([3, 3, 3])
    expect([...place.querySelectorAll('[tabindex="0"]')].map((row) => row.getAttribute('data-block'))).toEqual(['b3'])
    expect(place.textContent).toContain('Page 3')
    expect(place.querySelector('table')?.dir).toBe('ltr')
  })

  it('begins at the right where its words are read from there', () => {
    const hebrew = orderOf([
      ['table-row', 'נמל | רציפים', 0],
      ['table-row', 'OECD | ארבעה', 1],
    ])
    expect(draw(hebrew).querySelector('table')?.dir).toBe('rtl')
  })

  it('stands a row of one cell across all columns, and fills a short row', () => {
    const place = draw(
      orderOf([
        ['table-row', 'Port | Berths | Owner', 0],
        ['table-row', 'Ports of the north', 1],
        ['table-row', 'Aberg | 4', 1],
      ]),
    )
    const [title, short] = [...place.querySelectorAll('tbody tr')]
    expect([...(title?.children ?? [])].map((cell) => cell.getAttribute('colspan'))).toEqual(['3'])
    expect([...(short?.children ?? [])].map((cell) => cell.getAttribute('colspan'))).toEqual([null, null, '1'])
  })

  it('has the text’s own offsets, in every cell and across cells, cited or not', () => {
    const { text } = TABLE
    const from = Array.from(text.text)
    const town = from.join('').indexOf('the town') - 2
    const first = TABLE.blocks[1]?.start ?? 0
    const last = TABLE.blocks[4]?.end ?? 0
    for (const cited of [[], [{ start: town, end: town + 8 }], [{ start: first + 2, end: last - 4 }]]) {
      const place = draw(TABLE, cited)
      const rows = [...place.querySelectorAll('[data-block-start]')]
      for (const [i, row] of rows.entries()) {
        const block = TABLE.blocks[i + 1]
        expect(row.textContent).toBe(text.slice(block?.start ?? 0, block?.end ?? 0))
      }
      for (let start = first; start < last; start++) {
        for (const end of [start + 1, Math.min(last, start + 14), last]) {
          if (/[\n]/.test(text.slice(start, start + 1)) || /\n$/.test(text.slice(start, end))) continue
          const range = textToRange(place, { start, end }, text)
          expect(range && rangeToText(place, range, text)).toEqual({ start, end })
        }
      }
    }
  })

  it('makes a link of a cited cell and of no other', () => {
    const start = TABLE.text.text.indexOf('the state') - 2
    const place = draw(TABLE, [{ start, end: start + 9 }])
    const links = [...place.querySelectorAll('td a')]
    expect(links.map((link) => link.textContent)).toEqual(['the state'])
    expect(links[0]?.getAttribute('aria-label')).toBe('Risk R-000: the state')
  })
})
