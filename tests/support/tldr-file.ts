// .tldr files as tldraw 3.15 saves them, and the records of a small drawing.

import { createTLSchema } from '@tldraw/tlschema'

type Fields = Readonly<Record<string, unknown>>

const SHAPE = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, meta: {}, parentId: 'page:p', x: 0, y: 0 }
const GEO = {
  geo: 'rectangle',
  w: 200,
  h: 120,
  growY: 0,
  scale: 1,
  url: '',
  labelColor: 'black',
  color: 'blue',
  fill: 'solid',
  dash: 'draw',
  size: 'm',
  font: 'draw',
  align: 'middle',
  verticalAlign: 'middle',
  richText: { type: 'doc', content: [{ type: 'paragraph' }] },
}
const ARROW = {
  dash: 'draw',
  size: 'm',
  fill: 'none',
  color: 'black',
  labelColor: 'black',
  bend: 0,
  scale: 1,
  font: 'draw',
  start: { x: 0, y: 0 },
  end: { x: 100, y: 0 },
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  text: '',
  kind: 'arc',
  elbowMidPoint: 0.5,
  labelPosition: 0.5,
}

/** The file's text. `versions` are the schema's sequences that differ from today's. */
export function tldrText(records: readonly object[], versions: Fields = {}): string {
  const schema = createTLSchema().serialize()
  return JSON.stringify({
    tldrawFileFormatVersion: 1,
    schema: { ...schema, sequences: { ...schema.sequences, ...versions } },
    records,
  })
}

/** The records of a document with one page, `page:p`. */
export function emptyDrawing(): object[] {
  return [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: 'page:p', typeName: 'page', name: 'Page', index: 'a1', meta: {} },
  ]
}

/** A rectangle; `props` override its defaults. */
export function geoRecord(id: string, fields: Fields = {}, props: Fields = {}): object {
  return { ...SHAPE, id, type: 'geo', index: 'a1', ...fields, props: { ...GEO, ...props } }
}

/** A shape of any type. */
export function shapeOf(id: string, type: string, props: Fields, fields: Fields = {}): object {
  return { ...SHAPE, id, type, index: 'a2', ...fields, props }
}

/** An arrow from one shape to another, with its two bindings. */
export function arrowRecords(id: string, from: string, to: string): object[] {
  const bound = { isExact: false, isPrecise: false, normalizedAnchor: { x: 0.5, y: 0.5 }, snap: 'none' }
  const binding = { typeName: 'binding', type: 'arrow', meta: {}, fromId: id }
  return [
    shapeOf(id, 'arrow', ARROW),
    { ...binding, id: `binding:${id}-start`, toId: from, props: { ...bound, terminal: 'start' } },
    { ...binding, id: `binding:${id}-end`, toId: to, props: { ...bound, terminal: 'end' } },
  ]
}

/** An image at an address, and the asset that holds it. */
export function imageRecords(name: string, src: string): object[] {
  const asset = { w: 10, h: 10, name: `${name}.png`, isAnimated: false, mimeType: 'image/png', src, fileSize: 100 }
  const props = {
    w: 10,
    h: 10,
    playing: true,
    url: '',
    assetId: `asset:${name}`,
    crop: null,
    flipX: false,
    flipY: false,
    altText: '',
  }
  return [
    { id: `asset:${name}`, typeName: 'asset', type: 'image', meta: {}, props: asset },
    shapeOf(`shape:${name}`, 'image', props),
  ]
}
