// A board moves to another server as one file: with its versions, which show there what they showed here, its comments and
// its images, those that only a version shows, too.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardFile } from '@/lib/board-file/board-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
import { createRecord, deleteRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { readVersion } from '@/server/services/versions/read-version'
import { plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { archiveOf, type Entries, jsonIn, sendFile, withJson, zipped } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import { fetchAs, uploadImage } from '../../support/upload-image'

interface Citation {
  readonly briefId: string
  readonly quote: string
}
interface Version {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly at: string
  readonly cards: number
  readonly by: { readonly name: string } | null
}

let root: string
let here: ApiServer
let there: ApiServer
let owner: Caller
let mover: Caller
let board: string
let archive: Entries
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreboard-move-'))
  here = await ApiServer.start()
  there = await ApiServer.start({ DATA_DIR: join(root, 'there'), MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
  owner = await here.visitor()
  mover = await there.visitor()
  board = await made(owner, '/api/boards', { title: '港の計画' })
  const brief = await made(owner, `/api/boards/${board}/briefs`, { text: 'The ferry is late on most days.' })
  const quoted = { briefId: brief, start: 0, end: 17 }
  const card = await made(owner, `/api/boards/${board}/cards`, { kind: 'risk', title: 'Late', citations: [quoted] })
  await made(owner, `/api/boards/${board}/threads`, { anchor: { kind: 'board' }, text: 'Is this so?' })
  await putImage()
  await made(owner, `/api/boards/${board}/versions`, { name: 'With a picture' })
  expect((await owner.call('DELETE', `/api/boards/${board}/cards/${card}`)).status).toBe(204)
  const script = await BoardScript.open(here, owner, board)
  await script.write((doc) => {
    deleteRecord(doc, 'shape:port')
    deleteRecord(doc, 'asset:port')
  })
  script.close()
  await made(owner, `/api/boards/${board}/cards`, { kind: 'driver', title: 'Trade' })
  await made(owner, `/api/boards/${board}/versions`, { name: 'Without it' })
  archive = await withVersions(here, owner, board)
})
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()])
  await rm(root, { recursive: true, force: true })
})

async function made(caller: Caller, path: string, body: object): Promise<string> {
  const answer = await caller.call<{ id: string; detail?: string }>('POST', path, body)
  expect([200, 201], `${path}: ${answer.body.detail}`).toContain(answer.status)
  return answer.body.id
}

async function putImage(): Promise<void> {
  const {
    url,
    mimeType,
    widthPx: w,
    heightPx: h,
    byteLength,
  } = (await uploadImage(owner, board, (await plainImage('png')).bytes)).body
  const script = await BoardScript.open(here, owner, board)
  await script.write((doc) => {
    const props = { name: 'port', src: url, w, h, mimeType, isAnimated: false, fileSize: byteLength }
    createRecord(doc, { id: 'asset:port', typeName: 'asset', type: 'image', props, meta: {} })
    const looks = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
    const shape = { w, h, assetId: 'asset:port', ...looks }
    createRecord(doc, shapeRecord('image', 'shape:port', 'page:page', 'a9', 0, -400, shape))
  })
  script.close()
}

async function withVersions(server: ApiServer, caller: Caller, id: string): Promise<Entries> {
  const { status, bytes } = await fetchAs(server, caller, `/api/boards/${id}/archive?versions=true`)
  expect(status).toBe(200)
  return unzipSync(Uint8Array.from(bytes))
}
const versionsOf = async (caller: Caller, id: string) =>
  (await caller.call<{ versions: Version[] }>('GET', `/api/boards/${id}/versions`)).body.versions
const bring = (entries: Entries) => sendFile(mover, '/api/boards/import', zipped(entries))
const named = (versions: readonly Version[]) =>
  versions.filter(({ kind }) => kind === 'named').map(({ name, at, cards }) => [name, at, cards])

describe('an archive with versions', () => {
  test('names nobody, and takes along the image that only a version shows', async () => {
    const listed = jsonIn<FileVersion[]>(archive, 'versions.json')
    expect(listed.filter(({ kind }) => kind === 'named').map(({ name }) => name)).toEqual([
      'With a picture',
      'Without it',
    ])
    expect(jsonIn<BoardFile>(archive, 'board.json').images).toEqual({})
    expect(Object.keys(archive)).toContain('images/1.png')
    const { body: me } = await owner.call<{ id: string }>('GET', '/api/me')
    for (const entry of Object.keys(archive).filter((name) => name.endsWith('.json'))) {
      expect(JSON.stringify(jsonIn(archive, entry)), entry).not.toContain(me.id)
    }
    // What was deleted since leaves only where it was asked for.
    expect(Object.keys(await archiveOf(here, owner, board)).filter((name) => /version|image/.test(name))).toEqual([])
  })

  test('moves the board to another server: versions, comments, briefs, citations, images', async () => {
    const { status, body } = await bring(archive)
    expect(status, body.detail).toBe(201)
    const [before, after] = [await versionsOf(owner, board), await versionsOf(mover, body.id)]
    expect(named(after)).toEqual(named(before))
    expect(after.every(({ by }) => by === null)).toBe(true)
    const [first] = after.filter(({ name }) => name === 'With a picture')
    const content = await readVersion(there.services, body.id, first?.id ?? '')
    const [brief] = (await mover.call<{ briefs: { id: string }[] }>('GET', `/api/boards/${body.id}/briefs`)).body.briefs
    expect(content.briefs.map(({ id }) => id)).toEqual([brief?.id])
    const citations = content.records
      .filter(({ type }) => type === 'card')
      .flatMap(({ props }) => Object.values((props as unknown as { citations: Record<string, Citation> }).citations))
    expect(citations.map(({ briefId, quote }) => [briefId, quote])).toEqual([[brief?.id, 'The ferry is late']])
    const images = content.records.filter(({ id }) => id === 'asset:port')
    expect(images).toHaveLength(1)
    for (const { props } of images) {
      expect((await fetchAs(there, mover, (props as unknown as { src: string }).src)).status).toBe(200)
    }
    const { threads } = (await mover.call<{ threads: object[] }>('GET', `/api/boards/${body.id}/threads`)).body
    expect(threads).toHaveLength(1)

    // And brings back what it was.
    const restored = await mover.call('POST', `/api/boards/${body.id}/versions/${first?.id}/restore`, {})
    expect(restored.status).toBeLessThan(300)
    const { cards } = (await mover.call<{ cards: { title: string }[] }>('GET', `/api/boards/${body.id}/cards`)).body
    expect(cards.map(({ title }) => title)).toEqual(['Late'])
  })

  test('leaves again as it came', async () => {
    const { body } = await bring(archive)
    const again = await withVersions(there, mover, body.id)
    const lasting = (entries: Entries) =>
      jsonIn<FileVersion[]>(entries, 'versions.json').map(({ file, ...version }) => {
        const { records, title } = jsonIn<BoardFile>(entries, file)
        return { ...version, title, ids: records.map(({ id }) => id).toSorted() }
      })
    expect(lasting(again)).toEqual(lasting(archive))
  })

  test('makes nothing where a version is damaged, missing or a lie', async () => {
    const listed = jsonIn<FileVersion[]>(archive, 'versions.json')
    const [one] = listed
    const whatIsThere = async () => [
      (await mover.call<{ total: number }>('GET', '/api/boards')).body.total,
      await readdir(join(root, 'there/assets')),
    ]
    const before = await whatIsThere()
    const { [one?.file ?? '']: _, ...missing } = archive
    for (const wrong of [
      missing,
      withJson(archive, one?.file ?? '', { format: 'foreboard-board', version: 1 }),
      withJson(archive, 'versions.json', { not: 'a list' }),
      withJson(archive, 'versions.json', [{ ...one, kind: 'mine' }]),
      withJson(archive, 'versions.json', [{ ...one, file: '../../board.json' }]),
      withJson(archive, 'versions.json', [{ ...one, at: 'yesterday' }]),
    ]) {
      const { status, body } = await bring(wrong)
      expect([status, body.code]).toEqual([422, 'unreadable-board'])
    }
    expect(await whatIsThere()).toEqual(before)
  })
})
