// The lists of boards: search by title while typing, order, paging; and the trash with restoring and deleting for good.

import type { Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'

/** Makes boards with these titles over the API, in this order. */
async function makeBoards({ page }: Person, origin: string, titles: readonly string[]): Promise<void> {
  await page.goto('/')
  const headers = { origin }
  await page.request.post('/api/auth/sign-in/anonymous', { headers, data: {} })
  for (const title of titles) await page.request.post('/api/boards', { headers, data: { title } })
  await page.goto('/')
}

const shown = (page: Page) => page.locator('[data-board-id] h2')

test('boards are found as one types, also in Japanese before it is converted, and sorted', async ({ meet, server }) => {
  const mika = await meet('Mika')
  const { page } = mika
  await makeBoards(mika, server.url, ['Cables 10', '海底ケーブル', 'cables 9', 'Talent', 'Chips', 'Ports', 'Quantum'])
  await expect(shown(page)).toHaveText(['Quantum', 'Ports', 'Chips', 'Talent', 'cables 9', '海底ケーブル', 'Cables 10'])
  const search = page.getByRole('searchbox', { name: 'Search boards' })
  await search.fill('cab')
  await expect(shown(page)).toHaveText(['cables 9', 'Cables 10'])
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('title')
  await expect(shown(page)).toHaveText(['cables 9', 'Cables 10'])
  await search.fill('けーぶる')
  await expect(shown(page)).toHaveText(['海底ケーブル'])
  await search.fill('nothing like it')
  await expect(page.getByText('No board’s title contains “nothing like it”.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(shown(page)).toHaveText(['cables 9', 'Cables 10', 'Chips', 'Ports', 'Quantum', 'Talent', '海底ケーブル'])
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('created')
  await expect(shown(page).first()).toHaveText('Quantum')
})

test('a long list comes page by page, each board once', async ({ meet, server }) => {
  const mika = await meet('Mika')
  const { page } = mika
  await makeBoards(
    mika,
    server.url,
    Array.from({ length: 70 }, (_, index) => `Board ${index}`),
  )
  await expect(shown(page)).toHaveCount(60)
  await page.keyboard.press('End')
  await expect(shown(page)).toHaveCount(70)
  expect(new Set(await shown(page).allTextContents()).size).toBe(70)
})

test('a deleted board comes back from the trash, or is deleted for ever by its name', async ({ meet }) => {
  const mika = await meet('Mika')
  const { page } = mika
  const board = await BoardPage.create(mika)
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
  await board.expectState('saved')
  const boardId = board.id
  await page.goto('/')
  const remove = async () => {
    await page.getByRole('button', { name: 'Actions for Untitled board' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(shown(page)).toHaveCount(0)
  }
  await remove()
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByText(/vanishes in (29|30) days/)).toBeVisible()
  await page.getByRole('button', { name: 'Restore Untitled board' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await page.getByRole('link', { name: 'My boards', exact: true }).click()
  await page.getByRole('link', { name: 'Untitled board' }).click()
  await page.waitForURL(/\/boards\//)
  await expect(new BoardPage(page).card('R-001')).toContainText('The only cable')

  await page.goto('/')
  await remove()
  await page.getByRole('link', { name: 'Trash' }).click()
  await page.getByRole('button', { name: 'Delete Untitled board for ever' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Delete for ever' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('Untitled board')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  const restored = await page.request.post(`/api/boards/${boardId}/restore`, {
    headers: { origin: new URL(page.url()).origin },
  })
  expect(restored.status()).toBe(404)
})

test('in 390 px every place is reached by a row that scrolls, and nothing runs out of the window', async ({
  meet,
  server,
}) => {
  const mika = await meet('Mika', { viewport: { width: 390, height: 844 }, language: 'ja', theme: 'dark' })
  const { page } = mika
  await makeBoards(mika, server.url, ['海底ケーブル'])
  for (const [name, heading] of [
    ['共有されたボード', '共有されたボードはまだありません'],
    ['ゴミ箱', 'ゴミ箱は空です'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
  }
})
