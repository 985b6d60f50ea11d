// Two composed servers on one PostgreSQL: a board is at home at the first one, and people come by the second one. It is as
// if they had come to the first one (decision 256).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '@/lib/document/records/records'
import { ApiServer, type Caller } from '../support/api-server'
import { httpCaller } from '../support/caller'
import { freePort } from '../support/free-port'
import { type SharedByNodes, sharedByNodes } from '../support/services/node-settings'
import { runSql } from '../support/services/postgres-server'
import { card } from '../support/sync/board-content'
import { Client } from '../support/sync/client'
import { waitFor } from '../support/wait-for'

let shared: SharedByNodes
let one: ApiServer
let two: ApiServer
let owner: Caller
let ownerByTwo: Caller

const node = async (env: Readonly<Record<string, string>> = {}) =>
  ApiServer.start({ ...shared.env(`http://127.0.0.1:${await freePort()}`), ...env })

beforeAll(async () => {
  shared = await sharedByNodes()
  one = await node()
  two = await node({ TRUST_PROXY: 'loopback' })
  owner = await one.visitor()
  ownerByTwo = two.caller(owner.token)
})
afterAll(async () => {
  await two.stop()
  await one.stop()
  await shared.remove()
})

function connect(server: ApiServer, boardId: string): Client {
  return new Client(`${server.url.replace('http', 'ws')}/sync`, boardId, { token: owner.token ?? '' })
}

/** A board that is at home at the first node, because somebody has it open there. */
async function boardAtOne() {
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'A board' })).body
  const ann = connect(one, id)
  await ann.synced()
  const [home] = await runSql(
    shared.databaseUrl,
    `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId" WHERE "boardId" = '${id}'`,
  )
  expect(home?.url).toBe(one.url)
  return { id, path: `/api/boards/${id}`, ann }
}

test('people who come by different nodes work on one board, and so do calls', async () => {
  const { id, path, ann } = await boardAtOne()
  const ben = connect(two, id)
  await ben.synced()
  createRecord(ann.doc, card('by-one', 0, 0))
  createRecord(ben.doc, card('by-two', 300, 0))
  await Promise.all([ann.saved(), ben.saved()])
  const made = await ownerByTwo.call<{ id: string }>('POST', `${path}/cards`, { kind: 'risk', title: 'By a call' })
  expect(made.status).toBe(201)
  const all = ['shape:by-one', 'shape:by-two', made.body.id]
  for (const client of [ann, ben]) {
    await waitFor('all is there', () => all.every((each) => client.records.has(each)))
  }
  ann.destroy()
  ben.destroy()
})

test('what the API tells people on the board reaches them, whichever node is called', async () => {
  const { path, ann } = await boardAtOne()
  ann.hello()
  expect((await ownerByTwo.call('PATCH', path, { title: 'Another title' })).status).toBe(200)
  await waitFor('the title is told', () => ann.notices.some(({ type }) => type === 'board-renamed'))
  ann.destroy()
})

/** A post with a cookie, which is taken from our own pages only: the server must know what it was called. */
async function postWithCookie(server: ApiServer, path: string, headers: Readonly<Record<string, string>>) {
  const signedIn = await server.caller().call('POST', '/api/auth/sign-in/anonymous', undefined, { origin: server.url })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return (await httpCaller(server.url).call('POST', path, { kind: 'risk', title: 'x' }, { cookie, ...headers })).status
}

const FORBIDDEN_TO_VISITORS = 404
const FOREIGN = 403

test('the home knows from the other node where a call came from', async () => {
  const { path, ann } = await boardAtOne()
  // Only the second node trusts the proxy that says so.
  const forwarded = { 'x-forwarded-host': 'board.example.org', 'x-forwarded-proto': 'https' }
  const sent = { ...forwarded, origin: 'https://board.example.org' }
  expect(await postWithCookie(two, `${path}/cards`, sent)).toBe(FORBIDDEN_TO_VISITORS)
  expect(await postWithCookie(one, `${path}/cards`, sent)).toBe(FOREIGN)
  ann.destroy()
})

test('nobody else can claim that', async () => {
  const { path, ann } = await boardAtOne()
  const facts = Buffer.from(
    JSON.stringify({ clientIp: '203.0.113.9', host: 'evil.example', protocol: 'https' }),
  ).toString('base64url')
  for (const signature of ['', 'x', 'A'.repeat(32)]) {
    const sent = { 'x-foreboard-passed-on': `${Date.now()}.${facts}.${signature}`, origin: 'https://evil.example' }
    for (const server of [one, two]) expect(await postWithCookie(server, `${path}/cards`, sent)).toBe(FOREIGN)
  }
  ann.destroy()
})

test('a board without a home is taken by the node that is called', async () => {
  const { body } = await ownerByTwo.call<{ id: string }>('POST', '/api/boards', { title: 'Nobody has it open' })
  // The other node may look at it just then, in which case the call is refused for a moment.
  await waitFor('the card is made', async () => {
    const made = await ownerByTwo.call('POST', `/api/boards/${body.id}/cards`, { kind: 'risk', title: 'First' })
    return made.status === 201
  })
  const cards = await owner.call<{ cards: unknown[] }>('GET', `/api/boards/${body.id}/cards`)
  expect(cards.body.cards).toHaveLength(1)
})

test('a node says that it is ready, and that the others know it', async () => {
  const ready = await two.caller().call('GET', '/readyz')
  expect([ready.status, ready.body]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', saving: 'ok', node: 'ok' } },
  ])
})
