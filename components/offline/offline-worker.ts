// The service worker: opens the boards that this device keeps while the server can't be reached, and lists them in place
// of any other page. While the server answers, its answers are shown, whatever is kept. It is a program of its own
// (scripts/build-server) and writes only what a kept board has just asked for.

import {
  boardOfAnswer,
  boardOfPage,
  cachesOfBoard,
  isBoardCache,
  isMaterial,
  readNote,
  SHELL_CACHE,
  SHELL_PATH,
} from './kept-places'

/** A server that is silent for this long counts as out of reach: a kept page finds out by itself what has changed. */
const PAGE_SILENCE_MS = 4_000
/** Where nothing is kept of a page, its answer is waited for a while longer. */
const PATIENCE_MS = 30_000
/** A kept answer would stay: it takes the place of one that is only late as seldom as may be. */
const DATA_SILENCE_MS = 15_000
/** How a proxy answers for a server that is not there. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504])

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  readonly clients: { claim(): Promise<void> }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
const worker = self as unknown as Worker

// A newer worker has nothing to wait for: none answers with anything that depends on its version.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => {
  // The page's request does not wait until the worker has started.
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, pathname))
  else if (pathname.startsWith('/_next/static/')) event.respondWith(answerFile(request))
  else if (isMaterial(pathname)) event.respondWith(answerMaterial(request))
  else if (pathname === '/api/me' || boardOfAnswer(pathname)) event.respondWith(answerData(event, pathname))
})

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const asked = event.preloadResponse.then((preloaded) => preloaded ?? fetch(event.request))
  const answer = await within(PAGE_SILENCE_MS, asked)
  if (answer && !AWAY.has(answer.status)) return answer
  const boardId = boardOfPage(path)
  const kept = boardId === undefined ? undefined : await keptPage(boardId)
  // A slow server may still answer, with more than the list.
  return kept ?? answer ?? (await within(PATIENCE_MS, asked)) ?? (await shell()) ?? Response.error()
}

/** The board's page, for each of its views: the page itself reads which one from its address. */
async function keptPage(boardId: string): Promise<Response | undefined> {
  const [name] = await cachesOfBoard(boardId)
  const note = name === undefined ? undefined : await readNote(name)
  if (name === undefined || !note || note.until <= Date.now()) return undefined
  return (await caches.open(name)).match(`/boards/${boardId}`)
}

async function shell(): Promise<Response | undefined> {
  return (await caches.open(SHELL_CACHE)).match(SHELL_PATH)
}

/** The name of such a file depends on its content, so that a kept one is right. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)
}

async function answerMaterial(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request.url, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function answerData(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event
  const asked = fetch(request)
  const answer = await within(DATA_SILENCE_MS, asked)
  if (answer && !AWAY.has(answer.status)) {
    if (answer.ok && isJson(answer)) event.waitUntil(keepAnswer(request.url, path, answer.clone()))
    return answer
  }
  return (await caches.match(request.url, { ignoreVary: true })) ?? answer ?? asked
}

/** Files are not kept with a board. */
function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}

/** What a kept board shows now is what it shows without the server. */
async function keepAnswer(url: string, path: string, answer: Response): Promise<void> {
  const boardId = boardOfAnswer(path)
  const names = boardId === undefined ? (await caches.keys()).filter(isBoardCache) : await cachesOfBoard(boardId)
  await Promise.all(names.map(async (name) => (await caches.open(name)).put(url, answer.clone())))
}

/** Resolves to undefined where nothing came in time, or the request failed. */
function within(ms: number, asked: Promise<Response>): Promise<Response | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    const settle = (answer: Response | undefined) => {
      clearTimeout(timer)
      resolve(answer)
    }
    asked.then(settle, () => settle(undefined))
  })
}
