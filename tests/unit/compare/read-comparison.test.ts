// A comparison as people read it: filtered, and in words; and a comparison of two unrelated boards.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ownerChoices } from '@/components/versions/owner-choices'
import { type BoardParts, comparableBoard } from '@/lib/compare/comparable-board'
import { compareBoards } from '@/lib/compare/compare-boards'
import { filterComparison } from '@/lib/compare/filter-comparison'
import { matchBoards } from '@/lib/compare/match-boards'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, changeCard, seedBoard } from '@/lib/document/write/write-board'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { writeComparison } from '@/lib/export/comparison-markdown'
import { comparisonSentence } from '@/lib/export/comparison-text'

const AT = '2026-11-29T00:00:00.000Z'

function newBoard(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  return doc
}
const add = (doc: Y.Doc, kind: CardKind, title: string, fields = {}, createdBy = 'mika') =>
  addCard(doc, { kind, title, createdBy, createdAt: AT, fields }).id
const parts = (doc: Y.Doc, title = 'Board'): BoardParts => ({
  title,
  records: [...readBoard(doc).records.values()],
  briefs: [],
})
const compare = (before: BoardParts, after: BoardParts) =>
  compareBoards(comparableBoard(before, 'en'), comparableBoard(after, 'en'))

/** A board before and after a workshop. */
function workshop() {
  const doc = newBoard()
  const low = { likelihoodCurrent: 1, impactCurrent: 1 }
  const [flood, storm] = [add(doc, 'risk', 'Flood', low), add(doc, 'risk', 'Storm', low, 'bo')]
  const dykes = add(doc, 'recommendation', 'Dykes', { lifecycle: 'planned' })
  const question = add(doc, 'question', 'Who pays?')
  const before = parts(doc)
  changeCard(doc, flood, { fields: { likelihoodCurrent: 5, impactCurrent: 5 } })
  changeCard(doc, storm, { title: 'Winter storm', body: 'Text' })
  changeCard(doc, dykes, { fields: { lifecycle: 'completed' } })
  add(doc, 'driver', 'Warming')
  addLink(doc, { kind: 'mitigates', from: dykes, to: flood }, '')
  const records = parts(doc).records.filter(({ id }) => id !== question)
  return { comparison: compare(before, { ...parts(doc), records }) }
}

describe('a comparison', () => {
  it('is summed up in one sentence, in both languages', () => {
    const { comparison } = workshop()
    expect(comparisonSentence(comparison, 'en')).toBe(
      'R-001 moved up, REC-001 is now completed, D-001 added, 3 more changes',
    )
    expect(comparisonSentence(comparison, 'ja')).toBe(
      'R-001の評価が上昇、REC-001を「実施済み」に変更、D-001を追加、ほか3件',
    )
    const same = compare(parts(newBoard()), parts(newBoard()))
    expect(comparisonSentence(same, 'en')).toBe('Nothing differs.')
  })

  it('is written as Markdown with every value in words', () => {
    const { comparison } = workshop()
    const { criteria } = comparableBoard(parts(newBoard()), 'en').view
    const text = writeComparison(comparison, 'Since *then*', { locale: 'en', criteria })
    expect(text).toContain('# Since \\*then\\*')
    expect(text).toMatch(/\| R-001 Flood \| Level \| Low \| Very high \|/)
    expect(text).toMatch(/\| R-002 Winter storm \| Title \| Storm \| Winter storm \|/)
    expect(text).toMatch(/\| REC-001 Dykes \| treats \| R-001 Flood \|/)
    expect(text).not.toContain('mika')
  })

  it('is filtered by kind, person and level, before or after', () => {
    const { comparison } = workshop()
    const titles = (filter: Parameters<typeof filterComparison>[1]) => {
      const { cards } = filterComparison(comparison, filter)
      return [...cards.added, ...cards.removed, ...cards.changed].map(({ title }) => title)
    }
    expect(titles({ kinds: ['driver', 'question'] })).toEqual(['Warming', 'Who pays?'])
    expect(titles({ person: 'bo' })).toEqual(['Winter storm'])
    expect(titles({ levels: ['very-high'] })).toEqual(['Flood'])
    expect(titles({ levels: ['low'] })).toEqual(['Flood', 'Winter storm'])
    const risks = filterComparison(comparison, { kinds: ['risk'] })
    expect(risks.links.added).toHaveLength(1)
    expect(filterComparison(comparison, { kinds: ['driver'] }).links.added).toEqual([])
    expect(comparisonSentence(risks, 'en')).toBe('R-001 moved up, R-002 renamed, 1 link made')
    expect(filterComparison(comparison, {})).toBe(comparison)
  })
})

describe('a comparison filtered by owner', () => {
  const doc = newBoard()
  const [flood, storm] = [add(doc, 'risk', 'Flood', { owner: 'Anna Bell' }), add(doc, 'risk', 'Storm')]
  const drought = add(doc, 'risk', 'Drought', { owner: '佐藤 花子' })
  const before = parts(doc)
  changeCard(doc, flood, { fields: { owner: 'Ben' } })
  changeCard(doc, storm, { fields: { owner: 'Ben' }, ownerPerson: { userId: 'u-ben', byId: 'u-mika' } })
  changeCard(doc, drought, { fields: { likelihoodCurrent: 3 } })
  const comparison = compare(before, parts(doc))
  const titles = (...owners: readonly string[]) =>
    filterComparison(comparison, { owners }).cards.changed.map(({ title }) => title)

  it('keeps the cards of an owner before or after, by id or by a name in any spelling', () => {
    expect(titles('anna bell')).toEqual(['Flood'])
    expect(titles('佐藤花子')).toEqual(['Drought'])
    expect(titles('Ben')).toEqual(['Flood', 'Storm'])
    expect(titles('u-ben')).toEqual(['Storm'])
    expect(titles('u-ben', 'Anna Bell')).toEqual(['Flood', 'Storm'])
    expect(titles('Chiara')).toEqual([])
  })

  it('offers a person and the same name in words as one owner, by the name that they have now', () => {
    const choices = ownerChoices(comparison.cards.changed, (id) => (id === 'u-ben' ? 'ben' : undefined))
    expect(choices).toEqual([
      { value: 'Anna Bell', label: 'Anna Bell', owners: ['Anna Bell'] },
      { value: 'Ben', label: 'Ben', owners: ['Ben', 'u-ben'] },
      { value: '佐藤 花子', label: '佐藤 花子', owners: ['佐藤 花子'] },
    ])
  })
})

describe('two boards', () => {
  /** Two boards that share no id, with risks of these titles in the order of their references. */
  function unrelated(before: readonly string[], after: readonly string[]) {
    const [old, now] = [newBoard(), newBoard()]
    for (const title of before) add(old, 'risk', title)
    for (const title of after) add(now, 'risk', title)
    return { old, now }
  }
  const compareTwo = (old: Y.Doc, now: Y.Doc) => compare(matchBoards(parts(old), parts(now)), parts(now))
  const renamed = ({ cards }: ReturnType<typeof compare>) =>
    cards.changed.flatMap(({ fields: { title } }) => (title ? [title] : []))

  it('have the same cards by words, with their links and statements, whatever their references', () => {
    const { old, now } = unrelated(
      ['Flood in the old town', 'Drought', 'Only then'],
      ['Drought', 'Flood in the old towns', 'A wholly new one'],
    )
    for (const doc of [old, now]) {
      const scenario = add(doc, 'scenario', 'Calm')
      const dykes = add(doc, 'recommendation', 'Dykes', { [`verdict:${scenario}`]: 'works' })
      addLink(doc, { kind: 'depends-on', from: dykes, to: add(doc, 'driver', 'Warming') }, '')
    }
    const comparison = compareTwo(old, now)
    const { cards, links } = comparison
    expect(renamed(comparison)).toEqual([['Flood in the old town', 'Flood in the old towns']])
    expect(cards.added.map(({ title }) => title)).toEqual(['A wholly new one'])
    expect(cards.removed.map(({ title }) => title)).toEqual(['Only then'])
    expect(cards.changed.some(({ kind }) => kind === 'recommendation')).toBe(false)
    expect(links).toEqual({ added: [], removed: [], changed: [] })
  })

  it('have the same cards by reference where most of the equal titles have equal references', () => {
    const { old, now } = unrelated(
      ['Flood', 'Drought', 'Cable breaks', 'Only then'],
      ['Flood', 'Drought', 'Ships drag their anchors'],
    )
    const comparison = compareTwo(old, now)
    expect(renamed(comparison)).toEqual([['Cable breaks', 'Ships drag their anchors']])
    expect(comparison.cards.removed.map(({ title }) => title)).toEqual(['Only then'])
    expect(comparison.cards.added).toEqual([])
  })

  it('have no card in common by one shared reference, or by what both copies of a board counted next', () => {
    const alike = unrelated(['Flood', 'Only then'], ['Flood', 'A wholly new one'])
    expect(renamed(compareTwo(alike.old, alike.now))).toEqual([])
    const { old } = unrelated(['Flood', 'Drought', 'Storm'], [])
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(old))
    add(old, 'risk', 'Last year’s fourth')
    add(copy, 'risk', 'A strike of pilots')
    const { cards } = compareTwo(old, copy)
    expect([cards.added, cards.removed].map((list) => list.map(({ title }) => title))).toEqual([
      ['A strike of pilots'],
      ['Last year’s fourth'],
    ])
  })
})
