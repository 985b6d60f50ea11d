// The route of live pictures, with a fake drawing: signed addresses, validators, and who may read them.

import { OpenAPIHono } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { createRecord, deleteRecord } from '@/lib/document/records/records'
import { AppError } from '@/lib/domain/errors'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { addSignedAddressRoutes } from '@/server/api/exports/signed-addresses'
import type { ApiEnvironment } from '@/server/api/routing/environment'
import { problemResponse } from '@/server/api/routing/problem'
import { Routes } from '@/server/api/routing/routes'
import type { BoardEmbedRow } from '@/server/db/boards/board-embeds'
import { AddressSigner } from '@/server/embeds/derived-secret'
import { RenderedPictures } from '@/server/embeds/rendered-pictures'
import type { BoardAccess } from '@/server/policies/board-policy'
import type { ServiceContext } from '@/server/services/context'
import { makeLiveImage, revokeLiveImages } from '@/server/services/embeds/live-image'
import { ManualClock } from '../../../support/manual-clock'

const PICTURE = { frame: null, theme: 'light', scale: 2, background: true, language: 'en' } as const

function setUp() {
  const clock = new ManualClock()
  let row: BoardEmbedRow | null = null
  const ids = ['page-key', 'image-key', 'page-key-2', 'page-key-3', 'image-key-2', 'page-key-4']
  const board = {
    id: 'board-1',
    title: 'Ports',
    changedAt: new Date(Date.UTC(2026, 0, 1)),
    deletedAt: null as Date | null,
  }
  const drawn: unknown[] = []
  const doc = newBoardDoc()
  createRecord(doc, { id: 'shape:frame', typeName: 'shape' })
  createRecord(doc, { id: 'page:second', typeName: 'page' })
  const services = {
    boardEmbeds: {
      find: (boardId: string) => Promise.resolve(boardId === 'board-1' ? row : null),
      save: (boardId: string, pageKey: string, change: Partial<BoardEmbedRow>) => {
        row = { ...(row ?? { boardId, pageKey, isOn: false, origins: [], imageKey: null }), ...change }
        return Promise.resolve(row)
      },
    },
    boards: { find: () => Promise.resolve(board) },
    rounds: { list: () => Promise.resolve([]) },
    rooms: { read: (_id: string, look: (doc: Y.Doc) => unknown) => Promise.resolve(look(doc)) },
    audit: { add: () => Promise.resolve() },
    signAddress: new AddressSigner('a secret of the server', 'addresses'),
    livePictures: new RenderedPictures({ clock, minIntervalMs: 10_000, maxBytes: 1_000 }),
    drawing: {
      isThere: () => Promise.resolve(true),
      draw: (_board: unknown, _onlooker: unknown, request: unknown) => {
        drawn.push(request)
        const bytes = new Uint8Array([board.changedAt.getTime() % 251])
        return Promise.resolve({ bytes, mediaType: 'image/png', fileName: 'Ports.png' })
      },
    },
    now: () => clock.date(),
    newId: () => ids.shift() ?? 'no-more-ids',
  } as unknown as ServiceContext
  const access = { board, person: { id: 'host', name: 'Host' } } as unknown as BoardAccess
  const app = new OpenAPIHono<ApiEnvironment>()
  app.onError((error) => problemResponse(error instanceof AppError ? error : new AppError('internal', String(error))))
  addSignedAddressRoutes(new Routes(app, services), services, DEFAULT_LIMITS, clock)
  const address = { clientIp: '203.0.113.7', host: 'board.example.org', protocol: 'https' }
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, { address })
  return { clock, board, doc, drawn, services, access, get }
}

it('S36: shows the board to pages of every site, with a validator of the picture itself', async () => {
  const { drawn, services, access, get } = setUp()
  const answer = await get(await makeLiveImage(services, access, PICTURE))
  expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([
    200,
    {
      'content-type': 'image/png',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=10',
      'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
    },
  ])
  expect(answer.headers.get('set-cookie')).toBeNull()
  // A person who sees the picture doesn't need the data behind it.
  expect(drawn).toMatchObject([{ format: 'png', part: { kind: 'board' }, carriesData: false }])
})

it('is not sent again while it is the same, and drawn once a change and ten seconds', async () => {
  const { clock, board, drawn, services, access, get } = setUp()
  const path = await makeLiveImage(services, access, PICTURE)
  const [first] = await Promise.all([get(path), get(path), get(path)])
  const etag = first.headers.get('etag') ?? ''
  const same = await get(path, { 'if-none-match': etag })
  expect([same.status, same.headers.get('etag'), drawn.length]).toEqual([304, etag, 1])
  board.changedAt = new Date(Date.UTC(2026, 0, 2))
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  clock.advance(10_000)
  const fresh = await get(path, { 'if-none-match': etag })
  expect([fresh.status, drawn.length, fresh.headers.get('etag') === etag]).toEqual([200, 2, false])
})

it('S36: a changed address, another board’s, a revoked one and one of a board that is gone are the same 404', async () => {
  const { board, drawn, services, access, get } = setUp()
  const path = await makeLiveImage(services, access, { ...PICTURE, frame: 'shape:frame' })
  const forged = [
    path.replace('scale=2', 'scale=3'),
    path.replace('theme=light', 'theme=dark'),
    path.replace('frame=shape%3Aframe&', ''),
    path.replace('background=true', 'background=false'),
    path.replace('board-1', 'board-2'),
    `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
  ]
  const answers = await Promise.all(forged.map(async (each) => get(each)))
  const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<{ code: string }>))
  expect(answers.map(({ status }) => status)).toEqual(forged.map(() => 404))
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(drawn).toEqual([])

  board.deletedAt = new Date()
  expect((await get(path)).status).toBe(404)
  board.deletedAt = null
  expect((await get(path)).status).toBe(200)
  await revokeLiveImages(services, access)
  expect((await get(path)).status).toBe(404)
  // A new picture doesn't bring the old ones back.
  const again = await makeLiveImage(services, access, PICTURE)
  expect([(await get(again)).status, (await get(path)).status]).toEqual([200, 404])
})

it('S36: shows one page of the board, and says so once that was deleted', async () => {
  const { clock, board, doc, drawn, services, access, get } = setUp()
  const path = await makeLiveImage(services, access, { ...PICTURE, frame: 'page:second' })
  expect((await get(path)).status).toBe(200)
  expect(drawn).toMatchObject([{ part: { kind: 'page', id: 'page:second' } }])
  deleteRecord(doc, 'page:second')
  board.changedAt = new Date(Date.UTC(2026, 0, 2))
  clock.advance(10_000)
  const answer = await get(path)
  const { detail } = (await answer.json()) as { detail: string }
  expect([answer.status, detail]).toEqual([404, 'The page that this picture showed was deleted from the board.'])
  expect(drawn).toHaveLength(1)
})
