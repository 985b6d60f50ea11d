// Two composed servers on one PostgreSQL: a board is at home at the first one, and people come by the second one. It is as
// if they had come to the first one (decision 256).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '@/lib/document/records/records'
import type { ApiServer } from '../support/api-server'
import { httpCaller } from '../support/caller'
import { TwoNodes } from '../support/services/two-nodes'
import { card } from '../support/sync/board-content'
import { waitFor } from '../support/wait-for'

let nodes: TwoNodes

beforeAll(async () => {
  nodes = await TwoNodes.start({ TRUST_PROXY: 'loopback' })
})
afterAll(() => nodes.stop())

test('people who come by different nodes work on one board, and so do calls', async () => {
  const { id, path, ann } = await nodes.boardAtOne()
  const ben = await nodes.connect(nodes.two, id)
  createRecord(ann.doc, card('by-one', 0, 0))
  createRecord(ben.doc, card('by-two', 300, 0))
  await Promise.all([ann.saved(), ben.saved()])
  const made = await nodes.ownerByTwo.call<{ id: string }>('POST', `${path}/cards`, {
    kind: 'risk',
    title: 'By a call',
  })
  expect(made.status).toBe(201)
  const all = ['shape:by-one', 'shape:by-two', made.body.id]
  for (const client of [ann, ben]) {
    await waitFor('all is there', () => all.every((each) => client.records.has(each)))
  }
})

test('what the API tells people on the board reaches them, whichever node is called', async () => {
  const { path, ann } = await nodes.boardAtOne()
  expect((await nodes.ownerByTwo.call('PATCH', path, { title: 'Another title' })).status).toBe(200)
  await waitFor('the title is told', () => ann.notices.some(({ type }) => type === 'board-renamed'))
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
  const { path } = await nodes.boardAtOne()
  // Only the second node trusts the proxy that says so.
  const forwarded = { 'x-forwarded-host': 'board.example.org', 'x-forwarded-proto': 'https' }
  const sent = { ...forwarded, origin: 'https://board.example.org' }
  expect(await postWithCookie(nodes.two, `${path}/cards`, sent)).toBe(FORBIDDEN_TO_VISITORS)
  expect(await postWithCookie(nodes.one, `${path}/cards`, sent)).toBe(FOREIGN)
})

test('nobody else can claim that', async () => {
  const { path } = await nodes.boardAtOne()
  const facts = Buffer.from(
    JSON.stringify({ clientIp: '203.0.113.9', host: 'evil.example', protocol: 'https' }),
  ).toString('base64url')
  for (const signature of ['', 'x', 'A'.repeat(32)]) {
    const sent = { 'x-foreboard-passed-on': `${Date.now()}.${facts}.${signature}`, origin: 'https://evil.example' }
    for (const server of [nodes.one, nodes.two])
      expect(await postWithCookie(server, `${path}/cards`, sent)).toBe(FOREIGN)
  }
})

test('a board without a home is taken by the node that is called', async () => {
  const { body } = await nodes.ownerByTwo.call<{ id: string }>('POST', '/api/boards', { title: 'Nobody has it open' })
  // The other node may look at it just then, in which case the call is refused for a moment.
  await waitFor('the card is made', async () => {
    const made = await nodes.ownerByTwo.call('POST', `/api/boards/${body.id}/cards`, { kind: 'risk', title: 'First' })
    return made.status === 201
  })
  const cards = await nodes.owner.call<{ cards: unknown[] }>('GET', `/api/boards/${body.id}/cards`)
  expect(cards.body.cards).toHaveLength(1)
})

test('a node says that it is ready, and that the others know it', async () => {
  const ready = await nodes.two.caller().call('GET', '/readyz')
  expect([ready.status, ready.body]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', saving: 'ok', node: 'ok' } },
  ])
})
