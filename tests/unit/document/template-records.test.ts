// The parts of a board that a template keeps.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { parseBrief } from '@/lib/brief/parse-brief'
import { exampleBriefText } from '@/lib/content/example-brief'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { recordsForBoard, templateRecords, templateShapes } from '@/lib/document/write/template-records'
import { buildExample } from '@/lib/example/build-example'

const doc = new Y.Doc()
let ids = 0
buildExample(doc, {
  locale: 'en',
  brief: { id: 'brief', text: parseBrief(exampleBriefText('en')).text },
  userId: 'author',
  at: '2026-01-31T09:30:00.000Z',
  newId: () => `citation-${ids++}`,
  linkLabel: ({ kind }) => kind,
})
const records = [...readBoard(doc).records.values()]
const board = viewBoard(records)

describe('templateRecords', () => {
  it('without cards keeps what is drawn, and nothing that holds on to a card', () => {
    const kept = templateRecords(records, { withCards: false })
    const view = viewBoard(kept)
    expect(view.cards).toEqual([])
    expect(view.links).toEqual([])
    expect(kept.some(({ type }) => type === 'arrow')).toBe(false)
    expect(view.zones).toEqual(board.zones)
    expect(view.matrices).toEqual(board.matrices)
    expect(kept.map(({ typeName }) => typeName)).toContain('document')
  })

  it('with cards keeps cards and links, but no citation of a brief that stays behind', () => {
    const view = viewBoard(templateRecords(records, { withCards: true }))
    expect(view.links).toEqual(board.links)
    expect(view.cards.map(({ ref, fields }) => [ref, fields])).toEqual(
      board.cards.map(({ ref, fields }) => [ref, fields]),
    )
    expect(view.cards.every(({ citations }) => Object.keys(citations).length === 0)).toBe(true)
  })

  it('leaves images out, and what stood inside a shape that stays behind', () => {
    const image = { id: 'shape:image', typeName: 'shape', type: 'image', parentId: 'page:page', props: {}, meta: {} }
    const inside = { ...image, id: 'shape:inside', type: 'geo', parentId: 'shape:image' }
    const asset = { id: 'asset:a', typeName: 'asset', type: 'image', props: {}, meta: {} }
    const kept = templateRecords([...records, image, inside, asset], { withCards: true }).map(({ id }) => id)
    expect(kept).not.toContain('shape:image')
    expect(kept).not.toContain('shape:inside')
    expect(kept).not.toContain('asset:a')
  })

  it('gives the cards of a new board to the person who begins it', () => {
    const kept = templateRecords(records, { withCards: true })
    const view = viewBoard(recordsForBoard(kept, 'somebody else', '2026-02-01T00:00:00.000Z'))
    expect(new Set(view.cards.map(({ createdBy }) => createdBy))).toEqual(new Set(['somebody else']))
  })

  it('has zones and matrices for its picture', () => {
    const shapes = templateShapes(templateRecords(records, { withCards: false }))
    expect(shapes.map(({ type }) => type).sort()).toEqual(['matrix', 'zone', 'zone', 'zone', 'zone'])
  })
})
