// A drawing of Excalidraw becomes a board over HTTP, or comes onto one, with its images; what can't come is counted.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoard } from '@/lib/document/view/read-board'
import type { JsonObject } from '@/lib/std/json'
import { plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { type ProblemAnswer, sendFile } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import { elementOf, excalidrawText, labelledBox } from '../../support/excalidraw-file'
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

async function scene(): Promise<string> {
  const { bytes } = await plainImage('png')
  const dataURL = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  return excalidrawText(
    [
      ...labelledBox('a', '港が閉まる', { groupIds: ['g'] }),
      elementOf('ellipse', 'b', { x: 300, groupIds: ['g'] }),
      elementOf('image', 'inside', { y: 300, fileId: 'f', status: 'saved', scale: [1, 1] }),
      elementOf('image', 'lost', { y: 600, fileId: 'nowhere', status: 'pending', scale: [1, 1] }),
      elementOf('embeddable', 'web', { x: 900 }),
    ],
    { f: { id: 'f', mimeType: 'image/png', dataURL, created: 1 } },
  )
}

test('a scene becomes a board: labels, a group and an image come; a lost image and a web page are counted', async () => {
  const { status, body } = await sendFile<Imported>(person, '/api/boards/import?title=Sketch', await scene())
  expect([status, body.title, body.leftOut]).toEqual([201, 'Sketch', { images: 1, shapes: 1 }])
  const script = await BoardScript.open(server, person, body.id)
  const records = [...readBoard(script.doc).records.values()]
  script.close()
  const shapes = records.filter(({ typeName }) => typeName === 'shape')
  expect(shapes.map(({ type }) => type).sort()).toEqual(['geo', 'geo', 'group', 'image'])
  expect(JSON.stringify(shapes)).toContain('港が閉まる')
  const asset = records.find(({ typeName }) => typeName === 'asset')?.props as JsonObject | undefined
  const image = await fetchAs(server, person, asset?.src as string)
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('onto a board that is there it comes as records to put down, with the same count', async () => {
  const path = `/api/boards/${await newBoard(person)}/board-files`
  const { status, body } = await sendFile<{ leftOutImages: number; leftOutShapes: number; records: JsonObject[] }>(
    person,
    path,
    await scene(),
  )
  expect([status, body.leftOutImages, body.leftOutShapes]).toEqual([200, 1, 1])
  expect(body.records.filter(({ typeName }) => typeName === 'shape')).toHaveLength(4)
})

test('an empty scene is refused in words, and so is a file that only looks like one', async () => {
  const empty = await sendFile<Imported>(person, '/api/boards/import', excalidrawText([]))
  expect([empty.status, empty.body.detail]).toEqual([
    422,
    expect.stringContaining('holds nothing that a board can show'),
  ])
  const other = await sendFile<Imported>(person, '/api/boards/import', '{"type":"excalidraw/other"}')
  expect([other.status, other.body.detail]).toEqual([422, expect.stringContaining('no board file')])
})
