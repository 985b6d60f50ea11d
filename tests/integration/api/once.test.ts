// The same request under the same Idempotency-Key makes one thing (SYNC-SPEC S70); tests/integration/faults/once-kill kills the
// server at it.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'

interface Made {
  readonly id: string
  readonly code?: string
}

let server: ApiServer
let owner: Caller
let board: SharedBoard
let thread: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  const { id } = (await owner.call<Made>('POST', '/api/boards', { title: 'Shared' })).body
  board = new SharedBoard(server, owner, id)
  thread = (await send(owner, 'threads', { anchor: { kind: 'board' }, text: 'Begin.' }, randomUUID())).body.id
  for (const title of ['One', 'Two']) await send(owner, 'cards', { kind: 'risk', title }, randomUUID())
})
afterAll(() => server.stop())

const send = (by: Caller, route: string, body: unknown, key: string) =>
  by.call<Made>('POST', route.startsWith('/') ? route : `${board.path}/${route}`, body, { 'idempotency-key': key })

/** A new form at each try, as a script makes it: with other letters between its parts. */
function textFile(name: string, text: string): FormData {
  const form = new FormData()
  form.set('file', new Blob([text], { type: 'text/plain' }), name)
  return form
}

/** Each kind of thing: where it is made, what is sent, and where its list is. */
const THINGS: Readonly<Record<string, { route: () => string; body: () => unknown; list: string }>> = {
  board: { route: () => '/api/boards', body: () => ({ title: 'Once' }), list: 'boards' },
  card: { route: () => `${board.path}/cards`, body: () => ({ kind: 'risk', title: 'Once' }), list: 'cards' },
  link: {
    route: () => `${board.path}/links`,
    body: () => ({ from: 'R-001', to: 'R-002', kind: 'causes' }),
    list: 'links',
  },
  brief: { route: () => `${board.path}/briefs`, body: () => ({ text: 'Once.' }), list: 'briefs' },
  'brief as a form': {
    route: () => `${board.path}/briefs`,
    body: () => textFile('once.txt', 'A file.'),
    list: 'briefs',
  },
  thread: {
    route: () => `${board.path}/threads`,
    body: () => ({ anchor: { kind: 'board' }, text: 'Once?' }),
    list: 'threads',
  },
  copy: { route: () => `${board.path}/duplicate`, body: () => undefined, list: '/api/boards' },
  template: {
    route: () => '/api/templates',
    body: () => ({ boardId: board.path.split('/').at(-1), title: 'Once' }),
    list: 'templates',
  },
  version: { route: () => `${board.path}/versions`, body: () => ({ name: 'Once' }), list: 'versions' },
}

describe('S70: sent again with its key', () => {
  it.each(Object.keys(THINGS))('a %s is made once, and answered as the first time', async (name) => {
    const { route, body, list } = THINGS[name] ?? { route: () => '', body: () => null, list: '' }
    const count = async () => {
      const address = list.startsWith('/') ? list : route()
      const { body: answer } = await owner.call<Record<string, unknown[]>>('GET', address)
      return answer[list.split('/').at(-1) ?? '']?.length
    }
    const key = randomUUID()
    const first = await send(owner, route(), body(), key)
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
    const after = await count()
    const again = await send(owner, route(), body(), key)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
    expect(again.body).toEqual(first.body)
    expect(await count()).toBe(after)
    // Another key makes another one, except of a board's state, which is one version.
    const other = await send(owner, route(), body(), randomUUID())
    expect(other.status).toBe(201)
    if (name !== 'version') expect(other.body.id).not.toBe(first.body.id)
  })

  it('a comment is written once, and those whom it can’t reach are told again', async () => {
    const [key, body] = [randomUUID(), { text: 'Once.', mentions: ['nobody'] }]
    const first = await send(owner, `threads/${thread}/comments`, body, key)
    const again = await send(owner, `threads/${thread}/comments`, body, key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ notTold: ['nobody'] })
    const { comments } = (await owner.call<{ comments: unknown[] }>('GET', `${board.path}/threads/${thread}`)).body
    expect(comments).toHaveLength(2)
  })

  it('another body, or another address, is refused with 422 and makes nothing', async () => {
    const key = randomUUID()
    expect((await send(owner, 'cards', { kind: 'risk', title: 'Mine' }, key)).status).toBe(201)
    for (const [route, body] of [
      ['cards', { kind: 'risk', title: 'Another' }],
      ['briefs', { kind: 'risk', title: 'Mine', text: '' }],
      ['/api/boards', { title: 'Mine' }],
    ] as const) {
      const refused = await send(owner, route, body, key)
      expect([route, refused.status]).toEqual([route, route === 'briefs' ? 400 : 422])
    }
    expect((await send(owner, '/api/boards', { title: 'x' }, key)).body.code).toBe('key-reused')
  })

  it('while the first one is at work it is refused with 409, and afterwards it is answered', async () => {
    // A board takes several turns to make, in which the others come.
    const [key, body] = [randomUUID(), { title: 'At once', templateId: 'risk-matrix' }]
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(owner, '/api/boards', body, key)))
    const made = answers.filter(({ status }) => status === 201)
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1)
    for (const { status, body: problem, headers } of answers) {
      if (status === 201) continue
      expect([status, problem.code, headers.get('retry-after')]).toEqual([409, 'conflict', '1'])
    }
    expect((await send(owner, '/api/boards', body, key)).body.id).toBe(made[0]?.body.id)
  })

  it('a refused request leaves its key free', async () => {
    const key = randomUUID()
    const wrong = { kind: 'risk', title: 'Late', fields: { nothing: 1 } }
    expect((await send(owner, 'cards', wrong, key)).status).toBe(400)
    expect((await send(owner, 'cards', { kind: 'risk', title: 'Late' }, key)).status).toBe(201)
  })

  it('the key of somebody else is another key, and gives nothing away', async () => {
    const editor = await board.join(await board.link('editor'))
    const stranger = await server.visitor()
    const [key, body] = [randomUUID(), { kind: 'risk', title: 'Whose?' }]
    const mine = await send(owner, 'cards', body, key)
    const theirs = await send(editor, 'cards', body, key)
    expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([201, null])
    expect(theirs.body.id).not.toBe(mine.body.id)
    expect((await send(stranger, 'cards', body, key)).status).toBe(404)
  })

  it('somebody who may no longer make things is not told what they made', async () => {
    const editor = await board.join(await board.link('editor'))
    const { id } = (await editor.call<Made>('GET', '/api/me')).body
    const [key, body] = [randomUUID(), { kind: 'risk', title: 'Before' }]
    expect((await send(editor, 'cards', body, key)).status).toBe(201)
    expect((await owner.call('DELETE', `${board.path}/members/${id}`)).status).toBeLessThan(300)
    expect((await send(editor, 'cards', body, key)).status).toBe(404)
  })

  it('what was removed since is not made again', async () => {
    const [key, body] = [randomUUID(), { kind: 'risk', title: 'Removed' }]
    const { id } = (await send(owner, 'cards', body, key)).body
    expect((await owner.call('DELETE', `${board.path}/cards/${id}`)).status).toBe(204)
    const again = await send(owner, 'cards', body, key)
    expect([again.status, again.body.code]).toEqual([404, 'not-found'])
  })

  it('a key with spaces or of 256 letters is refused', async () => {
    for (const key of ['a b', 'x'.repeat(256)]) {
      expect((await send(owner, 'cards', { kind: 'risk', title: 'x' }, key)).status).toBe(400)
    }
  })
})

test('S70: a row holds no words of the request, its key or its answer', async () => {
  const key = `key-${randomUUID()}`
  await send(owner, 'cards', { kind: 'risk', title: 'Sensitive words' }, key)
  const db = openAppDb(server.config.databaseUrl)
  const rows = await db.madeOnce.findMany()
  await db.$disconnect()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/Sensitive|key-/)
})
