// Strangers who guess an account's password lock each other out, and never a browser that its owner has used (SYNC-SPEC
// S47). Each stranger has an address of their own, which a trusted proxy reports.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeAccount, PASSWORD } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { Browser } from '../../support/browser'

const LIMITS = { MAX_FAILED_SIGN_INS_PER_ACCOUNT: '4', MAX_FAILED_SIGN_INS_PER_ACCOUNT_AND_ADDRESS: '3' }

let server: ApiServer
let lastAddress = 0
beforeAll(async () => {
  server = await ApiServer.start({ ...LIMITS, TRUST_PROXY: 'loopback' })
})
afterAll(() => server.stop())

const newAddress = () => `198.51.100.${++lastAddress}`
const signIn = (browser: Browser, email: string, password = PASSWORD, address = newAddress()) =>
  browser.call<{ detail: string }>(
    'POST',
    '/api/auth/sign-in/email',
    { email, password },
    { 'x-forwarded-for': address },
  )
const statusOf = async (...parameters: Parameters<typeof signIn>) => (await signIn(...parameters)).status

/** A browser that has signed in and out again. */
async function usedBrowser(email: string): Promise<Browser> {
  const browser = new Browser(server)
  expect(await statusOf(browser, email)).toBe(200)
  expect((await browser.call('POST', '/api/auth/sign-out', {})).status).toBe(200)
  expect((await browser.call('GET', '/api/me')).status).toBe(401)
  return browser
}

/** Tries wrong passwords until everybody else has to wait. */
async function lockOut(email: string): Promise<void> {
  for (let i = 0; i < 4; i++) expect(await statusOf(new Browser(server), email, 'wrong')).toBe(401)
  expect(await statusOf(new Browser(server), email)).toBe(429)
}

it('S47 strangers can’t keep the owner out of a browser that they have used, and only that', async () => {
  const { email } = await makeAccount(server)
  const owner = await usedBrowser(email)
  await lockOut(email)
  const address = newAddress()
  // The owner's own address makes no difference.
  expect(await statusOf(new Browser(server), email, PASSWORD, address)).toBe(429)
  expect(await statusOf(owner, email, PASSWORD, address)).toBe(200)
  expect(await statusOf(new Browser(server), email)).toBe(429)
  expect(owner.setCookies.filter((line) => line.startsWith('foreboard.known_device='))).toEqual([
    expect.stringMatching(/; Max-Age=34560000; Path=\/api; HttpOnly; SameSite=Lax$/),
    expect.stringContaining(''),
  ])
})

it('S47 the browser that makes an account knows it', async () => {
  const owner = new Browser(server)
  const email = 'made-here@example.org'
  const made = await owner.call('POST', '/api/account', { name: 'Ada', email, password: PASSWORD })
  expect(made.status).toBe(201)
  await owner.call('POST', '/api/auth/sign-out', {})
  await lockOut(email)
  expect(await statusOf(owner, email)).toBe(200)
})

it('S47 a known browser has a count of its own, for its accounts alone', async () => {
  const { email } = await makeAccount(server)
  const { email: other } = await makeAccount(server)
  const first = await usedBrowser(email)
  const second = await usedBrowser(email)
  for (let i = 0; i < 3; i++) expect(await statusOf(first, email, 'wrong')).toBe(401)
  expect(await statusOf(first, email)).toBe(429)
  expect([await statusOf(second, email), await statusOf(new Browser(server), email)]).toEqual([200, 200])
  await lockOut(other)
  expect(await statusOf(second, other)).toBe(429)
})

it('S47 several people of one browser are all known to it, and signatures of others are worth nothing', async () => {
  const people = await Promise.all([makeAccount(server), makeAccount(server)])
  const shared = new Browser(server)
  for (const { email } of people) {
    expect(await statusOf(shared, email)).toBe(200)
    await shared.call('POST', '/api/auth/sign-out', {})
  }
  const { email: victim } = await makeAccount(server)
  for (const { email } of [...people, { email: victim }]) await lockOut(email)
  for (const { email } of people) expect(await statusOf(shared, email)).toBe(200)
  const [, id = '', signature = ''] = /known_device=([\w-]{22})\.([\w-]{32})/.exec(shared.cookie) ?? []
  expect(signature).not.toBe('')
  const caller = server.caller()
  for (const value of [
    `${id}.${signature}`,
    `${id}.${'A'.repeat(32)}`,
    `${'A'.repeat(22)}.${signature}`,
    id,
    '.',
    '',
  ]) {
    const headers = { cookie: `foreboard.known_device=${value}`, 'x-forwarded-for': newAddress(), origin: server.url }
    const answer = await caller.call('POST', '/api/auth/sign-in/email', { email: victim, password: PASSWORD }, headers)
    expect([value, answer.status]).toEqual([value, 429])
  }
})

it('S47 a locked account gets the same answer as a missing one', async () => {
  const { email } = await makeAccount(server)
  await lockOut(email)
  const nobody = 'nobody@example.org'
  for (let i = 0; i < 4; i++) expect(await statusOf(new Browser(server), nobody, 'wrong')).toBe(401)
  const [real, none] = [await signIn(new Browser(server), email), await signIn(new Browser(server), nobody)]
  expect([none.status, none.headers.getSetCookie()]).toEqual([429, []])
  const sentence = (text: string) => text.replace(/\d+/, 'N')
  expect([real.status, sentence(real.body.detail)]).toEqual([none.status, sentence(none.body.detail)])
  expect(real.headers.getSetCookie()).toEqual([])
})
