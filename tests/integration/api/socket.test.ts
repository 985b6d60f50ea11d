// A stock y-websocket client joins a board with only a bearer token, and sees what the API writes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ApiServer, type Caller } from '../../support/api-server'

const DEADLINE = { timeout: 10_000 }

let server: ApiServer
let owner: Caller
let board: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  board = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'scenario-cross' })).body.id
})
afterAll(() => server.stop())

/** A browser's WebSocket class that adds headers, as scripts do. */
function socketWith(headers: Record<string, string>): typeof globalThis.WebSocket {
  const Class = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers })
    }
  }
  return Class as unknown as typeof globalThis.WebSocket
}

function join(headers: Record<string, string>) {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, board, doc, {
    WebSocketPolyfill: socketWith(headers),
    disableBc: true,
  })
  return { doc, provider, records: doc.getMap<Y.Map<unknown>>('records') }
}

function closeOf(provider: WebsocketProvider): Promise<number | undefined> {
  return new Promise((resolve) => provider.on('connection-close', (event) => resolve(event?.code)))
}

describe('a stock client', () => {
  it('reads records with a bearer token, and the API’s changes as they come', async () => {
    const { provider, records, doc } = join({ authorization: `Bearer ${owner.token}` })
    await expect.poll(() => provider.synced, DEADLINE).toBe(true)
    const kinds = [...records.values()].map((record) => record.get('is'))
    expect(kinds).toEqual(expect.arrayContaining(['document', 'page', 'shape:matrix', 'shape:zone']))
    expect(doc.getMap('meta').get('documentVersion')).toBe(2)

    const card = await owner.call<{ id: string }>('POST', `/api/boards/${board}/cards`, { kind: 'risk', title: 'Live' })
    await expect.poll(() => records.has(card.body.id), DEADLINE).toBe(true)
    provider.awareness.setLocalState({ cursor: null })
    const isOnline = async () => {
      const { body } = await owner.call<{ people: { online: boolean }[] }>('GET', `/api/boards/${board}`)
      return body.people[0]?.online
    }
    await expect.poll(isOnline, DEADLINE).toBe(true)
    provider.destroy()
  })

  it('S15 is refused with a cookie from another site, and without any identity', async () => {
    const signIn = await server.caller().call('POST', '/api/auth/sign-in/anonymous', undefined, { origin: server.url })
    const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const foreign = { cookie, origin: 'https://evil.example' }
    for (const headers of [foreign, { cookie }, {}] as Record<string, string>[]) {
      const { provider, records } = join(headers)
      expect(await closeOf(provider)).not.toBe(1000)
      expect([provider.synced, records.size]).toEqual([false, 0])
      provider.destroy()
    }
  })

  it('S14 loses the board when the link that it came by is revoked', async () => {
    const path = `/api/boards/${board}/invites`
    const { id, token } = (await owner.call<{ id: string; token: string }>('POST', path, { role: 'editor' })).body
    const joined = await server.caller().call('POST', '/api/join', { token })
    const { provider } = join({ authorization: `Bearer ${joined.headers.get('set-auth-token')}` })
    await expect.poll(() => provider.synced, DEADLINE).toBe(true)
    const closed = closeOf(provider)
    await owner.call('DELETE', `${path}/${id}`)
    expect(await closed).toBe(4403)
    provider.destroy()
  })

  it('is closed with 4410 when its board is deleted', async () => {
    const { provider } = join({ authorization: `Bearer ${owner.token}` })
    await expect.poll(() => provider.synced, DEADLINE).toBe(true)
    const closed = closeOf(provider)
    await owner.call('DELETE', `/api/boards/${board}`)
    expect(await closed).toBe(4410)
    provider.destroy()
  })
})
