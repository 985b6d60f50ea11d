// What a card's inspector states about links, and which links it offers.

import { describe, expect, it } from 'vitest'
import { LINK_TO_NEW, linkOffers, linksOfCard } from '@/components/inspector/links/card-links'
import { type BoardCard, type BoardLink, type BoardView, viewBoard } from '@/lib/document/view/board-view'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { type Link, linkKindsBetween } from '@/lib/domain/cards/link'

function card(id: string, kind: CardKind, fields: BoardCard['fields'] = {}): BoardCard {
  return {
    id,
    kind,
    ref: id,
    title: `The ${kind} ${id}`,
    body: '',
    fields,
    tags: [],
    citations: {},
    language: 'en',
    createdBy: '',
    createdAt: '',
    parentId: 'page:page',
    index: 'a1',
    color: 'black',
    x: 0,
    y: 0,
    w: 220,
    h: 120,
  }
}
const link = (from: string, to: string, values: Link): BoardLink => ({
  id: `${from}-${to}`,
  from,
  to,
  label: '',
  ...values,
})
const board = (cards: BoardCard[], links: BoardLink[] = []): BoardView => ({
  ...viewBoard([]),
  cards,
  links,
})

const risk = card('R-001', 'risk', { likelihoodCurrent: 4, impactCurrent: 5 })
const unscored = card('R-002', 'risk', { likelihoodCurrent: 4 })
const treatment = card('REC-001', 'recommendation')

describe('the links of a card', () => {
  it('are told from where the card stands', () => {
    const view = board(
      [risk, unscored, treatment],
      [link('REC-001', 'R-001', { kind: 'mitigates' }), link('R-002', 'R-001', { kind: 'causes' })],
    )
    const ofRisk = linksOfCard(view, 'R-001')
    expect(ofRisk.treatedBy.map(({ other }) => other.id)).toEqual(['REC-001'])
    expect(ofRisk.others.map(({ other, isOutgoing }) => [other.id, isOutgoing])).toEqual([['R-002', false]])
    expect(linksOfCard(view, 'REC-001').treats.map(({ other }) => other.id)).toEqual(['R-001'])
  })

  it('leave out a link whose other card is gone', () => {
    const view = board([risk], [link('REC-001', 'R-001', { kind: 'mitigates' })])
    expect(linksOfCard(view, 'R-001').treatedBy).toEqual([])
  })
})

describe('the offers', () => {
  it('are only what the table of links allows, treatments first, and never a link that is there', () => {
    const view = board([risk, unscored, treatment], [link('REC-001', 'R-001', { kind: 'mitigates' })])
    const groups = linkOffers(view, treatment)
    expect(groups.map(({ other }) => other.id)).toEqual(['R-002', 'R-001'])
    const offers = groups.flatMap((group) => group.offers).map(({ kind, from, to }) => `${from.id} ${kind} ${to.id}`)
    expect(offers[0]).toBe('REC-001 mitigates R-002')
    expect(offers).not.toContain('REC-001 mitigates R-001')
    expect(offers).not.toContain('R-001 mitigates REC-001')
    expect(offers).toContain('R-001 depends-on REC-001')
  })

  it('begin with the treatment where two cards may be joined in several ways', () => {
    const [group] = linkOffers(board([risk, treatment]), risk)
    expect(group?.offers.map(({ kind }) => kind)[0]).toBe('mitigates')
    expect(group?.offers.length).toBeGreaterThan(1)
  })

  it.each(CARD_KINDS)('for a card that is yet to be made are links that a %s may have', (kind) => {
    const { cardKind, kind: linkKind, isOutgoing } = LINK_TO_NEW[kind]
    const [from, to] = isOutgoing ? [kind, cardKind] : [cardKind, kind]
    expect(linkKindsBetween(from, to)).toContain(linkKind)
  })

  it('are none for a card alone', () => {
    expect(linkOffers(board([risk]), risk)).toEqual([])
  })
})
