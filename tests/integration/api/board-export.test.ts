// GET /api/boards/:id/export as far as it works without a browser: who may ask, how often, and for what.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'
import { NO_CHROMIUM } from '../../support/no-chromium'

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start({ CHROMIUM_PATH: NO_CHROMIUM, MAX_RENDERS_PER_MINUTE_PER_USER: '5' })
  owner = await server.visitor()
  const { body } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power' })
  path = `/api/boards/${body.id}/export`
})
afterAll(() => server.stop())

test('without a Chromium the answer is 501, with what to install', async () => {
  const answer = await owner.call<{ code: string; detail: string }>('GET', path)
  expect([answer.status, answer.body.code]).toEqual([501, 'renderer-missing'])
  expect(answer.body.detail).toContain('apt-get install chromium')
})

test('a board of others is not there, and says nothing of the renderer', async () => {
  const outsider = await server.visitor()
  expect((await outsider.call('GET', path)).status).toBe(404)
  expect((await server.caller().call('GET', path)).status).toBe(401)
})

test('a missing or senseless part is reported with its place', async () => {
  const asker = await server.visitor()
  const { body } = await asker.call<{ id: string }>('POST', '/api/boards', {})
  const ask = async (query: string) => {
    const answer = await asker.call<{ code: string; path?: string }>('GET', `/api/boards/${body.id}/export${query}`)
    return [answer.status, answer.body.code, answer.body.path]
  }
  expect(await ask('?frame=Harbour')).toEqual([404, 'not-found', 'frame'])
  expect(await ask('?shape=nothing')).toEqual([404, 'not-found', 'shape'])
  expect(await ask('?scale=5')).toEqual([400, 'bad-request', 'scale'])
  expect(await ask('?format=gif')).toEqual([400, 'bad-request', 'format'])
})

test('S31: maxRendersPerMinutePerUser: a person may ask as often, is refused the next time with the reason, and others are not disturbed', async () => {
  const [eager, calm] = [await server.visitor(), await server.visitor()]
  const ask = async (asker: Caller) => {
    const { body } = await asker.call<{ id: string }>('POST', '/api/boards', {})
    return asker.call('GET', `/api/boards/${body.id}/export?frame=none`)
  }
  for (let i = 0; i < 5; i++) expect((await ask(eager)).status).toBe(404)
  const refused = await ask(eager)
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await ask(calm)).status).toBe(404)
})
