// The example board: every quote is in its brief, every card has a place of its own, in both languages.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CodePointText } from '@/lib/brief/code-points'
import { EXAMPLE_CARDS, EXAMPLE_LINKS } from '@/lib/content/example-cards'
import { repairBoard } from '@/lib/document/repair/repair'
import type { BoardCard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { LOCALES, textIn } from '@/lib/domain/localized'
import { exampleBoard } from '../../support/example-board'

const overlap = (a: BoardCard, b: BoardCard) =>
  a.parentId === b.parentId && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

describe.each(LOCALES)('the example in %s', (locale) => {
  const { doc, text, view } = exampleBoard(locale)

  it('has all cards and links, each card in a zone or a cell of its own', () => {
    expect(view.cards).toHaveLength(EXAMPLE_CARDS.length)
    expect(view.links).toHaveLength(EXAMPLE_LINKS.length)
    const holders = new Set([...view.zones, ...view.matrices].map(({ id }) => id))
    for (const card of view.cards) expect(holders.has(card.parentId), card.title).toBe(true)
    for (const [i, card] of view.cards.entries()) {
      for (const other of view.cards.slice(i + 1)) expect(overlap(card, other), `${card.ref} ${other.ref}`).toBe(false)
    }
  })

  it('names every addressee of its recommendations in its list', () => {
    const listed = view.criteria.addressees.map((word) => textIn(word, locale))
    for (const { fields, title } of view.cards) {
      if (fields.addressee !== undefined) expect(listed, title).toContain(fields.addressee)
    }
    expect(listed).toContain({ en: 'US government', de: 'US-Regierung', ja: '米国政府' }[locale])
  })

  it('cites its brief letter by letter', () => {
    const index = CodePointText.of(text)
    const citations = view.cards.flatMap((card) => Object.values(card.citations))
    expect(citations.length).toBeGreaterThan(15)
    for (const { quote, start, end } of citations) expect(index.slice(start, end)).toBe(quote)
  })

  it('leaves a risk untreated and a treatment that raises one, as real boards do', () => {
    const treated = new Set(view.links.filter(({ kind }) => kind === 'mitigates').map(({ to }) => to))
    expect(view.cards.some(({ id, kind }) => kind === 'risk' && !treated.has(id))).toBe(true)
    expect(view.links.some(({ effect }) => effect === 'creates-or-raises')).toBe(true)
  })

  it('needs no repair', () => {
    const before = Y.encodeStateVector(doc)
    repairBoard(doc, readBoard(doc).records.keys())
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})
