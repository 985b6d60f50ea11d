// The id of a request, from the answer's header to the problem that a person reads and the line of the log.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { ApiServer } from '../../support/api-server'

let server: ApiServer
let log = ''
afterEach(() => server.stop())

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  log = ''
  const destination = {
    write(text: string) {
      log += text
    },
  }
  server = await ApiServer.start({ LOG_LEVEL: 'warn', ...env }, destination)
}

const ask = async (headers: Record<string, string> = {}, path = '/api/me') => {
  const answer = await server.caller().call('GET', path, undefined, headers)
  return { id: answer.headers.get('x-request-id') ?? '' }
}

test('S65: is made for each request, and stands in the header of every answer', async () => {
  await start()
  const [one, two] = [await ask(), await ask({}, '/api/no-such-route')]
  expect(one.id).toMatch(/^[0-9a-f]{16}$/)
  expect(two.id).toMatch(/^[0-9a-f]{16}$/)
  expect(two.id).not.toBe(one.id)
  expect((await ask({}, '/healthz')).id).toMatch(/^[0-9a-f]{16}$/)
})

test('S65: is a trusted proxy’s own where that is well-formed, and nobody else’s', async () => {
  const given = '7f3c0a1e-0000-4000-8000-1234567890ab'
  await start()
  expect((await ask({ 'x-request-id': given })).id).not.toBe(given)
  await server.stop()
  await start({ TRUST_PROXY: 'loopback' })
  expect((await ask({ 'x-request-id': given })).id).toBe(given)
  for (const odd of ['short', 'x'.repeat(65), 'has spaces in it', '{"msg":"forged"}', 'id-1234567, id-7654321']) {
    expect((await ask({ 'x-request-id': odd })).id).toMatch(/^[0-9a-f]{16}$/)
  }
})

test('S65: leads from a failure to its line in the log', async () => {
  await start()
  const visitor = await server.visitor()
  const database = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
  database.exec('DROP TABLE "Workspace"')
  database.close()
  const answer = await visitor.call<{ code: string; requestId: string }>('GET', '/api/workspaces')
  expect([answer.status, answer.body.code]).toEqual([500, 'internal'])
  expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'))
  const lines = log.split('\n').filter((line) => line.includes('a request failed'))
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { request: answer.body.requestId, method: 'GET', path: '/api/workspaces', level: 50 },
  ])
})
