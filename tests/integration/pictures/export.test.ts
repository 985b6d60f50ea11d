// Pictures over HTTP, from the built server with its pages and a real Chromium: what they contain.

import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { plainImage } from '../../fixtures/images'
import { BoardScript } from '../../support/board-script'
import { type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { uploadImage } from '../../support/upload-image'

const BLUE = '#2f5bd8'

let server: ServerProcess
let owner: Caller
let boardId: string
beforeAll(async () => {
  server = await ServerProcess.start({ MAX_RENDERS_PER_MINUTE_PER_USER: '1000' })
  owner = await visitor()
  boardId = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power 港' })).body.id
  const { bytes } = await plainImage('png', 64, 48, BLUE)
  const image = (await uploadImage(owner, boardId, bytes)).body
  const script = await BoardScript.open(server, owner, boardId)
  await script.write((doc) => {
    const pageId = [...recordsOf(doc).keys()].find((id) => id.startsWith('page:')) ?? ''
    const asset = { w: 64, h: 48, name: 'a', isAnimated: false, mimeType: image.mimeType, fileSize: 1, src: image.url }
    const shown = { w: 640, h: 480, assetId: 'asset:a', playing: true, url: '', crop: null, altText: '' }
    const frame = { w: 300, h: 200, color: 'black' }
    for (const record of [
      { id: 'asset:a', typeName: 'asset', type: 'image', props: asset, meta: {} } as BoardRecord,
      shapeRecord('image', 'shape:a', pageId, 'a1', 0, 0, { ...shown, flipX: false, flipY: false }),
      shapeRecord('frame', 'shape:f', pageId, 'a2', 1000, 0, { ...frame, name: 'Harbour' }),
      shapeRecord('frame', 'shape:g', pageId, 'a3', 1400, 0, { ...frame, name: 'City' }),
    ]) {
      createRecord(doc, record)
    }
  })
  script.close()
})
afterAll(() => server.stop())

async function visitor(): Promise<Caller> {
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  return httpCaller(server.url, body.token)
}

async function ask(query: string) {
  const address = `${server.url}/api/boards/${boardId}/export?${query}`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${owner.token}` } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}

test('a PNG of the board has its size at the scale that was asked for, its title as name, and the board’s own image in it', async () => {
  const { status, headers, bytes } = await ask('format=png&scale=2&margin=20')
  expect(status, bytes.toString()).toBe(200)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-disposition')).toMatch(
    new RegExp(`${encodeURIComponent('Shore power 港 - Picture - ')}[\\d-]{10}\\.png`),
  )
  const picture = sharp(bytes)
  const { width, height } = await picture.metadata()
  // The picture spans from the image's left to the second frame's right; the frames' names are above them.
  expect(width).toBe((1700 + 40) * 2)
  expect(height).toBeGreaterThanOrEqual((480 + 40) * 2)
  const middle = { left: 20 * 2 + 640, top: height - 20 * 2 - 480, width: 1, height: 1 }
  const [red, green, blue] = await picture.extract(middle).removeAlpha().raw().toBuffer()
  expect([red, green, blue]).toEqual([0x2f, 0x5b, 0xd8])
})

test('a frame alone, by its name or its id; all of them as a ZIP in the order of reading', async () => {
  const [byName, byId, zip] = [await ask('frame=Harbour'), await ask('frame=shape:f'), await ask('format=zip&of=webp')]
  for (const { bytes } of [byName, byId]) {
    const { width, height } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([300, 200])
  }
  expect(zip.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(zip.bytes))
  expect(Object.keys(files)).toEqual(['01 Harbour.webp', '02 City.webp'])
  for (const bytes of Object.values(files)) expect((await sharp(bytes).metadata()).format).toBe('webp')
})

test('a page alone, by its name or its id; all of them as a ZIP in their order', async () => {
  const script = await BoardScript.open(server, owner, boardId)
  await script.write((doc) => {
    createRecord(doc, { id: 'page:two', typeName: 'page', name: 'Measures', index: 'a9', meta: {} })
    const frame = { w: 200, h: 100, color: 'black', name: 'Port' }
    createRecord(doc, shapeRecord('frame', 'shape:h', 'page:two', 'a1', 0, 0, frame))
  })
  script.close()
  for (const page of ['Measures', 'two']) {
    const { status, bytes } = await ask(`page=${page}&margin=0`)
    expect(status, bytes.toString()).toBe(200)
    expect((await sharp(bytes).metadata()).width).toBe(200)
  }
  const { bytes } = await ask('format=zip&pages=true')
  expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toEqual(['01 Page 1.png', '02 Measures.png'])
  expect((await ask('page=gone')).status).toBe(404)
})

test('more than can be drawn is refused with the largest scale that works', async () => {
  const { status, bytes } = await ask('format=jpeg&scale=1&margin=1000')
  expect(status, bytes.toString()).toBe(200)
  const script = await BoardScript.open(server, owner, boardId)
  await script.write((doc) => {
    const pageId = [...recordsOf(doc).keys()].find((id) => id.startsWith('page:')) ?? ''
    const far = { w: 10, h: 10, color: 'black', name: 'Far' }
    createRecord(doc, shapeRecord('frame', 'shape:far', pageId, 'a4', 7_000, 0, far))
  })
  script.close()
  const refused = await ask('format=jpeg&scale=4')
  expect(refused.status).toBe(413)
  expect(refused.bytes.toString()).toContain('The largest scale that works is 2.')
})

test('a version is drawn as it was, with its id in the foot', async () => {
  const versions = `/api/boards/${boardId}/versions`
  const script = await BoardScript.open(server, owner, boardId)
  const { id } = (await owner.call<{ id: string }>('POST', versions, { name: 'Before the flood' })).body
  await script.write((doc) => recordsOf(doc).delete('shape:f'))
  script.close()
  const draw = async (query: string) => {
    const headers = { authorization: `Bearer ${owner.token}` }
    const answer = await fetch(`${server.url}${versions}/${id}/export?${query}`, { headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const { status, headers, text } = await draw('format=svg&data=false')
  expect(status, text).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).toContain(id)
  // Frames by their names of then, which the board doesn't have any more.
  expect((await draw('format=png&frame=Harbour')).status).toBe(200)
  expect((await ask('format=png&frame=Harbour')).status).toBe(404)
  expect((await draw('format=json')).status).toBe(400)
})

test('the page that draws has nothing to say to a person, and nothing to give', async () => {
  for (const path of ['/render/task', '/render/document']) {
    expect((await fetch(server.url + path)).status).toBe(404)
  }
  const page = await fetch(`${server.url}/render`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('noindex')
})

test('cards have their owner, their day, and the dots of a vote once its result is shown', async () => {
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Voted' })).body
  const path = `/api/boards/${id}`
  const given = { kind: 'risk', title: 'Ports close', fields: { owner: 'Trade office', due: '2020-03-31' } }
  const card = (await owner.call<{ id: string }>('POST', `${path}/cards`, given)).body
  const activity = { kind: 'vote', dots: 5, mostPerCard: 5, cardKinds: [], isAnonymous: true }
  const { body: round } = await owner.call<{ id: string }>('POST', `${path}/rounds`, { title: 'First?', activity })
  await owner.call('PUT', `${path}/rounds/${round.id}/ballot`, { ballot: { [card.id]: 4 } })
  const wordsOn = async (): Promise<string[]> => {
    const headers = { authorization: `Bearer ${owner.token}` }
    const answer = await fetch(`${server.url}${path}/export?format=svg`, { headers })
    return Array.from((await answer.text()).matchAll(/<text [^>]*>([^<]+)</g), ([, words = '']) => words)
  }
  const open = await wordsOn()
  expect(open).toEqual(expect.arrayContaining(['Trade office', 'Mar 31, 2020']))
  expect(open).not.toContain('4')
  await owner.call('POST', `${path}/rounds/${round.id}/show`)
  expect(await wordsOn()).toContain('4')
})

test('S36: a live picture shows neither owner nor day nor the dots of a vote', async () => {
  const liveOf = async (isVoted: boolean): Promise<Buffer> => {
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Public' })).body
    const path = `/api/boards/${id}`
    const fields = isVoted ? { owner: 'Trade office', due: '2020-03-31' } : {}
    const given = { kind: 'risk', title: 'Ports close', fields: { ...fields, likelihoodCurrent: 5, impactCurrent: 4 } }
    const card = (await owner.call<{ id: string }>('POST', `${path}/cards`, given)).body
    if (isVoted) {
      const activity = { kind: 'vote', dots: 5, mostPerCard: 5, cardKinds: [], isAnonymous: true }
      const { body: round } = await owner.call<{ id: string }>('POST', `${path}/rounds`, { title: 'First?', activity })
      await owner.call('PUT', `${path}/rounds/${round.id}/ballot`, { ballot: { [card.id]: 4 } })
      await owner.call('POST', `${path}/rounds/${round.id}/show`)
    }
    const { url } = (await owner.call<{ url: string }>('POST', `${path}/live-images`, {})).body
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    return sharp(Buffer.from(await answer.arrayBuffer()))
      .raw()
      .toBuffer()
  }
  expect((await liveOf(true)).equals(await liveOf(false))).toBe(true)
})
