// Limits what a drawing page may load: its task, its board and parts of our faces, which are answered here, the board's
// own images, and the files of our own pages. Everything else fails, whatever is written on a board.

import type { BrowserContext, Route } from 'playwright-core'
import { assetIdIn } from '@/lib/document/records/asset-address'
import { RENDER_PATHS } from '@/lib/picture/render-message'
import { FONT_SUBSETS_PATH, type WantedFace } from '@/lib/picture/shipped-faces'
import type { RenderJob } from './render-job'

/** Files that are the same for everybody. */
const OWN_FILES = /^\/(_next\/static|fonts|tldraw-assets)\/|^\/(favicon\.ico|icon\.svg)$/

/** Lets a context load what `job` needs from `origin`, and nothing else. `onRefused` gets what was asked beyond. */
export async function guardRequests(
  context: BrowserContext,
  origin: string,
  job: RenderJob,
  onRefused: (address: string, isNavigation: boolean) => void,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    if (url.origin === origin && request.method() === 'POST' && url.pathname === FONT_SUBSETS_PATH) {
      await cutFaces(route, job)
      return
    }
    const isOurs = url.origin === origin && request.method() === 'GET'
    if (isOurs && (await answered(route, url, job))) return
    onRefused(url.href, request.isNavigationRequest())
    await settled(route.abort('blockedbyclient'))
  })
  await context.routeWebSocket(/.*/, async (socket) => {
    onRefused(socket.url(), false)
    await socket.close()
  })
}

/** Resolves to false for a request that must not be loaded. */
async function answered(route: Route, { pathname }: URL, job: RenderJob): Promise<boolean> {
  if (pathname === RENDER_PATHS.page || OWN_FILES.test(pathname)) return settled(route.continue())
  if (pathname === RENDER_PATHS.task) return settled(route.fulfill({ json: job.task, headers: NO_STORE }))
  if (pathname === RENDER_PATHS.document) {
    const body = Buffer.from(job.document)
    return settled(route.fulfill({ body, contentType: 'application/octet-stream', headers: NO_STORE }))
  }
  const assetId = assetIdIn(pathname)
  const image = assetId === undefined ? null : await job.readImage(assetId)
  if (!image) return false
  return settled(route.fulfill({ body: Buffer.from(image.bytes), contentType: image.mimeType }))
}

/** Cuts the faces that the page asks for. Where that fails, the page keeps whole faces. */
async function cutFaces(route: Route, job: RenderJob): Promise<void> {
  try {
    const { faces } = route.request().postDataJSON() as { faces: readonly WantedFace[] }
    const json = await job.cutFaces(faces)
    await settled(route.fulfill({ json, headers: NO_STORE }))
  } catch {
    await settled(route.abort('failed'))
  }
}

const NO_STORE = { 'cache-control': 'no-store' }

async function settled(answering: Promise<void>): Promise<true> {
  // When the context has been closed by then, nobody waits for an answer.
  await answering.catch(() => undefined)
  return true
}
