// A board as a file of stock tldraw over the real server: opened by tldraw's own reader, with the board's images inside and
// nobody else's.

import { createShapeId, createTLSchema } from '@tldraw/tlschema'
import { parseTldrawJsonFile } from 'tldraw'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assetAddress } from '@/lib/document/records/asset-address'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { ApiServer } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { NO_CHROMIUM } from '../../support/no-chromium'
import { newBoard, uploadImage } from '../../support/upload-image'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let server: ApiServer
beforeAll(async () => {
  // No browser is needed for it.
  server = await ApiServer.start({ CHROMIUM_PATH: NO_CHROMIUM })
})
afterAll(() => server.stop())

it('has the cards and its own images; what its records say of another board’s image stays there', async () => {
  const [owner, other] = [await server.visitor(), await server.visitor()]
  const [boardId, otherId] = [await newBoard(owner), await newBoard(other)]
  const bytes = Buffer.from(PIXEL, 'base64')
  const [own, foreign] = [await uploadImage(owner, boardId, bytes), await uploadImage(other, otherId, bytes)]
  const card = await owner.call<{ id: string }>('POST', `/api/boards/${boardId}/cards`, {
    kind: 'risk',
    title: 'The only yard closes',
    fields: { likelihoodCurrent: 5, impactCurrent: 5 },
  })
  const script = await BoardScript.open(server, owner, boardId)
  await script.write((doc) => {
    for (const [name, id] of [
      ['own', own.body.id],
      ['foreign', foreign.body.id],
    ] as const) {
      createRecord(doc, {
        id: `asset:${name}`,
        typeName: 'asset',
        type: 'image',
        meta: {},
        props: { name, src: assetAddress(id), w: 1, h: 1, mimeType: 'image/png', isAnimated: false },
      })
      const props = { w: 40, h: 30, playing: true, url: '', assetId: `asset:${name}`, crop: null }
      const more = { flipX: false, flipY: false, altText: '' }
      createRecord(doc, shapeRecord('image', createShapeId(name), 'page:page', 'a5', 0, 0, { ...props, ...more }))
    }
  })
  script.close()

  const url = `${server.url}/api/boards/${boardId}/export?format=tldr`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${owner.token}` } })
  expect(answer.headers.get('content-type')).toBe('application/vnd.tldraw+json')
  expect(answer.headers.get('content-disposition')).toMatch(/\.tldr$/)
  const json = await answer.text()
  const result = parseTldrawJsonFile({ json, schema: createTLSchema() })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const records = new Map(result.value.allRecords().map((record) => [String(record.id), record]))
  expect(records.get(card.body.id)).toMatchObject({ type: 'geo', props: { color: 'red' } })
  expect(records.get('asset:own')).toHaveProperty('props.src', expect.stringMatching(/^data:image\/png;base64,/))
  expect(records.get(createShapeId('own'))).toMatchObject({ type: 'image' })
  expect(records.has('asset:foreign')).toBe(false)
  expect(records.get(createShapeId('foreign'))).toMatchObject({ type: 'geo' })
})
