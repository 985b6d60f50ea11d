// The functions for clients without a canvas that write to a board, and the rewritten board.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { migrateBoard } from '@/lib/document/migrate'
import { invalidReason } from '@/lib/document/records/record-validity'
import { deleteRecord } from '@/lib/document/records/records'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { layoutMatrix } from '@/lib/document/view/matrix-layout'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { placeNewCard } from '@/lib/document/write/place-card'
import { removeCards, removeLink } from '@/lib/document/write/remove-content'
import { rewriteBoard } from '@/lib/document/write/rewrite-board'
import { addCard, addLink, changeCard, moveCard, seedBoard } from '@/lib/document/write/write-board'
import { AppError } from '@/lib/domain/errors'
import { cellRect, trayRect } from '@/lib/domain/matrix/matrix'
import type { TemplateShape } from '@/lib/domain/template'
import { axesFor } from '../../support/matrices'

const SHAPES: readonly TemplateShape[] = [
  {
    type: 'zone',
    x: 0,
    y: 0,
    w: 500,
    h: 380,
    accepts: ['recommendation'],
    title: { en: 'Ideas', ja: '案' },
    hint: { en: 'Drop here', ja: 'ここへ' },
  },
  {
    type: 'matrix',
    x: 600,
    y: 0,
    w: 932,
    h: 676,
    title: { en: 'Matrix', ja: '表' },
    xField: 'impactCurrent',
    yField: 'likelihoodCurrent',
  },
]
const by = { createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' }

function board(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: SHAPES, locale: 'ja' })
  return doc
}

function viewOf(doc: Y.Doc) {
  return viewDocument(doc)
}

describe('seedBoard', () => {
  it('draws the template in the language asked for, all of it valid', () => {
    const doc = board()
    for (const record of readBoard(doc).records.values()) expect(invalidReason(record)).toBeUndefined()
    const view = viewOf(doc)
    expect(view.zones[0]).toMatchObject({ title: '案', parentId: 'page:page' })
    expect(view.matrices[0]).toMatchObject({ title: '表', xField: 'impactCurrent' })
    expect(metaOf(doc).get('documentVersion')).toBe(2)
  })
})

describe('addCard', () => {
  it('numbers cards by kind and fills the first zone that takes them', () => {
    const doc = board()
    const first = addCard(doc, { ...by, kind: 'recommendation', title: 'One' })
    const second = addCard(doc, { ...by, kind: 'recommendation', title: 'Two' })
    const risk = addCard(doc, { ...by, kind: 'risk', title: 'Three' })
    expect([first.ref, second.ref, risk.ref]).toEqual(['REC-001', 'REC-002', 'R-001'])
    expect(first.parentId).toBe(viewOf(doc).zones[0]?.id)
    expect([first.x, first.y]).not.toEqual([second.x, second.y])
    expect(risk.parentId).toBe(viewOf(doc).matrices[0]?.id)
    expect(risk.y).toBeGreaterThan(trayRect({ w: 932, h: 676 }).y)
    const question = addCard(doc, { ...by, kind: 'question', title: 'Four' })
    expect(question.parentId).toBe('page:page')
  })

  it('goes on on the page when the zone is full', () => {
    const doc = board()
    const cards = Array.from({ length: 9 }, (_, i) => addCard(doc, { ...by, kind: 'recommendation', title: `${i}` }))
    expect(new Set(cards.map((card) => card.parentId)).size).toBe(2)
    expect(placeNewCard(viewOf(doc), 'recommendation').parentId).toBe('page:page')
    expect(new Set(cards.map(({ parentId, x, y }) => `${parentId} ${x} ${y}`)).size).toBe(9)
  })

  it('puts an assessed risk into the matrix', () => {
    const doc = board()
    const card = addCard(doc, { ...by, kind: 'risk', title: 'R', fields: { likelihoodCurrent: 1, impactCurrent: 1 } })
    expect(card.parentId).toBe(viewOf(doc).matrices[0]?.id)
  })

  it('refuses a value that can’t stand in a card, and writes nothing', () => {
    const doc = board()
    const before = canonicalBoard(doc)
    expect(() => addCard(doc, { ...by, kind: 'risk', title: 'R', fields: { likelihoodCurrent: 7 } })).toThrow(AppError)
    expect(canonicalBoard(doc)).toBe(before)
  })
})

describe('changeCard', () => {
  it('moves a card of the matrix to the cell that its number says', () => {
    const doc = board()
    const fields = { likelihoodCurrent: 1, impactCurrent: 1 }
    const stays = addCard(doc, { ...by, kind: 'risk', title: 'Stays', fields })
    const moves = addCard(doc, { ...by, kind: 'risk', title: 'Moves', fields })
    const shared = viewOf(doc).cards.find((card) => card.id === stays.id)
    const moved = changeCard(doc, moves.id, { fields: { likelihoodCurrent: 5, impactCurrent: 4 } })
    const cell = cellRect(axesFor({ w: 932, h: 676 }).grid, { x: 4, y: 5 })
    expect(moved.x).toBeGreaterThan(cell.x)
    expect(moved.y).toBeLessThan(cell.y + cell.h)
    const alone = viewOf(doc).cards.find((card) => card.id === stays.id)
    expect(alone?.h).toBeGreaterThan(shared?.h ?? Number.POSITIVE_INFINITY)
  })

  it('takes away a field that is null and leaves the others', () => {
    const doc = board()
    const { id } = addCard(doc, { ...by, kind: 'risk', title: 'R', fields: { owner: 'Ben', cause: 'Rivalry' } })
    expect(changeCard(doc, id, { title: 'New', fields: { owner: null } })).toMatchObject({
      title: 'New',
      fields: { cause: 'Rivalry' },
    })
    expect(changeCard(doc, id, { fields: { cause: null } }).fields).toEqual({})
  })

  it('says not-found for a card that isn’t there', () => {
    expect(() => changeCard(board(), 'shape:none', { title: 'x' })).toThrow(/no such card/)
  })
})

describe('addLink, removeCards and removeLink', () => {
  it('joins two cards, refuses kinds that can’t be joined, and goes with its card', () => {
    const doc = board()
    const risk = addCard(doc, { ...by, kind: 'risk', title: 'R' })
    const action = addCard(doc, { ...by, kind: 'recommendation', title: 'A' })
    const link = { from: action.id, to: risk.id, kind: 'mitigates', effect: 'shares', strength: 2 } as const
    const made = addLink(doc, link, 'mitigates: shares')
    expect(viewOf(doc).links).toEqual([{ ...link, id: made.id, label: 'mitigates: shares' }])
    expect(() => addLink(doc, { from: risk.id, to: action.id, kind: 'mitigates' }, '')).toThrow(
      expect.objectContaining({ code: 'link-not-allowed' }),
    )
    removeCards(doc, new Set([risk.id]))
    const left = [...readBoard(doc).records.values()].map((record) => record.type).filter(Boolean)
    expect(left.sort()).toEqual(['card', 'matrix', 'zone'])
  })

  it('removes one link with its bindings, and leaves the other, both cards and whatever is no link', () => {
    const doc = board()
    const risk = addCard(doc, { ...by, kind: 'risk', title: 'R' })
    const action = addCard(doc, { ...by, kind: 'recommendation', title: 'A' })
    const wrong = addLink(doc, { from: action.id, to: risk.id, kind: 'mitigates' }, '')
    const effect = addCard(doc, { ...by, kind: 'risk', title: 'E' })
    const right = addLink(doc, { from: risk.id, to: effect.id, kind: 'causes' }, '')
    removeLink(doc, wrong.id)
    removeLink(doc, risk.id)
    expect(viewOf(doc).links.map(({ id }) => id)).toEqual([right.id])
    expect(viewOf(doc).cards).toHaveLength(3)
    const bound = [...readBoard(doc).records.values()].flatMap((record) => ('fromId' in record ? [record.fromId] : []))
    expect(bound).toEqual([right.id, right.id])
  })
})

describe('rewriteBoard', () => {
  it('keeps every record and leaves the history', () => {
    const doc = board()
    for (let i = 0; i < 50; i++) {
      const { id } = addCard(doc, { ...by, kind: 'risk', title: `Card ${i}`, fields: { cause: '原因' } })
      for (let x = 0; x < 20; x++) changeCard(doc, id, { place: { x, y: i } })
      if (i % 2) deleteRecord(doc, id)
    }
    const fresh = rewriteBoard(doc)
    expect(canonicalBoard(fresh)).toBe(canonicalBoard(doc))
    expect(metaOf(fresh).toJSON()).toEqual(metaOf(doc).toJSON())
    expect(Y.encodeStateAsUpdateV2(fresh).length).toBeLessThan(Y.encodeStateAsUpdateV2(doc).length)
  })
})

describe('migrateBoard', () => {
  it('leaves a current document and an empty one alone, and refuses a newer one', () => {
    const doc = board()
    expect(migrateBoard(doc)).toBe(false)
    expect(migrateBoard(new Y.Doc())).toBe(false)
    metaOf(doc).set('documentVersion', 99)
    expect(() => migrateBoard(doc)).toThrow(expect.objectContaining({ code: 'client-too-old' }))
  })

  it('gives a matrix of an older board its layout, poles and tray, and leaves every cell and card where it is', () => {
    const doc = board()
    const fields = { likelihoodCurrent: 4, impactCurrent: 2 }
    const { id } = addCard(doc, { ...by, kind: 'risk', title: 'R', fields })
    const matrixId = viewOf(doc).matrices[0]?.id ?? ''
    const map = recordsOf(doc).get(matrixId)
    for (const pole of ['xLow', 'xHigh', 'yLow', 'yHigh']) map?.delete(pole)
    map?.set('w', 932)
    map?.set('h', 676)
    map?.set('rest', { xField: 'impactCurrent', yField: 'likelihoodCurrent' })
    // Cells as the previous version drew them: 168 x 116, the card 8 px from the left and 22 from the top of its cell.
    const place = { x: 84 + 168 + 2 + 8, y: 44 + 116 + 2 + 22, w: 148, h: 84 }
    moveCard(doc, id, place)
    const schema = metaOf(doc).get('schema') as { schemaVersion: 2; sequences: Record<string, number> }
    metaOf(doc).set('schema', { ...schema, sequences: { ...schema.sequences, 'com.tldraw.shape.matrix': 0 } })

    expect(migrateBoard(doc)).toBe(true)
    const matrix = viewOf(doc).matrices[0]
    expect(matrix).toMatchObject({ w: 932, h: 764, layout: 'grid', xLow: '', yHigh: '', yField: 'likelihoodCurrent' })
    for (const record of readBoard(doc).records.values()) expect(invalidReason(record)).toBeUndefined()
    const view = viewOf(doc)
    const card = view.cards.find((found) => found.id === id)
    expect(card).toMatchObject(place)
    expect(matrix && layoutMatrix(matrix, view.cards, view.criteria).get(id)).toEqual(place)
  })

  it('brings records of an older tldraw schema up to date', () => {
    const doc = board()
    const schema = metaOf(doc).get('schema') as { schemaVersion: 2; sequences: Record<string, number> }
    metaOf(doc).set('schema', { ...schema, sequences: { ...schema.sequences, 'com.tldraw.page': 0 } })
    recordsOf(doc).get('page:page')?.set('legacy', true)
    expect(migrateBoard(doc)).toBe(true)
    expect(metaOf(doc).get('schema')).toEqual(schema)
    expect(readBoard(doc).records.get('page:page')).toMatchObject({ name: 'Page 1' })
  })
})
