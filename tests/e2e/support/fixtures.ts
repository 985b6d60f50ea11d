// What every browser test stands on: a server per worker, people with a browser context each, and watchers that fail
// a test on any page error, console error, breach of the pages' policy, or request that leaves for another host.

import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { ServerProcess } from '../../support/server-process'

export interface Person {
  readonly name: string
  /** Of the server whose pages this person opens. */
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
}

export interface PersonOptions extends BrowserContextOptions {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'ja'
}

type MeetPerson = (name: string, options?: PersonOptions) => Promise<Person>

interface Watch {
  /** Faults seen so far on all pages of this test. */
  readonly faults: string[]
  /** While true, failed connections to our own server are expected (it was killed, or the network was cut). */
  serverMayBeAway: boolean
  /** Hosts besides our own (`host:port`) that the test has put up, such as an issuer that people sign in with. */
  readonly otherHosts: Set<string>
}

export const test = base.extend<{ watch: Watch; meet: MeetPerson }, { server: ServerProcess }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await ServerProcess.start()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  watch: async ({ browserName: _ }, use) => {
    const watch: Watch = { faults: [], serverMayBeAway: false, otherHosts: new Set() }
    await use(watch)
    expect(watch.faults, 'page errors, console errors and requests to other hosts').toEqual([])
  },

  meet: async ({ browser, server, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (name, { theme, language, ...options } = {}) => {
      const url = options.baseURL ?? server.url
      const context = await browser.newContext({ ...options, baseURL: url })
      contexts.push(context)
      const cookies = { ...(theme ? { theme } : {}), ...(language ? { locale: language } : {}) }
      await context.addCookies(Object.entries(cookies).map(([key, value]) => ({ name: key, value, url })))
      watchContext(name, context, url, watch)
      await context.addInitScript(reportViolations)
      return { name, url, context, page: await context.newPage() }
    })
    for (const context of contexts) await context.close()
  },
})

/** Cuts a person's browser off the network once nothing is on its way any more. */
export async function cutOff({ page, context }: Person): Promise<void> {
  // The canvas still fetches its icons after it is drawn, and would report the ones that the cut takes away.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
}

/** In each page: what its content security policy stops is an error (SYNC-SPEC S30). */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`policy violation: ${violatedDirective} stopped ${blockedURI} (${sourceFile}:${lineNumber})`)
  })
}

function watchContext(name: string, context: BrowserContext, ownUrl: string, watch: Watch): void {
  const fault = (what: string) => watch.faults.push(`${name}: ${what}`)
  context.on('weberror', (error) => fault(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (watch.serverMayBeAway && /WebSocket|net::ERR_|Failed to load resource/.test(text)) return
    fault(`console error: ${text} (${message.location().url})`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.host === new URL(ownUrl).host || ['data:', 'blob:', 'about:'].includes(url.protocol)
    if (!isOwn && !watch.otherHosts.has(url.host)) fault(`request to another host: ${request.url()}`)
  })
}

export { expect }
