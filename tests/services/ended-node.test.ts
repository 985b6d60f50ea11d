// A node that ends gives its boards up first. What it has still to do for them it does by what is saved.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiServer } from '../support/api-server'
import { freePort } from '../support/free-port'
import { type SharedByNodes, sharedByNodes } from '../support/services/node-settings'
import { runSql } from '../support/services/postgres-server'
import { Client } from '../support/sync/client'

let shared: SharedByNodes

beforeEach(async () => {
  shared = await sharedByNodes()
})
afterEach(() => shared.remove())

test('what visitors have seen of a board is kept when its node ends', async () => {
  const server = await ApiServer.start(shared.env(`http://127.0.0.1:${await freePort()}`))
  const owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Seen' })).body
  await owner.call('POST', `/api/boards/${id}/cards`, { kind: 'risk', title: 'A risk' })
  const { token: invite } = (
    await owner.call<{ token: string }>('POST', `/api/boards/${id}/invites`, { role: 'viewer' })
  ).body
  const guest = await server.visitor()
  await guest.call('POST', '/api/join', { token: invite })
  const clients = [owner, guest].map(
    ({ token }) => new Client(`${server.url.replace('http', 'ws')}/sync`, id, { token: token ?? '' }),
  )
  try {
    for (const client of clients) await client.synced()
    await server.stop()
    const kept = await runSql(shared.databaseUrl, `SELECT "userId" FROM "Visit" WHERE "boardId" = '${id}'`)
    expect(kept).toHaveLength(clients.length)
  } finally {
    for (const client of clients) client.destroy()
  }
})
