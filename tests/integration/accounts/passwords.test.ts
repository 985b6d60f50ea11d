// Passwords: how they are stored, what a wrong one reveals, and how a forgotten one is replaced by mail.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { callerOf, makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { Browser } from '../../support/browser'
import { type KeptMail, MailServer } from '../../support/mail-server'
import { waitFor } from '../../support/wait-for'

interface Problem {
  readonly code: string
  readonly detail: string
  readonly path?: string
}

const APP_URL = 'https://board.example.org'
const RATES = {
  MAX_FAILED_SIGN_INS_PER_ACCOUNT: '1000000',
  MAX_FAILED_SIGN_INS_PER_ACCOUNT_AND_ADDRESS: '1000000',
  MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000000',
}

const mailServer = new MailServer()
let server: ApiServer
beforeAll(async () => {
  const SMTP_URL = await mailServer.start()
  server = await ApiServer.start({ ...RATES, APP_URL, SMTP_URL, SMTP_FROM: 'Foreboard <board@example.org>' })
})
afterAll(async () => {
  await server.stop()
  await mailServer.stop()
})

const attempt = (email: string, password: string) =>
  server.caller().call<Problem>('POST', '/api/auth/sign-in/email', { email, password })

describe('a password', () => {
  it('is kept as argon2id with OWASP’s parameters, and a salt of its own', async () => {
    await makeAccount(server)
    await makeAccount(server)
    const db = openAppDb(server.config.databaseUrl)
    const hashes = (await db.account.findMany()).map(({ password }) => password)
    await db.$disconnect()
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('is the same, however its letters are typed', async () => {
    const made = await server.caller().call('POST', '/api/account', {
      name: 'A',
      email: 'cafe@example.org',
      password: 'caf\u00e9 caf\u00e9 caf\u00e9',
    })
    expect(made.status).toBe(201)
    await signIn(server, { email: 'cafe@example.org', password: 'cafe\u0301 cafe\u0301 cafe\u0301' })
  })

  it('that is wrong is answered like an address that nobody has: in the same words, after the same time', async () => {
    const { email } = await makeAccount(server)
    await server.visitor()
    const db = openAppDb(server.config.databaseUrl)
    const visitor = await db.user.findFirstOrThrow({ where: { isAnonymous: true } })
    await db.$disconnect()
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let i = 0; i < 15; i++) {
      for (const [kind, address] of [
        ['known', email],
        ['unknown', `nobody${i}@example.org`],
      ] as const) {
        const startedAt = performance.now()
        const { status, body } = await attempt(address, 'wrong password')
        times[kind].push(performance.now() - startedAt)
        expect([status, body.code, body.detail]).toEqual([
          401,
          'not-signed-in',
          'The e-mail address or the password is wrong.',
        ])
      }
    }
    // A hash takes tens of milliseconds: without one, an unknown address would be answered many times as fast.
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.6)
    expect(median(times.unknown) / median(times.known)).toBeLessThan(1.7)
    expect((await attempt(visitor.email, 'wrong password')).body.code).toBe('not-signed-in')
  })

  it('in a cookie session is worth a cookie that scripts can’t read, other sites can’t send, and http never carries', async () => {
    const browser = new Browser(server)
    await browser.call('POST', '/api/account', { name: 'A', email: 'cookie@example.org', password: PASSWORD })
    const session = browser.setCookies.find((each) => each.includes('session_token='))
    expect(session).toMatch(/^__Secure-foreboard\.session_token=/)
    expect(session).toMatch(/; HttpOnly/i)
    expect(session).toMatch(/; SameSite=Lax/i)
    expect(session).toMatch(/; Secure/i)
    // The session data that scripts receive doesn't open the session.
    const { status, body } = await browser.call<{ session: object; user: object }>('GET', '/api/auth/get-session')
    expect([status, body.user]).toMatchObject([200, { email: 'cookie@example.org' }])
    expect(body.session).not.toHaveProperty('token')
    const value = /session_token=([^;.]+)/.exec(session ?? '')?.[1] ?? ''
    expect(JSON.stringify(body)).not.toContain(value)
  })
})

describe('behind a proxy that speaks https', () => {
  it('cookies are for https only, also without APP_URL', async () => {
    const other = await ApiServer.start({ TRUST_PROXY: 'loopback' })
    const caller = other.caller()
    const secure = await caller.call('POST', '/api/auth/sign-in/anonymous', undefined, { 'x-forwarded-proto': 'https' })
    expect(secure.headers.getSetCookie()).toEqual([expect.stringMatching(/; Secure/)])
    const plain = await caller.call('POST', '/api/auth/sign-in/anonymous')
    expect(plain.headers.getSetCookie()).toEqual([expect.not.stringMatching(/; Secure/)])
    await other.stop()
  })
})

describe('a forgotten password', () => {
  const request = (email: string, headers = {}) =>
    server.caller().call('POST', '/api/auth/request-password-reset', { email }, headers)
  const reset = (token: string, newPassword: string) =>
    server.caller().call<Problem>('POST', '/api/auth/reset-password', { token, newPassword })

  async function mailedTo(email: string) {
    // An account’s first mail is the one that confirms its address.
    const isIt = ({ to, text }: KeptMail) => to.includes(email) && text.includes('/reset-password#')
    await waitFor(`a mail to ${email}`, () => mailServer.mails.some(isIt))
    const mail = mailServer.mails.find(isIt)
    const [, link = '', token = ''] = /(https:\/\/\S+#(\S+))/.exec(mail?.text ?? '') ?? []
    return { text: mail?.text ?? '', link, token, from: mail?.from }
  }

  it('is replaced by a link in a mail, once, and every session ends', async () => {
    expect(
      (await server.caller().call<{ canResetPassword: boolean }>('GET', '/api/sign-in-options')).body.canResetPassword,
    ).toBe(true)
    const { email, caller } = await makeAccount(server, { name: 'Ada' })
    expect((await request(email.toUpperCase())).status).toBe(200)
    const { text, link, token, from } = await mailedTo(email)
    expect(from).toBe('board@example.org')
    expect(text).toContain('Choose a new password for Foreboard')
    expect(text).toContain('Hello Ada,')
    expect(link).toBe(`${APP_URL}/reset-password#${token}`)

    expect((await reset(token, 'short')).body.path).toBe('newPassword')
    const done = await reset(token, 'a new password')
    expect(done.status).toBe(200)
    // S47: the owner has proved more than a password, and gets in although strangers keep the account locked.
    expect(done.headers.getSetCookie()).toEqual([expect.stringMatching(/^foreboard\.known_device=.*; Secure$/)])
    expect((await caller.call('GET', '/api/me')).status).toBe(401)
    expect((await attempt(email, PASSWORD)).status).toBe(401)
    await signIn(server, { email, password: 'a new password' })
    const again = await reset(token, 'yet another one')
    expect([again.status, again.body.path]).toEqual([400, 'token'])
    expect((await reset('made-up', 'yet another one')).status).toBe(400)
  })

  it('is mailed in Japanese to a person who reads Japanese', async () => {
    const { email } = await makeAccount(server, { name: '花子' })
    await request(email, { 'accept-language': 'ja' })
    const { text, token } = await mailedTo(email)
    expect(text).toContain('パスワード再設定')
    expect(text).toContain('花子 さん')
    expect(token).not.toBe('')
  })

  it('gets the same answer with and without an account, and its token is hashed at rest', async () => {
    const { email } = await makeAccount(server)
    const [known, unknown] = [await request(email), await request('nobody@example.org')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const { token } = await mailedTo(email)
    const db = openAppDb(server.config.databaseUrl)
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token)
    await db.$disconnect()
    expect(mailServer.mails.some(({ to }) => to.includes('nobody@example.org'))).toBe(false)
  })

  it('can’t be asked for where the server sends no mail', async () => {
    const other = await ApiServer.start()
    expect(
      (await other.caller().call('POST', '/api/auth/request-password-reset', { email: 'a@example.org' })).status,
    ).toBe(404)
    await other.stop()
  })

  it('changing it needs the old password, and a session', async () => {
    const { caller } = await makeAccount(server)
    const change = (body: object) => caller.call<Problem>('POST', '/api/auth/change-password', body)
    expect((await change({ newPassword: 'a new password' })).body.code).toBe('bad-request')
    const done = await change({ currentPassword: PASSWORD, newPassword: 'a new password' })
    expect((await callerOf(server, done.headers).call('GET', '/api/me')).status).toBe(200)
    const nobody = await server
      .caller()
      .call('POST', '/api/auth/change-password', { currentPassword: 'x', newPassword: 'a new password' })
    expect(nobody.status).toBe(401)
  })
})

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
