// A board's criteria travel as its cards do: a part at a time, live, undoable, and without values that nobody can use.

import { TLDOCUMENT_ID, type TLDocument } from '@tldraw/tlschema'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readRecordOf, updateRecord } from '@/lib/document/records/records'
import { repairBoard } from '@/lib/document/repair/repair'
import { readCriteria } from '@/lib/document/view/read-criteria'
import { type CriteriaPart, criteriaOf, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { type CriteriaChange, criteriaEntries } from '@/lib/domain/criteria/criteria-entries'
import type { Scale } from '@/lib/domain/criteria/scale'
import type { JsonObject, JsonValue } from '@/lib/std/json'
import { type BoardPeer, createPeer, disposePeer, seededUpdate } from '../../support/board-peer'
import { YjsNetwork } from '../../support/yjs-network'

const peers: BoardPeer[] = []
afterEach(() => {
  for (const peer of peers.splice(0)) disposePeer(peer)
})

function setUp(role: 'editor' | 'commenter' = 'editor') {
  const network = new YjsNetwork()
  const seed = seededUpdate()
  const ada = createPeer('ada', seed)
  const ben = createPeer('ben', seed, { role })
  peers.push(ada, ben)
  network.join(ada)
  network.join(ben)
  return { network, ada, ben, seed }
}

/** Changes the document's settings as an editor's own action does. */
function change({ store, binding }: BoardPeer, criteria: CriteriaChange): void {
  binding.markStep()
  store.update(TLDOCUMENT_ID, (record: TLDocument) => ({
    ...record,
    meta: criteriaEntries(record.meta as JsonObject, criteria),
  }))
}

function setPart(peer: BoardPeer, part: CriteriaPart, value: JsonValue | undefined): void {
  change(peer, { [part]: value })
}

const withStep = (scale: Scale, step: number, word: string): Scale => ({
  ...scale,
  steps: scale.steps.with(step - 1, { word: { en: word, ja: word } }) as unknown as Scale['steps'],
})

const shownBy = ({ store }: BoardPeer) => criteriaOf((store.get(TLDOCUMENT_ID) as TLDocument).meta)
const LEVELS: JsonValue = DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'high'))
const CATEGORIES: JsonValue = [{ en: 'Cables', ja: 'ケーブル' }]

describe('the criteria of a board', () => {
  it('reach the others, and two people who change two parts at once both keep theirs', () => {
    const { network, ada, ben } = setUp()
    setPart(ada, 'levels', LEVELS)
    setPart(ben, 'categories', CATEGORIES)
    network.deliverAll()
    for (const peer of [ada, ben]) expect(shownBy(peer)).toMatchObject({ levels: LEVELS, categories: CATEGORIES })
  })

  it('merge word by word: two people change two words of one scale at once, and undo takes back one’s own alone', () => {
    const { network, ada, ben } = setUp()
    change(ada, { impact: withStep(shownBy(ada).impact, 2, 'Bearable') })
    change(ada, { levelWords: { ...shownBy(ada).levelWords, low: { en: 'Green', ja: '緑' } } })
    change(ben, { impact: withStep(shownBy(ben).impact, 5, 'Ruinous') })
    change(ben, { levelWords: { ...shownBy(ben).levelWords, 'very-high': { en: 'Red', ja: '赤' } } })
    network.deliverAll()
    const both = ['Minor', 'Bearable', 'Moderate', 'Significant', 'Ruinous']
    for (const peer of [ada, ben]) {
      expect(shownBy(peer).impact.steps.map(({ word }) => word.en)).toEqual(both)
      expect(shownBy(peer).levelWords).toMatchObject({ low: { en: 'Green' }, 'very-high': { en: 'Red' } })
    }
    ben.binding.undo()
    ben.binding.undo()
    network.deliverAll()
    for (const peer of [ada, ben]) {
      expect(shownBy(peer).impact.steps.map(({ word }) => word.en)).toEqual(both.with(4, 'Catastrophic'))
      expect(shownBy(peer).levelWords).toMatchObject({ low: { en: 'Green' }, 'very-high': { en: 'Very high' } })
    }
  })

  it('a board that has a scale under one key is read as before; another scale takes single words away, and the default too', () => {
    const { ada } = setUp()
    const before = readRecordOf(ada.doc, TLDOCUMENT_ID)
    if (!before) throw new Error('a board has a document')
    const old = withStep(DEFAULT_CRITERIA.impact, 1, 'Trifle')
    updateRecord(ada.doc, before, { ...before, meta: { 'criteria.impact': old as unknown as JsonObject } })
    expect(shownBy(ada).impact).toEqual(old)
    change(ada, { impact: withStep(old, 3, 'Middling') })
    expect(
      shownBy(ada)
        .impact.steps.map(({ word }) => word.en)
        .slice(0, 3),
    ).toEqual(['Trifle', 'Limited', 'Middling'])
    change(ada, { impact: DEFAULT_CRITERIA.uncertainty })
    expect(shownBy(ada).impact).toEqual(DEFAULT_CRITERIA.uncertainty)
    change(ada, { impact: withStep(DEFAULT_CRITERIA.uncertainty, 3, 'Middling') })
    change(ada, { impact: undefined })
    expect(shownBy(ada)).toEqual(DEFAULT_CRITERIA)
  })

  it('come back as they were when somebody opens the board cold', () => {
    const { ada } = setUp()
    setPart(ada, 'levels', LEVELS)
    setPart(ada, 'tolerance', 'low')
    const stored = Y.encodeStateAsUpdate(ada.doc)
    const late = createPeer('late', stored)
    peers.push(late)
    expect(shownBy(late)).toMatchObject({ levels: LEVELS, tolerance: 'low' })
    expect(readCriteria(late.doc)).toMatchObject({ levels: LEVELS, tolerance: 'low' })
  })

  it('are undone and redone step by step, and others’ changes in between stay', () => {
    const { network, ada, ben } = setUp()
    setPart(ada, 'tolerance', 'high')
    setPart(ada, 'levels', LEVELS)
    network.deliverAll()
    setPart(ben, 'categories', CATEGORIES)
    network.deliverAll()
    ada.binding.undo()
    network.deliverAll()
    for (const peer of [ada, ben]) {
      expect(shownBy(peer)).toMatchObject({
        levels: DEFAULT_CRITERIA.levels,
        tolerance: 'high',
        categories: CATEGORIES,
      })
    }
    ada.binding.undo()
    ada.binding.redo()
    ada.binding.redo()
    network.deliverAll()
    for (const peer of [ada, ben]) expect(shownBy(peer)).toMatchObject({ levels: LEVELS, tolerance: 'high' })
  })

  it('are not changed by a person who may not edit', () => {
    const { network, ada, ben } = setUp('commenter')
    setPart(ben, 'tolerance', 'very-high')
    network.deliverAll()
    for (const peer of [ada, ben]) expect(shownBy(peer).tolerance).toBe(DEFAULT_CRITERIA.tolerance)
  })

  it('S9: a part that a script wrote wrong is the default for everyone, and the next change of it stands', () => {
    const { network, ada, ben } = setUp()
    setPart(ada, 'tolerance', 'low')
    network.deliverAll()
    const before = readRecordOf(ben.doc, TLDOCUMENT_ID)
    if (!before) throw new Error('a board has a document')
    const meta = { ...(before.meta as JsonObject), 'criteria.levels': [['extreme']], 'criteria.palette': '__proto__' }
    updateRecord(ben.doc, before, { ...before, meta })
    network.deliverAll()
    expect(shownBy(ada)).toEqual({ ...DEFAULT_CRITERIA, tolerance: 'low' })
    setPart(ada, 'levels', LEVELS)
    network.deliverAll()
    expect(shownBy(ben)).toEqual({ ...DEFAULT_CRITERIA, tolerance: 'low', levels: LEVELS })
  })

  it('S9: a part that is too large is removed in the transaction that brings it, and the others stay', () => {
    const { ada } = setUp()
    setPart(ada, 'tolerance', 'low')
    repairBoard(ada.doc, [])
    const before = readRecordOf(ada.doc, TLDOCUMENT_ID)
    if (!before) throw new Error('a board has a document')
    const huge = Array.from({ length: 2_000 }, () => ({ en: 'word after word', ja: '言葉' }))
    let invalid = 0
    ada.doc.transact(() => {
      updateRecord(ada.doc, before, {
        ...before,
        meta: { ...(before.meta as JsonObject), 'criteria.categories': huge },
      })
      invalid = repairBoard(ada.doc, new Map([[TLDOCUMENT_ID, null]])).invalid
    })
    expect(invalid).toBe(1)
    expect(readCriteria(ada.doc)).toEqual({ ...DEFAULT_CRITERIA, tolerance: 'low' })
    expect(readRecordOf(ada.doc, TLDOCUMENT_ID)?.meta).not.toHaveProperty('criteria.categories')
  })
})
