// How large images may be, how many a board may have and how many a person may upload, at each limit and one beyond
// (SYNC-SPEC 2).

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UploadGate } from '@/server/assets/upload-gate'
import { noisyImage, plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { askerNamed } from '../../support/asker'
import { ManualClock } from '../../support/manual-clock'
import { newBoard, uploadImage } from '../../support/upload-image'

const LIMITS = { maxImageBytes: 40_000, maxImagePixels: 10_000 }

let server: ApiServer
let owner: Caller
let boardId: string
beforeAll(async () => {
  server = await ApiServer.start({
    MAX_IMAGE_BYTES: String(LIMITS.maxImageBytes),
    MAX_IMAGE_PIXELS: String(LIMITS.maxImagePixels),
    MAX_UPLOADS_PER_MINUTE_PER_USER: '1000',
  })
  owner = await server.visitor()
  boardId = await newBoard(owner)
})
afterAll(() => server.stop())

/** Names in a server's store. */
async function filesOf(of: ApiServer): Promise<string[]> {
  const folder = join(of.config.dataDir, 'assets')
  return [...(await readdir(folder)), ...(await readdir(join(folder, 'incoming')))].filter(
    (name) => name !== 'incoming',
  )
}

test('maxImageBytes: an image of as many bytes is taken, one of one more is refused with 413 and leaves nothing behind', async () => {
  const { bytes } = await plainImage('png')
  // Bytes after an image's end aren't part of it.
  const ofBytes = (length: number) => Buffer.concat([bytes, Buffer.alloc(length - bytes.length)])
  expect((await uploadImage(owner, boardId, ofBytes(LIMITS.maxImageBytes))).status).toBe(201)
  const before = await filesOf(server)
  for (const length of [LIMITS.maxImageBytes + 1, 10 * LIMITS.maxImageBytes]) {
    const { status, body } = await uploadImage(owner, boardId, ofBytes(length))
    expect([status, body.code]).toEqual([413, 'too-large'])
    expect(body.detail).toContain(String(LIMITS.maxImageBytes))
  }
  expect(await filesOf(server)).toEqual(before)
})

test('maxImagePixels: an image of as many pixels is taken, one of one row more is refused with 415', async () => {
  for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const) {
    const ofRows = async (rows: number) => (await plainImage(format, 100, rows)).bytes
    expect((await uploadImage(owner, boardId, await ofRows(100))).status, format).toBe(201)
    const { status, body } = await uploadImage(owner, boardId, await ofRows(101))
    expect([status, body.code], format).toEqual([415, 'unsupported-image'])
    expect(body.detail).toMatch(/pixels\. Scale it down/)
  }
})

test('maxAssetBytesPerBoard: images are taken up to so many bytes as stored, one that makes it one more is refused with 413', async () => {
  const noise = await noisyImage(60, 60)
  const { byteLength } = (await uploadImage(owner, boardId, noise)).body
  const exact = await ApiServer.start({ MAX_ASSET_BYTES_PER_BOARD: String(2 * byteLength) })
  const tight = await ApiServer.start({ MAX_ASSET_BYTES_PER_BOARD: String(2 * byteLength - 1) })
  const ann = await exact.visitor()
  const ben = await tight.visitor()
  const [annsBoard, bensBoard] = [await newBoard(ann), await newBoard(ben)]
  expect([
    (await uploadImage(ann, annsBoard, noise)).status,
    (await uploadImage(ann, annsBoard, noise)).status,
    (await uploadImage(ben, bensBoard, noise)).status,
  ]).toEqual([201, 201, 201])
  for (const [caller, board, of, kept] of [
    [ann, annsBoard, exact, 2],
    [ben, bensBoard, tight, 1],
  ] as const) {
    const { status, body } = await uploadImage(caller, board, noise)
    expect([status, body.code]).toEqual([413, 'storage-full'])
    expect(await filesOf(of)).toHaveLength(kept)
  }
  await exact.stop()
  await tight.stop()
})

test('maxAssetBytesPerBoard: many at once don’t go beyond it either, and other boards are not concerned', async () => {
  const noise = await noisyImage(60, 60)
  const { byteLength } = (await uploadImage(owner, boardId, noise)).body
  const small = await ApiServer.start({ MAX_ASSET_BYTES_PER_BOARD: String(Math.round(2.5 * byteLength)) })
  const people = await Promise.all([small.visitor(), small.visitor()])
  const [ann] = people
  const board = await newBoard(ann)
  const { body } = await ann.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'editor' })
  await people[1].call('POST', '/api/join', { token: body.token, name: 'Ben' })
  const answers = await Promise.all(
    people.flatMap((person) => Array.from({ length: 3 }, () => uploadImage(person, board, noise))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413, 413, 413])
  expect(await filesOf(small)).toHaveLength(2)
  expect((await uploadImage(ann, await newBoard(ann), noise)).status).toBe(201)
  await small.stop()
})

test('S31: maxUploadsPerMinutePerUser: a person may upload as often, is refused the next time with the reason, and others are not disturbed', async () => {
  const clock = new ManualClock()
  const gate = new UploadGate({ maxUploadsPerMinutePerUser: 3 }, clock, 'images')
  const upload = (person: string) => gate.admit(askerNamed(person), () => Promise.resolve('done'))
  for (let i = 0; i < 3; i++) expect(await upload('ann')).toBe('done')
  await expect(upload('ann')).rejects.toMatchObject({
    code: 'too-many',
    message: /Try again in/,
    retryAfterSeconds: 20,
  })
  expect(await upload('ben')).toBe('done')
  clock.advance(60_000)
  for (let i = 0; i < 3; i++) expect(await upload('ann')).toBe('done')
  await expect(upload('ann')).rejects.toMatchObject({ code: 'too-many' })
})

test('S31, S38: a person who sends many at once, or comes when everybody sends, is asked to wait, and one who has none under way goes first', async () => {
  const gate = new UploadGate({ maxUploadsPerMinutePerUser: 1_000 }, new ManualClock(), 'images')
  const arrivals: (() => void)[] = []
  const hold = (person: string) => {
    const done = gate.admit(
      askerNamed(person, 'one address'),
      (ended) =>
        new Promise<void>((resolve, reject) => {
          arrivals.push(resolve)
          ended.addEventListener('abort', () => reject(new Error('It was ended')))
        }),
    )
    // Awaited below, where its outcome matters.
    done.catch(() => undefined)
    return done
  }
  const held = Array.from({ length: 4 }, () => hold('ann'))
  await expect(hold('ann')).rejects.toMatchObject({ code: 'too-many' })
  for (let i = 4; i < 128; i++) held.push(hold(`person ${i}`))
  // Three of Ann's four places are given to others; then everybody has one.
  for (const name of ['ben', 'cay', 'dan']) held.push(hold(name))
  const lost = await Promise.allSettled(held.slice(1, 4))
  for (const each of lost) expect(each).toMatchObject({ reason: { code: 'busy', retryAfterSeconds: 5 } })
  await expect(hold('eve')).rejects.toMatchObject({ code: 'busy' })
  arrivals.shift()?.()
  await held[0]
  held.push(hold('eve'))
  for (const arrive of arrivals) arrive()
  await Promise.all([held[0], ...held.slice(4)])
})

test('S31: uploads are counted by person over the API, and a refused one leaves nothing behind', async () => {
  const slow = await ApiServer.start({ MAX_UPLOADS_PER_MINUTE_PER_USER: '2' })
  const [ann, ben] = [await slow.visitor(), await slow.visitor()]
  const [annsBoard, bensBoard] = [await newBoard(ann), await newBoard(ben)]
  const { bytes } = await plainImage('png')
  const statuses = []
  for (let i = 0; i < 3; i++) statuses.push((await uploadImage(ann, annsBoard, bytes)).status)
  expect(statuses).toEqual([201, 201, 429])
  expect((await uploadImage(ben, bensBoard, bytes)).status).toBe(201)
  expect(await filesOf(slow)).toHaveLength(3)
  await slow.stop()
})
