import { describe, expect, test } from 'vitest'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import type { BoardCard, BoardMatrix, BoardView } from '@/lib/document/view/board-view'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { ratersOf } from '@/lib/picture/picture-context'
import { pictureFacts } from '@/lib/picture/picture-facts'

const placed = { parentId: 'page:p', x: 0, y: 0, index: 'a1' }

function card(id: string, values: Partial<BoardCard>): BoardCard {
  return {
    kind: 'risk',
    ref: id,
    title: id,
    body: '',
    fields: {},
    tags: [],
    citations: {},
    language: '',
    createdBy: 'u',
    createdAt: '2026-01-01T00:00:00.000Z',
    w: 220,
    h: 120,
    color: 'black',
    ...placed,
    ...values,
    id,
  }
}

const cites = (briefId: string) => ({
  c1: {
    briefId,
    quote: 'q',
    prefix: '',
    suffix: '',
    start: 0,
    end: 1,
    state: 'anchored' as const,
    capturedBy: 'u',
    capturedAt: '2026-01-01T00:00:00.000Z',
  },
})

const matrix = {
  ...placed,
  id: 'm',
  w: 900,
  h: 600,
  title: 'Current risk',
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
  layout: 'grid',
  xLow: '',
  xHigh: '',
  yLow: '',
  yHigh: '',
} as BoardMatrix

const VIEW: BoardView = {
  cards: [
    card('R-010', { fields: { likelihoodCurrent: 5, impactCurrent: 5 }, citations: cites('b2') }),
    card('R-002', { citations: cites('b1') }),
    card('REC-001', { kind: 'recommendation', citations: cites('b1') }),
    card('D-001', { kind: 'driver', fields: { uncertainty: 4 } }),
  ],
  links: [{ id: 'l', from: 'REC-001', to: 'R-002', label: '', kind: 'mitigates' }],
  matrices: [matrix],
  zones: [],
  pages: [],
  cardPages: new Map(),
  criteria: DEFAULT_CRITERIA,
}

const source = { title: 'On ports', authors: ['Ann Lee'], date: '2019', sourceUrl: 'https://example.org/p', rights: '' }
const CONTEXT = {
  title: 'Ports',
  changedAt: '2026-11-26T10:00:00.000Z',
  sources: { b1: source },
  raters: { 'R-002': 5, x: 9 },
}
const shown = (...ids: string[]) => pictureFacts(VIEW, { ids: new Set(ids), name: '', version: 'v' }, CONTEXT)

describe('what a picture explains', () => {
  test('is only what it shows: kinds, links, scales, levels', () => {
    expect(shown('D-001')).toMatchObject({ kinds: ['driver'], linkKinds: [], levels: [], hasLevelTable: false })
    expect(shown('D-001').scales).toEqual(['uncertainty'])
    const all = shown('R-010', 'R-002', 'REC-001', 'l')
    expect(all.kinds).toEqual(['risk', 'recommendation'])
    expect(all.linkKinds).toEqual(['mitigates'])
    expect(all.scales).toEqual(['likelihood', 'impact'])
    expect(all).toMatchObject({ levels: ['very-high'], hasLevelTable: true })
    expect(shown('R-002')).toMatchObject({ scales: [], hasLevelTable: false, hasUntreated: false })
    expect(all.hasUntreated).toBe(true)
  })

  test('of a risk matrix without cards: its scales and every level', () => {
    const facts = shown('m')
    expect(facts).toMatchObject({ kinds: [], scales: ['likelihood', 'impact'], hasLevelTable: true })
    expect(facts.levels).toEqual(['low', 'medium', 'high', 'very-high'])
  })

  test('lists the cards in the cells of a matrix that it shows, the highest level first, and none of its tray', () => {
    const inMatrix = (id: string, likelihood: number | undefined, impact: number) =>
      card(id, {
        parentId: 'm',
        title: `Whole title of ${id}`,
        fields: { ...(likelihood && { likelihoodCurrent: likelihood }), impactCurrent: impact },
      })
    const cards = [inMatrix('R-001', 1, 1), inMatrix('R-003', undefined, 5), inMatrix('R-002', 5, 5)]
    const ids = (...shownIds: string[]) =>
      pictureFacts({ ...VIEW, cards }, { ids: new Set(shownIds), name: '', version: 'v' }, CONTEXT).scored
    expect(ids('m', 'R-001', 'R-002', 'R-003')).toEqual([
      { id: 'R-002', kind: 'risk', ref: 'R-002', title: 'Whole title of R-002', level: 'very-high' },
      { id: 'R-001', kind: 'risk', ref: 'R-001', title: 'Whole title of R-001', level: 'low' },
    ])
    expect(ids('R-001', 'R-002')).toEqual([])
  })

  test('lists a title that a rule cut inside a clause with an ellipsis, as the cards show it', () => {
    const quote =
      'Half of the losses in the network result from the leaks that nobody has looked for since the last survey of ' +
      'the mains.'
    const { title } = passageTitle(quote)
    const citations = Object.fromEntries(Object.entries(cites('b1')).map(([id, cited]) => [id, { ...cited, quote }]))
    const cut = card('R-001', { parentId: 'm', title, citations, fields: { likelihoodCurrent: 1, impactCurrent: 1 } })
    const view = { ...VIEW, cards: [cut] }
    const { scored } = pictureFacts(view, { ids: new Set(['m', 'R-001']), name: '', version: 'v' }, CONTEXT)
    expect(scored.map((each) => each.title)).toEqual([`${title}…`])
  })

  test('names each source once, with the cards that cite it; one that is gone is told, not left out', () => {
    expect(shown('R-010', 'R-002', 'REC-001').sources).toEqual([
      { source, refs: ['R-002', 'REC-001'] },
      { source: undefined, refs: ['R-010'] },
    ])
    expect(shown('D-001').sources).toEqual([])
  })

  test('tells how many rated the cards that are shown', () => {
    expect(shown('R-002', 'R-010').raters).toEqual({ cards: 1, least: 5, most: 5 })
    expect(shown('R-010').raters).toBeUndefined()
  })
})

test('of several agreements on a card the newest counts', () => {
  const agreed = (cardId: string, raters: number, at: number) => ({
    cardId,
    raters,
    at,
    values: {},
    rationale: '',
    byId: 'u',
  })
  const rounds = [{ agreements: [agreed('a', 3, 20), agreed('b', 4, 5)] }, { agreements: [agreed('a', 7, 10)] }]
  expect(ratersOf(rounds)).toEqual({ a: 3, b: 4 })
})
