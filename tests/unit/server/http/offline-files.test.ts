// The worker and the list of files, as browsers get them; and what they get where boards are kept off devices.

import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OfflineRoutes } from '@/server/http/offline-files'

let root: string
let server: Server | undefined

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'foreboard-offline-'))
  const files = {
    '.build/offline-worker.js': 'self.isWorker = true',
    '.next/BUILD_ID': 'b2\n',
    '.next/files-of-the-build-before.json': JSON.stringify(['chunks/old.js']),
    '.next/static/chunks/a.js': '',
    '.next/static/chunks/a.js.br': '',
    '.next/static/chunks/old.js': '',
    '.next/static/chunks/style.css': '',
    '.next/static/media/face.woff2': '',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
})

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
  rmSync(root, { recursive: true })
})

/** Serves the routes; another path is answered with 418. */
async function serve(days: number): Promise<string> {
  const routes = await OfflineRoutes.read(root, days)
  server = createServer((request, response) => {
    if (!routes.answer(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('the list has the scripts and styles of this build alone, and the days', async () => {
  const url = await serve(14)
  const answer = await fetch(`${url}/offline-files`)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(await answer.json()).toEqual({
    build: 'b2',
    files: ['/_next/static/chunks/a.js', '/_next/static/chunks/style.css'],
    days: 14,
  })
})

test('the worker is a script that may ask this server alone', async () => {
  const url = await serve(14)
  const answer = await fetch(`${url}/offline-worker.js?v=1`)
  expect(await answer.text()).toBe('self.isWorker = true')
  expect(answer.headers.get('content-type')).toContain('text/javascript')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'")
  expect((await fetch(`${url}/offline-worker.js`, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(`${url}/offline-worker.js`, { method: 'POST' })).status).toBe(418)
  expect((await fetch(`${url}/boards/a`)).status).toBe(418)
})

test('no days: the worker removes what is kept, and there is no list', async () => {
  const url = await serve(0)
  expect(await (await fetch(`${url}/offline-worker.js`)).text()).toContain('unregister()')
  expect((await fetch(`${url}/offline-files`)).status).toBe(404)
})
