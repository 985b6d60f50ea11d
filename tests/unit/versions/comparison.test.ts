// The presentation of a comparison: what a filter leaves, what the canvas marks, the groups of the list, and the way
// back.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { filteredComparison, NO_FILTER } from '@/components/versions/comparison-filter'
import { comparisonGroups } from '@/components/versions/comparison-groups'
import { comparisonMarks } from '@/components/versions/comparison-marks'
import { comparableBoard } from '@/lib/compare/comparable-board'
import { compareBoards } from '@/lib/compare/compare-boards'
import { toldChanges } from '@/lib/compare/told-changes'
import type { BoardRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { changesOfCards, invertedChanges } from '@/lib/domain/changes/part-of-changes'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { newsSentence } from '@/lib/export/news-text'

type Records = readonly BoardRecord[]
const board = (records: Records) => comparableBoard({ title: 'Board', records, briefs: [] }, 'en')
const AT = '2026-11-29T00:00:00.000Z'

const doc = new Y.Doc()
seedBoard(doc, { shapes: [], locale: 'en' })
const add = (kind: 'risk' | 'recommendation', title: string, createdBy: string, fields = {}) =>
  addCard(doc, { kind, title, createdBy, createdAt: AT, fields }).id
const rising = add('risk', 'Rises', 'mika', { likelihoodCurrent: 1, impactCurrent: 1 })
const renamed = add('risk', 'Old name', 'ben')
const edited = add('risk', 'Same name', 'ben')
const gone = add('recommendation', 'Goes', 'ben')
addLink(doc, { kind: 'mitigates', from: gone, to: rising, strength: 2 }, '')
const BEFORE: Records = [...readBoard(doc).records.values()]
const fresh = add('risk', 'Comes', 'mika')
const AFTER: Records = [...readBoard(doc).records.values()]
  .filter(({ id, fromId }) => id !== gone && fromId !== gone)
  .map((record): BoardRecord => {
    const props = record.props as object
    if (record.id === renamed) return { ...record, props: { ...props, title: 'New name' } }
    if (record.id === edited) return { ...record, props: { ...props, body: 'Another text' } }
    if (record.id === rising)
      return { ...record, props: { ...props, fields: { likelihoodCurrent: 5, impactCurrent: 5 } } }
    return record
  })
const { told: TOLD, ...COMPARISON } = compareBoards(board(BEFORE), board(AFTER))
const SHOWN = filteredComparison(COMPARISON, NO_FILTER)
const READER = {
  locale: 'en',
  criteria: DEFAULT_CRITERIA,
  nameOf: (id: string) => id,
  fieldName: (field: string) => field,
  comma: ', ',
} as const
const groupsOf = (filter: Partial<typeof NO_FILTER>) =>
  Object.fromEntries(
    comparisonGroups(filteredComparison(COMPARISON, { ...NO_FILTER, ...filter }), READER).map(({ name, entries }) => [
      name,
      entries.map(({ ref }) => ref),
    ]),
  )

it('tells the changes of cards and links as news do', () => {
  expect(toldChanges(COMPARISON)).toMatchObject(JSON.parse(JSON.stringify(TOLD)) as object)
})

describe('the list of a comparison', () => {
  it('has each change in its group', () => {
    expect(groupsOf({})).toEqual({
      made: ['R-004'],
      removed: ['REC-001'],
      up: ['R-001'],
      renamed: ['R-002'],
      edited: ['R-003'],
      unlinked: ['REC-001'],
    })
  })

  it('leaves what a filter leaves: a kind, a person, a level before or after', () => {
    expect(groupsOf({ kind: 'recommendation' })).toEqual({ removed: ['REC-001'], unlinked: ['REC-001'] })
    expect(groupsOf({ person: 'mika' })).toMatchObject({ made: ['R-004'], up: ['R-001'] })
    expect(groupsOf({ person: 'mika' })).not.toHaveProperty('renamed')
    const [, level] = COMPARISON.cards.changed.find(({ cardId }) => cardId === rising)?.levels ?? []
    expect(groupsOf({ level: level ?? '' })).toEqual({ up: ['R-001'], unlinked: ['REC-001'] })
  })

  it('offers to restore what the version has, gone or changed, and not what is new', () => {
    const restorable = comparisonGroups(SHOWN, READER).flatMap(({ entries }) =>
      entries.flatMap(({ restorableId }) => restorableId ?? []),
    )
    expect(new Set(restorable)).toEqual(new Set([rising, renamed, edited, gone]))
  })
})

describe('the canvas of a comparison', () => {
  it('has a sign on each card that differs, and what is gone at its old place', () => {
    const { signs, gone: ghosts } = comparisonMarks(SHOWN)
    expect(Object.fromEntries(signs)).toEqual({
      [rising]: 'up',
      [renamed]: 'renamed',
      [edited]: 'changed',
      [fresh]: 'new',
    })
    const { x, y, w, h } = board(BEFORE).view.cards.find(({ id }) => id === gone) ?? {}
    expect(ghosts).toEqual([
      { id: gone, kind: 'recommendation', ref: 'REC-001', title: 'Goes', pageId: 'page:page', at: { x, y, w, h } },
    ])
  })
})

describe('the way back', () => {
  it('is what the later board would go through', () => {
    const back = compareBoards(board(AFTER), board(BEFORE)).told
    expect(newsSentence(invertedChanges(TOLD), 'en')).toBe(newsSentence(back, 'en'))
    expect(invertedChanges(TOLD).renamed).toEqual(back.renamed)
    expect(invertedChanges(TOLD).moved).toEqual(back.moved)
  })

  it('of some cards is that of these and their links', () => {
    const some = changesOfCards(
      invertedChanges(TOLD),
      ({ cardId }) => cardId === gone,
      ({ from, to }) => from.cardId === gone || to.cardId === gone,
    )
    expect(newsSentence(some, 'en')).toBe('REC-001 added, 1 link made')
  })
})
