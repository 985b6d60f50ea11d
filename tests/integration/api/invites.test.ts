// Invite links: uses, expiry, passwords, revoking; and what joining does to an existing member.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Invite {
  readonly id: string
  readonly token: string
  readonly uses: number
}
interface Joined {
  readonly boardId: string
  readonly role: string
  readonly code?: string
  readonly path?: string
}

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Invites' })).body
  path = `/api/boards/${id}`
})
afterAll(() => server.stop())

const invite = async (body: object) => (await owner.call<Invite>('POST', `${path}/invites`, body)).body
const join = (caller: Caller, token: string, more: object = {}) =>
  caller.call<Joined>('POST', '/api/join', { token, ...more })

describe('an invite link', () => {
  it('lets a person in under a name, with a cookie and a bearer token', async () => {
    const { token } = await invite({ role: 'editor' })
    const answer = await join(server.caller(), token, { name: '  Aiko  ' })
    expect([answer.status, answer.body.role]).toEqual([200, 'editor'])
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const byCookie = await server.caller().call<{ name: string }>('GET', '/api/me', undefined, { cookie })
    const byBearer = await server
      .caller(answer.headers.get('set-auth-token') ?? '')
      .call<{ name: string }>('GET', '/api/me')
    expect([byCookie.body.name, byBearer.body.name]).toEqual(['Aiko', 'Aiko'])
    const wrong = await join(server.caller(), token, { name: 'two\nlines' })
    expect([wrong.status, wrong.body.path]).toEqual([400, 'name'])
  })

  it('makes a new visitor of a browser whose old session is gone', async () => {
    const { token } = await invite({ role: 'viewer' })
    const stale = { cookie: 'foreboard.session_token=gone.gone', origin: server.url }
    const answer = await server.caller().call<Joined>('POST', '/api/join', { token }, stale)
    expect(answer.status).toBe(200)
    const jar = new Map(
      answer.headers.getSetCookie().map((each) => (each.split(';')[0] ?? '').split('=', 2) as [string, string]),
    )
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await server.caller().call('GET', path, undefined, { cookie })).status).toBe(200)
  })

  it('counts each person once and has no more uses than it may', async () => {
    const { id, token } = await invite({ role: 'viewer', maxUses: 1 })
    const [first, second] = [await server.visitor(), await server.visitor()]
    const answers = await Promise.all([join(first, token), join(second, token)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410])
    const inside = answers[0]?.status === 200 ? first : second
    expect((await join(inside, token)).status).toBe(200)
    expect((await owner.call<Invite>('GET', `${path}/invites/${id}`)).body.uses).toBe(1)
  })

  it('ends at its time', async () => {
    const { token } = await invite({ role: 'viewer', expiresAt: '2020-01-01T00:00:00Z' })
    expect((await join(server.caller(), token)).body.code).toBe('invite-expired')
  })

  it('may want a password', async () => {
    const { token } = await invite({ role: 'viewer', password: 'すいか 42' })
    const person = await server.visitor()
    for (const password of [undefined, 'suika']) {
      const answer = await join(person, token, { password })
      expect([answer.status, answer.body.code, answer.body.path]).toEqual([403, 'forbidden', 'password'])
    }
    expect((await join(person, token, { password: 'すいか 42' })).status).toBe(200)
  })

  it('never takes a stronger role away', async () => {
    const { token } = await invite({ role: 'viewer' })
    expect((await join(owner, token)).body.role).toBe('owner')
    const person = await server.visitor()
    await join(person, token)
    const better = await invite({ role: 'editor' })
    expect((await join(person, better.token)).body.role).toBe('editor')
    expect((await join(person, token)).body.role).toBe('editor')
  })

  it('S14 revoked, opens nothing and takes the access of those who came by it', async () => {
    const { id, token } = await invite({ role: 'editor' })
    const person = await server.visitor()
    await join(person, token)
    const revoked = await owner.call<{ removedMembers: number }>('DELETE', `${path}/invites/${id}`)
    expect(revoked.body.removedMembers).toBe(1)
    expect((await person.call('GET', path)).status).toBe(404)
    expect((await join(person, token)).body.code).toBe('invite-revoked')
    expect((await owner.call('DELETE', `${path}/invites/${id}`)).status).toBe(404)
  })

  it('S17 is shown once: lists and other answers have no token', async () => {
    const { token } = await invite({ role: 'viewer' })
    const invites = await owner.call('GET', `${path}/invites`)
    expect(JSON.stringify(invites.body)).not.toContain(token)
    expect((await join(server.caller(), `${token}x`)).status).toBe(404)
  })
})
