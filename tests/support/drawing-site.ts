// A stand-in for our own pages, and the renderer that opens it. Its /render does what the title of the job says, so
// that tests have a page that hangs, crashes or requests forbidden addresses.

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NO_SOURCES } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { PLAIN_PICTURE } from '@/lib/picture/plain-picture'
import type { Limits } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { PictureRenderer } from '@/server/render/picture-renderer'
import type { RenderJob } from '@/server/render/render-job'

/** `WORD argument`, or a text that comes back as a picture of its bytes. */
const PAGE = `<!doctype html><script>
const tell = window.foreboardRender
const draw = async (text) => {
  await tell({ type: 'piece', base64: btoa(text) })
  await tell({ type: 'picture', name: '', widthPx: 1, heightPx: 1 })
  await tell({ type: 'done' })
}
const reach = (address) => fetch(address).then((answer) => answer.status, () => 'refused')
const socket = (address) => new Promise((resolve) => {
  const opened = new WebSocket(address)
  opened.onmessage = () => resolve('reached')
  opened.onclose = () => resolve('refused')
})
const acts = {
  hang: () => undefined,
  spin: () => { for (;;); },
  wait: (ms) => setTimeout(() => draw('waited'), Number(ms)),
  reach: async (addresses) => draw(JSON.stringify(await Promise.all(addresses.split(' ').map(reach)))),
  socket: async (address) => draw(await socket(address)),
  talk: () => tell({ type: 'nonsense' }),
  leave: (address) => { location.href = address },
}
fetch('/render/task').then((answer) => answer.json()).then(({ context: { title } }) => {
  const [act, ...rest] = title.split(' ')
  return acts[act] ? acts[act](rest.join(' ')) : draw(title)
})
</script>`

export class DrawingSite {
  readonly url: string
  /** The paths requested, in order. */
  readonly asked: string[]
  readonly #server: Server

  private constructor(server: Server, asked: string[]) {
    this.#server = server
    this.asked = asked
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async start(): Promise<DrawingSite> {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-type', 'text/html').end(PAGE)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new DrawingSite(server, asked)
  }

  renderer(limits: Partial<Limits> = {}, options: { chromiumPath?: string; jobsPerBrowser?: number } = {}) {
    return new PictureRenderer({
      chromiumPath: undefined,
      ...options,
      origin: () => this.url,
      limits: { maxWaitingRenders: 20, maxRenderMs: 30_000, ...limits },
      logger: createLogger('silent'),
    })
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** A job for which the page does what `title` says. */
export function jobFor(title: string, readImage: RenderJob['readImage'] = () => Promise.resolve(null)): RenderJob {
  const request: PictureRequest = { ...PLAIN_PICTURE, language: 'en' }
  const context = { title, changedAt: '', ...NO_SOURCES }
  const cutFaces = () => Promise.reject(new Error('no faces here'))
  return { task: { kind: 'picture', request, context }, document: new Uint8Array(), readImage, cutFaces }
}
