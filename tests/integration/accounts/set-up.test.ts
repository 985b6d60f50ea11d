// The first admin is made with the token that the server prints, or from its environment; never with a well-known
// password.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { callerOf, makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'

let cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const each of cleanUp.reverse()) await each()
  cleanUp = []
})

async function start(env: Readonly<Record<string, string>> = {}): Promise<ApiServer> {
  const server = await ApiServer.start(env)
  cleanUp.push(() => server.stop())
  return server
}

const setUp = (caller: Caller, token: string | undefined) =>
  caller.call<{ id: string; isAdmin: boolean; code?: string }>('POST', '/api/setup', {
    token,
    name: 'Root',
    email: 'root@example.org',
    password: PASSWORD,
  })
const needsSetup = async (server: ApiServer) =>
  (await server.caller().call<{ needsSetup: boolean }>('GET', '/api/sign-in-options')).body.needsSetup

test('the token makes the first admin, out of the visitor who has it, and works no second time', async () => {
  const server = await start({ SIGNUP_MODE: 'closed' })
  expect(server.setupToken).toMatch(/^[\w-]{32}$/)
  expect(await needsSetup(server)).toBe(true)
  expect((await setUp(server.caller(), 'x'.repeat(32))).status).toBe(403)

  const visitor = await server.visitor()
  const { id } = (await visitor.call<{ id: string }>('GET', '/api/me')).body
  const made = await setUp(visitor, server.setupToken)
  expect(made).toMatchObject({ status: 201, body: { id, isAdmin: true } })
  expect((await callerOf(server, made.headers).call('POST', '/api/admin/invites', {})).status).toBe(201)
  expect(await needsSetup(server)).toBe(false)
  expect((await setUp(server.caller(), server.setupToken)).status).toBe(404)
})

test('a try that fails leaves the token as it was', async () => {
  const server = await start()
  await makeAccount(server, { email: 'root@example.org' })
  expect((await setUp(server.caller(), server.setupToken)).status).toBe(409)
  const made = await server.caller().call('POST', '/api/setup', {
    token: server.setupToken,
    name: 'Root',
    email: 'other@example.org',
    password: PASSWORD,
  })
  expect(made.status).toBe(201)
})

test('only one of many people who use the token at once becomes admin', async () => {
  const server = await start()
  const statuses = await Promise.all(
    Array.from({ length: 5 }, async (_, i) => {
      const body = { token: server.setupToken, name: 'R', email: `r${i}@example.org`, password: PASSWORD }
      return (await server.caller().call('POST', '/api/setup', body)).status
    }),
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
})

test('ADMIN_EMAIL makes the admin once: a later start changes no password', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-setup-'))
  cleanUp.push(() => rm(dataDir, { recursive: true, force: true }))
  const env = { DATA_DIR: dataDir, ADMIN_EMAIL: 'Root@example.org' }
  const first = await ApiServer.start({ ...env, ADMIN_PASSWORD: PASSWORD })
  expect(first.setupToken).toBeUndefined()
  expect((await setUp(first.caller(), 'anything')).status).toBe(404)
  await first.stop()

  const second = await start({ ...env, ADMIN_PASSWORD: 'another password' })
  const admin = await signIn(second, { email: 'root@example.org' })
  expect((await admin.call<{ isAdmin: boolean }>('GET', '/api/me')).body.isAdmin).toBe(true)
})

test('a person who took ADMIN_EMAIL before does not become admin by it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-setup-'))
  cleanUp.push(() => rm(dataDir, { recursive: true, force: true }))
  const first = await ApiServer.start({ DATA_DIR: dataDir })
  const eve = await makeAccount(first, { email: 'root@example.org' })
  await first.stop()

  const second = await start({ DATA_DIR: dataDir, ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: 'only I know this' })
  expect((await second.caller(eve.caller.token).call('GET', '/api/me')).status).toBe(401)
  const withOld = await second
    .caller()
    .call('POST', '/api/auth/sign-in/email', { email: 'root@example.org', password: PASSWORD })
  expect(withOld.status).toBe(401)
  const admin = await signIn(second, { email: 'root@example.org', password: 'only I know this' })
  expect((await admin.call<{ isAdmin: boolean }>('GET', '/api/me')).body.isAdmin).toBe(true)
})
