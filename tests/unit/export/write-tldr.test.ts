// A board as a file of stock tldraw, read by tldraw's own reader with its own schema, which refuses unknown content.

import { createShapeId, createTLSchema, type TLArrowBinding, type TLGeoShape, type TLShape } from '@tldraw/tlschema'
import { parseTldrawJsonFile } from 'tldraw'
import { describe, expect, it } from 'vitest'
import { createRecord, readRecordOf, updateRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { RecordLike } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { LOCALES } from '@/lib/domain/localized'
import { PRESET_SETTINGS } from '@/lib/domain/matrix/matrix-presets'
import { imageIdsOf, imagesWithin, TLDR_IMAGES_MAX_BYTES } from '@/lib/export/tldr/images-within'
import { writeTldr } from '@/lib/export/tldr/write-tldr'
import { exampleBoard } from '../../support/example-board'

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const NO_IMAGES: ReadonlyMap<string, string> = new Map()

/** The records that stock tldraw reads from a file; throws if it refuses it. */
function open(json: string): Map<string, TLShape> {
  const result = parseTldrawJsonFile({ json, schema: createTLSchema() })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return new Map(
    result.value.allRecords().flatMap((record) => (record.typeName === 'shape' ? [[record.id, record]] : [])),
  )
}

function textOf({ props: { richText } }: TLGeoShape): string {
  const texts = JSON.stringify(richText).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)
  return [...texts].map(([, text = '']) => JSON.parse(`"${text}"`) as string).join('\n')
}

describe.each(LOCALES)('the example board in %s', (locale) => {
  const { doc, view } = exampleBoard(locale)
  const records = [...readBoard(doc).records.values()] as RecordLike[]
  const json = writeTldr(records, { title: 'Chips: 半導体', locale, images: NO_IMAGES })
  const shapes = open(json)

  it('is opened by stock tldraw, and every card is there with its words, size and place', () => {
    for (const card of view.cards) {
      const shape = shapes.get(card.id) as TLGeoShape
      expect(shape, card.ref).toMatchObject({ type: 'geo', parentId: card.parentId, x: card.x, y: card.y })
      expect([shape.props.w, shape.props.h]).toEqual([card.w, card.h])
      expect(textOf(shape)).toContain(card.ref)
      expect(textOf(shape)).toContain(card.title.slice(0, 6))
    }
    expect(new Set([...shapes.values()].map(({ type }) => type))).toEqual(
      new Set(['geo', 'frame', 'arrow', 'line', 'text']),
    )
  })

  it('has its links as arrows that are bound to the same cards', () => {
    const result = parseTldrawJsonFile({ json, schema: createTLSchema() })
    const bindings = result.ok
      ? result.value.allRecords().filter((record): record is TLArrowBinding => record.typeName === 'binding')
      : []
    for (const { id, from, to } of view.links) {
      const ends = bindings.filter(({ fromId }) => fromId === id)
      expect(ends.find(({ props }) => props.terminal === 'start')?.toId).toBe(from)
      expect(ends.find(({ props }) => props.terminal === 'end')?.toId).toBe(to)
    }
    expect(bindings).toHaveLength(view.links.length * 2)
  })

  it('has matrices as frames, their cells in the colours of the levels behind the cards, with a tolerance line', () => {
    for (const matrix of view.matrices) {
      expect(shapes.get(matrix.id)).toMatchObject({ type: 'frame', props: { name: matrix.title, w: matrix.w } })
      const inside = [...shapes.values()].filter(({ parentId }) => parentId === matrix.id)
      const cells = inside.filter((shape): shape is TLGeoShape => shape.type === 'geo' && shape.isLocked)
      const cards = inside.filter(({ isLocked }) => !isLocked)
      expect(cells.filter(({ props }) => props.color === 'red')).toHaveLength(5)
      expect(inside.some(({ type }) => type === 'line')).toBe(true)
      const highest =
        cells
          .map(({ index }) => index)
          .sort()
          .at(-1) ?? ''
      for (const { index } of cards) expect(index > highest).toBe(true)
    }
  })

  it('says nothing that only the board’s own people should know', () => {
    expect(json).not.toContain('somebody')
    expect(json).not.toContain('criteria')
  })
})

it('every kind of matrix is opened, empty or not', () => {
  for (const { xField, yField, layout } of Object.values(PRESET_SETTINGS)) {
    const props = {
      w: 900,
      h: 700,
      title: 'Drawing',
      xField,
      yField,
      layout,
      xLow: 'a',
      xHigh: 'b',
      yLow: '',
      yHigh: '',
    }
    const { doc } = exampleBoard('en')
    createRecord(doc, shapeRecord('matrix', 'shape:other', 'page:page', 'a9', 0, 0, props))
    const shapes = open(writeTldr(readBoard(doc).records.values(), { title: '', locale: 'en', images: NO_IMAGES }))
    expect([...shapes.values()].filter(({ parentId }) => parentId === 'shape:other').length).toBeGreaterThan(2)
  }
})

it('keeps all pages, and leaves out a link between two of them, which nobody else draws', () => {
  const { doc, view } = exampleBoard('en')
  const [link] = view.links
  if (!link) throw new Error('the example has links')
  createRecord(doc, { id: 'page:two', typeName: 'page', name: 'Two', index: 'a2', meta: {} })
  const card = readRecordOf(doc, link.to)
  if (card) updateRecord(doc, card, { ...card, parentId: 'page:two' })
  const json = writeTldr(readBoard(doc).records.values(), { title: '', locale: 'en', images: NO_IMAGES })
  const shapes = open(json)
  expect(shapes.get(link.to)?.parentId).toBe('page:two')
  expect(shapes.has(link.from)).toBe(true)
  expect(shapes.has(link.id)).toBe(false)
  expect([...shapes.values()].filter(({ type }) => type === 'arrow').length).toBeGreaterThan(0)
})

describe('images', () => {
  const asset = (name: string, src: string) => ({
    id: `asset:${name}`,
    typeName: 'asset',
    type: 'image',
    meta: {},
    props: { name: `${name}.png`, src, w: 40, h: 30, mimeType: 'image/png', isAnimated: false },
  })
  const image = (name: string) => ({
    ...shapeRecord('image', createShapeId(name), 'page:page', 'a9', 0, 0, {
      w: 40,
      h: 30,
      playing: true,
      url: '',
      assetId: `asset:${name}`,
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    }),
  })
  const { doc } = exampleBoard('en')
  const records = [
    ...readBoard(doc).records.values(),
    ...[asset('inside', '/assets/aaaaaaaaaaaaaaaa'), asset('outside', '/assets/bbbbbbbbbbbbbbbb')],
    ...[image('inside'), image('outside')],
  ] as RecordLike[]

  it('are in the file; one without room is a box with its name, and nothing points to the server', () => {
    expect(imageIdsOf(records)).toEqual(['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'])
    const json = writeTldr(records, { title: '', locale: 'en', images: new Map([['aaaaaaaaaaaaaaaa', PIXEL]]) })
    const shapes = open(json)
    expect(shapes.get(createShapeId('inside'))?.type).toBe('image')
    expect(json).toContain(PIXEL)
    const box = shapes.get(createShapeId('outside')) as TLGeoShape
    expect([box.type, textOf(box), box.props.w]).toEqual(['geo', 'outside.png', 40])
    expect(json).not.toContain('/assets/')
  })

  it('have room up to 12 MiB together, the smallest first', () => {
    const half = TLDR_IMAGES_MAX_BYTES / 2
    expect(imagesWithin(new Map(Object.entries({ a: half, b: half })))).toEqual(['a', 'b'])
    expect(imagesWithin(new Map(Object.entries({ a: half + 1, b: half, c: 1 })))).toEqual(['c', 'b'])
  })
})
