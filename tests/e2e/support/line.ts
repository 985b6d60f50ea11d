// Requests in transit between a browser and the network. Playwright reports its own "networkidle" once for each
// document and never takes it back: a page that computed for half a second before it requested the next files counts as
// idle ever after, even while those are in transit.

import type { BrowserContext, Request } from '@playwright/test'

export class Line {
  readonly #onTheirWay = new Set<Request>()
  #changedAt = performance.now()

  /** Make it before the context has a page. */
  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.#onTheirWay.add(request)
    })
    const end = (request: Request) => {
      if (this.#onTheirWay.delete(request)) this.#changedAt = performance.now()
    }
    context.on('requestfinished', end)
    context.on('requestfailed', end)
    context.on('page', (page) => {
      const asked: Request[] = []
      page.on('request', (request) => asked.push(request))
      // A page that closes drops its requests, and nothing reports how they ended.
      page.on('close', () => asked.forEach(end))
    })
  }

  /** Forgets the requests in transit: the page has moved on to another test. */
  clear(): void {
    this.#onTheirWay.clear()
  }

  /** How long nothing has been in transit. */
  get quietMs(): number {
    return this.#onTheirWay.size > 0 ? 0 : performance.now() - this.#changedAt
  }

  /** The addresses of requests in transit. */
  get addresses(): string[] {
    return [...this.#onTheirWay].map((request) => request.url())
  }
}
