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
import { shapeRecord } from '@/lib/document/records/shape-record'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { boardChanges } from '@/lib/domain/changes/board-changes'
import { noteBoard } from '@/lib/domain/changes/board-note'
import { changesOfCards, invertedChanges } from '@/lib/domain/changes/part-of-changes'
import { criteriaKey, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { changedThings, type ThingChange } from '@/lib/export/changed-things'
import { comparisonSentence, restoreSentence } from '@/lib/export/comparison-text'
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
const COMPARISON = compareBoards(board(BEFORE), board(AFTER))
const TOLD = toldChanges(COMPARISON)
const SHOWN = filteredComparison(COMPARISON, NO_FILTER)
const READER = {
  locale: 'en',
  criteria: DEFAULT_CRITERIA,
  nameOf: (id: string) => id,
  fieldName: (field: string) => field,
  comma: ', ',
  notSet: 'not set',
  change: ({ what, before, after }: ThingChange) => `${what}: ${before} → ${after}`,
} as const
const groupsOf = (filter: Partial<typeof NO_FILTER>) =>
  Object.fromEntries(
    comparisonGroups(filteredComparison(COMPARISON, { ...NO_FILTER, ...filter }), READER).map(({ name, entries }) => [
      name,
      entries.map(({ ref }) => ref),
    ]),
  )

it('tells the changes of cards and links as news do', () => {
  const news = boardChanges(noteBoard(board(BEFORE).view), noteBoard(board(AFTER).view))
  expect(TOLD).toMatchObject(JSON.parse(JSON.stringify(news)) as object)
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

  it('says of an edited text what it was and is', () => {
    const edits = comparisonGroups(SHOWN, READER).find(({ name }) => name === 'edited')
    expect(edits?.entries.map(({ detail }) => detail)).toEqual(['body: not set → Another text'])
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

describe('what differs beside cards and links', () => {
  const matrix = shapeRecord('matrix', 'shape:m', 'page:page', 'a7', 0, 0, {
    w: 400,
    h: 300,
    title: 'Risks',
    layout: 'grid',
  })
  const zone = shapeRecord('zone', 'shape:z', 'page:page', 'a8', 0, 0, { w: 400, h: 300, title: 'Now' })
  const wordsOf = (before: Records, after: Records, title = 'Board') => {
    const comparison = compareBoards(board(before), comparableBoard({ title, records: after, briefs: [] }, 'en'))
    const words = { locale: 'en', criteria: DEFAULT_CRITERIA } as const
    return changedThings(comparison, words).map(({ what, ...change }) => [what, change.before, change.after])
  }
  const withProps = (record: BoardRecord, props: object): BoardRecord => ({
    ...record,
    props: { ...(record.props as object), ...props },
  })

  it('is told setting by setting, in words', () => {
    expect(wordsOf(AFTER, [...AFTER, zone])).toEqual([['Zone “Now”', '', 'added']])
    expect(wordsOf([...AFTER, zone], AFTER)).toEqual([['Zone “Now”', '', 'removed']])
    const turned = withProps(matrix, { xField: 'likelihoodCurrent', layout: 'rings', title: 'Now' })
    expect(wordsOf([...AFTER, matrix], [...AFTER, turned])).toEqual([
      ['Matrix “Now”: Title', 'Risks', 'Now'],
      ['Matrix “Now”: Across', 'not set', 'Likelihood, current'],
      ['Matrix “Now”: Layout', 'Columns and rows', 'Rings'],
    ])
    const writing = withProps(zone, { accepts: ['risk'], writeField: 'lifecycle', writeValue: 'planned', hint: 'Here' })
    expect(wordsOf([...AFTER, zone], [...AFTER, writing])).toEqual([
      ['Zone “Now”: Hint', 'not set', 'Here'],
      ['Zone “Now”: Takes', 'not set', 'Risk'],
      ['Zone “Now”: What it writes', 'not set', 'Stage'],
      ['Zone “Now”: The value that it writes', 'not set', 'Planned'],
    ])
    const page = { id: 'page:two', typeName: 'page', name: 'Second', index: 'a9', meta: {} } as unknown as BoardRecord
    expect(wordsOf([...AFTER, page], [...AFTER, { ...page, name: 'Third' }], 'Other')).toEqual([
      ['Title', 'Board', 'Other'],
      ['Page “Third”: Title', 'Second', 'Third'],
    ])
    const criteria = AFTER.map((record) =>
      record.typeName === 'document'
        ? { ...record, meta: { ...(record.meta as object), [criteriaKey('tolerance')]: 'high' } }
        : record,
    )
    expect(wordsOf(AFTER, criteria)).toEqual([['Criteria: Level table', '', 'changed']])
  })

  it('has the links that stayed and say something else among the groups', () => {
    const weaker = BEFORE.map((record) =>
      record.type === 'arrow' ? { ...record, meta: { linkKind: 'mitigates', linkStrength: 1 } } : record,
    )
    const [group, ...others] = comparisonGroups(compareBoards(board(BEFORE), board(weaker)), READER)
    expect(others).toEqual([])
    expect(group).toMatchObject({ name: 'relinked', entries: [{ ref: 'REC-001', restorableId: undefined }] })
    expect(group?.entries[0]?.detail).toBe('→ R-001 Rises, Strength: medium → weak')
    expect(comparisonSentence(compareBoards(board(BEFORE), board(weaker)), 'en')).toBe('1 link changed')
    const retitled = comparableBoard({ title: 'Other', records: BEFORE, briefs: [] }, 'en')
    expect(comparisonSentence(compareBoards(board(BEFORE), retitled), 'en')).toBe('Only the title differs.')
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
    const back = toldChanges(compareBoards(board(AFTER), board(BEFORE)))
    expect(newsSentence(invertedChanges(TOLD), 'en')).toBe(newsSentence(back, 'en'))
    expect(invertedChanges(TOLD).renamed).toEqual(back.renamed)
    expect(invertedChanges(TOLD).moved).toEqual(back.moved)
  })

  it('of the whole board is told in full, whatever kinds of changes there are, and names no brief', () => {
    const brief = { id: 'b', title: 'Brief', revision: 1, text: 'Text.' }
    const now = comparableBoard({ title: 'Other', records: AFTER, briefs: [brief] }, 'en')
    expect(restoreSentence(compareBoards(board(BEFORE), now), 'en')).toBe(
      'REC-001 added, R-001 moved down, R-004 removed, R-002 renamed, 1 link made, 1 card reworded, 1 other drawing changed',
    )
    expect(restoreSentence(compareBoards(board(BEFORE), board(BEFORE)), 'en')).toBe('')
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
