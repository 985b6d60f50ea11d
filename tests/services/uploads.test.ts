// An image that comes to one node is read at the other one, whichever is the home of its board.

import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TwoNodes } from '../support/services/two-nodes'
import { fetchAs, uploadImage } from '../support/upload-image'

let nodes: TwoNodes

beforeAll(async () => {
  nodes = await TwoNodes.start()
})
afterAll(() => nodes.stop())

test('an image is the same at both nodes, and nobody else gets it at either', async () => {
  const { id } = await nodes.boardAtOne()
  const stranger = await nodes.one.visitor()
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  for (const uploader of [nodes.owner, nodes.ownerByTwo]) {
    const { status, body } = await uploadImage(uploader, id, picture)
    expect(status).toBe(201)
    const [byOne, byTwo] = await Promise.all([nodes.one, nodes.two].map((node) => fetchAs(node, nodes.owner, body.url)))
    expect([byOne?.status, byTwo?.status]).toEqual([200, 200])
    expect(byOne?.bytes.length).toBe(body.byteLength)
    expect(byTwo?.bytes.equals(byOne?.bytes ?? Buffer.of())).toBe(true)
    for (const node of [nodes.one, nodes.two]) expect((await fetchAs(node, stranger, body.url)).status).toBe(404)
  }
})
