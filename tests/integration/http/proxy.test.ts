// Mistakes in front of the server, and failed sign-ins, as the log and the answers report them.

import { afterEach, beforeEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { makeAccount } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'

interface Line {
  readonly msg: string
  readonly [field: string]: unknown
}

let server: ApiServer
let raw: string
beforeEach(async () => {
  raw = ''
  const log = {
    write(text: string) {
      raw += text
    },
  }
  server = await ApiServer.start({ LOG_LEVEL: 'warn', TRUST_PROXY: '192.0.2.1' }, log)
})
afterEach(() => server.stop())

const lines = (start: string): Line[] =>
  raw
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg }) => msg.startsWith(start))

const FOREIGN = 'Refused a request from another origin'
const UNTRUSTED = 'A proxy that is not trusted forwards requests'
const DROPPED = 'A WebSocket came without its Upgrade header'

test('a refused origin is in the log with what was seen and expected, at a rate', async () => {
  const origin = 'https://board.example.org'
  const headers = { origin, 'x-forwarded-proto': 'https' }
  for (let i = 0; i < 40; i++) {
    const answer = await server.caller().call<{ code: string }>('POST', '/api/auth/sign-in/email', {}, headers)
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin'])
  }
  const host = new URL(server.url).host
  expect(lines(FOREIGN)[0]).toMatchObject({ origin, host, forwardedProto: 'https', level: 40 })
  expect(lines(FOREIGN)[0]?.expected).toContain('APP_URL is not set')
  expect(lines(FOREIGN).length).toBeLessThan(30)
})

test('forwarded headers of a neighbour that TRUST_PROXY doesn’t name are logged once', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'board.example.org' }
  for (let i = 0; i < 3; i++) await server.caller().call('GET', '/api/templates', undefined, headers)
  expect(lines(UNTRUSTED)).toHaveLength(1)
  expect(lines(UNTRUSTED)[0]).toMatchObject({ peer: '127.0.0.1', 'x-forwarded-for': '198.51.100.7' })
  expect(lines(UNTRUSTED)[0]?.msg).toContain('TRUST_PROXY')
})

test('an upgrade that a proxy has stripped gets 426 with a sentence, and is in the log', async () => {
  const plain = await fetch(`${server.url}/sync/b1`)
  expect([plain.status, plain.headers.get('upgrade')]).toEqual([426, 'websocket'])
  expect(await plain.json()).toMatchObject({ code: 'upgrade-required' })
  expect(lines(DROPPED)).toEqual([])
  await fetch(`${server.url}/sync/b1`, { headers: { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' } })
  expect(lines(DROPPED)).toHaveLength(1)
  expect(lines(DROPPED)[0]).toMatchObject({ peer: '127.0.0.1' })
})

test('a page that asks why its socket doesn’t open gets the reason', async () => {
  const ask = async (origin = server.url) =>
    (await fetch(`${server.url}/sync/b1?ago=60000`, { method: 'POST', headers: { origin } })).json() as Promise<unknown>
  expect(await ask()).toEqual({ reason: 'no-upgrade' })
  expect(await ask('https://board.example.org')).toEqual({ reason: 'foreign-origin' })
  expect(lines(FOREIGN)).toHaveLength(1)
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/b1`)
  await new Promise((resolve) => socket.on('close', resolve))
  expect(await ask()).toEqual({ reason: 'wait' })
})

test('a failed sign-in is in the log with the address and a mark of the account, never with its e-mail address', async () => {
  const { email } = await makeAccount(server)
  const fail = (address: string) =>
    server.caller().call('POST', '/api/auth/sign-in/email', { email: address, password: 'not the password' })
  await fail(email)
  await fail(email)
  await fail('nobody@example.org')
  const failed = lines('A sign-in failed')
  expect(failed).toHaveLength(3)
  expect(new Set(failed.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']))
  const [one, again, other] = failed.map(({ account }) => account)
  expect(one).toMatch(/^[\w-]{8}$/)
  expect([again === one, other === one]).toEqual([true, false])
  expect(raw).not.toContain('@')
})
