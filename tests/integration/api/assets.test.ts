// Images over the API: what is accepted, what is stored, who may read it, and what stays on the disk.

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import { animatedGif, type MadeFormat, noisyImage, plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { fetchAs, newBoard, uploadImage } from '../../support/upload-image'

let server: ApiServer
let owner: Caller
let boardId: string
beforeAll(async () => {
  server = await ApiServer.start({ MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
  owner = await server.visitor()
  boardId = await newBoard(owner)
})
afterAll(() => server.stop())

/** Uploads an image, and reads what is then served. */
async function roundTrip(bytes: Uint8Array, as?: { name?: string; mimeType?: string }) {
  const { status, body } = await uploadImage(owner, boardId, bytes, as)
  expect(status, body.detail).toBe(201)
  const { bytes: stored, headers } = await fetchAs(server, owner, body.url)
  expect([headers.get('content-type'), stored.length]).toEqual([body.mimeType, body.byteLength])
  return { body, stored, meta: await sharp(stored, { animated: true }).metadata() }
}

describe('an uploaded image', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['gif', 'image/png'],
    ['avif', 'image/webp'],
  ] satisfies [MadeFormat, string][])('that is %s is stored as %s', async (format, mimeType) => {
    const { body } = await roundTrip((await plainImage(format)).bytes, { name: 'x.txt', mimeType: 'text/plain' })
    expect(body).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/) as string,
      url: `/assets/${body.id}`,
      mimeType,
      widthPx: 64,
      heightPx: 48,
      byteLength: body.byteLength,
      isAnimated: false,
    })
  })

  it('loses what its camera wrote into it, and stands upright', async () => {
    const photo = await sharp({ create: { width: 60, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'Ann Onymous' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(photo.includes('Ann Onymous')).toBe(true)
    const { body, stored, meta } = await roundTrip(photo)
    expect([body.widthPx, body.heightPx]).toEqual([20, 60])
    expect([meta.exif, meta.xmp, meta.icc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(stored.includes('Ann Onymous')).toBe(false)
  })

  it('stays as it was, pixel by pixel, where it came without loss', async () => {
    const noise = await noisyImage(120, 80)
    const { stored } = await roundTrip(noise)
    expect((await sharp(stored).raw().toBuffer()).equals(await sharp(noise).raw().toBuffer())).toBe(true)
  })

  it('goes on moving, or is its first frame where it moves for too long', async () => {
    const short = await roundTrip(await animatedGif(12))
    expect([short.body.isAnimated, short.body.mimeType, short.meta.pages]).toEqual([true, 'image/webp', 12])
    expect([short.body.widthPx, short.body.heightPx]).toEqual([8, 8])
    const long = await roundTrip(await animatedGif(201))
    expect([long.body.isAnimated, long.body.mimeType, long.meta.pages]).toEqual([false, 'image/png', undefined])
  })

  it('of more than 4,096 px is scaled down', async () => {
    const { body } = await roundTrip((await plainImage('png', 6_000, 1_000)).bytes)
    expect([body.widthPx, body.heightPx]).toEqual([4_096, 683])
  })

  it('is requested once: the browser caches it, and gets 304 when it has it already', async () => {
    const { body } = await roundTrip((await plainImage('png')).bytes)
    const { headers } = await fetchAs(server, owner, body.url)
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    const again = await fetchAs(server, owner, body.url, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
})

describe('requests that aren’t uploads', () => {
  it('is refused in words', async () => {
    const path = `/api/boards/${boardId}/assets`
    const empty = new FormData()
    const elsewhere = new FormData()
    elsewhere.set('picture', new Blob([(await plainImage('png')).bytes]), 'x.png')
    for (const body of [empty, elsewhere, '{}', undefined]) {
      const { status, body: problem } = await owner.call<{ code: string }>('POST', path, body)
      expect([status, problem.code]).toEqual([400, 'bad-request'])
    }
    const cut = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n\x89PNG`
    const broken = await owner.call<{ code: string }>('POST', path, cut, {
      'content-type': 'multipart/form-data; boundary=x',
    })
    expect([broken.status, broken.body.code]).toEqual([400, 'bad-request'])
  })

  it('leaves nothing behind', async () => {
    expect(await readdir(join(server.config.dataDir, 'assets/incoming'))).toEqual([])
  })
})

describe('people who may not edit', () => {
  it('uploads nothing', async () => {
    const invite = await owner.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, { role: 'viewer' })
    const viewer = await server.visitor()
    await viewer.call('POST', '/api/join', { token: invite.body.token, name: 'Vi' })
    const { bytes } = await plainImage('png')
    expect((await uploadImage(viewer, boardId, bytes)).status).toBe(403)
    expect((await uploadImage(await server.visitor(), boardId, bytes)).status).toBe(404)
    expect((await uploadImage(server.caller(), boardId, bytes)).status).toBe(401)
  })
})

describe('the files of images', () => {
  it('are swept at a start where no row knows them, and drafts with them', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-sweep-'))
    const first = await ApiServer.start({ DATA_DIR: dataDir })
    const ann = await first.visitor()
    const { body } = await uploadImage(ann, await newBoard(ann), (await plainImage('png')).bytes)
    await first.stop()

    // Leftovers of a crash between the file and its row, and of one during an upload; and an unrelated file.
    const folder = join(dataDir, 'assets')
    await writeFile(join(folder, 'abcdefghij012345'), 'orphan')
    await writeFile(join(folder, 'incoming/half'), 'half')
    await writeFile(join(folder, 'README of the operator.txt'), 'mine')
    const second = await ApiServer.start({ DATA_DIR: dataDir })
    expect((await fetchAs(second, second.caller(), '/assets/abcdefghij012345')).status).toBe(404)
    expect((await readdir(folder)).sort()).toEqual(['README of the operator.txt', 'incoming', body.id].sort())
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
    await second.stop()
    await rm(dataDir, { recursive: true })
  })

  it('stay where the database knows no image at all: it may be the wrong one', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-keep-'))
    await mkdir(join(dataDir, 'assets'))
    await writeFile(join(dataDir, 'assets/abcdefghij012345'), 'of another database')
    const started = await ApiServer.start({ DATA_DIR: dataDir })
    await started.stop()
    expect(await readdir(join(dataDir, 'assets'))).toContain('abcdefghij012345')
    await rm(dataDir, { recursive: true })
  })

  it('are readable by their owner only, and are what the row says', async () => {
    const { body } = await uploadImage(owner, boardId, (await plainImage('webp')).bytes)
    const path = join(server.config.dataDir, 'assets', body.id)
    expect((await stat(path)).mode & 0o077).toBe(0)
    expect((await readFile(path)).length).toBe(body.byteLength)
  })
})

/** An asset record, as a page writes it. */
function assetRecord(src: string): BoardRecord {
  const props = { w: 64, h: 48, name: 'a', isAnimated: false, mimeType: 'image/png', fileSize: 1, src }
  return { id: 'asset:image', typeName: 'asset', type: 'image', props, meta: {} }
}

async function onBoard<T>(of: string, work: (script: BoardScript) => Promise<T>): Promise<T> {
  const script = await BoardScript.open(server, owner, of)
  try {
    return await work(script)
  } finally {
    script.close()
  }
}

const showImage = (of: string, src: string) =>
  onBoard(of, (script) => script.write((doc) => createRecord(doc, assetRecord(src))))

/** The sources of a board's asset records. */
const imagesOn = (of: string) =>
  onBoard(of, ({ doc }) =>
    Promise.resolve(
      [...readBoard(doc).records.values()]
        .filter(({ typeName }) => typeName === 'asset')
        .map(({ props }) => (props as { src: string }).src),
    ),
  )

describe('records', () => {
  it.each([
    'https://example.org/pixel.png',
    '//example.org/pixel.png',
    '/api/auth/sign-out',
    '/assets/../api/boards',
    'blob:https://example.org/0',
    'data:image/svg+xml,<svg/>',
  ])('S27: show no image at %s, whoever wrote it', async (src) => {
    const board = await newBoard(owner)
    await showImage(board, src)
    expect(await imagesOn(board)).toEqual([])
  })
})

describe('a board’s copy', () => {
  it('has images of its own, which stay when the board is deleted for ever', async () => {
    const { body: image } = await uploadImage(owner, boardId, (await plainImage('png')).bytes)
    const other = await newBoard(owner)
    await showImage(other, image.url)
    await showImage(boardId, image.url)
    const copy = (await owner.call<{ id: string }>('POST', `/api/boards/${boardId}/duplicate`)).body.id
    const [src] = await imagesOn(copy)
    expect(src).toMatch(/^\/assets\//)
    expect(src).not.toBe(image.url)
    const before = await readdir(join(server.config.dataDir, 'assets'))

    await owner.call('DELETE', `/api/boards/${boardId}`)
    expect((await owner.call('DELETE', `/api/boards/${boardId}?forever=true`)).status).toBe(200)
    expect((await fetchAs(server, owner, image.url)).status).toBe(404)
    expect((await fetchAs(server, owner, src ?? '')).status).toBe(200)
    const after = await readdir(join(server.config.dataDir, 'assets'))
    expect(before).toContain(image.id)
    expect(after).not.toContain(image.id)
    expect(after).toContain(src?.slice('/assets/'.length))
  })
})
