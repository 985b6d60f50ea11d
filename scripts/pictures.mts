// npm run pictures: makes docs/images from the running app, so that they show what it is. A server of its own on a
// temporary folder, a demo board, three people in browsers. Needs a build (npm start makes one) and a
// Chromium: the one that CHROMIUM_PATH names, or Playwright's own.

import { mkdir } from 'node:fs/promises'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { ServerProcess } from '../tests/support/server-process'
import { DEMO_TITLE } from './pictures/demo-board.mjs'
import { type DemoBoards, makeDemoBoards } from './pictures/demo-server.mjs'

const FOLDER = 'docs/images'
const VIEW = { width: 1600, height: 1000 }
const HOST_NAME = 'Mika Lindqvist'

/** The canvas takes pointers for its shapes, so no shape is ever what the pointer hits. */
const HIT = { force: true }

interface Guest {
  readonly name: string
  /** The card that this person has selected. */
  readonly selects: string
  /** Where the pointer rests on the canvas, in pixels. */
  readonly pointsAt: { readonly x: number; readonly y: number }
}

const GUESTS: readonly Guest[] = [
  { name: '佐藤 美咲', selects: 'R-003', pointsAt: { x: 350, y: 250 } },
  { name: 'Jonas Weber', selects: 'REC-002', pointsAt: { x: 400, y: 655 } },
]

await mkdir(FOLDER, { recursive: true })
const server = await ServerProcess.start()
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: ['--no-sandbox', '--font-render-hinting=none'],
})
try {
  const { page, token } = await signIn(browser, server.url, HOST_NAME)
  await takePictures(page, server.url, await makeDemoBoards(server.url, token))
} finally {
  await browser.close()
  await server.stop()
}

async function takePictures(host: Page, url: string, boards: DemoBoards): Promise<void> {
  for (const id of boards.otherIds) await keepThumbnail(host, `${url}/boards/${id}`)
  await keepThumbnail(host, `${url}/boards/${boards.mainId}`)
  await showEverything(host)

  for (const guest of GUESTS) await bringIn(url, boards.inviteUrl, guest)
  for (const { name } of GUESTS) await host.locator('.tl-overlays').getByText(name).waitFor()

  await card(host, 'R-001').click(HIT)
  const inspector = host.getByRole('region', { name: 'Inspector' })
  await inspector.getByText('R-001').first().waitFor()
  await inspector.getByRole('button', { name: 'Go to passage' }).first().click()
  // Here the pointer has neither a card nor a button under it.
  await host.mouse.move(VIEW.width / 2, 70)
  await picture(host, 'board')

  await host.context().addCookies([{ name: 'theme', value: 'dark', url }])
  await host.reload()
  await ready(host)
  await showEverything(host)
  await card(host, 'R-001').click(HIT)
  await inspector.getByText('R-001').first().waitFor()
  await host.mouse.move(VIEW.width / 2, 70)
  for (const { name } of GUESTS) await host.locator('.tl-overlays').getByText(name).waitFor()
  await picture(host, 'board-dark')

  await host.context().addCookies([{ name: 'theme', value: 'light', url }])
  await host.goto(url)
  await host.getByText(DEMO_TITLE).first().waitFor()
  await picture(host, 'boards')
}

/** A new visitor in a browser; `token` lets a script act as the same person. */
async function signIn(browser: Browser, url: string, name: string): Promise<{ page: Page; token: string }> {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', baseURL: url })
  const headers = { origin: url }
  const answer = await context.request.post('/api/auth/sign-in/anonymous', { headers })
  const { token } = (await answer.json()) as { token: string }
  await context.request.patch('/api/me', { headers, data: { name } })
  return { page: await context.newPage(), token }
}

async function bringIn(url: string, inviteUrl: string, guest: Guest): Promise<void> {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', baseURL: url })
  const page = await context.newPage()
  await page.goto(inviteUrl)
  await page.getByRole('textbox', { name: 'Your name' }).fill(guest.name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/boards\//)
  await ready(page)
  await showEverything(page)
  await card(page, guest.selects).click(HIT)
  await page.locator('.tl-canvas').hover({ position: guest.pointsAt, force: true })
}

/** Opens a board, moves everything and takes that back: a change is what gives the list its picture. */
async function keepThumbnail(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await ready(page)
  await showEverything(page)
  const sent = page.waitForResponse(
    (response) => response.url().endsWith('/thumbnail') && response.request().method() === 'PUT',
  )
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+z')
  await sent
  await page.keyboard.press('Escape')
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-save-state="saved"]').waitFor()
  // While tldraw loads it mounts its canvas twice: only with shapes on it does it take the keyboard.
  await page.locator('[data-shape-type]').first().waitFor()
}

async function showEverything(page: Page): Promise<void> {
  await page.locator('.tl-canvas').click({ position: { x: 400, y: 20 }, force: true })
  await page.keyboard.press('Shift+Digit1')
}

function card(page: Page, ref: string): Locator {
  return page.locator('[data-shape-type="card"]').filter({ hasText: ref })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
  console.log(`${FOLDER}/${name}.png`)
}
