// What every browser test stands on: a server per worker, people with a browser context each, and watchers that fail
// a test on any page error, console error, breach of the pages' policy, or request that leaves for another host.

import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { ServerProcess } from '../../support/server-process'
import { Line } from './line'
import { type Watch, watchPages } from './watch-pages'

export interface Person {
  readonly name: string
  /** Of the server whose pages this person opens. */
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
  readonly line: Line
}

export interface PersonOptions extends BrowserContextOptions {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'ja'
  /** `untouched`: nobody has opened or closed a panel on this device. Otherwise both were opened by hand, everywhere. */
  readonly panels?: 'untouched'
}

type MeetPerson = (name: string, options?: PersonOptions) => Promise<Person>

interface TestFixtures {
  watch: Watch
  meet: MeetPerson
  /** Closes everybody's pages: what they still load must not fail because their server goes first. */
  sendHome: () => Promise<void>
  contexts: BrowserContext[]
}

export const test = base.extend<TestFixtures, { server: ServerProcess }>({
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

  contexts: async ({ browserName: _ }, use) => {
    await use([])
  },

  sendHome: async ({ contexts }, use) => {
    await use(async () => {
      for (const context of contexts.splice(0)) await context.close()
    })
  },

  meet: async ({ browser, server, watch, contexts, sendHome }, use) => {
    await use(async (name, { theme, language, panels, ...options } = {}) => {
      const url = options.baseURL ?? server.url
      const context = await browser.newContext({ ...options, baseURL: url })
      contexts.push(context)
      const line = new Line(context)
      const cookies = { ...(theme ? { theme } : {}), ...(language ? { locale: language } : {}) }
      await context.addCookies(Object.entries(cookies).map(([key, value]) => ({ name: key, value, url })))
      if (panels !== 'untouched') await context.addInitScript(openPanelsByHand)
      await context.addInitScript(keepWaitingStill)
      await watchPages(name, context, url, watch)
      return { name, url, context, line, page: await context.newPage() }
    })
    await sendHome()
  },
})

/**
 * In the page: the panels are as a person leaves them who has opened both beside every view. Most tests look into them,
 * and are not about when they open.
 */
function openPanelsByHand(): void {
  const key = 'foreboard.panels'
  try {
    if (localStorage.getItem(key) !== null) return
    const open = { canvas: true, views: true }
    localStorage.setItem(key, JSON.stringify({ brief: open, inspector: open }))
  } catch {
    // A page without storage, such as a blank one, has no panels either.
  }
}

/**
 * In the page: what moves without an end while something loads stands still. Without a graphics card the processor
 * draws each of its frames, sixty a second on each page, and the page takes the longer to load.
 */
function keepWaitingStill(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.animate-breathe, .animate-spin { animation: none !important }')
  document.adoptedStyleSheets.push(sheet)
}

/** For how long nothing must have been on its way before a line is cut: what one file asks for is asked for by then. */
const QUIET_MS = 500

/** Cuts a person's browser off the network once nothing is on its way any more. */
export async function cutOff({ context, line }: Person): Promise<void> {
  // The canvas still fetches its icons after it is drawn, and would report the ones that the cut takes away.
  await expect
    .poll(() => (line.quietMs >= QUIET_MS ? [] : ['not long enough', ...line.addresses]), 'what is on its way')
    .toEqual([])
  await context.setOffline(true)
}

export { expect }
