// How many changing requests a person and an address may send in a minute, at each limit and one beyond (SYNC-SPEC 2,
// S31). Reading is never limited by number.

import { afterEach, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { ApiServer, type Caller } from '../../support/api-server'
import { expectSentence } from '../../support/sync/told'

interface Problem {
  readonly code: string
  readonly detail: string
}

let server: ApiServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

async function start(env: Record<string, string>): Promise<ApiServer> {
  server = await ApiServer.start(env)
  return server
}

const rename = (caller: Caller, headers: Record<string, string> = {}) =>
  caller.call<Problem>('PATCH', '/api/me', { name: 'Mika' }, headers)

/** Refused with a sentence and a time after which to try again. */
function expectTooMany({ status, body, headers }: Awaited<ReturnType<typeof rename>>, mostSeconds: number): void {
  expect([status, body.code]).toEqual([429, 'too-many'])
  const seconds = Number(headers.get('retry-after'))
  expect(seconds).toBeGreaterThanOrEqual(1)
  expect(seconds).toBeLessThanOrEqual(mostSeconds)
  expect(body.detail).toContain(`${seconds} s`)
  expect(headers.get('ratelimit')).toMatch(/"(?:person|address)";r=0;t=\d+/)
  expectSentence(body.detail.replace(/\d+ s/, 'a while'))
}

test('S31: maxWritesPerMinutePerUser: as many changes a minute are made for a person, one more is not, and others go on', async () => {
  const it = await start({ MAX_WRITES_PER_MINUTE_PER_USER: '5' })
  const [ann, ben] = [await it.visitor(), await it.visitor()]
  for (let i = 0; i < 5; i++) expect((await rename(ann)).status).toBe(200)
  expectTooMany(await rename(ann), 12)
  expectTooMany(await rename(ann), 12)
  expect((await ann.call('GET', '/api/me')).status).toBe(200)
  expect((await rename(ben)).status).toBe(200)
})

test('S31: counted answers say how much is left, refused ones too, and reading isn’t counted', async () => {
  const it = await start({ MAX_WRITES_PER_MINUTE_PER_USER: '5', MAX_WRITES_PER_MINUTE_PER_ADDRESS: '40' })
  const ann = await it.visitor()
  const { headers } = await rename(ann)
  expect(headers.get('ratelimit-policy')).toBe('"person";q=5;w=60, "address";q=40;w=60')
  // A token comes back in twelve seconds for a person, and in one and a half for an address.
  expect(headers.get('ratelimit')).toMatch(/^"person";r=4;t=\d+, "address";r=3[89];t=[123]$/)
  const refused = await ann.call<Problem>('PATCH', '/api/me', { name: 1 })
  expect([refused.status, refused.headers.get('ratelimit')?.slice(0, 12)]).toEqual([400, '"person";r=3'])
  const read = await ann.call('GET', '/api/me')
  expect([read.headers.get('ratelimit'), read.headers.get('ratelimit-policy')]).toEqual([null, null])
})

test('S31: maxWritesPerMinutePerAddress: as many changes a minute are made for an address, and one more is refused for any person', async () => {
  const it = await start({ MAX_WRITES_PER_MINUTE_PER_ADDRESS: '6' })
  const [ann, ben] = [await it.visitor(), await it.visitor()]
  for (let i = 0; i < 2; i++) for (const person of [ann, ben]) expect((await rename(person)).status).toBe(200)
  expectTooMany(await rename(ann), 10)
  // No trusted proxy is configured, so a made-up address doesn't help.
  expectTooMany(await rename(ben, { 'x-forwarded-for': '198.51.100.7' }), 10)
  expectTooMany(await it.caller().call<Problem>('POST', '/api/auth/sign-in/anonymous'), 10)
  expect((await ann.call('GET', '/api/boards')).status).toBe(200)
})

test('S31: behind a proxy that is trusted each client has its own address, and an IPv6 network is one', async () => {
  const it = await start({ MAX_WRITES_PER_MINUTE_PER_ADDRESS: '3', TRUST_PROXY: 'loopback' })
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` })
  const signIn = (address: string) =>
    it.caller().call<Problem>('POST', '/api/auth/sign-in/anonymous', undefined, from(address))
  for (let i = 0; i < 3; i++) expect((await signIn(`2001:db8:1:2::${i}`)).status).toBe(200)
  expectTooMany(await signIn('2001:db8:1:2::ffff'), 20)
  expect((await signIn('2001:db8:1:3::1')).status).toBe(200)
  expect((await signIn('198.51.100.7')).status).toBe(200)
})

test('S31: a plenary of 300 behind one address fits into the rate of an address', () => {
  // Each joins, is named, and makes half a change a second through the API; the canvas itself goes over the socket.
  const changesPerMinute = 300 * (2 + 30)
  expect(DEFAULT_LIMITS.maxWritesPerMinutePerAddress).toBeGreaterThan(changesPerMinute)
})
