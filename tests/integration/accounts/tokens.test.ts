// API tokens: shown once, worth no more than their scope, and void as soon as they end.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeUpdate } from '@/lib/protocol/frames'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD, type Person, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { newRecord, openBoard } from '../../support/board-socket'
import { waitFor } from '../../support/wait-for'

interface Token {
  readonly id: string
  readonly token: string
  readonly hint: string
  readonly lastUsedAt: string | null
}
interface Problem {
  readonly code: string
  readonly detail: string
}

let server: ApiServer
let ada: Person
let board: string
beforeAll(async () => {
  server = await ApiServer.start({ ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
  ada = await makeAccount(server)
  board = (await ada.caller.call<{ id: string }>('POST', '/api/boards', { title: 'A board' })).body.id
})
afterAll(() => server.stop())

async function make(caller: Caller, settings: object = {}): Promise<Token & { caller: Caller }> {
  const { status, body } = await caller.call<Token & Problem>('POST', '/api/me/tokens', {
    name: 'A script',
    scope: 'write',
    ...settings,
  })
  if (status !== 201) throw new Error(`${status} ${body.detail}`)
  return { ...body, caller: server.caller(body.token) }
}
const refusalOf = async (caller: Caller) => {
  const { status, body } = await caller.call<Problem>('GET', '/api/boards')
  return [status, body.detail]
}

describe('an API token', () => {
  it('is shown once, and known to the database by its hash', async () => {
    const made = await make(ada.caller)
    expect(made.token).toMatch(/^fb_[\w-]{32}$/)
    expect(made.token.startsWith(made.hint)).toBe(true)
    const { body } = await ada.caller.call<{ tokens: Token[] }>('GET', '/api/me/tokens')
    const listed = body.tokens.find(({ id }) => id === made.id)
    expect(listed).toMatchObject({ hint: made.hint, lastUsedAt: null })
    expect(JSON.stringify(body)).not.toContain(made.token)
    const db = openAppDb(server.config.databaseUrl)
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(made.token)
    await db.$disconnect()
    await made.caller.call('GET', '/api/boards')
    const after = (await ada.caller.call<{ tokens: Token[] }>('GET', '/api/me/tokens')).body.tokens
    expect(after.find(({ id }) => id === made.id)?.lastUsedAt).not.toBeNull()
  })

  it('reads and writes as its person does, by HTTP and on a board’s socket', async () => {
    const { caller } = await make(ada.caller)
    expect((await caller.call('PATCH', `/api/boards/${board}`, { title: 'Renamed' })).status).toBe(200)
    const socket = await openBoard(server, board, caller)
    const witness = await openBoard(server, board, ada.caller)
    witness.frames.length = 0
    socket.send(encodeUpdate(newRecord(4_711)))
    await waitFor('the change comes', () => witness.ofType(0).length > 0)
    socket.socket.terminate()
    witness.socket.terminate()
  })

  it('with the scope read changes nothing: by no method, and on no socket, whatever role its person gets', async () => {
    const { caller } = await make(ada.caller, { scope: 'read' })
    expect((await caller.call('GET', `/api/boards/${board}`)).status).toBe(200)
    for (const [method, path] of [
      ['PATCH', `/api/boards/${board}`],
      ['POST', '/api/boards'],
      ['DELETE', `/api/boards/${board}`],
      ['PATCH', '/api/me'],
      ['POST', '/api/join'],
      ['POST', '/api/account'],
    ] as const) {
      const answer = await caller.call<Problem>(method, path, {})
      expect([answer.status, answer.body.detail], `${method} ${path}`).toEqual([
        403,
        'This API token may only read. Make one with the scope write.',
      ])
    }
    const guest = await makeAccount(server)
    const invite = await ada.caller.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'viewer' })
    await guest.caller.call('POST', '/api/join', { token: invite.body.token })
    const reader = await make(guest.caller, { scope: 'read' })
    const socket = await openBoard(server, board, reader.caller)
    await ada.caller.call('PATCH', `/api/boards/${board}/members/${guest.id}`, { role: 'editor' })
    const witness = await openBoard(server, board, ada.caller)
    witness.frames.length = 0
    socket.send(encodeUpdate(newRecord(4_712)))
    // A session of the same person may do it now.
    const writer = await openBoard(server, board, guest.caller)
    writer.send(encodeUpdate(newRecord(4_713)))
    await waitFor('a change comes', () => witness.ofType(0).length > 0)
    const db = openAppDb(server.config.databaseUrl)
    await waitFor(
      'it is saved',
      async () => (await db.boardClient.count({ where: { boardId: board, clientId: 4_713 } })) === 1,
    )
    expect(await db.boardClient.count({ where: { boardId: board, clientId: 4_712 } })).toBe(0)
    await db.$disconnect()
    for (const each of [socket, witness, writer]) each.socket.terminate()
  })

  it('opens admin routes with the scope admin only, which only admins can give', async () => {
    const admin = await signIn(server, { email: 'root@example.org' })
    const writing = await make(admin)
    expect((await writing.caller.call('POST', '/api/admin/invites', {})).status).toBe(403)
    expect((await writing.caller.call<{ isAdmin: boolean }>('GET', '/api/me')).body.isAdmin).toBe(false)
    const full = await make(admin, { scope: 'admin' })
    expect((await full.caller.call('POST', '/api/admin/invites', {})).status).toBe(201)
    await expect(make(ada.caller, { scope: 'admin' })).rejects.toThrow('403')
  })

  it('can make no tokens, end no sessions, change no password and delete nobody', async () => {
    const { caller } = await make(ada.caller)
    const calls = [
      ['GET', '/api/me/tokens'],
      ['POST', '/api/me/tokens', { name: 'Another', scope: 'write' }],
      ['DELETE', '/api/me/tokens/any'],
      ['GET', '/api/me/sessions'],
      ['DELETE', '/api/me/sessions'],
      ['DELETE', '/api/me', { password: PASSWORD, boards: {} }],
      ['POST', '/api/auth/change-password', { currentPassword: PASSWORD, newPassword: 'another password' }],
    ] as const
    for (const [method, path, body] of calls) {
      const answer = await caller.call<Problem>(method, path, body)
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([403, 'forbidden'])
    }
  })

  it('is no way around a session: it signs nobody in, and a cookie beside it does not count', async () => {
    const { caller, token } = await make(ada.caller, { scope: 'read' })
    expect((await caller.call<{ user?: object } | null>('GET', '/api/auth/get-session')).body?.user).toBeUndefined()
    const answer = await server.caller().call(
      'POST',
      '/api/boards',
      { title: 'x' },
      {
        authorization: `Bearer ${token}`,
        cookie: `foreboard.session_token=${encodeURIComponent(ada.caller.token ?? '')}`,
      },
    )
    expect(answer.status).toBe(403)
  })

  it('S13: is over when it is revoked, with its sockets, and says so', async () => {
    const made = await make(ada.caller)
    const socket = await openBoard(server, board, made.caller)
    expect((await ada.caller.call('DELETE', `/api/me/tokens/${made.id}`)).status).toBe(200)
    expect(await socket.close()).toEqual({ code: 4401, reason: 'This API token was revoked.' })
    expect(await refusalOf(made.caller)).toEqual([
      401,
      'That API token was revoked. Make another one on your account page.',
    ])
    expect((await ada.caller.call('DELETE', `/api/me/tokens/${made.id}`)).status).toBe(404)
    const again = await openBoard(server, board, made.caller)
    expect(await again.close()).toMatchObject({ code: 4401 })
  })

  it('S13: is over when its time is, also for a socket that is open then', async () => {
    const made = await make(ada.caller, { expiresAt: new Date(Date.now() + 1_500).toISOString() })
    const socket = await openBoard(server, board, made.caller)
    expect(socket.closed).toBeNull()
    expect(await socket.close()).toEqual({ code: 4401, reason: 'This API token has expired or was revoked.' })
    expect(await refusalOf(made.caller)).toEqual([
      401,
      'That API token has expired. Make another one on your account page.',
    ])
    await expect(make(ada.caller, { expiresAt: new Date().toISOString() })).rejects.toThrow('in the future')
  })

  it('is nobody’s who made it up, and no other person’s to revoke', async () => {
    expect(await refusalOf(server.caller(`fb_${'x'.repeat(32)}`))).toEqual([
      401,
      'This server does not know that API token. Make another one on your account page.',
    ])
    const made = await make(ada.caller)
    const { caller: other } = await makeAccount(server)
    expect((await other.call('DELETE', `/api/me/tokens/${made.id}`)).status).toBe(404)
    expect((await made.caller.call('GET', '/api/me')).status).toBe(200)
  })

  it('is not for visitors', async () => {
    await expect(make(await server.visitor())).rejects.toThrow('403')
  })
})
