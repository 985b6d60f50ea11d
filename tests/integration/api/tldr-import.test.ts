// A drawing from tldraw becomes a board: its pages, shapes, arrows and images, from today's tldraw and from an older
// one; content that a board can't hold is counted, and unreadable content is reported with its place.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import type { JsonObject } from '@/lib/std/json'
import { plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { type ProblemAnswer, sendFile } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import { arrowRecords, emptyDrawing, geoRecord, imageRecords, shapeOf, tldrText } from '../../support/tldr-file'
import { fetchAs, newBoard } from '../../support/upload-image'

interface Imported extends ProblemAnswer {
  readonly title: string
  readonly leftOut: { readonly images: number; readonly shapes: number }
}

let server: ApiServer
let person: Caller
beforeAll(async () => {
  server = await ApiServer.start({ MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
  person = await server.visitor()
})
afterAll(() => server.stop())

function open(text: string, query = '') {
  return sendFile<Imported>(person, `/api/boards/import${query}`, text)
}

/** A board's records by id, as a client that opens it receives them. */
async function recordsOf(boardId: string): Promise<Map<string, BoardRecord>> {
  const script = await BoardScript.open(server, person, boardId)
  const records = new Map(readBoard(script.doc).records)
  script.close()
  return records
}

const PORTS = {
  richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '港が閉まる' }] }] },
}
const embed = { w: 100, h: 100, url: 'https://example.org' }

test('pages, shapes, an arrow and an image come; what lies elsewhere or is of another program is counted', async () => {
  const { bytes } = await plainImage('png')
  const { status, body } = await open(
    tldrText([
      ...emptyDrawing(),
      { id: 'page:q', typeName: 'page', name: '二枚目', index: 'a2', meta: {} },
      { id: 'pointer:pointer', typeName: 'pointer', x: 0, y: 0, lastActivityTimestamp: 0, meta: {} },
      geoRecord('shape:a', {}, PORTS),
      geoRecord('shape:b', { parentId: 'page:q', x: 300 }),
      geoRecord('shape:c', { x: 600 }),
      ...arrowRecords('shape:arrow', 'shape:a', 'shape:c'),
      ...imageRecords('inside', `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`),
      ...imageRecords('outside', 'https://example.org/x.png'),
      shapeOf('shape:web', 'embed', embed),
      shapeOf('shape:kanban', 'kanban', { columns: 3 }),
      geoRecord('shape:lane', { parentId: 'shape:kanban' }),
      ...arrowRecords('shape:loose', 'shape:a', 'shape:lane').slice(0, 2),
    ]),
    `?title=${encodeURIComponent('港のスケッチ')}`,
  )
  expect([status, body.title, body.leftOut]).toEqual([201, '港のスケッチ', { images: 1, shapes: 3 }])
  const records = await recordsOf(body.id)
  const shapes = [...records.values()].filter(({ typeName }) => typeName === 'shape')
  const known = ['shape:a', 'shape:arrow', 'shape:b', 'shape:c', 'shape:inside', 'shape:loose']
  expect(shapes.map(({ id }) => id).sort()).toEqual(known)
  expect(records.get('shape:a')?.props).toMatchObject(PORTS)
  expect(records.get('shape:b')?.parentId).toBe('page:q')
  expect(records.get('page:q')?.name).toBe('二枚目')
  expect(records.get('binding:shape:arrow-end')?.toId).toBe('shape:c')
  const asset = records.get('asset:inside')?.props as JsonObject | undefined
  const image = await fetchAs(server, person, asset?.src as string)
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('a file of an older tldraw is brought to today’s: its plain labels are rich texts', async () => {
  const { richText: _, ...old } = { ...PORTS, text: 'Grid fails' }
  const drawn = geoRecord('shape:a', {}, { ...old, richText: undefined })
  const { status, body } = await open(tldrText([...emptyDrawing(), drawn], { 'com.tldraw.shape.geo': 9 }))
  expect([status, body.title]).toEqual([201, 'tldraw'])
  expect(JSON.stringify((await recordsOf(body.id)).get('shape:a')?.props)).toContain('"text":"Grid fails"')
})

test('arrows of an older tldraw, which name in their props what they hang on, stay bound; one that hangs on what is left out goes with it', async () => {
  const old = (id: string, to: string) => {
    const [arrow] = arrowRecords(id, 'shape:a', to) as { props: Record<string, unknown> }[]
    const { kind: _, elbowMidPoint: __, richText: ___, scale: ____, ...props } = arrow?.props ?? {}
    const bound = (boundShapeId: string) => ({
      type: 'binding',
      boundShapeId,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
    })
    return { ...arrow, props: { ...props, start: bound('shape:a'), end: bound(to) } }
  }
  const { status, body } = await open(
    tldrText(
      [
        ...[...emptyDrawing(), geoRecord('shape:a'), geoRecord('shape:b', { x: 600, index: 'a3' })],
        ...[shapeOf('shape:web', 'embed', embed), old('shape:arrow', 'shape:b'), old('shape:loose', 'shape:web')],
      ],
      { 'com.tldraw.shape.arrow': 3, 'com.tldraw.binding.arrow': 0 },
    ),
  )
  expect([status, body.leftOut]).toEqual([201, { images: 0, shapes: 2 }])
  const bindings = [...(await recordsOf(body.id)).values()].filter(({ typeName }) => typeName === 'binding')
  expect(bindings.map(({ fromId, toId }) => [fromId, toId]).sort()).toEqual([
    ['shape:arrow', 'shape:a'],
    ['shape:arrow', 'shape:b'],
  ])
})

test.each<[string, RegExp, () => string]>([
  [
    'a newer format',
    /newer tldraw/,
    () => tldrText(emptyDrawing()).replace('"tldrawFileFormatVersion":1', '"tldrawFileFormatVersion":2'),
  ],
  [
    'more records than a board holds',
    /records must be a list of fewer than/,
    () => tldrText(Array.from({ length: 20_000 }, () => ({ typeName: 'pointer' }))),
  ],
  [
    'a newer schema',
    /schema/,
    () => tldrText([...emptyDrawing(), geoRecord('shape:a')], { 'com.tldraw.shape.geo': 99 }),
  ],
  [
    'nothing that a board can show',
    /holds nothing/,
    () => tldrText([...emptyDrawing(), shapeOf('shape:web', 'embed', embed)]),
  ],
  [
    'a script as a link, told with its place in the file',
    /records\[3\] url leads to a forbidden address/,
    () =>
      tldrText([
        ...emptyDrawing(),
        shapeOf('shape:web', 'embed', embed),
        geoRecord('shape:a', {}, { url: 'javascript:alert(1)' }),
      ]),
  ],
  [
    'an image that is none',
    /no image that a board can hold|damaged/,
    () => tldrText([...emptyDrawing(), ...imageRecords('bad', 'data:image/png;base64,AAAA')]),
  ],
])('%s is refused, and nothing is made', async (_, reason, file) => {
  const count = async () => (await person.call<{ total: number }>('GET', '/api/boards')).body.total
  const before = await count()
  const { status, body } = await open(file())
  expect([415, 422]).toContain(status)
  expect(body.detail).toMatch(reason)
  expect(await count()).toBe(before)
})

test('onto a board that is there it says as well what it leaves out', async () => {
  const path = `/api/boards/${await newBoard(person)}/board-files`
  const drawing = [...emptyDrawing(), geoRecord('shape:a'), shapeOf('shape:web', 'embed', embed)]
  const nowhere = imageRecords('nowhere', 'https://example.org/x.png').map(
    (record) =>
      // An asset with the name of a property that every object has.
      JSON.parse(JSON.stringify(record).replaceAll('asset:nowhere', 'toString')) as object,
  )
  const { status, body } = await sendFile<{ leftOutImages: number; leftOutShapes: number; records: object[] }>(
    person,
    path,
    tldrText([...drawing, ...nowhere]),
  )
  expect([status, body.leftOutImages, body.leftOutShapes]).toEqual([200, 1, 1])
  expect(body.records).toHaveLength(2)
})
