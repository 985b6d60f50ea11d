// Access to /metrics, and its numbers; and the answers of /readyz while nothing can be saved.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { ApiServer } from '../../support/api-server'
import { waitFor } from '../../support/wait-for'

const TOKEN = 'metrics-token-for-tests'

const servers: ApiServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function start(env: Readonly<Record<string, string>> = {}): Promise<ApiServer> {
  const server = await ApiServer.start(env)
  servers.push(server)
  return server
}

async function statusOf(server: ApiServer, headers: Record<string, string> = {}): Promise<number> {
  return (await server.caller().call('GET', '/metrics', undefined, headers)).status
}

/** The value of a sample without labels. */
async function sample(server: ApiServer, name: string): Promise<number> {
  const { body } = await server.caller().call<string>('GET', '/metrics')
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1])
}

describe('/metrics', () => {
  it('answers programs on this machine when there is no token', async () => {
    const server = await start()
    const { status, headers, body } = await server.caller().call<string>('GET', '/metrics')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(body).toContain('# TYPE foreboard_connections gauge')
    expect((await server.caller().call('POST', '/metrics')).status).toBe(405)
  })

  it('is not there for anybody that a proxy on this machine speaks for', async () => {
    const unnamed = await start()
    for (const header of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via']) {
      expect(await statusOf(unnamed, { [header]: '127.0.0.1' })).toBe(404)
    }
    expect(await statusOf(await start({ TRUST_PROXY: 'loopback' }))).toBe(404)
  })

  it('asks for the token where one is set, and is an unknown route without it', async () => {
    const server = await start({ METRICS_TOKEN: TOKEN })
    const { status, headers, body } = await server.caller().call('GET', '/metrics')
    expect([status, headers.get('content-type'), body]).toEqual([
      404,
      'application/problem+json',
      expect.objectContaining({ code: 'not-found', status: 404 }),
    ])
    for (const authorization of [
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(0, -1)}`,
      TOKEN,
      `Basic ${TOKEN}`,
      'Bearer ',
    ]) {
      expect(await statusOf(server, { authorization })).toBe(404)
    }
    expect(await statusOf(server, { authorization: `Bearer ${TOKEN}` })).toBe(200)
    expect(await statusOf(server, { authorization: `Bearer ${TOKEN}`, 'X-Forwarded-For': '203.0.113.9' })).toBe(200)
  })

  it('counts sockets while they are open', async () => {
    const server = await start()
    const visitor = await server.visitor()
    const board = (await visitor.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })).body
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.id}`, {
      headers: { authorization: `Bearer ${visitor.token}` },
    })
    await waitFor('the socket is counted', async () => (await sample(server, 'foreboard_connections')) === 1)
    expect(await sample(server, 'foreboard_rooms')).toBe(1)
    socket.terminate()
    await waitFor('it is gone', async () => (await sample(server, 'foreboard_connections')) === 0)
  })
})

describe('/readyz', () => {
  it('I12, F6: says that saving fails while it does, and is well again by itself', async () => {
    const server = await start()
    const visitor = await server.visitor()
    const board = (await visitor.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })).body
    const other = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    try {
      const socket = visitor.call('POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Waits' })
      const nobody = server.caller()
      await waitFor('it is not ready', async () => (await nobody.call('GET', '/readyz')).status === 503)
      expect((await nobody.call('GET', '/readyz')).body).toMatchObject({
        status: 'not-ready',
        checks: { saving: 'failing' },
      })
      expect((await nobody.call('GET', '/healthz')).status).toBe(200)
      expect((await socket).status).toBe(503)
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
    await waitFor('it is ready', async () => (await server.caller().call('GET', '/readyz')).status === 200)
    expect(await sample(server, 'foreboard_degraded_seconds_total')).toBeGreaterThan(0)
  })
})

describe('handshakes behind a proxy', () => {
  /** The status of an upgrade that claims to come from `address`. */
  function upgradeFrom(server: ApiServer, address: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/none`, {
        headers: { authorization: 'Bearer nobody', 'X-Forwarded-For': address },
      })
      socket.on('unexpected-response', (request, response) => {
        resolve(response.statusCode)
        request.destroy()
      })
      socket.on('open', () => {
        resolve(101)
        socket.terminate()
      })
      socket.on('error', reject)
    })
  }
  const ENV = { MAX_HANDSHAKES_PER_MINUTE_PER_ADDRESS: '2' }

  it('S31: are counted by the address that the trusted proxy names', async () => {
    const server = await start({ ...ENV, TRUST_PROXY: 'loopback' })
    const statuses: unknown[] = []
    for (const host of [1, 1, 1, 2]) statuses.push(await upgradeFrom(server, `6.6.6.6, 203.0.113.${host}`))
    expect(statuses).toEqual([101, 101, 429, 101])
  })

  it('S31: are counted by the socket’s other end where no proxy is trusted, whatever a header says', async () => {
    const server = await start(ENV)
    const statuses: unknown[] = []
    for (const host of [1, 2, 3]) statuses.push(await upgradeFrom(server, `203.0.113.${host}`))
    expect(statuses).toEqual([101, 101, 429])
  })
})
