// npm run pictures: makes docs/images from the running app, so that they show what it is: those of the README,
// docs/features.md, docs/WALK.md, docs/WEEK.md and docs/versions.md; `-- versions` for the last ones alone. Needs a build (npm start makes one) and a Chromium: the one that CHROMIUM_PATH names,
// or Playwright's own.

import type { Page } from '@playwright/test'
import { takeSession } from './pictures/session.mjs'
import { picture, ready, region, Studio, select } from './pictures/studio.mjs'
import { takeVersions } from './pictures/versions.mjs'
import { takeWalk } from './pictures/walk.mjs'
import { takeWeek } from './pictures/week.mjs'

/** The pointer positions of the people who work along, in pixels of the canvas. */
const POINTERS = [
  { name: '佐藤 美咲', selects: 'R-003', x: 560, y: 650 },
  { name: 'Jonas Weber', selects: 'REC-005', x: 470, y: 300 },
] as const

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

const studio = await Studio.open()
try {
  if (isWanted('board')) await takeBoard()
  if (isWanted('session')) await takeSession(studio)
  if (isWanted('walk')) await takeWalk(studio)
  if (isWanted('versions')) await takeVersions(studio)
} finally {
  await studio.close()
}
if (isWanted('week')) await takeWeek()

async function takeBoard(): Promise<void> {
  const host = await studio.person('Mika Lindqvist')
  const { id } = await studio.ask<{ id: string }>(host, '/api/boards', { example: true })
  const { url } = await studio.ask<{ url: string }>(host, `/api/boards/${id}/invites`, { role: 'editor' })
  for (const guest of POINTERS) await bringIn(guest, url)
  await showRisk(host, id)
  for (const { name } of POINTERS) await host.locator('.tl-overlays').getByText(name).waitFor()
  await picture(host, 'board')

  await host.goto(`/boards/${id}/outline`)
  await host.getByRole('main').getByRole('listitem').first().waitFor()
  await picture(host, 'outline')

  await host.goto(`/boards/${id}/register`)
  await host.getByRole('grid').or(host.getByRole('table')).first().waitFor()
  await picture(host, 'register')
  await host.goto(`/boards/${id}/coverage`)
  await host.getByRole('tab', { name: 'Before and after' }).click()
  await host.getByRole('figure').first().waitFor()
  await picture(host, 'coverage')
  await host.goto('/templates')
  await host.getByRole('heading', { name: 'Templates', level: 1 }).waitFor()
  await picture(host, 'templates')

  const dark = await studio.person('Mika Lindqvist', { theme: 'dark' })
  await showRisk(dark, (await studio.ask<{ id: string }>(dark, '/api/boards', { example: true })).id)
  await picture(dark, 'board-dark')
  const japanese = await studio.person('佐藤 美咲', { language: 'ja' })
  const { id: inJapanese } = await studio.ask<{ id: string }>(japanese, '/api/boards', { example: true, locale: 'ja' })
  await japanese.goto(`/boards/${inJapanese}`)
  await ready(japanese)
  await picture(japanese, 'board-ja')
}

/** The first risk, in its cell, in the inspector, and where it comes from. */
async function showRisk(page: Page, boardId: string): Promise<void> {
  await page.goto(`/boards/${boardId}`)
  await ready(page)
  await select(page, 'R-001')
  await region(page, 'Inspector').getByRole('button', { name: 'Go to passage' }).first().click()
  // The panels leave it the middle of the window.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('Shift+1')
  // Here neither a card nor a button is under the pointer.
  await page.mouse.move(720, 70)
}

async function bringIn({ name, selects, x, y }: (typeof POINTERS)[number], inviteUrl: string): Promise<void> {
  const page = await studio.stranger()
  await page.goto(inviteUrl)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/boards\//)
  await ready(page)
  await select(page, selects)
  await page.locator('.tl-canvas').hover({ position: { x, y }, force: true })
}
