// The report: letter by letter where its form matters, and read by another Markdown parser to show that no text by
// people becomes markup.

import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '@/lib/brief/brief-source'
import { NO_METADATA } from '@/lib/brief/parsed-brief'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Citation } from '@/lib/domain/cards/citation'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LOCALES } from '@/lib/domain/localized'
import { registerRows } from '@/lib/domain/register/register-row'
import type { ReportInput } from '@/lib/export/report-input'
import { writeReport } from '@/lib/export/report-markdown'
import { withTitleNotes } from '@/lib/export/title-notes'
import { exampleBoard } from '../../support/example-board'

function card(kind: CardKind, ref: string, title: string, more: Partial<BoardCard> = {}): BoardCard {
  return {
    kind,
    ref,
    title,
    id: `shape:${ref}`,
    body: '',
    fields: {},
    tags: [],
    citations: {},
    language: 'en',
    createdBy: 'somebody',
    createdAt: '2026-01-31T09:30:00.000Z',
    color: 'black',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    w: 220,
    h: 120,
    ...more,
  }
}

function link(from: string, to: string, more: Partial<BoardLink>): BoardLink {
  return { id: `shape:${from}-${to}`, kind: 'mitigates', from: `shape:${from}`, to: `shape:${to}`, label: '', ...more }
}

function citation(briefId: string, quote: string, state: Citation['state'] = 'anchored'): Citation {
  const at = { start: 0, end: 10, capturedBy: 'somebody', capturedAt: '2026-01-31T09:30:00.000Z' }
  return { briefId, quote, prefix: '', suffix: '', state, ...at }
}

const INPUT: ReportInput = {
  title: 'Ferries | 2030',
  at: Date.parse('2026-03-05T16:30:00Z'),
  view: {
    criteria: { ...DEFAULT_CRITERIA, horizon: 'five years' },
    cards: [
      card('risk', 'R-002', 'Crews leave for the oil fields', {
        body: 'Pay is half as high.\n\nNobody trains new ones.',
        fields: { likelihoodCurrent: 3, impactCurrent: 3, owner: 'Harbour office' },
      }),
      card('risk', 'R-001', 'The only yard closes', {
        fields: {
          cause: 'orders dry up.',
          event: 'the yard closes',
          consequence: 'no hull can be mended',
          likelihoodCurrent: 4,
          impactCurrent: 5,
          likelihoodInherent: 5,
          impactInherent: 5,
          likelihoodResidual: 2,
          impactResidual: 5,
          confidence: 'high',
          due: '2026-09-30',
          rationale: 'Two of five owners said so.\nThe bank agrees.',
        },
        citations: {
          one: citation('yard', 'Orders fell by a third.'),
          two: citation('gone', 'The slipway is for sale.', 'orphan'),
        },
      }),
      card('risk', 'R-003', 'Ice in the strait'),
      card('recommendation', 'REC-001', 'Order two hulls ahead', {
        fields: { lifecycle: 'planned', effort: 'L', cost: '40 M', progress: 25 },
      }),
      card('driver', 'D-001', 'Fuel prices', { fields: { impact: 4, uncertainty: 5, crossX: 'low' } }),
    ],
    links: [link('REC-001', 'R-001', { effect: 'changes-likelihood', strength: 3 })],
  },
  sources: new Map([
    [
      'yard',
      {
        title: '1. The yards',
        authors: ['Ann Lee'],
        date: 'May 2025',
        rights: 'CC BY',
        sourceUrl: 'https://example.org/yards?a=1&b=2',
      },
    ],
  ]),
  raters: new Map([['shape:R-001', 6]]),
}

describe.each(LOCALES)('in %s', (locale) => {
  const reader = { locale, timeZone: 'Asia/Tokyo' }

  it('a board of a few cards reads as it was meant to', async () => {
    await expect(writeReport(INPUT, reader)).toMatchFileSnapshot(`report.${locale}.md`)
  })

  it('the example board has each of its cards once, under a heading', () => {
    const { view } = exampleBoard(locale)
    const input = { title: 'Example', at: INPUT.at, view, sources: new Map(), raters: new Map() }
    const headings = nodesOf(parse(writeReport(input, reader)), 'heading').map(textOf)
    for (const { ref } of view.cards)
      expect(
        headings.filter((text) => text.startsWith(`${ref} `)),
        ref,
      ).toHaveLength(1)
  })
})

it('an unknown time zone is refused', () => {
  expect(() => writeReport(INPUT, { locale: 'en', timeZone: 'Mars/Base' })).toThrow(RangeError)
})

it('an empty board has a report, too', () => {
  const view = { cards: [], links: [], criteria: DEFAULT_CRITERIA }
  const text = writeReport({ ...INPUT, view }, { locale: 'en', timeZone: 'UTC' })
  expect(text).toContain('This board holds no risks.')
  expect(text).toContain('No card cites a brief.')
})

it('an assessment that nobody made has no number above tolerance: it is not known, not 0', () => {
  const reader = { locale: 'en', timeZone: 'UTC' } as const
  const unscored = { ...INPUT.view, cards: [card('risk', 'R-003', 'Ice in the strait')], links: [] }
  const text = writeReport({ ...INPUT, view: unscored }, reader)
  expect(text).toContain('- **Above tolerance**: –')
  expect(text.match(/\| 1 \| – \|/g)).toHaveLength(3)
  const harmless = card('risk', 'R-004', 'Fog', { fields: { likelihoodCurrent: 1, impactCurrent: 1 } })
  const half = writeReport({ ...INPUT, view: { ...unscored, cards: [...unscored.cards, harmless] } }, reader)
  expect(half).toContain('- **Above tolerance**: 0 of 1')
})

it('nothing that people write becomes markup: other headings, links, HTML, lists or tables', () => {
  const hostile = [
    '# Heading',
    '- list',
    '1. list',
    '> quote',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '<script>x</script>',
    '| a | b |',
    '`code`',
    '**bold**',
    'a\n\n---\n\nb',
    '```\ncode',
    '[^1]',
    '<https://evil.example>',
    '&lt;b&gt;',
    '\\[x](y)',
    '~~gone~~',
    'a\nb',
    '    indented',
    '- [ ] task',
    'Setext\n===',
    '*',
    '_x_',
    'x\u2028# y',
  ]
  const plain = shapeOf(withTexts(hostile.map(() => 'word')))
  for (const text of hostile) {
    const root = parse(withTexts(hostile.map(() => text)))
    expect(
      nodesOf(root, 'html').filter((node) => 'value' in node && node.value !== '<br>'),
      text,
    ).toEqual([])
    expect(nodesOf(root, 'image'), text).toEqual([])
    // An address that people wrote may become a link if its text shows where it leads.
    for (const node of nodesOf(root, 'link')) expect('url' in node ? node.url : '', text).toContain(textOf(node))
    expect(
      shapeOf(withTexts(hostile.map(() => text))).filter((type) => type === 'heading'),
      text,
    ).toEqual(plain.filter((type) => type === 'heading'))
    for (const type of ['code', 'thematicBreak', 'inlineCode', 'delete', 'emphasis', 'footnoteReference'] as const)
      expect(nodesOf(root, type), `${type} of ${text}`).toEqual([])
  }
})

/** A board with one of these in every text that people can write. */
function withTexts([text = '']: readonly string[]): string {
  const fields = { cause: text, owner: text, category: text, rationale: text, likelihoodCurrent: 4, impactCurrent: 5 }
  const view = {
    criteria: { ...DEFAULT_CRITERIA, horizon: text },
    cards: [
      card('risk', 'R-001', text, { body: text, fields, citations: { one: citation('yard', text) } }),
      card('recommendation', 'REC-001', text, { body: text, fields: { cost: text } }),
    ],
    links: [link('REC-001', 'R-001', {})],
  }
  const source = { title: text, authors: [text], date: text, rights: text, sourceUrl: 'https://example.org/x' }
  return writeReport(
    { ...INPUT, title: text, view, sources: new Map([['yard', source]]) },
    { locale: 'en', timeZone: 'UTC' },
  )
}

function parse(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

function shapeOf(text: string): string[] {
  return parse(text).children.map(({ type }) => type)
}

function nodesOf(node: Root | RootContent, type: RootContent['type']): RootContent[] {
  const inside = 'children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : []
  return node.type === type ? [node, ...inside] : inside
}

function textOf(node: RootContent): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

describe('a title that a rule cut out of its passage', () => {
  const passage = 'Moreover, the pier sinks into the mud, and nobody has looked at its piles for years.'
  const cut = card('risk', 'R-004', 'Moreover, the pier sinks…', { citations: { one: citation('yard', passage) } })
  const writtenWith = (more: Partial<BoardCard>) => {
    const view = { ...INPUT.view, cards: [...INPUT.view.cards, { ...cut, ...more }] }
    return writeReport({ ...INPUT, view }, { locale: 'en', timeZone: 'UTC' })
  }

  it('is called a working title at its heading and in tables, and listed among what is not covered', () => {
    const text = writtenWith({})
    expect(text).toContain('#### R-004 Moreover, the pier sinks… (working title)\n')
    // In the register and in the table of links, too.
    expect(text).toContain('| R-004 | Moreover, the pier sinks… (working title) |')
    expect(text).toContain('- **Titles to rewrite: a rule cut them out of their passages** (1):\n  - R-004 More')
  })

  it('is neither once somebody has written or kept it', () => {
    for (const more of [{ title: 'A sinking pier' }, { keptTitle: cut.title }]) {
      expect(writtenWith(more)).not.toMatch(/working title|Titles still/)
    }
  })

  it('has a note in a last column of the register’s table, which is there only if it is needed', () => {
    const rows = registerRows({ ...INPUT.view, cards: [...INPUT.view.cards.slice(0, 1), cut] }, () => undefined)
    const table = [['Ref'], ['R-002'], ['R-004']]
    expect(withTitleNotes(table, rows, 'en')).toEqual([
      ['Ref', 'Note on the title'],
      ['R-002', ''],
      ['R-004', 'Working title'],
    ])
    expect(withTitleNotes(table.slice(0, 2), rows.slice(0, 1), 'en')).toEqual([['Ref'], ['R-002']])
  })
})

it('a brief whose lists arrived without their items is among what is not covered, until they are set aside', () => {
  const said = 'On piers: 2 lists'
  const block = (id: string) => ({ id, setAside: null })
  const warning = (blockId: string) => ({ code: 'list-missing', blockId, message: '' }) as const
  const brief = { title: 'On piers', sourceUrl: null, metadata: NO_METADATA, warnings: ['b1', 'b2', 'b4'].map(warning) }
  const written = (blocks: Parameters<typeof sourceOf>[0]['blocks']) => {
    const sources = new Map([['piers', sourceOf({ ...brief, blocks })]])
    return writeReport({ ...INPUT, sources }, { locale: 'en', timeZone: 'UTC' })
  }
  const aside = { id: 'b4', setAside: 'by-hand' } as const
  expect(written([block('b1'), block('b2'), block('b3'), aside])).toContain(
    `- **Lists that arrived without their items**:\n  - ${said}\n`,
  )
  expect(written([block('b3'), aside])).not.toContain('Lists that arrived')
})

it('chapters have risks in the order of the table above them', () => {
  const scored = (ref: string, likelihoodCurrent: 4 | 5, impactCurrent: 4 | 5) =>
    card('risk', ref, 'Ice', { fields: { likelihoodCurrent, impactCurrent } })
  const view = { ...INPUT.view, cards: [scored('R-002', 5, 4), scored('R-003', 4, 5), scored('R-006', 5, 5)] }
  const text = writeReport({ ...INPUT, view }, { locale: 'en', timeZone: 'UTC' })
  const order = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, ref]) => ref)
  expect(order(/^\| (R-\d+)/gmu)).toEqual(['R-006', 'R-003', 'R-002'])
  expect(order(/^#### (R-\d+)/gmu)).toEqual(['R-006', 'R-003', 'R-002'])
  expect(order(/^ {2}- (R-\d+) Ice \(Very high/gmu)).toEqual(['R-006', 'R-003', 'R-002'])
})

it('a passage that is the text of its card is said once, with its source; another one is quoted', () => {
  const body = 'Orders fell by a third.\nThe bank agrees.'
  const citations = {
    one: citation('yard', 'Orders fell  by a third.', 'moved'),
    two: citation('yard', 'The slipway is for sale.'),
  }
  const view = { ...INPUT.view, cards: [card('risk', 'R-001', 'The yard closes', { body, citations })] }
  const text = writeReport({ ...INPUT, view }, { locale: 'en', timeZone: 'UTC' })
  expect(text.match(/Orders fell/gu)).toHaveLength(1)
  expect(text).toContain('  - The text above \\[1\\] (the passage moved)\n  - “The slipway is for sale.” \\[1\\]\n')
})
