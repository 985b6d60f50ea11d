// PDF from the dialog: the server prints the drawn picture, and if it can't the browser makes a PDF of pixels and gives
// the reason.

import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { NO_CHROMIUM } from '../support/no-chromium'
import { readPdf } from '../support/read-pdf'
import { BoardPage } from './support/board-page'
import { expect } from './support/fixtures'
import { expectRefusals } from './support/refusals'
import { test } from './support/server-with'

async function savePdf({ page }: BoardPage): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).click()
  // The server may have to start its Chromium first.
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Save PDF' }).click()
  const saved = await download
  await expect(dialog).toBeHidden()
  return saved
}

test('a PDF has the words that were written just before, to select and to find', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', 'Written just now', await board.canvasSpot(0, 0))
  const saved = await savePdf(board)
  expect(saved.suggestedFilename()).toMatch(/\.pdf$/)
  const { pages, fonts } = await readPdf(readFileSync(await saved.path()))
  expect(pages).toHaveLength(1)
  expect(pages[0]?.texts.filter((text) => text === 'Written just now')).toHaveLength(1)
  expect(fonts.length).toBeGreaterThan(0)
})

test('a PDF is made while the person looks at another tab; closing the dialog says that none comes', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await board.writeCard('Risk', 'Asked for', await board.canvasSpot(0, 0))
  const address = '**/api/boards/*/export?*'
  await page.route(address, () => undefined)
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  const begin = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByRole('tab', { name: 'Picture, PDF' }).click()
    await dialog.getByRole('radio', { name: 'PDF', exact: true }).click()
    await dialog.getByRole('button', { name: 'Save PDF' }).click()
    await expect(dialog.getByRole('status')).toHaveText('The server makes the PDF…')
  }
  await begin()
  await page.keyboard.press('Escape')
  await expect(page.getByText('The export was cancelled: no file was made.')).toBeVisible()

  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.unroute(address)
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  await begin()
  await dialog.getByRole('tab', { name: 'Data' }).click()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  release()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  // The person stays where they are now.
  await expect(dialog.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true')
})

test('without Chromium on the server the browser makes a PDF of pixels, and says why', async ({
  meet,
  serverWith,
  watch,
}) => {
  const { url } = await serverWith({ CHROMIUM_PATH: NO_CHROMIUM })
  const person = await meet('Mika', { baseURL: url })
  const board = await BoardPage.create(person)
  await board.writeCard('Risk', 'Only to be seen', await board.canvasSpot(0, 0))
  const saved = await savePdf(board)
  await expect(person.page.getByText(/this server has no Chromium to print with/)).toBeVisible()
  const { pages, title, language, fonts } = await readPdf(readFileSync(await saved.path()))
  expect(pages.map(({ texts }) => texts)).toEqual([[]])
  expect(pages[0]?.width).toBeGreaterThan(100)
  expect(title).not.toBe('')
  expect(language).toBe('en')
  expect(fonts).toEqual([])
  expectRefusals(watch.faults, 501)
})
