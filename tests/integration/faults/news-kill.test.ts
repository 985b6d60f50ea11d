// The real server is killed: a person's news from before is news afterwards, and what they had looked at is not.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardChanges } from '@/lib/domain/changes/board-changes'
import { BoardGuest } from '../../support/board-guest'
import { ServerProcess } from '../../support/server-process'
import { visitorOn } from '../../support/visitor-on'
import { waitFor } from '../../support/wait-for'

interface News {
  readonly since: string | null
  readonly changes: BoardChanges | null
}

const DEADLINE_MS = 120_000

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, DEADLINE_MS)
afterAll(() => server.stop())

test('F40: news outlive a kill, and what was looked at stays looked at', { timeout: DEADLINE_MS }, async () => {
  const mika = await visitorOn(server.url)
  const { id } = (await mika.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
  const path = `/api/boards/${id}`
  const { token } = (await mika.call<{ token: string }>('POST', `${path}/invites`, { role: 'viewer' })).body
  const ben = await visitorOn(server.url)
  expect((await ben.call('POST', '/api/join', { token })).status).toBe(200)
  const news = async () => (await ben.call<News>('GET', `${path}/news`)).body
  const titles = async () => (await news()).changes?.made.map(({ title }) => title) ?? []
  const add = async (title: string) =>
    (await mika.call<{ id: string }>('POST', `${path}/cards`, { kind: 'risk', title })).body.id

  const first = await BoardGuest.open(server, id, ben)
  first.destroy()
  await waitFor('the visit is noted', async () => (await news()).since !== null)
  const looked = await add('Looked at')
  await add('Not looked at')
  const second = await BoardGuest.open(server, id, ben)
  expect(await titles()).toEqual(['Looked at', 'Not looked at'])
  expect((await ben.call('POST', `${path}/news/looked`, { keys: [looked] })).status).toBe(204)

  await server.kill()
  second.destroy()
  await server.start()
  expect(await titles()).toEqual(['Not looked at'])
})
