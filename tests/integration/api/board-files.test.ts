// A board leaves as an archive, a board file or a picture, and comes back on another board, for another person, and
// after a restart; and files with false content are refused.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardFile } from '@/lib/board-file/board-file'
import type { BriefFile } from '@/lib/board-file/brief-file'
import { embedInPng } from '@/lib/board-file/embed-png'
import { embedInSvg } from '@/lib/board-file/embed-svg'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewDocument } from '@/lib/document/view/view-document'
import type { UnpackedBoard } from '@/server/services/board-files/unpack-onto-board'
import { plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { archiveOf, type Entries, jsonIn, sendFile, withJson, zipped } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import { fetchAs, newBoard, uploadImage } from '../../support/upload-image'

let dataDir: string
let server: ApiServer
let owner: Caller
let stranger: Caller
let boardId: string
let archive: Entries
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-files-'))
  server = await start()
  owner = await server.visitor()
  stranger = await server.visitor()
  boardId = (
    await owner.call<{ id: string }>('POST', '/api/boards', { example: true, title: '港の計画', locale: 'ja' })
  ).body.id
  const [brief] = await briefsOf(owner, boardId)
  const longer = `${brief?.text}\n\nA last word that nobody cites.`
  const replaced = await owner.call('POST', `/api/boards/${boardId}/briefs/${brief?.id}/revisions`, { text: longer })
  expect(replaced.status).toBe(201)
  await putImage(owner, boardId, (await plainImage('png')).bytes)
  archive = await archiveOf(server, owner, boardId)
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

function start(): Promise<ApiServer> {
  return ApiServer.start({ DATA_DIR: dataDir, MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
}

async function briefsOf(caller: Caller, id: string): Promise<PresentedBrief[]> {
  return (await caller.call<{ briefs: PresentedBrief[] }>('GET', `/api/boards/${id}/briefs`)).body.briefs
}

async function putImage(caller: Caller, id: string, bytes: Uint8Array): Promise<void> {
  const { url, mimeType, widthPx: w, heightPx: h, byteLength } = (await uploadImage(caller, id, bytes)).body
  const script = await BoardScript.open(server, caller, id)
  await script.write((doc) => {
    const props = { name: 'port', src: url, w, h, mimeType, isAnimated: false, fileSize: byteLength }
    createRecord(doc, { id: 'asset:port', typeName: 'asset', type: 'image', props, meta: {} })
    const shape = {
      w,
      h,
      playing: true,
      url: '',
      assetId: 'asset:port',
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    }
    createRecord(doc, shapeRecord('image', 'shape:port', 'page:page', 'a9', 0, -400, shape))
  })
  script.close()
}

const board = (entries: Entries) => jsonIn<BoardFile>(entries, 'board.json')
const lasting = ({ exportedAt: _, ...file }: BoardFile) => file

/** Existing boards, image files and drafts of uploads. */
async function whatIsThere(caller: Caller): Promise<unknown> {
  const { body } = await caller.call<{ total: number }>('GET', '/api/boards')
  const folder = join(dataDir, 'assets')
  return [body.total, await readdir(folder), await readdir(join(folder, 'incoming'))]
}

describe('an archive', () => {
  test('has the board, its briefs with their versions and its images, and names nobody', async () => {
    const file = board(archive)
    expect(Object.keys(archive).sort()).toEqual(['board.json', 'briefs/s1.json', 'images/1.png'])
    expect(file.title).toBe('港の計画')
    expect(jsonIn<BriefFile>(archive, 'briefs/s1.json')).toMatchObject({ revision: 2, revisions: [{ revision: 1 }] })
    const { body: me } = await owner.call<{ id: string; name: string }>('GET', '/api/me')
    for (const entry of ['board.json', 'briefs/s1.json']) {
      expect(JSON.stringify(jsonIn(archive, entry))).not.toContain(me.id)
    }
  })

  test('becomes a board of somebody else that leaves as the same archive, also after a restart', async () => {
    const { status, body } = await sendFile(stranger, '/api/boards/import', zipped(archive))
    expect(status).toBe(201)
    expect((await owner.call('GET', `/api/boards/${body.id}`)).status).toBe(404)
    await server.stop()
    server = await start()
    owner = server.caller(owner.token)
    stranger = server.caller(stranger.token)
    const again = await archiveOf(server, stranger, body.id)
    expect(lasting(board(again))).toEqual(lasting(board(archive)))
    expect(jsonIn(again, 'briefs/s1.json')).toEqual(jsonIn(archive, 'briefs/s1.json'))
    expect(Object.keys(again).sort()).toEqual(Object.keys(archive).sort())
    const [before, after] = [await briefsOf(owner, boardId), await briefsOf(stranger, body.id)]
    expect(after.map(({ title, text, revision }) => [title, text, revision])).toEqual(
      before.map(({ title, text, revision }) => [title, text, revision]),
    )

    const script = await BoardScript.open(server, stranger, body.id)
    const { cards, links } = viewDocument(script.doc)
    expect(links.length).toBeGreaterThan(5)
    const cited = cards.flatMap((card) => Object.values(card.citations))
    expect(cited.length).toBeGreaterThan(5)
    const text = Array.from(after[0]?.text ?? '')
    for (const { briefId, quote, start: from, end, state } of cited) {
      expect([briefId, text.slice(from, end).join(''), state]).toEqual([after[0]?.id, quote, 'anchored'])
    }
    script.close()
  })

  test('is for people who may read the board, and for nobody else', async () => {
    expect((await fetchAs(server, stranger, `/api/boards/${boardId}/archive`)).status).toBe(404)
    const { body: invite } = await owner.call<{ url: string }>('POST', `/api/boards/${boardId}/invites`, {
      role: 'viewer',
    })
    const token = invite.url.split('#')[1] ?? ''
    const viewer = await server.visitor()
    expect((await viewer.call('POST', '/api/join', { token })).status).toBe(200)
    expect(lasting(board(await archiveOf(server, viewer, boardId)))).toEqual(lasting(board(archive)))
    expect((await sendFile(viewer, `/api/boards/${boardId}/board-files`, zipped(archive))).status).toBe(403)
  })
})

describe('a board file without texts', () => {
  /** The board file as the API returns it. */
  let file: string
  beforeAll(async () => {
    const { status, bytes } = await fetchAs(server, owner, `/api/boards/${boardId}/export?format=json`)
    expect(status).toBe(200)
    file = bytes.toString()
  })
  const alone = () => JSON.parse(file) as BoardFile

  test('has the same records as an archive, with its images as data', () => {
    const { images, sources, ...rest } = lasting(alone())
    const { images: _, sources: archived, ...same } = lasting(board(archive))
    expect(rest).toEqual(same)
    expect(Object.keys(images)).toEqual(['asset:port'])
    expect(sources).toEqual(archived.map(({ file: __, ...source }) => source))
  })

  test('brings each citation’s words and source along, and keeps everything else', async () => {
    const { status, body } = await sendFile(stranger, '/api/boards/import', JSON.stringify(alone()))
    expect(status).toBe(201)
    const [brief] = await briefsOf(stranger, body.id)
    expect(brief).toMatchObject({
      title: board(archive).sources[0]?.title,
      metadata: board(archive).sources[0]?.metadata,
    })
    const again = board(await archiveOf(server, stranger, body.id))
    expect(again.records).toEqual(board(archive).records)
  })

  test('is in a PNG and in an SVG, and comes back out of them', async () => {
    const png = embedInPng((await plainImage('png')).bytes, alone())
    const svg = embedInSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', alone())
    for (const picture of [png, svg]) {
      const { status, body } = await sendFile(stranger, '/api/boards/import', picture)
      expect(status).toBe(201)
      expect((await archiveOf(server, stranger, body.id))['images/1.png']).toBeDefined()
    }
  })

  test('is unpacked onto a board: new ids that name each other, citations tied, and its briefs once', async () => {
    const target = await newBoard(stranger)
    const path = `/api/boards/${target}/board-files`
    const { status, body } = await sendFile<UnpackedBoard>(stranger, path, JSON.stringify(alone()))
    expect(status).toBe(200)
    const text = JSON.stringify(body.records)
    for (const { id } of board(archive).records) expect(text).not.toContain(`"${id}"`)
    expect(text).toContain('"influence:shape:')
    const ids = new Set(body.records.map(({ id }) => id))
    for (const [, id] of text.matchAll(/"(?:influence|verdict):(shape:[\w-]+)"/g)) expect(ids).toContain(id)
    expect(body.hasOtherCriteria).toBe(false)
    const before = await briefsOf(stranger, target)
    expect(before).toHaveLength(1)
    for (const [, id] of text.matchAll(/"briefId":"([^"]*)"/g)) expect(id).toBe(before[0]?.id)
    expect((await sendFile(stranger, path, JSON.stringify(alone()))).status).toBe(200)
    expect(await briefsOf(stranger, target)).toHaveLength(1)
    // On the board it comes from, the briefs exist.
    const { body: home } = await sendFile<UnpackedBoard>(
      owner,
      `/api/boards/${boardId}/board-files`,
      JSON.stringify(alone()),
    )
    const [own] = await briefsOf(owner, boardId)
    for (const [, id] of JSON.stringify(home.records).matchAll(/"briefId":"([^"]*)"/g)) expect(id).toBe(own?.id)
    expect(await briefsOf(owner, boardId)).toHaveLength(1)
  })
})

describe('a file that isn’t what it says', () => {
  const changed = (
    change: (file: Record<string, unknown> & { records: Record<string, unknown>[] }) => void,
  ): Uint8Array => {
    const file = structuredClone(board(archive)) as unknown as Parameters<typeof change>[0]
    change(file)
    return zipped(withJson(archive, 'board.json', file))
  }
  const cardOf = (file: { records: Record<string, unknown>[] }) =>
    file.records.find(({ type }) => type === 'card') ?? {}
  const assetProps = (file: { records: Record<string, unknown>[] }) =>
    file.records.find(({ typeName }) => typeName === 'asset')?.props as Record<string, unknown>

  test.each<[string, RegExp, () => Uint8Array | string]>([
    ['no archive, file or picture', /no board file/, () => 'Hello'],
    ['other JSON', /no board file/, () => '{"format":"x"}'],
    ['a picture without a board', /carries no board/, () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive without a board', /no board\.json/, () => zipped({ 'a.txt': new Uint8Array(3) })],
    ['an archive that is cut off', /damaged/, () => zipped(archive).subarray(0, 2_000)],
    ['a newer version', /another version/, () => changed((file) => Object.assign(file, { version: 2 }))],
    [
      'a source that leads out of the archive',
      /no \.\.\/\.\.\/etc\/passwd/,
      () => changed((file) => Object.assign((file.sources as object[])[0] ?? {}, { file: '../../etc/passwd' })),
    ],
    [
      'an image that is none',
      /no image that a board can hold|damaged/,
      () => zipped({ ...archive, 'images/1.png': new Uint8Array(500) }),
    ],
    [
      'an image that is missing',
      /no images\/1\.png/,
      () => {
        const { 'images/1.png': _, ...rest } = archive
        return zipped(rest)
      },
    ],
    [
      'an image elsewhere',
      /leads to/,
      () => changed((file) => Object.assign(assetProps(file), { src: 'https://example.org/x.png' })),
    ],
    [
      'an image of another board',
      /leads to/,
      () => changed((file) => Object.assign(assetProps(file), { src: '/assets/0123456789abcdef' })),
    ],
    [
      'a script as a link',
      /records\[\d+\] url leads to a forbidden address/,
      () =>
        changed((file) =>
          file.records.push({ ...cardOf(file), id: 'shape:note', type: 'note', props: { url: 'javascript:alert(1)' } }),
        ),
    ],
    [
      'a parent that isn’t there',
      /hangs on a record/,
      () => changed((file) => Object.assign(cardOf(file), { parentId: 'shape:nobody' })),
    ],
    ['two records of one id', /one id/, () => changed((file) => file.records.push(cardOf(file)))],
    ['a citation of no source', /cites a source/, () => changed((file) => Object.assign(file, { sources: [] }))],
    [
      'an address that runs',
      /sources\[0\]\.sourceUrl/,
      () => changed((file) => Object.assign((file.sources as object[])[0] ?? {}, { sourceUrl: 'javascript:alert(1)' })),
    ],
    ['a person', /typeName/, () => changed((file) => file.records.push({ id: 'user:x', typeName: 'user' }))],
    [
      'a brief with hidden text',
      /blocks/,
      () =>
        zipped(
          withJson(archive, 'briefs/s1.json', {
            ...jsonIn<BriefFile>(archive, 'briefs/s1.json'),
            text: 'Something else',
          }),
        ),
    ],
  ])('%s is refused with its reason, and nothing is made', async (_, reason, file) => {
    const before = await whatIsThere(stranger)
    for (const path of ['/api/boards/import', `/api/boards/${boardId}/board-files`]) {
      const sender = path.includes(boardId) ? owner : stranger
      const { status, body } = await sendFile(sender, path, file())
      expect([415, 422]).toContain(status)
      expect(body.detail).toMatch(reason)
    }
    expect(await whatIsThere(stranger)).toEqual(before)
    expect(await briefsOf(owner, boardId)).toHaveLength(1)
  })

  test('a name that leads out of the archive is never a path', async () => {
    const { status } = await sendFile(
      stranger,
      '/api/boards/import',
      zipped({ ...archive, '../../../tmp/evil': new Uint8Array(3) }),
    )
    expect(status).toBe(201)
  })
})

test('the published schema is the one that files keep to', async () => {
  const { status, body } = await server.caller().call<{ title: string }>('GET', '/api/schemas/board-1.json')
  expect([status, body.title]).toEqual([200, 'Foreboard board file, version 1'])
})
