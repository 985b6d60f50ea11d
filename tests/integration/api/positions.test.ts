// Positions follow the data for clients without a canvas: the API's cards go where their fields say, and a stock client
// that puts a card elsewhere sees it move back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewDocument } from '@/lib/document/view/view-document'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { cellAt, isInRect, trayRect } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { ApiServer, type Caller } from '../../support/api-server'

const DEADLINE = { timeout: 20_000 }

let server: ApiServer
let owner: Caller
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
})
afterAll(() => server.stop())

interface CardAnswer {
  readonly id: string
  readonly ref: string
  readonly fields: Readonly<Record<string, string | number>>
}

async function boardFrom(templateId: string) {
  const { body } = await owner.call<{ id: string }>('POST', '/api/boards', { templateId })
  const cards = `/api/boards/${body.id}/cards`
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, body.id, doc, {
    WebSocketPolyfill: class extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { authorization: `Bearer ${owner.token}` } })
      }
    } as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await expect.poll(() => provider.synced, DEADLINE).toBe(true)
  return {
    doc,
    provider,
    add: async (card: object) => (await owner.call<CardAnswer>('POST', cards, { title: 'A card', ...card })).body,
    change: async (id: string, fields: object) =>
      (await owner.call<CardAnswer>('PATCH', `${cards}/${id}`, { fields })).status,
  }
}

/** Where a card lies in its matrix, according to this client's document: `column,row`, `tray` or `outside`. */
function placeOf(doc: Y.Doc, cardId: string): string {
  const view = viewDocument(doc)
  const card = view.cards.find(({ id }) => id === cardId)
  const matrix = view.matrices.find(({ id }) => id === card?.parentId)
  if (!card || !matrix) return 'outside'
  const middle = { x: card.x + card.w / 2, y: card.y + card.h / 2 }
  if (isInRect(trayRect(matrix), middle)) return 'tray'
  const cell = cellAt(matrixAxes(matrix, DEFAULT_CRITERIA).grid, middle)
  return cell ? `${cell.x},${cell.y}` : 'outside'
}

const CASES = [
  ['risk-matrix', 'risk', { impactCurrent: 5, likelihoodCurrent: 4 }, '5,4', { likelihoodCurrent: 1 }, '5,1'],
  ['impact-effort', 'recommendation', { effort: 'S', impact: 4 }, '2,4', { effort: 'XL' }, '5,4'],
  ['scenario-cross', 'scenario', { crossX: 'high', crossY: 'low' }, '2,1', { crossY: 'high' }, '2,2'],
  ['futures-wheel', 'question', { ring: 'first' }, '2,1', { ring: 'third' }, '4,1'],
  ['roadmap', 'recommendation', { timeBand: 'now', addressee: '自治体' }, '1,2', { addressee: 'Industry' }, '1,4'],
  ['bow-tie', 'risk', { bowTie: 'cause' }, '1,1', { bowTie: 'consequence' }, '5,1'],
] as const

describe('position is data over HTTP', () => {
  it.each(CASES)(
    '%s: a card goes into the cell of its fields, to another with them, and into the tray without',
    async (...row) => {
      const [template, kind, fields, cell, change, next] = row
      const { add, change: patch, doc, provider } = await boardFrom(template)
      const card = await add({ kind, fields })
      await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe(cell)
      expect(await patch(card.id, change)).toBe(200)
      await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe(next)
      const none = Object.fromEntries(Object.keys(change).map((name) => [name, null]))
      expect(await patch(card.id, none)).toBe(200)
      await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('tray')
      provider.destroy()
    },
  )

  it('a stock client that drags a card out of its cell sees it go back, and one that changes its field sees it move', async () => {
    const { add, doc, provider } = await boardFrom('impact-effort')
    const card = await add({ kind: 'recommendation', fields: { effort: 'M', impact: 3 } })
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('3,3')
    const record = doc.getMap<Y.Map<unknown>>('records').get(card.id)
    const place = record?.get('xy')
    record?.set('xy', [5, 5])
    expect(placeOf(doc, card.id)).not.toBe('3,3')
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('3,3')
    expect(record?.get('xy')).toEqual(place)
    record?.set('fields.effort', 'XS')
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('1,3')
    provider.destroy()
  })

  it('cards that are pasted or imported into a drawing go where their fields say, whatever place they came with', async () => {
    const { doc, provider, change } = await boardFrom('risk-matrix')
    const { matrices } = viewDocument(doc)
    const matrixId = matrices[0]?.id ?? ''
    const pasted = (ref: string, fields: object) =>
      shapeRecord('card', `shape:${ref}`, matrixId, 'a1', -3_000, 17, {
        w: 260,
        h: 120,
        color: 'black',
        kind: 'risk',
        ref,
        title: 'Pasted',
        body: '',
        fields,
        tags: [],
        citations: {},
        language: '',
        createdBy: 'somebody',
        createdAt: '2024-01-01T00:00:00Z',
      })
    doc.transact(() => {
      createRecord(doc, pasted('R-007', { impactCurrent: 2, likelihoodCurrent: 5 }))
      createRecord(doc, pasted('R-008', { impactCurrent: 2 }))
    })
    await expect
      .poll(() => [placeOf(doc, 'shape:R-007'), placeOf(doc, 'shape:R-008')], DEADLINE)
      .toEqual(['2,5', 'tray'])
    expect(await change('shape:R-008', { likelihoodCurrent: 5 })).toBe(200)
    await expect.poll(() => placeOf(doc, 'shape:R-008'), DEADLINE).toBe('2,5')
    provider.destroy()
  })

  it('undo takes back what its own author did, and leaves the API’s change of the other field', async () => {
    const { add, change, doc, provider } = await boardFrom('risk-matrix')
    const card = await add({ kind: 'risk', fields: { impactCurrent: 2, likelihoodCurrent: 2 } })
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('2,2')
    const undo = new Y.UndoManager(doc.getMap('records'), { trackedOrigins: new Set(['author']) })
    doc.transact(() => {
      doc.getMap<Y.Map<unknown>>('records').get(card.id)?.set('fields.impactCurrent', 5)
    }, 'author')
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('5,2')
    expect(await change(card.id, { likelihoodCurrent: 4 })).toBe(200)
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('5,4')
    undo.undo()
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('2,4')
    provider.destroy()
  })

  it('when the board’s list of addressees changes, the cards of a roadmap are laid out by the new one', async () => {
    const { add, doc, provider } = await boardFrom('roadmap')
    const card = await add({ kind: 'recommendation', fields: { timeBand: 'next', addressee: 'Joint' } })
    await expect.poll(() => placeOf(doc, card.id), DEADLINE).toBe('2,3')
    const joint = { en: 'Joint', ja: '共同' }
    doc.getMap<Y.Map<unknown>>('records').get('document:document')?.set('meta.criteria.addressees', [joint])
    await expect
      .poll(() => {
        const view = viewDocument(doc)
        const matrix = view.matrices[0]
        const found = view.cards.find(({ id }) => id === card.id)
        if (!matrix || !found) return undefined
        return cellAt(matrixAxes(matrix, view.criteria).grid, { x: found.x + 1, y: found.y + found.h / 2 })
      }, DEADLINE)
      .toEqual({ x: 2, y: 1 })
    provider.destroy()
  })

  it('two people who put cards into one cell at once end with the same board, no card on another', async () => {
    const { add, doc, provider } = await boardFrom('risk-matrix')
    const cards = await Promise.all(
      Array.from({ length: 8 }, () => add({ kind: 'risk', fields: { impactCurrent: 2, likelihoodCurrent: 2 } })),
    )
    await expect.poll(() => cards.map(({ id }) => placeOf(doc, id)), DEADLINE).toEqual(cards.map(() => '2,2'))
    const view = viewDocument(doc)
    for (const [i, a] of view.cards.entries()) {
      for (const b of view.cards.slice(i + 1)) {
        const apart = a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h
        expect(apart).toBe(true)
      }
    }
    provider.destroy()
  })
})
