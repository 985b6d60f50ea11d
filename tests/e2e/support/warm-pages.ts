// Pages that a worker keeps from one test to the next. A page of a new browser context fetches and compiles all of the
// app's scripts, which takes as much of the processor as the rest of its loading; a page that has been here before has
// them. Everything a test may see of the previous one is removed: cookies, storage, history and the pointer. A page is
// closed if its test did something that can't be undone so easily.

import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test'

/** A context with no other options is as good as new once its storage is empty. */
const KEPT_OPTIONS: readonly string[] = ['viewport', 'reducedMotion', 'hasTouch', 'isMobile', 'deviceScaleFactor']

/** A page of the server without scripts. Staying on its origin keeps the process, and its compiled code. */
const RESTING_PLACE = '/healthz'

/** How many tests share a page, so that leftovers in its process don't add up for long. */
const MOST_TESTS = 20

/** How many pages wait for a test. */
const MOST_WAITING = 3

/** Methods of a context and of a page whose effect outlasts the test. */
const LASTING = ['addInitScript', 'exposeBinding', 'exposeFunction', 'route', 'routeFromHAR', 'routeWebSocket'] as const
const LASTING_FOR_TIME = ['setDefaultTimeout', 'setDefaultNavigationTimeout', 'setExtraHTTPHeaders'] as const
const LASTING_ON_CONTEXT = ['grantPermissions', 'setGeolocation', 'setOffline', 'newCDPSession'] as const
const LASTING_ON_PAGE = ['addLocatorHandler', 'emulateMedia', 'setViewportSize'] as const
const LASTING_ON_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const

/** Events that tests listen for. */
const EVENTS = [
  ...['close', 'console', 'crash', 'dialog', 'domcontentloaded', 'download', 'filechooser', 'frameattached', 'load'],
  ...['page', 'pageerror', 'popup', 'request', 'requestfailed', 'requestfinished', 'response', 'weberror', 'websocket'],
]

export interface WarmPage<Extra> {
  readonly context: BrowserContext
  readonly page: Page
  /** The worker's own objects for the context. */
  readonly extra: Extra
}

interface Kept<Extra> extends WarmPage<Extra> {
  readonly kind: string
  readonly session: CDPSession
  readonly listeners: number
  readonly held: Set<string>
  isMarked: boolean
  tests: number
}

export class WarmPages<Extra> {
  readonly #browser: Browser
  readonly #url: string
  readonly #setUp: (context: BrowserContext) => Promise<Extra>
  #waiting: Kept<Extra>[] = []
  readonly #taken = new Map<Page, Kept<Extra>>()

  /** Pages of the server at `url`. `setUp` prepares each context before it has a page. */
  constructor(browser: Browser, url: string, setUp: (context: BrowserContext) => Promise<Extra>) {
    this.#browser = browser
    this.#url = url
    this.#setUp = setUp
  }

  /** Whether a context with these options can be kept. */
  static canKeep(options: BrowserContextOptions): boolean {
    return Object.keys(options).every((name) => KEPT_OPTIONS.includes(name))
  }

  /** A page as of a new context with these options, which must satisfy `canKeep`. */
  async take(options: BrowserContextOptions): Promise<WarmPage<Extra>> {
    const kind = JSON.stringify(Object.entries(options).sort())
    const index = this.#waiting.findIndex((each) => each.kind === kind)
    const kept = index >= 0 ? this.#waiting.splice(index, 1)[0] : undefined
    const warm = kept ?? (await this.#open(kind, options))
    warm.tests += 1
    this.#taken.set(warm.page, warm)
    return warm
  }

  /** Takes a page back after a test. A test that failed may have left anything behind. */
  async giveBack(page: Page, hasFailed: boolean): Promise<void> {
    const kept = this.#taken.get(page)
    if (!kept) return
    this.#taken.delete(page)
    const isAsNew = !hasFailed && kept.tests < MOST_TESTS && isUnmarked(kept) && (await this.#clean(kept))
    if (isAsNew) this.#waiting.push(kept)
    else await kept.context.close()
    while (this.#waiting.length > MOST_WAITING) await this.#waiting.shift()?.context.close()
  }

  async close(): Promise<void> {
    for (const { context } of [...this.#waiting.splice(0), ...this.#taken.values()]) await context.close()
  }

  async #open(kind: string, options: BrowserContextOptions): Promise<Kept<Extra>> {
    const context = await this.#browser.newContext({ ...options, baseURL: this.#url })
    const extra = await this.#setUp(context)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const held = new Set<string>()
    const kept = { kind, context, page, extra, session, held, listeners: listenersOf(context, page), tests: 0 }
    return watchMarks({ ...kept, isMarked: false })
  }

  /** Removes what a test left in the browser. Resolves to whether that worked. */
  async #clean({ context, page, session }: Kept<Extra>): Promise<boolean> {
    try {
      await page.goto(`${this.#url}${RESTING_PLACE}`)
      // The page's process has its own copy, which the command below reaches only after a while.
      await page.evaluate(() => {
        localStorage.clear()
        sessionStorage.clear()
        window.name = ''
      })
      await session.send('Storage.clearDataForOrigin', { origin: this.#url, storageTypes: 'all' })
      await context.clearCookies()
      await session.send('Page.resetNavigationHistory')
      await page.mouse.move(-1, -1)
      return true
    } catch {
      return false
    }
  }
}

function isUnmarked<Extra>({ context, page, isMarked, held, listeners }: Kept<Extra>): boolean {
  if (isMarked || held.size > 0 || page.isClosed()) return false
  return context.pages().length === 1 && listenersOf(context, page) === listeners
}

/** How many listeners tests and fixtures have. Playwright's emitters are Node's, although its types don't show it. */
function listenersOf(...emitters: readonly (BrowserContext | Page)[]): number {
  const counts = emitters.flatMap((emitter) =>
    EVENTS.map((event) => (emitter as unknown as NodeJS.EventEmitter).listenerCount(event)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** From now on calls with a lasting effect leave a mark, and pressed keys and buttons are known. */
function watchMarks<Extra>(kept: Kept<Extra>): Kept<Extra> {
  const { context, page, held } = kept
  const mark = () => {
    kept.isMarked = true
  }
  for (const name of [...LASTING, ...LASTING_FOR_TIME, ...LASTING_ON_CONTEXT]) onCall(context, name, mark)
  for (const name of [...LASTING, ...LASTING_FOR_TIME, ...LASTING_ON_PAGE]) onCall(page, name, mark)
  for (const name of LASTING_ON_CLOCK) onCall(page.clock, name, mark)
  onCall(page.keyboard, 'down', (key) => held.add(`key ${String(key)}`))
  onCall(page.keyboard, 'up', (key) => held.delete(`key ${String(key)}`))
  onCall(page.mouse, 'down', () => held.add('mouse'))
  onCall(page.mouse, 'up', () => held.delete('mouse'))
  return kept
}

/** Calls `told` with the first argument before each call of a method of this object. */
function onCall<T extends object>(target: T, name: keyof T & string, told: (first: unknown) => void): void {
  const method: unknown = target[name]
  if (typeof method !== 'function') throw new Error(`Playwright has no ${name} any more.`)
  const wrapped = (...args: unknown[]): unknown => {
    told(args[0])
    return Reflect.apply(method, target, args) as unknown
  }
  Object.defineProperty(target, name, { value: wrapped, configurable: true, writable: true })
}
