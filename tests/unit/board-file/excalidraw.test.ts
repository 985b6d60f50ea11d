// Excalidraw's scenes become tldraw's records: labels inside their boxes, groups and frames around what they hold, turned
// things about their middles, arrows bound. Every record that comes out is valid by tldraw's own schema.

import { createTLSchema, type TLRecord } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { nearestColour } from '@/lib/board-file/excalidraw/colour'
import { isExcalidraw, tldrOfExcalidraw } from '@/lib/board-file/excalidraw/read-excalidraw'
import type { JsonObject } from '@/lib/std/json'
import { elementOf, excalidrawText, labelledBox, textElement } from '../../support/excalidraw-file'

type Shape = TLRecord & {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly parentId: string
  readonly props: Readonly<Record<string, unknown>>
}

const schema = createTLSchema()

/** All records; each that isn't of an unknown type passes tldraw's validators. */
function read(file: string | object): TLRecord[] {
  const value = JSON.parse(typeof file === 'string' ? file : JSON.stringify(file)) as JsonObject
  expect(isExcalidraw(value)).toBe(true)
  const records = tldrOfExcalidraw(value).records as unknown as TLRecord[]
  for (const record of records) {
    if (!('type' in record) || !record.type.startsWith('excalidraw-')) schema.types[record.typeName].validate(record)
  }
  return records
}

function shapesIn(records: readonly TLRecord[]): Shape[] {
  return records.filter((record) => record.typeName === 'shape') as unknown as Shape[]
}

function byElement(records: readonly TLRecord[], id: string): Shape {
  const shape = shapesIn(records).find((each) => each.id === `shape:excalidraw-1-${id}`)
  if (!shape) throw new Error(`${id} has no shape`)
  return shape
}

/** Where a shape lies on the page, as no holder of it is turned. */
function pagePoint(records: readonly TLRecord[], shape: Shape): { x: number; y: number } {
  const holder = shapesIn(records).find(({ id }) => id === shape.parentId)
  if (!holder) return { x: shape.x, y: shape.y }
  const { x, y } = pagePoint(records, holder)
  return { x: x + shape.x, y: y + shape.y }
}

test('labels are inside their boxes and arrows, also of a box that is alone in its group, beside all others', () => {
  const records = read(
    excalidrawText([
      ...labelledBox('alone', '港が閉まる', { x: 1000, y: 2000, groupIds: ['g'] }),
      ...labelledBox('loose', 'Grid fails', { x: 1300, y: 2000 }),
      elementOf('arrow', 'a', {
        x: 1200,
        y: 2050,
        points: [
          [0, 0],
          [100, 0],
        ],
        startBinding: { elementId: 'alone', focus: 0, gap: 4, fixedPoint: [1, 0.5] },
        endBinding: { elementId: 'loose', focus: 0, gap: 4 },
        endArrowhead: 'arrow',
        startArrowhead: null,
        boundElements: [{ type: 'text', id: 'a-label' }],
      }),
      textElement('a-label', 'then', { containerId: 'a' }),
    ]),
  )
  expect(shapesIn(records).map(({ type }) => type)).toEqual(['geo', 'geo', 'arrow'])
  const [alone, arrow] = [byElement(records, 'alone'), byElement(records, 'a')]
  expect(JSON.stringify(alone.props.richText)).toContain('港が閉まる')
  expect([alone.parentId, alone.x, alone.y]).toEqual(['page:excalidraw', 1000, 2000])
  expect([arrow.props.text, arrow.props.arrowheadEnd, arrow.props.arrowheadStart]).toEqual(['then', 'arrow', 'none'])
  const bindings = records.filter((record) => record.typeName === 'binding')
  expect(bindings.map(({ toId, props }) => [toId, (props as { terminal: string }).terminal])).toEqual([
    ['shape:excalidraw-1-alone', 'start'],
    ['shape:excalidraw-1-loose', 'end'],
  ])
})

test('groups in groups and frames hold their things where they lay; a group of one group is none', () => {
  const records = read(
    excalidrawText([
      elementOf('ellipse', 'a', { x: 100, y: 50, groupIds: ['in', 'out', 'around'], frameId: 'f' }),
      elementOf('diamond', 'b', { x: 400, y: 80, groupIds: ['in', 'out', 'around'], frameId: 'f' }),
      textElement('c', 'by the way', { x: 90, y: 300, groupIds: ['out', 'around'], frameId: 'f' }),
      elementOf('frame', 'f', { x: 10, y: 20, width: 900, height: 600, name: 'Ports' }),
      elementOf('rectangle', 'd', { x: 2000, y: 0 }),
    ]),
  )
  const places = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, pagePoint(records, byElement(records, id))]))
  expect(places).toEqual({ a: { x: 100, y: 50 }, b: { x: 400, y: 80 }, c: { x: 90, y: 300 }, d: { x: 2000, y: 0 } })
  const group = byElement(records, byElement(records, 'a').parentId.replace('shape:excalidraw-1-', ''))
  expect(group.type).toBe('group')
  const outer = shapesIn(records).find(({ id }) => id === group.parentId)
  expect([outer?.type, byElement(records, 'c').parentId]).toEqual(['group', outer?.id])
  const frame = shapesIn(records).find(({ id }) => id === outer?.parentId)
  expect([frame?.type, frame?.props.name]).toEqual(['frame', 'Ports'])
  expect(shapesIn(records).filter(({ type }) => type === 'group')).toHaveLength(2)
})

test('a turned thing lies where it lay: its middle stays, also of a line whose points go left and up', () => {
  const records = read(
    excalidrawText([
      elementOf('rectangle', 'r', { x: 100, y: 100, width: 200, height: 100, angle: Math.PI / 2 }),
      elementOf('line', 'l', {
        x: 500,
        y: 500,
        angle: Math.PI,
        points: [
          [0, 0],
          [-100, -40],
        ],
      }),
    ]),
  )
  const [box, line] = [byElement(records, 'r'), byElement(records, 'l')]
  expect([box.x, box.y].map(Math.round)).toEqual([250, 50])
  expect([line.x, line.y].map(Math.round)).toEqual([400, 460])
})

test('a line that closes and is filled keeps its ground; a stroke of a pen its pressure; a bent arrow its side', () => {
  const triangle = [
    [0, 0],
    [100, 0],
    [50, 80],
    [0, 0],
  ]
  const records = read(
    excalidrawText([
      elementOf('line', 'filled', { points: triangle, backgroundColor: '#b2f2bb' }),
      elementOf('line', 'empty', { points: triangle, roundness: { type: 2 } }),
      elementOf('freedraw', 'pen', { points: triangle, pressures: [0.2, 0.4, 0.6, 0.8], simulatePressure: false }),
      elementOf('arrow', 'down', {
        points: [
          [0, 0],
          [50, 30],
          [100, 0],
        ],
        endArrowhead: 'crowfoot_many',
      }),
    ]),
  )
  const [filled, empty, pen, down] = ['filled', 'empty', 'pen', 'down'].map((id) => byElement(records, id).props)
  expect(filled).toMatchObject({ isClosed: true, fill: 'solid', color: 'light-green' })
  expect([empty?.spline, Object.keys(empty?.points as object)]).toEqual(['cubic', ['a1', 'a2', 'a3', 'a4']])
  expect(JSON.stringify(pen?.segments)).toContain('"z":0.8')
  expect([down?.bend, down?.arrowheadEnd]).toEqual([30, 'arrow'])
})

describe('odd files', () => {
  test('what was deleted, is empty or has no points is not there; what tldraw lacks keeps its name to be counted', () => {
    const records = read(
      excalidrawText([
        elementOf('rectangle', 'gone', { isDeleted: true }),
        textElement('empty', ' '),
        elementOf('line', 'dot', { points: [[0, 0]] }),
        elementOf('embeddable', 'web', { link: 'https://example.org', groupIds: ['g'] }),
        elementOf('rectangle', 'box', { groupIds: ['g'] }),
      ]),
    )
    expect(shapesIn(records).map(({ type, parentId }) => [type, parentId])).toEqual([
      ['excalidraw-embeddable', 'page:excalidraw'],
      ['geo', 'page:excalidraw'],
    ])
  })

  test('members that older files lack, or that are of another type, are taken as usual ones', () => {
    const bare = { id: 'bare', type: 'rectangle', x: 5, y: 6, width: 0, height: Number.NaN }
    const wrong = elementOf('arrow', 'wrong', { points: [[0], 'x', [1e99, 2]], strokeWidth: 'wide', opacity: 900 })
    const script = elementOf('rectangle', 'script', { link: 'javascript:alert(1)' })
    const records = read({ type: 'excalidraw', elements: [bare, wrong, script, null, 'x', { type: 'text' }] })
    expect(byElement(records, 'bare').props).toMatchObject({ w: 1, h: 1, color: 'black', fill: 'none' })
    expect(byElement(records, 'script').props.url).toBe('')
    expect(shapesIn(records)).toHaveLength(3)
    expect(shapesIn(read({ type: 'excalidraw' }))).toEqual([])
  })

  test('a group that is in itself is let go without a circle', () => {
    const records = read(
      excalidrawText([
        elementOf('rectangle', 'a', { groupIds: ['g', 'h', 'g'] }),
        elementOf('rectangle', 'b', { x: 300, groupIds: ['h', 'g'] }),
        elementOf('rectangle', 'c', { x: 600, groupIds: ['g'] }),
      ]),
    )
    expect(pagePoint(records, byElement(records, 'b'))).toEqual({ x: 300, y: 0 })
  })
})

test('a library’s items lie beside each other, each in one group; version 1 too', () => {
  const item = (id: string) => [
    elementOf('rectangle', id, { x: 900 }),
    elementOf('ellipse', `${id}2`, { x: 1000, y: 50 }),
  ]
  const two = {
    type: 'excalidrawlib',
    version: 2,
    libraryItems: [{ id: 'i', elements: item('a') }, { elements: item('a') }],
  }
  for (const file of [two, { type: 'excalidrawlib', version: 1, library: [item('a'), item('a')] }]) {
    const groups = shapesIn(read(file)).filter(({ type }) => type === 'group')
    expect(groups.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [380, 0],
    ])
  }
})

test('Excalidraw’s own colours come to the ones that people would name', () => {
  const named = {
    '#1e1e1e': 'black',
    '#e03131': 'red',
    '#ffc9c9': 'light-red',
    '#a5d8ff': 'light-blue',
    '#ffec99': 'yellow',
  }
  const more = {
    '#868e96': 'grey',
    '#ffffff': 'white',
    '#fff': 'white',
    '#2f9e44': 'light-green',
    '#eebefa': 'light-violet',
  }
  const expected = { ...named, ...more }
  const found = Object.keys(expected).map((colour) => [colour, nearestColour(colour, 'orange')])
  expect(Object.fromEntries(found)).toEqual(expected)
  expect(nearestColour('transparent', 'orange')).toBe('orange')
})
