// Readers who write all the same (SYNC-SPEC S11, S12): over the socket as a stock client and by hand, and over HTTP.
// Not one byte of the board changes, nothing is logged, nothing is sent to others, and they can still read.

import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { encodeSyncStep2, encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { ApiServer, type Caller } from '../../support/api-server'
import { card } from '../../support/sync/board-content'
import { Client } from '../../support/sync/client'
import { waitFor } from '../../support/wait-for'
import { frameOf, joined, numbers } from './attack'

interface Created {
  readonly id: string
}
type Reader = 'viewer' | 'commenter'

let server: ApiServer
let owner: Caller
let boardId: string
let database: Database.Database
const clients: Client[] = []

beforeAll(async () => {
  // Every provider listens for the end of the process.
  process.setMaxListeners(100)
  server = await ApiServer.start()
  owner = await server.visitor()
  boardId = (await owner.call<Created>('POST', '/api/boards', { title: 'Watched' })).body.id
  for (const title of ['First', 'Second']) {
    await owner.call('POST', `/api/boards/${boardId}/cards`, { kind: 'risk', title })
  }
  database = new Database(`${server.config.dataDir}/foreboard.sqlite`, { readonly: true })
  // An unfolded board is folded when it is first opened, which is not a reader's write.
  const folded = database.prepare(
    `SELECT 1 FROM BoardSnapshot WHERE boardId = ? AND NOT EXISTS (SELECT 1 FROM BoardUpdate WHERE id <= mergedThroughId)`,
  )
  await waitFor('the new board is folded', () => folded.get(boardId) !== undefined)
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  database.close()
  await server.stop()
})

async function joinAs(role: Reader): Promise<Caller> {
  const { token } = (await owner.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, { role })).body
  const { headers, body } = await server.caller().call<{ role: string }>('POST', '/api/join', { token, name: role })
  expect(body.role).toBe(role)
  return server.caller(headers.get('set-auth-token') ?? '')
}

async function connect(caller: Caller): Promise<Client> {
  const client = new Client(`${server.url.replace('http', 'ws')}/sync`, boardId, { token: caller.token ?? '' })
  clients.push(client)
  await client.synced()
  return client
}

/** Counts the sync frames that a client is sent. */
function countSyncFrames(client: Client): { readonly count: number } {
  const counted = { count: 0 }
  client.provider.ws?.addEventListener('message', ({ data }) => {
    if (new Uint8Array(data as ArrayBuffer)[0] === MESSAGE_SYNC) counted.count += 1
  })
  return counted
}

/** Everything the database holds of the board: rows and snapshots as they are, and the owners of clientIDs. */
function stored(): unknown {
  const all = (table: string) => database.prepare(`SELECT * FROM ${table} WHERE boardId = ?`).all(boardId)
  return ['BoardUpdate', 'BoardSnapshot', 'BoardClient', 'BoardQuarantine', 'Brief', 'Thumbnail'].map(all)
}

/** The board as a fresh page of its owner receives it. */
async function served(): Promise<Buffer> {
  const fresh = await connect(owner)
  const bytes = Buffer.from(Y.encodeStateAsUpdate(fresh.doc))
  fresh.destroy()
  return bytes
}

/** The reader is still connected, and sees what others do next. */
async function seesOn(reader: Client, watcher: Client): Promise<void> {
  const { id } = (await owner.call<Created>('POST', `/api/boards/${boardId}/cards`, { kind: 'risk', title: 'Next' }))
    .body
  await waitFor('both see it', () => reader.records.has(id) && watcher.records.has(id))
}

const refusals = (client: Client) => client.acks.filter(({ type }) => type === 'refused').length

/** Records as an update of a clientID of its own. */
function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => write(doc))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
const shape = (name: string) => updateOf((doc) => createRecord(doc, card(name, 0, 0)))
const unknownShape = () =>
  updateOf((doc) =>
    doc.getMap('records').set(
      'shape:odd',
      new Y.Map<unknown>([
        ['is', 'shape:teapot'],
        ['xy', [0, 0]],
      ]),
    ),
  )
const comment = () => updateOf((doc) => doc.getMap('comments').set('c1', new Y.Map([['text', 'A remark']])))

const READERS: readonly Reader[] = ['viewer', 'commenter']

test.each(READERS)('I8, S11, S12: what a %s writes over the socket changes not one byte', async (role) => {
  const reader = await connect(await joinAs(role))
  const watcher = await connect(owner)
  const [before, rows, sent] = [await served(), stored(), countSyncFrames(watcher)]
  const writes: (() => void)[] = [
    // Changes through its page, as if that allowed them: a new shape, a changed one, a deleted one.
    () => createRecord(reader.doc, card('mine', 0, 0)),
    () => [...reader.records.values()].at(-1)?.set('xy', [666, 666]),
    () => reader.records.delete([...reader.records.keys()].at(-2) ?? ''),
    // Changes by hand, in both kinds of frame.
    () => reader.send(encodeUpdate(shape('update'))),
    () => reader.send(encodeSyncStep2(shape('step 2'))),
    () => reader.send(encodeSyncStep2(Y.encodeStateAsUpdate(reader.doc))),
    // Content that no board has: a shape of an unknown type, and a root that doesn't exist yet.
    () => reader.send(encodeUpdate(unknownShape())),
    () => reader.send(encodeUpdate(comment())),
  ]
  for (const [i, write] of writes.entries()) {
    write()
    reader.mark()
    await waitFor(`write ${i} is refused`, () => refusals(reader) === i + 1)
  }
  expect(reader.closes).toEqual([])
  expect((await served()).equals(before)).toBe(true)
  expect(stored()).toEqual(rows)
  expect(sent.count).toBe(0)
  await seesOn(reader, watcher)
})

test.each(READERS)(
  'S11, S12: frames that there are not end the socket of a %s, who comes back and sees',
  async (role) => {
    const caller = await joinAs(role)
    const watcher = await connect(owner)
    const [before, rows, sent] = [await served(), stored(), countSyncFrames(watcher)]
    const odd = [frameOf(7, shape('odd')), joined(numbers(0, 3), shape('odd')), frameOf(122, shape('odd'))]
    for (const frame of odd) {
      const reader = await connect(caller)
      reader.send(frame)
      await waitFor('the socket is ended', () => reader.closed !== null)
      expect(reader.closed?.code).toBe(4400)
    }
    expect((await served()).equals(before)).toBe(true)
    expect(stored()).toEqual(rows)
    expect(sent.count).toBe(0)
    await seesOn(await connect(caller), watcher)
  },
)

test.each(READERS)('S11, S12: what a %s writes over HTTP changes not one byte', async (role) => {
  const path = `/api/boards/${boardId}`
  const brief = (await owner.call<Created>('POST', `${path}/briefs`, { text: 'A brief.' })).body
  const caller = await joinAs(role)
  const [reader, watcher] = [await connect(caller), await connect(owner)]
  const [before, rows, sent] = [await served(), stored(), countSyncFrames(watcher)]
  const refused: readonly (readonly [method: string, path: string, body?: unknown])[] = [
    ['POST', '/cards', { kind: 'risk', title: 'Mine' }],
    ['PATCH', '/cards/R-001', { title: 'Mine' }],
    ['DELETE', '/cards/R-001'],
    ['POST', '/links', { from: 'R-001', to: 'R-002', kind: 'causes' }],
    ['POST', '/briefs', { text: 'Mine' }],
    ['PATCH', `/briefs/${brief.id}`, { title: 'Mine' }],
    ['DELETE', `/briefs/${brief.id}`],
    ['PATCH', '', { title: 'Mine' }],
    ['DELETE', ''],
    ['POST', '/restore'],
    ['POST', '/invites', { role: 'editor' }],
  ]
  for (const [method, suffix, body] of refused) {
    const { status } = await caller.call(method, `${path}${suffix}`, body)
    expect([method, suffix, status]).toEqual([method, suffix, 403])
  }
  const picture = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const put = await caller.call('PUT', `${path}/thumbnail`, new Uint8Array(picture), { 'content-type': 'image/png' })
  expect(put.status).toBe(403)
  expect((await served()).equals(before)).toBe(true)
  expect(stored()).toEqual(rows)
  expect(sent.count).toBe(0)
  expect((await caller.call<{ title: string }>('GET', path)).body.title).toBe('Watched')
  await seesOn(reader, watcher)
})
