// What is on its way between a browser and the network. Playwright's own "networkidle" is said once for each document
// and never taken back: a page that computed for half a second before it asked for the next files counts as idle ever
// after, also while those are on their way.

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
      // A page that goes takes along what it was asking for, and nobody says how that ended.
      page.on('close', () => asked.forEach(end))
    })
  }

  /** Forgets what is on its way: the page has gone on to another test. */
  clear(): void {
    this.#onTheirWay.clear()
  }

  /** For how long nothing has been on its way. */
  get quietMs(): number {
    return this.#onTheirWay.size > 0 ? 0 : performance.now() - this.#changedAt
  }

  /** The addresses of what is on its way. */
  get addresses(): string[] {
    return [...this.#onTheirWay].map((request) => request.url())
  }
}
