// The HTTP server: health, headers, upgrades, odd requests, and how it starts and stops.

import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { ApiServer } from '../../support/api-server'

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

/** Sends bytes on a bare connection and reads the answer until the server closes it. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    answer += chunk
  })
  await once(socket, 'connect')
  socket.write(text)
  await once(socket, 'close')
  return answer
}

const UPGRADE =
  'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n'

describe('the HTTP server', () => {
  it('says that it is alive and ready, with headers that keep pages safe', async () => {
    const nobody = server.caller()
    expect((await nobody.call('GET', '/healthz')).body).toEqual({ status: 'ok' })
    const ready = await nobody.call('GET', '/readyz')
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', checks: { database: 'ok', saving: 'ok' } }])
    expect(Object.fromEntries(ready.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
  })

  it('sends an answer in JSON in one piece, whose length stands before it', async () => {
    const answers = ['/api/me', '/api/nowhere'].map((path) => fetch(server.url + path))
    for (const answer of await Promise.all(answers)) {
      const bytes = await answer.arrayBuffer()
      expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
      expect(bytes.byteLength).toBeGreaterThan(1)
    }
  })

  it('keeps a connection for longer than a proxy does, so that no request meets its end', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    expect(Number(/^keep-alive: timeout=(\d+)/im.exec(answer.toString('latin1'))?.[1])).toBeGreaterThan(120)
  })

  it('S20 answers and closes upgrades to paths that aren’t boards', async () => {
    for (const path of ['/', '/other', '/_next/hmr', '//evil.example/sync/x', 'http://evil.example/sync/x']) {
      expect(await raw(`GET ${path} HTTP/1.1\r\n${UPGRADE}\r\n`)).toMatch(/^HTTP\/1\.1 404 /)
    }
  })

  it('S20 takes an absolute-form target for its path and connects nowhere', async () => {
    const answer = await raw(
      'GET http://evil.example/api/none HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('refuses methods that no route has', async () => {
    expect(await raw('TRACE /api/boards HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 405 /)
  })

  it('refuses a client that sends far too much, even if it reads only after it has sent everything', async () => {
    const size = 30 * 1024 * 1024
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`,
    )
    for (let sent = 0; sent < size; sent += 64 * 1024) {
      if (!socket.write(Buffer.alloc(64 * 1024, 97))) await once(socket, 'drain')
    }
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString('latin1')).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })

  it('answers a body that is cut off, and lives on', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"to',
    )
    socket.destroy()
    expect((await server.caller().call('GET', '/healthz')).status).toBe(200)
  })

  it('keeps its secret, and boards with it, over a restart on the same folder', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-restart-'))
    try {
      const first = await ApiServer.start({ DATA_DIR: dataDir })
      const visitor = await first.visitor()
      const board = (await visitor.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })).body
      await visitor.call('POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Kept' })
      await first.stop()
      expect((await stat(join(dataDir, 'app-secret'))).mode & 0o777).toBe(0o600)

      const second = await ApiServer.start({ DATA_DIR: dataDir })
      const again = second.caller(visitor.token)
      const { cards } = (await again.call<{ cards: { title: string }[] }>('GET', `/api/boards/${board.id}/cards`)).body
      expect(cards.map((card) => card.title)).toEqual(['Kept'])
      const { templates } = (await again.call<{ templates: { slug: string }[] }>('GET', '/api/templates')).body
      expect(templates.map((template) => template.slug)).toEqual(TEMPLATE_LIBRARY.map(({ slug }) => slug))
      await second.stop()
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
