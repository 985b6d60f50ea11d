// Wherever a password is chosen, one that is easy to guess is refused with a sentence; an account that already has one
// still signs in (SYNC-SPEC S48).

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashPassword } from '@/server/auth/password-hash'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'

const WEAK = 'Password2024'
const REFUSED: unknown = expect.stringMatching(/^This password is easy to guess: .* Choose another one/m)

let server: ApiServer
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-weak-'))
  server = await ApiServer.start({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const tool = (args: readonly string[], input = '') => callAdminTool(server.config.dataDir, args, { input })

it('S48 signing up and setting up refuse it, and the set-up link goes on working', async () => {
  const account = { name: 'Ada', email: 'ada@example.org', password: WEAK }
  const body = { ...account, token: server.setupToken }
  for (const path of ['/api/account', '/api/auth/sign-up/email', '/api/setup']) {
    const answer = await server.caller().call<object>('POST', path, path === '/api/setup' ? body : account)
    expect([path, answer.status]).toEqual([path, 400])
    expect(answer.body).toMatchObject({ code: 'weak-password', path: 'password', detail: REFUSED })
  }
  const own = { ...body, password: 'ada@example.org' }
  expect((await server.caller().call('POST', '/api/setup', own)).status).toBe(400)
  expect((await server.caller().call('POST', '/api/setup', { ...body, password: PASSWORD })).status).toBe(201)
})

it('S48 changing and resetting refuse it, and the link goes on working', {
  timeout: ADMIN_TOOL_DEADLINE_MS,
}, async () => {
  const { email, caller } = await makeAccount(server)
  const change = { currentPassword: PASSWORD, newPassword: WEAK }
  const changed = await caller.call<object>('POST', '/api/auth/change-password', change)
  expect([changed.status, changed.body]).toEqual([
    400,
    expect.objectContaining({ code: 'weak-password', path: 'newPassword', detail: REFUSED }) as unknown,
  ])
  expect((await caller.call('GET', '/api/me')).status).toBe(200)
  const { stdout } = await tool(['admin', 'reset-password', '--email', email])
  const token = stdout.trim().split('#')[1]
  const reset = (newPassword: string) =>
    server.caller().call<{ code: string }>('POST', '/api/auth/reset-password', { token, newPassword })
  for (const weak of [WEAK, email]) expect((await reset(weak)).body.code).toBe('weak-password')
  expect((await reset('quay lantern ledger 7')).status).toBe(200)
})

it('S48 the admin tool and ADMIN_PASSWORD refuse it', { timeout: ADMIN_TOOL_DEADLINE_MS }, async () => {
  const made = await tool(['admin', 'create', '--email', 'root@example.org', '--password-stdin'], `${WEAK}\n`)
  expect(made).toMatchObject({ status: 1, stdout: '', stderr: REFUSED })
  const env = { ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: WEAK }
  await expect(ApiServer.start(env)).rejects.toThrow(/^ADMIN_PASSWORD can’t be used\. This password is easy to guess/)
  // On a server that already has an admin the setting is ignored, so it can't prevent a start.
  await server.stop()
  server = await ApiServer.start({ ...env, DATA_DIR: dataDir })
})

it('S48 an account that has one still comes in', async () => {
  const { id, email } = await makeAccount(server)
  const db = openAppDb(server.config.databaseUrl)
  await db.account.updateMany({ where: { userId: id }, data: { password: await hashPassword(WEAK) } })
  await db.$disconnect()
  expect((await (await signIn(server, { email, password: WEAK })).call('GET', '/api/me')).status).toBe(200)
})
