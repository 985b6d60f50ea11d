// @vitest-environment happy-dom
// The canvas as it is heard: everything of the page by name and in order, whatever order its elements stand in.

import type { TLShapeId, TLShapePartial } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepReadingOrder } from '@/components/canvas/announce/reading-order'
import { cardRecord } from '../../support/board-peer'
import { type DrawnOutline, drawOutline } from '../../support/drawn-outline'

const id = (name: string) => `shape:${name}` as TLShapeId
const words = (text: string) => ({
  richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
})
const points = [0, 1].map((at) => ({ x: at * 50, y: at * 50, z: 0.5 }))
const SHAPES: readonly TLShapePartial[] = [
  { id: id('a'), type: 'draw', x: 700, y: 600, props: { segments: [{ type: 'free', points }], isComplete: true } },
  { id: id('b'), type: 'geo', x: 0, y: 600, props: { geo: 'ellipse', w: 100, h: 100, ...words('Ask\nthe port') } },
  { id: id('c'), type: 'arrow', x: 100, y: 650 },
  { id: id('d'), type: 'arrow', x: 0, y: 1200, props: { end: { x: 80, y: 0 } } },
  { id: id('e'), type: 'frame', x: 0, y: 1600, props: { w: 300, h: 300, name: 'Later' } },
  { id: id('f'), type: 'geo', parentId: id('e'), x: 20, y: 20, props: { w: 50, h: 50, ...words('x'.repeat(90)) } },
]

let drawn: DrawnOutline
let layer: HTMLElement
let stop: () => void

beforeEach(async () => {
  drawn = await drawOutline([cardRecord({ id: 'shape:z', title: 'First' })])
  const { editor } = drawn
  await drawn.change(() => {
    editor.updateShape({ id: id('z'), type: 'card', props: { ref: 'R-001' } })
    editor.createShapes([...SHAPES])
    for (const [fromId, terminal, toId] of [
      ['c', 'start', 'z'],
      ['c', 'end', 'b'],
      ['d', 'end', 'a'],
    ] as const) {
      editor.createBinding({ type: 'arrow', fromId: id(fromId), toId: id(toId), props: { terminal } })
    }
  })
  layer = document.body.appendChild(document.createElement('div'))
  layer.className = 'tl-shapes'
  for (const shape of [...editor.getCurrentPageShapes()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const element = layer.appendChild(document.createElement('div'))
    element.className = 'tl-shape'
    element.dataset.shapeId = shape.id
  }
  stop = keepReadingOrder(editor)
})

afterEach(() => {
  stop()
  layer.remove()
  drawn.end()
})

const nameOf = (elementId: string) => document.getElementById(elementId)?.getAttribute('aria-label') ?? elementId
const heard = () => (layer.getAttribute('aria-owns') ?? '').split(' ').map(nameOf)

test('everything is heard by its words, by what it joins or by its kind, and after what it lies in', async () => {
  await expect.poll(heard).toContain('card-shape:z')
  const all = heard()
  expect(all[0]).toBe('card-shape:z')
  expect(all.slice(-2)).toEqual(['Frame: Later', `Rectangle: ${'x'.repeat(80)}…`])
  expect([...all].sort()).toEqual(
    [
      'card-shape:z',
      'Drawing',
      'Ellipse: Ask the port',
      'Arrow from R-001 to Ellipse: Ask the port',
      'Arrow to Drawing',
      'Frame: Later',
      `Rectangle: ${'x'.repeat(80)}…`,
    ].sort(),
  )
  expect(all.indexOf('Ellipse: Ask the port')).toBeLessThan(all.indexOf('Drawing'))
})

test('a name follows its words', async () => {
  await expect.poll(heard).toContain('Ellipse: Ask the port')
  await drawn.change(() => drawn.editor.updateShape({ id: id('b'), type: 'geo', props: words('Ask the crane') }))
  await expect.poll(heard, { timeout: 3_000 }).toContain('Ellipse: Ask the crane')
})
