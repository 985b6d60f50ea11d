// Making an account and signing in later: without a session, as a visitor who already has boards, and under each
// sign-up policy.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callerOf, makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'

interface Me {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly isAnonymous: boolean
  readonly isAdmin: boolean
  readonly hasPassword: boolean
}
interface Problem {
  readonly code: string
  readonly detail: string
  readonly path?: string
}
interface Board {
  readonly id: string
}

const me = async (caller: Caller) => (await caller.call<Me>('GET', '/api/me')).body
const boardIds = async (caller: Caller) => {
  const { body } = await caller.call<{ boards: (Board & { role: string })[] }>('GET', '/api/boards')
  return body.boards.map(({ id, role }) => `${id} ${role}`)
}
const newBoard = async (caller: Caller) => (await caller.call<Board>('POST', '/api/boards', { title: 'Mine' })).body.id

describe('with sign-up open', () => {
  let server: ApiServer
  beforeAll(async () => {
    server = await ApiServer.start()
  })
  afterAll(() => server.stop())

  it('makes an account that can be come back to', async () => {
    const ada = await makeAccount(server, { email: 'Ada@Example.org' })
    const told = await me(ada.caller)
    expect(told).toMatchObject({
      id: ada.id,
      email: 'ada@example.org',
      isAnonymous: false,
      isAdmin: false,
      hasPassword: true,
    })
    expect((await me(await signIn(server, { email: 'ADA@example.org' }))).id).toBe(ada.id)
  })

  it('comes back in a browser that still has the cookie of an ended session', async () => {
    const email = 'dead-cookie@example.org'
    await makeAccount(server, { email })
    const signInWith = (cookie: string) =>
      fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, cookie },
        body: JSON.stringify({ email, password: PASSWORD }),
      })
    const sessionCookies = (answer: Response) =>
      answer.headers.getSetCookie().filter((each) => /session_token=/.test(each))
    const [first = ''] = sessionCookies(await signInWith('theme=dark'))
    const cookie = first.split(';')[0] ?? ''
    const ended = await fetch(`${server.url}/api/me/sessions`, {
      method: 'DELETE',
      headers: { origin: server.url, cookie },
    })
    expect(ended.status).toBe(204)
    const last = sessionCookies(await signInWith(cookie)).at(-1) ?? ''
    expect(last).toMatch(/session_token=[^;]+/)
    const known = await fetch(`${server.url}/api/me`, { headers: { cookie: last.split(';')[0] ?? '' } })
    expect(known.status).toBe(200)
  })

  it('turns the visitor into the account: the same person with the same boards, under a new session', async () => {
    const visitor = await server.visitor()
    const before = await me(visitor)
    const board = await newBoard(visitor)
    const ada = await makeAccount(server, { from: visitor })
    expect(ada.id).toBe(before.id)
    expect(await boardIds(ada.caller)).toEqual([`${board} owner`])
    expect((await visitor.call('GET', '/api/me')).status).toBe(401)
    expect((await ada.caller.call('POST', '/api/boards', { title: 'Next' })).status).toBe(201)
  })

  it('brings a visitor’s boards along to an account that there is already, the stronger role winning', async () => {
    const ada = await makeAccount(server)
    const own = await newBoard(ada.caller)
    const visitor = await server.visitor()
    const { id: visitorId } = await me(visitor)
    const theirs = await newBoard(visitor)
    const invite = await ada.caller.call<{ token: string }>('POST', `/api/boards/${own}/invites`, { role: 'viewer' })
    await visitor.call('POST', '/api/join', { token: invite.body.token })

    const back = await signIn(server, { email: ada.email, from: visitor })
    expect((await me(back)).id).toBe(ada.id)
    expect((await boardIds(back)).sort()).toEqual([`${own} owner`, `${theirs} owner`].sort())
    expect((await visitor.call('GET', '/api/me')).status).toBe(401)
    const { body } = await back.call<{ members: { id: string }[] }>('GET', `/api/boards/${theirs}/members`)
    expect(body.members.map(({ id }) => id)).toEqual([ada.id])
    expect(body.members.map(({ id }) => id)).not.toContain(visitorId)
  })

  it('refuses a second account of an address, in a sentence', async () => {
    const ada = await makeAccount(server)
    const { status, body } = await server.caller().call<Problem>('POST', '/api/account', {
      name: 'Eve',
      email: ada.email.toUpperCase(),
      password: PASSWORD,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'conflict', path: 'email' })
    const visitor = await server.visitor()
    const again = await visitor.call('POST', '/api/account', { name: 'Eve', email: ada.email, password: PASSWORD })
    expect(again.status).toBe(409)
    expect((await me(visitor)).isAnonymous).toBe(true)
  })

  it('asks an account to sign out before it makes another one', async () => {
    const { caller } = await makeAccount(server)
    const { status } = await caller.call('POST', '/api/account', {
      name: 'B',
      email: 'b@example.org',
      password: PASSWORD,
    })
    expect(status).toBe(409)
  })

  it('refuses short passwords and addresses that are none', async () => {
    const attempt = (fields: object) =>
      server
        .caller()
        .call<Problem>('POST', '/api/account', { name: 'A', email: 'c@example.org', password: PASSWORD, ...fields })
    expect((await attempt({ password: 'a'.repeat(9) })).body).toMatchObject({ code: 'bad-request', path: 'password' })
    expect((await attempt({ password: 'a'.repeat(201) })).body).toMatchObject({ code: 'bad-request', path: 'password' })
    expect((await attempt({ email: 'nobody' })).body).toMatchObject({ code: 'bad-request', path: 'email' })
    expect((await attempt({ isAdmin: true })).body.detail).toBe('The body has unknown members: isAdmin.')
    expect((await attempt({})).status).toBe(201)
    const told = await me(await signIn(server, { email: 'c@example.org' }))
    expect(told.isAdmin).toBe(false)
  })

  it('keeps better-auth’s own address of sign-up', async () => {
    const { status, body, headers } = await server
      .caller()
      .call<{ token: string; user: { id: string } }>('POST', '/api/auth/sign-up/email', {
        name: 'Kay',
        email: 'kay@example.org',
        password: PASSWORD,
      })
    expect(status).toBe(200)
    expect((await me(server.caller(body.token))).id).toBe(body.user.id)
    expect((await me(callerOf(server, headers))).id).toBe(body.user.id)
  })

  it('lists the ways to sign in for the page', async () => {
    const { body } = await server.caller().call('GET', '/api/sign-in-options')
    expect(body).toEqual({
      signupMode: 'open',
      guestBoards: true,
      oidc: null,
      canResetPassword: false,
      needsSetup: true,
    })
  })
})

describe('SIGNUP_MODE=invite', () => {
  let server: ApiServer
  let owner: Caller
  let board: string
  beforeAll(async () => {
    server = await ApiServer.start({ SIGNUP_MODE: 'invite' })
    owner = await server.visitor()
    board = await newBoard(owner)
  })
  afterAll(() => server.stop())

  const attempt = (caller: Caller, email: string, inviteToken?: string) =>
    caller.call<Problem>('POST', '/api/account', { name: 'Ada', email, password: PASSWORD, inviteToken })
  const invite = async (settings: object = {}) =>
    (
      await owner.call<{ id: string; token: string }>('POST', `/api/boards/${board}/invites`, {
        role: 'viewer',
        ...settings,
      })
    ).body

  it('takes nobody without an invitation, on either way', async () => {
    expect(await attempt(server.caller(), 'a@example.org')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await attempt(await server.visitor(), 'a@example.org')).status).toBe(403)
    expect((await attempt(server.caller(), 'a@example.org', 'made-up')).status).toBe(403)
    const direct = await server
      .caller()
      .call('POST', '/api/auth/sign-up/email', { name: 'A', email: 'a@example.org', password: PASSWORD })
    expect(direct.status).toBe(403)
  })

  it('takes who holds a link that still works', async () => {
    expect((await attempt(server.caller(), 'b@example.org', (await invite()).token)).status).toBe(201)
    const revoked = await invite()
    await owner.call('DELETE', `/api/boards/${board}/invites/${revoked.id}`)
    expect((await attempt(server.caller(), 'c@example.org', revoked.token)).status).toBe(403)
  })

  it('takes a visitor who came in through a link, and not one who only has boards', async () => {
    const guest = await server.visitor()
    await guest.call('POST', '/api/join', { token: (await invite()).token })
    expect((await attempt(guest, 'd@example.org')).status).toBe(201)
    expect((await attempt(owner, 'e@example.org')).status).toBe(403)
  })
})

describe('SIGNUP_MODE=closed', () => {
  let server: ApiServer
  let admin: Caller
  beforeAll(async () => {
    server = await ApiServer.start({ SIGNUP_MODE: 'closed', ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
    admin = await signIn(server, { email: 'root@example.org' })
  })
  afterAll(() => server.stop())

  it('takes nobody but who an admin invites, once', async () => {
    const attempt = (inviteToken?: string) =>
      server
        .caller()
        .call<Problem>('POST', '/api/account', { name: 'A', email: 'a@example.org', password: PASSWORD, inviteToken })
    expect((await attempt()).status).toBe(403)
    const board = await newBoard(admin)
    const toBoard = await admin.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'viewer' })
    expect((await attempt(toBoard.body.token)).status).toBe(403)

    const { status, body } = await admin.call<{ url: string; token: string }>('POST', '/api/admin/invites', {})
    expect(status).toBe(201)
    expect(body.url).toBe(`${server.url}/sign-up#${body.token}`)
    // A failed sign-up leaves the invitation as it was.
    const taken = { name: 'A', email: 'root@example.org', password: PASSWORD, inviteToken: body.token }
    expect((await server.caller().call('POST', '/api/account', taken)).status).toBe(409)
    expect((await attempt(body.token)).status).toBe(201)
    expect((await attempt(body.token)).status).toBe(403)
  })

  it('lets only admins invite to accounts', async () => {
    expect((await server.caller().call('POST', '/api/admin/invites', {})).status).toBe(401)
    expect((await (await server.visitor()).call('POST', '/api/admin/invites', {})).status).toBe(403)
  })
})
