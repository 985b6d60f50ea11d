// The base of every browser test: a server per worker, people with a browser context each, and watchers that fail a
// test on any page error, console error, breach of the pages' policy, or request to another host.

import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { ServerProcess } from '../../support/server-process'
import { Line } from './line'
import { WarmPages } from './warm-pages'
import { type Watch, type Watched, watchPages } from './watch-pages'

export interface Person {
  readonly name: string
  /** The address of the server whose pages this person opens. */
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
  readonly line: Line
}

export interface PersonOptions extends BrowserContextOptions {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'de' | 'ja'
  /** `untouched`: nobody has opened or closed a panel on this device. Otherwise both were opened by hand, everywhere. */
  readonly panels?: 'untouched'
  /** A fresh browser: none of the app's files is in its cache. */
  readonly isNewHere?: true
}

type MeetPerson = (name: string, options?: PersonOptions) => Promise<Person>

interface Equipment {
  readonly line: Line
  readonly watched: Watched
}

interface WorkerFixtures {
  server: ServerProcess
  warmPages: WarmPages<Equipment>
}

interface TestFixtures {
  watch: Watch
  meet: MeetPerson
  /** Closes everybody's pages: their loading must not fail because their server stops first. */
  sendHome: () => Promise<void>
  /** Functions that close everybody's pages. */
  leaving: (() => Promise<void>)[]
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
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

  warmPages: [
    async ({ browser, server }, use) => {
      const pages = new WarmPages(browser, server.url, async (context) => {
        await context.addInitScript(openPanelsByHand)
        return equip(context, server.url)
      })
      await use(pages)
      await pages.close()
    },
    { scope: 'worker' },
  ],

  leaving: async ({ browserName: _ }, use) => {
    await use([])
  },

  sendHome: async ({ leaving }, use) => {
    await use(async () => {
      for (const leave of leaving.splice(0)) await leave()
    })
  },

  meet: async ({ browser, server, warmPages, watch, leaving, sendHome }, use, testInfo) => {
    await use(async (name, { theme, language, panels, isNewHere, ...options } = {}) => {
      const url = options.baseURL ?? server.url
      const { baseURL: _, ...others } = options
      const isWarm = KEEPS_PAGES && url === server.url && !panels && !isNewHere && WarmPages.canKeep(others)
      const { context, page, extra } = isWarm ? await warmPages.take(others) : await newPage()
      leaving.push(async () => {
        if (!isWarm) return context.close()
        extra.watched.watch = undefined
        await warmPages.giveBack(page, testInfo.status !== testInfo.expectedStatus)
      })
      extra.line.clear()
      Object.assign(extra.watched, { name, watch })
      const cookies = { ...(theme ? { theme } : {}), ...(language ? { locale: language } : {}) }
      await context.addCookies(Object.entries(cookies).map(([key, value]) => ({ name: key, value, url })))
      return { name, url, context, line: extra.line, page }

      async function newPage() {
        const opened = await browser.newContext({ ...options, baseURL: url })
        if (panels !== 'untouched') await opened.addInitScript(openPanelsByHand)
        const equipment = await equip(opened, url)
        return { context: opened, page: await opened.newPage(), extra: equipment }
      }
    })
    await sendHome()
  },
})

/** A trace covers one context from its beginning. */
const KEEPS_PAGES = !process.env.TRACE

/** Equips a context without pages with the tests' watchers. */
async function equip(context: BrowserContext, url: string): Promise<Equipment> {
  const line = new Line(context)
  const watched: Watched = { name: '', watch: undefined }
  await context.addInitScript(keepWaitingStill)
  await watchPages(context, url, watched)
  return { line, watched }
}

/**
 * In the page: the panels are in the state of a person who has opened both beside every view. Most tests look into
 * them, and don't test when they open.
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
 * In the page: endless animations of loading indicators stand still. Without a graphics card the processor draws each
 * of their frames, sixty a second on each page, and the page takes longer to load.
 */
function keepWaitingStill(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.animate-breathe, .animate-spin { animation: none !important }')
  document.adoptedStyleSheets.push(sheet)
}

/** How long the network must have been quiet before it is cut: by then a file has requested the files it needs. */
const QUIET_MS = 500

/** Cuts a person's browser off the network once nothing is in transit. */
export async function cutOff({ context, line }: Person): Promise<void> {
  // The canvas still fetches its icons after it is drawn, and would report those that the cut prevents.
  await expect
    .poll(() => (line.quietMs >= QUIET_MS ? [] : ['not long enough', ...line.addresses]), 'what is on its way')
    .toEqual([])
  await context.setOffline(true)
}

export { expect }
