// Two composed servers on one PostgreSQL: tries at what people guess are met by the limit at their sum, by whichever node
// they come, and whatever node starts again in between (SYNC-SPEC S17, S31; decision 274).

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAccount, PASSWORD } from '../support/accounts'
import { ApiServer } from '../support/api-server'
import { freePort } from '../support/free-port'
import { type SharedByNodes, sharedByNodes } from '../support/services/node-settings'
import { runSql } from '../support/services/postgres-server'
import { SharedBoard } from '../support/shared-board'

const LINK_MISSES = 20
const CODE_MISSES = 60
const FAILURES = 4
const FAILURES_FROM_EVERYWHERE = 7
const SIGN_INS = 9

let shared: SharedByNodes
let urls: readonly [string, string]
let one: ApiServer
let two: ApiServer
/** Each test has an address of its own. */
let host = 0

const start = (url: string) =>
  ApiServer.start({
    ...shared.env(url),
    TRUST_PROXY: 'loopback',
    MAX_FAILED_SIGN_INS_PER_ACCOUNT_AND_ADDRESS: String(FAILURES),
    MAX_FAILED_SIGN_INS_PER_ACCOUNT: String(FAILURES_FROM_EVERYWHERE),
    MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: String(SIGN_INS),
  })

beforeAll(async () => {
  shared = await sharedByNodes()
  urls = [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`]
  one = await start(urls[0])
  two = await start(urls[1])
})
afterAll(async () => {
  await two.stop()
  await one.stop()
  await shared.remove()
})
beforeEach(() => {
  host += 1
})

/** One node after the other. */
const node = (i: number) => (i % 2 === 0 ? one : two)
const from = (address = `198.51.100.${host}`) => ({ 'x-forwarded-for': address })
const ask = async (server: ApiServer, path: string, body: object, headers = from()) => {
  const answer = await server.caller().call<{ code?: string }>('POST', path, body, headers)
  return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')) }
}
const preview = (server: ApiServer, token: string) => ask(server, '/api/join/preview', { token })
const signIn = (server: ApiServer, email: string, password: string, headers = from()) =>
  ask(server, '/api/auth/sign-in/email', { email, password }, headers)

/** Makes as many tries at both nodes in turns; all of them must be answered with `status`. */
async function alternate(
  times: number,
  status: number,
  attempt: (server: ApiServer, i: number) => Promise<{ status: number }>,
) {
  const statuses: number[] = []
  for (let i = 0; i < times; i++) statuses.push((await attempt(node(i), i)).status)
  expect(statuses).toEqual(new Array<number>(times).fill(status))
}

async function expectRefusedAtBoth(attempt: (server: ApiServer) => Promise<{ status: number; retryAfter: number }>) {
  for (const server of [one, two]) {
    const { status, retryAfter } = await attempt(server)
    expect([status, retryAfter > 0]).toEqual([429, true])
  }
}

test('wrong links of an address count together, also when a node starts again, and right ones never do', async () => {
  const board = await SharedBoard.on(one)
  const { token } = await board.link('viewer')
  await alternate(LINK_MISSES + 4, 200, (server) => preview(server, token))
  await alternate(LINK_MISSES, 404, (server, i) => preview(server, `guess-number-${i}`.padEnd(32, 'x')))
  await expectRefusedAtBoth((server) => preview(server, token))
  await two.stop()
  two = await start(urls[1])
  await expectRefusedAtBoth((server) => preview(server, token))
  host += 1
  await alternate(2, 200, (server) => preview(server, token))
})

test('so do wrong codes of sessions', async () => {
  await alternate(CODE_MISSES, 404, (server, i) => preview(server, `ABCD${'EFGHJK'[i % 6]}${'MNPQRSTVWX'[i % 10]}`))
  await expectRefusedAtBoth((server) => preview(server, 'ABCDEF'))
})

test('and wrong passwords of a link', async () => {
  const { token } = await (await SharedBoard.on(one)).link('viewer', { password: 'right' })
  const join = (server: ApiServer, password: string) => ask(server, '/api/join', { token, password })
  await alternate(LINK_MISSES, 403, (server, i) => join(server, `wrong ${i}`))
  await expectRefusedAtBoth((server) => join(server, 'right'))
})

test('wrong passwords of an account count together from one address, and right ones are forgiven at both', async () => {
  const { email } = await makeAccount(one)
  await alternate(FAILURES + 1, 200, (server) => signIn(server, email, PASSWORD))
  host += 1
  await alternate(FAILURES, 401, (server) => signIn(server, email, 'wrong'))
  await expectRefusedAtBoth((server) => signIn(server, email, PASSWORD))
})

test('and from everywhere', async () => {
  const { email } = await makeAccount(one)
  await alternate(FAILURES_FROM_EVERYWHERE, 401, (server, i) => signIn(server, email, 'wrong', from(`203.0.113.${i}`)))
  await expectRefusedAtBoth((server) => signIn(server, email, PASSWORD, from('203.0.113.99')))
})

test('whatever signs in or up from one address counts together', async () => {
  const reset = (server: ApiServer) =>
    ask(server, '/api/auth/reset-password', { token: 'none', newPassword: 'a new and long one' })
  await alternate(SIGN_INS, 400, reset)
  await expectRefusedAtBoth(reset)
  await expectRefusedAtBoth((server) => signIn(server, 'ada@example.org', PASSWORD))
})

test('tries at both nodes at once are as many tries', async () => {
  const { email } = await makeAccount(one)
  const answers = await Promise.all(Array.from({ length: SIGN_INS }, (_, i) => signIn(node(i), email, `wrong ${i}`)))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(FAILURES)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(SIGN_INS - FAILURES)
})

test('nobody reads an address or an account out of what is stored', async () => {
  const rows = await runSql(shared.databaseUrl, 'SELECT "key" FROM "TryCount"')
  expect(rows.length).toBeGreaterThan(5)
  for (const { key } of rows) expect(key).toMatch(/^[\w-]{32}$/)
})
