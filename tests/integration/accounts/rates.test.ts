// How often people may try to sign up or in, over HTTP: each limit at its value and one beyond.

import { afterEach, expect, test } from 'vitest'
import { makeAccount, PASSWORD } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'

interface Problem {
  readonly code: string
  readonly detail: string
}

let server: ApiServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const signIn = (caller: Caller, email: string, password: string, headers: Record<string, string> = {}) =>
  caller.call<Problem>('POST', '/api/auth/sign-in/email', { email, password }, headers)

test('S31: maxSignInsPerMinutePerAddress: as many are answered, one more is refused with 429 and a time', async () => {
  server = await ApiServer.start({ MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '3' })
  const caller = server.caller()
  // Each is a different account, so that only the address is counted.
  for (const name of ['a', 'b', 'c']) expect((await signIn(caller, `${name}@example.org`, PASSWORD)).status).toBe(401)
  const refused = await signIn(caller, 'd@example.org', PASSWORD)
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.body.detail).toMatch(/^There were too many sign-ins from your address\. Try again in \d+ seconds\.$/)
  // Other routes to the same action share its limit.
  const account = { name: 'A', email: 'e@example.org', password: PASSWORD }
  const others: [string, object][] = [
    ['/api/account', account],
    ['/api/auth/sign-up/email', account],
    ['/api/setup', { ...account, token: 'x' }],
    ['/api/auth/reset-password', { token: 'x', newPassword: PASSWORD }],
  ]
  for (const [path, body] of others) expect((await caller.call('POST', path, body)).status, path).toBe(429)
})

test('S31: maxFailedSignInsPerAccountAndAddress: as many wrong passwords are answered, then even the right one waits', async () => {
  server = await ApiServer.start({ MAX_FAILED_SIGN_INS_PER_ACCOUNT_AND_ADDRESS: '3' })
  const caller = server.caller()
  const { email } = await makeAccount(server)
  const { email: other } = await makeAccount(server)
  for (let i = 0; i < 10; i++) expect((await signIn(caller, email, PASSWORD)).status).toBe(200)
  for (let i = 0; i < 3; i++) expect((await signIn(caller, email.toUpperCase(), 'wrong')).status).toBe(401)
  expect((await signIn(caller, email, PASSWORD)).status).toBe(429)
  expect((await signIn(caller, other, PASSWORD)).status).toBe(200)
  // A sign-in to an unknown account is refused after as many tries.
  for (let i = 0; i < 3; i++) expect((await signIn(caller, 'nobody@example.org', 'wrong')).status).toBe(401)
  expect((await signIn(caller, 'nobody@example.org', 'wrong')).status).toBe(429)
})

test('S31: a hundred tries at once are a hundred tries', async () => {
  server = await ApiServer.start({ MAX_FAILED_SIGN_INS_PER_ACCOUNT_AND_ADDRESS: '3' })
  const caller = server.caller()
  const { email } = await makeAccount(server)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(caller, email, `wrong ${i}`)))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(3)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(17)
})

test('S31: maxFailedSignInsPerAccount: counts an account’s failures from everywhere', async () => {
  server = await ApiServer.start({ MAX_FAILED_SIGN_INS_PER_ACCOUNT: '4', TRUST_PROXY: 'loopback' })
  const caller = server.caller()
  const { email } = await makeAccount(server)
  const from = (i: number) => ({ 'x-forwarded-for': `192.0.2.${i}` })
  for (let i = 1; i <= 4; i++) expect((await signIn(caller, email, 'wrong', from(i))).status).toBe(401)
  expect((await signIn(caller, email, PASSWORD, from(5))).status).toBe(429)
})

test('S31: nobody has another address by saying so', async () => {
  server = await ApiServer.start({ MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '2' })
  const caller = server.caller()
  const statuses: number[] = []
  for (let i = 1; i <= 3; i++) {
    const headers = { 'x-forwarded-for': `192.0.2.${i}`, 'x-foreboard-client-ip': `192.0.2.${i}` }
    statuses.push((await signIn(caller, `a${i}@example.org`, PASSWORD, headers)).status)
  }
  expect(statuses).toEqual([401, 401, 429])
})

test('S31: maxVisitorsPerMinutePerAddress: as many visitors come in, one more is refused with 429 and a time', async () => {
  server = await ApiServer.start({ MAX_VISITORS_PER_MINUTE_PER_ADDRESS: '3' })
  const come = () => server?.caller().call<Problem>('POST', '/api/auth/sign-in/anonymous')
  for (let i = 0; i < 3; i++) expect((await come())?.status).toBe(200)
  const refused = await come()
  expect([refused?.status, refused?.body.code]).toEqual([429, 'too-many'])
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  // Signing in has a separate rate.
  expect((await signIn(server.caller(), 'a@example.org', PASSWORD)).status).toBe(401)
})
