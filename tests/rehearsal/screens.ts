// Four real browsers: the facilitator's laptop, the projector beside it (for the same person), a participant's laptop,
// and a phone. They are watched for faults, and their pictures are taken at every step.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { type Watch, watchPages } from '../e2e/support/watch-pages'
import type { Caller } from '../support/caller'

const LAPTOP = { viewport: { width: 1440, height: 900 } }
const PROJECTOR = { viewport: { width: 1920, height: 1080 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

export type ScreenName = 'facilitator' | 'projector' | 'laptop' | 'phone'

export class Screens {
  readonly watch: Watch = { faults: [], serverMayBeAway: false, otherHosts: new Set() }
  readonly #browser: Browser
  readonly #url: string
  /** The folder of the pictures. */
  readonly folder: string
  readonly #pages = new Map<ScreenName, Page>()
  #taken = 0

  private constructor(browser: Browser, url: string, folder: string) {
    this.#browser = browser
    this.#url = url
    this.folder = folder
  }

  /** `folder` is for the pictures. */
  static async open(url: string, folder: string): Promise<Screens> {
    await mkdir(folder, { recursive: true })
    const { CHROMIUM_PATH } = process.env
    const browser = await chromium.launch({
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--font-render-hinting=none'],
    })
    const screens = new Screens(browser, url, folder)
    await screens.#add('facilitator', LAPTOP)
    await screens.#add('laptop', LAPTOP)
    await screens.#add('phone', PHONE)
    return screens
  }

  page(name: ScreenName): Page {
    const page = this.#pages.get(name)
    if (!page) throw new Error(`There is no screen named ${name} yet`)
    return page
  }

  /** The projector has a page of its own, opened by its facilitator's account; resolves when the board is drawn there. */
  async openProjector(boardId: string): Promise<void> {
    const storageState = await this.page('facilitator').context().storageState()
    const page = await this.#add('projector', { ...PROJECTOR, storageState })
    await page.goto(`/boards/${boardId}/projector`)
    await page.locator('.tl-canvas').waitFor()
  }

  /** Opens a board, and resolves when it is drawn there. */
  async openBoard(name: ScreenName, boardId: string): Promise<void> {
    await this.page(name).goto(`/boards/${boardId}`)
    await this.settled(name)
  }

  /** Resolves when a page has the board, and the server has the page's changes. */
  async settled(name: ScreenName): Promise<void> {
    await this.page(name).locator('[data-save-state="saved"]').waitFor()
  }

  /** One picture of each screen, named by a running number, the moment and the screen. */
  async picture(moment: string): Promise<void> {
    this.#taken += 1
    const number = String(this.#taken).padStart(2, '0')
    for (const [name, page] of this.#pages) {
      const path = join(this.folder, `${number}-${moment}-${name}.png`)
      await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
    }
  }

  /** A caller of the API with the session of a page's person. */
  caller(name: ScreenName): Caller {
    const { request } = this.page(name)
    return {
      token: undefined,
      call: async <T>(method: string, path: string, body?: unknown) => {
        const answer = await request.fetch(`${this.#url}${path}`, {
          method,
          headers: { origin: this.#url },
          ...(body !== undefined && { data: body }),
        })
        const isJson = answer.headers()['content-type']?.includes('json') ?? false
        const text = await answer.text()
        const headers = new Headers(answer.headers())
        return { status: answer.status(), headers, body: (isJson ? JSON.parse(text) : text) as T }
      },
    }
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }

  async #add(name: ScreenName, options: BrowserContextOptions): Promise<Page> {
    const context = await this.#browser.newContext({ ...options, locale: 'en-GB', baseURL: this.#url })
    await watchPages(context, this.#url, { name, watch: this.watch })
    const page = await context.newPage()
    this.#pages.set(name, page)
    return page
  }
}
