// The files of the pages, as requested by a browser, an old proxy and a curious person.

import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StaticFiles } from '@/server/http/static-files'

const SCRIPT = 'console.log("a board")\n'.repeat(50)
const PATH = '/_next/static/chunks/a.js'

let server: Server
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(folder, 'static/chunks'), { recursive: true })
  await writeFile(join(folder, 'secret.js'), 'not for pages')
  const script = join(folder, 'static/chunks/a.js')
  await writeFile(script, SCRIPT)
  await writeFile(`${script}.br`, brotliCompressSync(SCRIPT))
  await writeFile(`${script}.gz`, gzipSync(SCRIPT))
  await writeFile(join(folder, 'static/small.css'), 'a{}')
  await writeFile(join(folder, 'static/favicon.ico'), 'left to others')
  const files = await StaticFiles.read(join(folder, 'static'))
  // A build made while the server runs doesn't remove what is being served.
  await rm(folder, { recursive: true })
  server = createServer((asked, response) => {
    if (!files.answer(asked, response)) response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

async function ask(path: string, encodings?: string, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
  const asked = request({ host: '127.0.0.1', port, path, method, headers }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

it('a browser gets the smallest form that it understands, to keep for ever', async () => {
  const br = await ask(PATH, 'gzip, deflate, br, zstd')
  expect(br.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'content-length': String(br.body.length),
  })
  expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT)
  const gzip = await ask(PATH, 'gzip')
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT)
})

it.each([
  [undefined, undefined],
  ['identity', undefined],
  ['brotli', undefined],
  ['br;q=0, gzip;q=0.000', undefined],
  ['br;q=0, GZIP;q=0.5', 'gzip'],
  ['gzip, BR ; q=0.1', 'br'],
])('to "Accept-Encoding: %s" it answers in %s', async (accepted, given) => {
  const { headers, body } = await ask(PATH, accepted)
  expect(headers['content-encoding']).toBe(given)
  if (given === undefined) expect(body.toString()).toBe(SCRIPT)
})

it('what was not compressed comes as it is, and a version in the address changes nothing', async () => {
  const { headers, body } = await ask('/_next/static/small.css?v=1', 'br')
  expect([headers['content-encoding'], headers['content-type'], body.toString()]).toEqual([
    undefined,
    'text/css; charset=UTF-8',
    'a{}',
  ])
})

it('HEAD says how long the file is, and sends none of it', async () => {
  const [head, get] = [await ask(PATH, 'br', 'HEAD'), await ask(PATH, 'br')]
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(get.body.length), 0])
})

it('leaves all else to the pages: other names, other folders, other methods, the compressed files themselves', async () => {
  for (const path of [
    '/_next/static/chunks/b.js',
    '/_next/static/../secret.js',
    '/_next/static/%2e%2e/secret.js',
    '/_next/static/favicon.ico',
    '/_next/static/chunks',
    `${PATH}.br`,
    '/chunks/a.js',
  ]) {
    expect([path, (await ask(path, 'br')).status]).toEqual([path, 404])
  }
  expect((await ask(PATH, 'br', 'POST')).status).toBe(404)
})
