// Takes the pictures: it runs a server on a temporary folder, people in browsers, and a camera whose files are small
// enough for a repository.

import { mkdir, writeFile } from 'node:fs/promises'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import { type ServerEnv, ServerProcess } from '../../tests/support/server-process'

export const FOLDER = 'docs/images'
const SCREENS = {
  laptop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
}
/** The most bytes of a picture. */
const MOST_BYTES = 250_000

export interface PersonLook {
  readonly language?: 'en' | 'ja'
  readonly theme?: 'light' | 'dark'
  readonly screen?: keyof typeof SCREENS
}

export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export class Studio {
  readonly #browser: Browser
  readonly #server: ServerProcess

  private constructor(browser: Browser, server: ServerProcess) {
    this.#browser = browser
    this.#server = server
  }

  /** Opens a studio with a server of these settings. */
  static async open(env: ServerEnv = {}): Promise<Studio> {
    await mkdir(FOLDER, { recursive: true })
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--font-render-hinting=none'],
    })
    return new Studio(browser, await ServerProcess.start(env))
  }

  get url(): string {
    return this.#server.url
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#server.stop()
  }

  /** A new visitor in a browser of their own. */
  async person(name: string, look: PersonLook = {}): Promise<Page> {
    const page = await this.stranger(look)
    const headers = { origin: this.#server.url }
    await page.request.post('/api/auth/sign-in/anonymous', { headers })
    await page.request.patch('/api/me', { headers, data: { name } })
    return page
  }

  /** Opens a browser for somebody whom the server doesn't know yet. */
  async stranger({ language = 'en', theme = 'light', screen = 'laptop' }: PersonLook = {}): Promise<Page> {
    const { url } = this.#server
    const context = await this.#browser.newContext({
      ...SCREENS[screen],
      locale: 'en-GB',
      baseURL: url,
      reducedMotion: 'reduce',
    })
    await context.addCookies([
      { name: 'theme', value: theme, url },
      { name: 'locale', value: language, url },
    ])
    return context.newPage()
  }

  /** Posts to the API as the page's person. Throws when it refuses. */
  async ask<T>(page: Page, path: string, data: unknown, method: 'POST' | 'PATCH' = 'POST'): Promise<T> {
    const answer = await page.request.fetch(path, { method, data, headers: { origin: this.#server.url } })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  /** Reads from the API as the page's person. */
  async read<T>(page: Page, path: string): Promise<T> {
    return (await (await page.request.get(path)).json()) as T
  }
}

/** Resolves when the board is drawn and saved. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-save-state="saved"]').waitFor()
  // While tldraw loads it mounts its canvas twice: only with shapes on it does it take the keyboard.
  await page.locator('[data-shape-type]').first().waitFor()
}

export const card = (page: Page, ref: string): Locator =>
  page.locator('[data-shape-type="card"]').filter({ hasText: ref })

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** Selects a card, and shows the whole board beside the inspector that this opens. The canvas takes pointers for its shapes, so no shape is ever what the pointer hits. */
export async function select(page: Page, ref: string): Promise<void> {
  // The view may still be on its way to what has just been made.
  await (await card(page, ref).elementHandle())?.waitForElementState('stable')
  await card(page, ref).click({ force: true })
  await region(page, 'Inspector').getByText(ref).first().waitFor()
  // The canvas takes its new width a frame after the inspector has opened.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))))
  await page.getByRole('application').focus()
  await page.keyboard.press('Shift+Digit1')
}

/** Takes a picture of the page, or of a part of it. */
export async function picture(page: Page, name: string, clip?: Part): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const taken = await page.screenshot({ animations: 'disabled', caret: 'initial', ...(clip && { clip }) })
  const small = await sharp(taken).png({ palette: true, quality: 90, effort: 10 }).toBuffer()
  if (small.length > MOST_BYTES) throw new Error(`${name} is ${small.length} bytes: at most ${MOST_BYTES}`)
  await writeFile(`${FOLDER}/${name}.png`, small)
  console.log(`${FOLDER}/${name}.png ${Math.round(small.length / 1000)} kB`)
}
