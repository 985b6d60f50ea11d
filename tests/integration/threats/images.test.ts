// Hostile uploads and requests for images, from outside: files that explode (S23), files that run (S22), paths out of
// the store (S28), and images of other people's boards (S29).

import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE_MARKS, hostileFiles } from '../../fixtures/hostile-files'
import { animatedGif, hugePng, noisyImage, plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { MemoryWatch } from '../../support/memory-watch'
import { expectWithin } from '../../support/time-bound'
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

const MEBIBYTE = 1024 * 1024

/** An SVG with more pixels than any memory holds, and other texts that claim to be an image of endless size. */
const HUGE_SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"><rect/></svg>')

async function bombs(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const noise = await noisyImage(600, 400)
  const [jpeg, webp] = await Promise.all([sharp(noise).jpeg().toBuffer(), sharp(noise).webp().toBuffer()])
  return [
    ['a PNG of 50,000 x 50,000', hugePng(50_000, 50_000)],
    ['a PNG of 2,147,483,647 x 1', hugePng(2_147_483_647, 1)],
    ['a PNG that says 7,000 x 7,000 and ends after some rows', hugePng(7_000, 7_000)],
    ['a JPEG cut in the middle', jpeg.subarray(0, jpeg.length / 2)],
    ['a PNG cut in the middle', noise.subarray(0, noise.length / 2)],
    ['a WebP cut in the middle', webp.subarray(0, webp.length / 2)],
    ['a JPEG of a header', jpeg.subarray(0, 20)],
    ['a huge drawing', HUGE_SVG],
    ['ten megabytes of nothing', Buffer.alloc(10 * MEBIBYTE - 1_000)],
  ]
}

/** How long an upload takes, and its answer. */
async function timed(bytes: Uint8Array) {
  const startedAt = performance.now()
  const answer = await uploadImage(owner, boardId, bytes)
  return { ...answer, tookMs: performance.now() - startedAt }
}

/** Two seconds; on a machine so busy that any image takes as long, three times what a harmless one takes. */
async function boundMs(): Promise<number> {
  return Math.max(2_000, 3 * (await timed((await plainImage('png')).bytes)).tookMs)
}

test('S23: what explodes is refused within two seconds each, in words, and memory stays level', async () => {
  const files = await bombs()
  const before = await boundMs()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const memory = new MemoryWatch()
  delay.enable()
  const took = new Map<string, number>()
  for (const [name, bytes] of files) {
    const { status, body, tookMs } = await timed(bytes)
    took.set(name, tookMs)
    expect([400, 413, 415], name).toContain(status)
    expect(body.detail, name).toMatch(/^[A-Z].* .*\.$/)
  }
  delay.disable()
  expect(memory.stop(), 'more bytes than before, this process and its programs together').toBeLessThan(200 * MEBIBYTE)
  expectWithin(delay.percentile(99) / 1e6, 250, 'ms that everybody else waited')
  const bound = Math.max(before, await boundMs())
  for (const [name, tookMs] of took) expectWithin(tookMs, bound, name)
  expect(await readdir(join(server.config.dataDir, 'assets/incoming'))).toEqual([])
})

test('S23: a GIF of ten thousand frames is refused in words within two seconds, a long one becomes its first frame', async () => {
  const gif = await animatedGif(10_000)
  const bound = await boundMs()
  const memory = new MemoryWatch()
  const { status, body, tookMs } = await timed(gif)
  expect([status, body.code]).toEqual([415, 'unsupported-image'])
  expect(body.detail).toMatch(/far too long.*shorter/)
  expect(memory.stop()).toBeLessThan(200 * MEBIBYTE)
  expectWithin(tookMs, bound)
  const long = await timed(await animatedGif(1_000))
  expect([long.status, long.body.isAnimated], long.body.detail).toEqual([201, false])
})

test('S23: an image that would take much memory within all limits is refused before it is decoded', async () => {
  const { bytes } = await plainImage('avif', 4_100, 4_100)
  const memory = new MemoryWatch()
  const { status, body } = await uploadImage(owner, boardId, bytes)
  expect([status, body.code]).toEqual([415, 'unsupported-image'])
  expect(body.detail).toMatch(/too much memory.*save it as JPEG/)
  expect(memory.stop()).toBeLessThan(200 * MEBIBYTE)
})

test('S23: many at once wait for each other: no more memory than one', async () => {
  const people = await Promise.all([server.visitor(), server.visitor()])
  const boards = await Promise.all(people.map(newBoard))
  const image = await noisyImage(500, 400)
  const memory = new MemoryWatch()
  const answers = await Promise.all(
    people.flatMap((person, i) => [1, 2, 3, 4].map(() => uploadImage(person, boards[i] ?? '', image))),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  expect(memory.stop()).toBeLessThan(200 * MEBIBYTE)
})

test('S23: after a decoder’s death the next image is taken', async () => {
  for (const [, bytes] of (await bombs()).slice(0, 3)) await uploadImage(owner, boardId, bytes)
  expect((await uploadImage(owner, boardId, (await plainImage('jpeg')).bytes)).status).toBe(201)
})

test('S22: no drawing, page or script is stored, and of polyglots only the image is', async () => {
  const files = await hostileFiles()
  expect(files.length).toBeGreaterThanOrEqual(20)
  for (const { name, mimeType, bytes, isImage } of files) {
    const { status, body } = await uploadImage(owner, boardId, bytes, { name, mimeType })
    if (!isImage) {
      expect([status, body.code], name).toEqual([415, 'unsupported-image'])
      continue
    }
    expect(status, `${name}: ${body.detail}`).toBe(201)
    const { headers, bytes: stored } = await fetchAs(server, owner, body.url)
    for (const mark of HOSTILE_MARKS) expect(stored.includes(mark), `${mark} in ${name}`).toBe(false)
    expect(headers.get('content-type'), name).toMatch(/^image\/(png|jpeg|webp)$/)
  }
})

test('S22: whatever is stored is served as nothing that can run', async () => {
  const { body } = await uploadImage(owner, boardId, (await plainImage('png')).bytes)
  const { headers } = await fetchAs(server, owner, body.url)
  expect(headers.get('x-content-type-options')).toMatch(/^nosniff/)
  expect(headers.get('content-security-policy')).toContain("sandbox; default-src 'none'")
  expect(headers.get('content-disposition')).toBe('inline')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

/** Ways to write `../`: as paths are sent, decoded once, twice, or by a faulty decoder. */
const DOTS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '..%00',
  '．．',
  '....',
  '..;',
  '%uff0e%uff0e',
]
const SLASHES = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af']
const ESCAPES = DOTS.flatMap((dots) => SLASHES.map((slash) => `${dots}${slash}`))

test('S28: sixty ways out of the store and more lead nowhere', async () => {
  expect(ESCAPES.length).toBeGreaterThanOrEqual(60)
  const { dataDir } = server.config
  const secret = await readFile(join(dataDir, 'app-secret'), 'utf8')
  await mkdir(join(dataDir, 'assets/nested'), { recursive: true })
  await writeFile(join(dataDir, 'assets/nested/abcdefghij012345'), secret)
  const { bytes } = await plainImage('png')
  const { id } = (await uploadImage(owner, boardId, bytes)).body
  const paths = [
    ...ESCAPES.map((way) => `/assets/${way}app-secret`),
    ...ESCAPES.map((way) => `/assets/incoming/${way.repeat(2)}app-secret`),
    ...ESCAPES.map((way) => `/assets/${id}/${way.repeat(8)}etc/passwd`),
    ...[
      '/assets',
      '/assets/',
      '/assets/incoming',
      '/assets/.',
      `/assets/${id}/`,
      `/assets/${id}%00`,
      `/assets/${id}.png`,
    ],
    ...['/assets/nested/abcdefghij012345', '/assets/nested%2fabcdefghij012345', '/assets//etc/passwd', '/assets/*'],
  ]
  const port = Number(new URL(server.url).port)
  for (const path of paths) {
    const answer = await raw(port, path, owner.token ?? '')
    expect(answer, path).toMatch(/^HTTP\/1\.1 (404|400) /)
    expect(answer.includes(secret.trim()), path).toBe(false)
    expect(answer, path).not.toMatch(/root:|IHDR/)
  }
})

/** Requests a path exactly as written, which clients would normalize. */
async function raw(port: number, path: string, token: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    answer += chunk
  })
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return answer
}

test('S29: who can’t read the board doesn’t get its image, by whatever way they know of it', async () => {
  const { bytes } = await plainImage('png')
  const { url } = (await uploadImage(owner, boardId, bytes)).body
  const stranger = await server.visitor()
  const unknown = await fetchAs(server, stranger, '/assets/0123456789abcdef')
  expect(unknown.status).toBe(404)
  for (const caller of [stranger, server.caller(), server.caller('a-made-up-token')]) {
    const { status, bytes: body } = await fetchAs(server, caller, url)
    expect([status, body.toString()]).toEqual([404, unknown.bytes.toString()])
    const { etag } = Object.fromEntries((await fetchAs(server, owner, url)).headers)
    expect((await fetchAs(server, caller, url, { 'if-none-match': etag ?? '' })).status).toBe(404)
  }
  // A board of their own that links there makes no difference.
  const own = await newBoard(stranger)
  expect((await stranger.call('POST', `/api/boards/${own}/duplicate`)).status).toBe(201)
  expect((await fetchAs(server, stranger, url)).status).toBe(404)
})

test('S29: access is asked for at every request: it begins with a link and ends with it', async () => {
  const { url } = (await uploadImage(owner, boardId, (await plainImage('png')).bytes)).body
  const guest = await server.visitor()
  const invite = await owner.call<{ id: string; token: string }>('POST', `/api/boards/${boardId}/invites`, {
    role: 'viewer',
  })
  await guest.call('POST', '/api/join', { token: invite.body.token, name: 'Gus' })
  expect((await fetchAs(server, guest, url)).status).toBe(200)
  expect((await owner.call('DELETE', `/api/boards/${boardId}/invites/${invite.body.id}`)).status).toBe(200)
  expect((await fetchAs(server, guest, url)).status).toBe(404)
})

test('S29: with its board an image is gone, and back with it', async () => {
  const board = await newBoard(owner)
  const { url } = (await uploadImage(owner, board, (await plainImage('png')).bytes)).body
  await owner.call('DELETE', `/api/boards/${board}`)
  expect((await fetchAs(server, owner, url)).status).toBe(404)
  await owner.call('POST', `/api/boards/${board}/restore`)
  expect((await fetchAs(server, owner, url)).status).toBe(200)
})
