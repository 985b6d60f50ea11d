// Signing in through an OpenID Connect issuer: real tokens over HTTP, and each way in which it can fail.

import { afterEach, describe, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { Browser } from '../../support/browser'
import { CLIENT, type Claims, FakeIssuer } from '../../support/fake-issuer'

const APP_URL = 'http://board.example.org'

let endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.reverse()) await end()
  endings = []
})

async function start(env: Readonly<Record<string, string>> = {}) {
  const issuer = await new FakeIssuer().start()
  endings.push(() => issuer.stop())
  const server = await ApiServer.start({
    APP_URL,
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Example ID',
    LOG_LEVEL: 'fatal',
    ...env,
  })
  endings.push(() => server.stop())
  return { issuer, server }
}

interface Me {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly isAnonymous: boolean
  readonly hasPassword: boolean
}

const me = async (browser: Browser) => (await browser.call<Me>('GET', '/api/me')).body
const ADA: Claims = { sub: 'ada', email: 'Ada@Example.org', email_verified: true, name: 'Ada L.' }

/** Goes to the issuer and comes back as `claims`; resolves to where the browser is redirected then. */
async function signIn(browser: Browser, issuer: FakeIssuer, claims: Claims): Promise<string> {
  const { status, body } = await browser.call<{ url: string }>('POST', '/api/auth/sign-in/social', {
    callbackURL: '/boards',
    errorCallbackURL: '/sign-in',
  })
  expect(status).toBe(200)
  const back = await browser.call('GET', issuer.authorize(body.url, claims))
  expect(back.status).toBe(302)
  return back.headers.get('location') ?? ''
}

describe('single sign-on', () => {
  it('makes an account on the first visit, and finds it on the next', async () => {
    const { issuer, server } = await start()
    const options = await server.caller().call<{ oidc: object }>('GET', '/api/sign-in-options')
    expect(options.body.oidc).toEqual({ name: 'Example ID' })
    const first = new Browser(server)
    expect(await signIn(first, issuer, ADA)).toBe('/boards')
    const account = await me(first)
    expect(account).toMatchObject({ name: 'Ada L.', email: 'ada@example.org', isAnonymous: false, hasPassword: false })
    const second = new Browser(server)
    await signIn(second, issuer, { ...ADA, name: 'Renamed' })
    expect(await me(second)).toEqual(account)
    const db = openAppDb(server.config.databaseUrl)
    const [stored] = await db.account.findMany()
    expect(stored).toMatchObject({ accountId: 'ada', accessToken: null, refreshToken: null, idToken: null })
    await db.$disconnect()
  })

  it('turns the visitor into the new account, and brings a visitor’s boards to one that there is', async () => {
    const { issuer, server } = await start()
    const browser = new Browser(server)
    await browser.call('POST', '/api/auth/sign-in/anonymous')
    const visitor = await me(browser)
    const board = (await browser.call<{ id: string }>('POST', '/api/boards', { title: 'Mine' })).body.id
    await signIn(browser, issuer, ADA)
    expect(await me(browser)).toMatchObject({ id: visitor.id, name: 'Ada L.', isAnonymous: false })
    expect((await browser.call<{ role: string }>('GET', `/api/boards/${board}`)).body.role).toBe('owner')

    const other = new Browser(server)
    await other.call('POST', '/api/auth/sign-in/anonymous')
    const theirs = (await other.call<{ id: string }>('POST', '/api/boards', { title: 'More' })).body.id
    await signIn(other, issuer, ADA)
    expect((await me(other)).id).toBe(visitor.id)
    expect((await other.call<{ role: string }>('GET', `/api/boards/${theirs}`)).body.role).toBe('owner')
  })

  it('needs no issuer at the start, nor one that answers, and works as soon as there is one', async () => {
    const { issuer, server } = await start()
    expect(issuer.discoveries).toBe(0)
    await issuer.stop()
    const browser = new Browser(server)
    const down = await browser.call<{ code: string }>('POST', '/api/auth/sign-in/social', {})
    expect([down.status, down.body.code]).toEqual([503, 'busy'])
    expect((await makeAccount(server)).id).toBeTruthy()
    await issuer.start()
    expect(await signIn(browser, issuer, ADA)).toBe('/boards')
  })

  it('holds up nobody else while the issuer does not answer', async () => {
    const { issuer, server } = await start()
    issuer.hangs = true
    const waiting = new Browser(server).call('POST', '/api/auth/sign-in/social', {})
    await makeAccount(server)
    await issuer.stop()
    expect((await waiting).status).toBe(503)
  })

  it('links to an account of the same address only if both have proved that it is theirs', async () => {
    const { issuer, server } = await start({ ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
    // The maker of this account may have typed somebody else's address.
    await makeAccount(server, { email: 'ada@example.org' })
    const browser = new Browser(server)
    expect(await signIn(browser, issuer, ADA)).toBe('/sign-in?error=account_not_linked')
    expect((await browser.call('GET', '/api/me')).status).toBe(401)

    const root = { sub: 'root', email: 'root@example.org', name: 'Root' }
    expect(await signIn(browser, issuer, { ...root, email_verified: false })).toBe('/sign-in?error=account_not_linked')
    expect(await signIn(browser, issuer, { ...root, email_verified: true })).toBe('/boards')
    expect(await me(browser)).toMatchObject({ email: 'root@example.org', isAdmin: true, hasPassword: true })
  })

  it('lets nobody new in where sign-up is closed, but those who have an account', async () => {
    const env = { SIGNUP_MODE: 'closed', ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD }
    const { issuer, server } = await start(env)
    const browser = new Browser(server)
    expect(await signIn(browser, issuer, ADA)).toBe('/sign-in?error=signup_disabled')
    const root = { sub: 'root', email: 'root@example.org', email_verified: true }
    expect(await signIn(browser, issuer, root)).toBe('/boards')
  })

  it('lets the issuer’s people in as new accounts with SIGNUP_MODE=invite: the issuer has invited them', async () => {
    const { issuer, server } = await start({ SIGNUP_MODE: 'invite' })
    expect(await signIn(new Browser(server), issuer, ADA)).toBe('/boards')
  })

  it('refuses a state that this browser was not given, and one that is used again', async () => {
    const { issuer, server } = await start()
    const [victim, attacker] = [new Browser(server), new Browser(server)]
    const { body } = await attacker.call<{ url: string }>('POST', '/api/auth/sign-in/social', {})
    const callback = issuer.authorize(body.url, ADA)
    await victim.call('POST', '/api/auth/sign-in/social', {})
    const answer = await victim.call('GET', callback)
    expect(answer.headers.get('location')).toMatch(/\/sign-in\?error=/)
    expect((await victim.call('GET', '/api/me')).status).toBe(401)
    const made = await attacker.call('GET', '/api/auth/callback/oidc?code=any&state=made-up')
    expect(made.headers.get('location')).toMatch(/\/sign-in\?error=/)

    const honest = new Browser(server)
    const started = await honest.call<{ url: string }>('POST', '/api/auth/sign-in/social', {})
    const once = issuer.authorize(started.body.url, ADA)
    await honest.call('GET', once)
    const id = (await me(honest)).id
    const again = await honest.call('GET', once)
    expect(again.headers.get('location')).toMatch(/error=/)
    expect((await me(honest)).id).toBe(id)
  })

  it('refuses an id token that the issuer’s key did not sign, and people without an e-mail address', async () => {
    const { issuer, server } = await start()
    const browser = new Browser(server)
    issuer.forges = true
    expect(await signIn(browser, issuer, ADA)).toMatch(/^\/sign-in\?error=/)
    issuer.forges = false
    expect(await signIn(browser, issuer, { sub: 'nobody', name: 'Nobody' })).toMatch(/^\/sign-in\?error=/)
    expect((await browser.call('GET', '/api/me')).status).toBe(401)
  })

  it('keeps a disabled account out', async () => {
    const { issuer, server } = await start()
    const browser = new Browser(server)
    await signIn(browser, issuer, ADA)
    const db = openAppDb(server.config.databaseUrl)
    await db.user.update({ where: { email: 'ada@example.org' }, data: { disabledAt: new Date() } })
    await db.$disconnect()
    expect(await signIn(new Browser(server), issuer, ADA)).toMatch(/^\/sign-in\?error=ACCOUNT_DISABLED/)
  })

  it('sends the browser only to pages of ours', async () => {
    const { server } = await start()
    const browser = new Browser(server)
    for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect((await browser.call('POST', '/api/auth/sign-in/social', { callbackURL })).status, callbackURL).toBe(400)
    }
  })
})
