// What a browser needs to open boards without this server: the worker (components/offline), and the list of the files
// of the pages. Where a host keeps boards off devices, the worker removes what is there, and there is no list.

import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { CACHE_PREFIX, OFFLINE_FILES_PATH, type OfflineFiles, WORKER_PATH } from '@/lib/protocol/offline-files'
import { STATIC_FILES } from './static-files'

/** Removes itself and everything that the worker before it kept. */
const REMOVER = `self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(remove()))
async function remove() {
  for (const name of await caches.keys()) if (name.startsWith('${CACHE_PREFIX}')) await caches.delete(name)
  await self.registration.unregister()
}
`

/** Serves the worker and the list of files. */
export class OfflineRoutes {
  readonly #worker: string
  readonly #list: OfflineFiles | undefined

  private constructor(worker: string, list: OfflineFiles | undefined) {
    this.#worker = worker
    this.#list = list
  }

  /** Reads the build in `root`. `days` of 0 keeps boards off devices. */
  static async read(root: string, days: number): Promise<OfflineRoutes> {
    if (days === 0) return new OfflineRoutes(REMOVER, undefined)
    const pages = join(root, '.next')
    const [worker, build, before, entries] = await Promise.all([
      readFile(join(root, '.build/offline-worker.js'), 'utf8'),
      readFile(join(pages, 'BUILD_ID'), 'utf8'),
      readFile(join(pages, 'files-of-the-build-before.json'), 'utf8').catch(() => '[]'),
      readdir(join(pages, 'static'), { recursive: true }),
    ])
    const older = new Set(JSON.parse(before) as string[])
    const files = entries.filter((name) => /\.(?:js|css)$/.test(name) && !older.has(name)).sort()
    return new OfflineRoutes(worker, { build: build.trim(), files: files.map((name) => STATIC_FILES + name), days })
  }

  /** Answers a GET or HEAD for one of the two. Returns false, without an answer, for anything else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const path = request.url?.split('?', 1)[0]
    if (
      (path !== WORKER_PATH && path !== OFFLINE_FILES_PATH) ||
      (request.method !== 'GET' && request.method !== 'HEAD')
    ) {
      return false
    }
    const body = path === WORKER_PATH ? this.#worker : this.#list && JSON.stringify(this.#list)
    response.statusCode = body === undefined ? 404 : 200
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('content-type', path === WORKER_PATH ? 'text/javascript; charset=utf-8' : 'application/json')
    // A worker has the policy of its own script's answer: it may ask this server.
    if (path === WORKER_PATH) response.setHeader('content-security-policy', "default-src 'none'; connect-src 'self'")
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}
