// The views of one board: each has an address, switching between them loads no page, and the canvas stays alive behind
// them.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('each view has an address: by key, by link, by back and by reload, without loading the page again', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await board.writeCard('Risk', 'Seen in two views', await board.canvasSpot())
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  const canvas = page.locator('.tl-canvas')
  const register = page.getByRole('link', { name: 'Register' })

  await page.keyboard.press('Alt+l')
  await expect(page).toHaveURL(`/boards/${board.id}/register`)
  await expect(register).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('R-001').last()).toBeVisible()
  await expect(canvas).toBeHidden()

  // The canvas ignores keys behind the register: both those of its tools and Delete.
  await page.keyboard.press('r')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')

  await page.goBack()
  await expect(page).toHaveURL(`/boards/${board.id}`)
  await expect(canvas).toBeVisible()
  await expect(board.cards).toHaveCount(1)
  await expect(board.tool('Select')).toHaveAttribute('aria-pressed', 'true')
  await page.goForward()
  await expect(canvas).toBeHidden()
  await page.getByRole('link', { name: 'Canvas' }).click()
  await expect(canvas).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)

  await register.click()
  await page.reload()
  await expect(canvas).toBeHidden()
  await expect(register).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('R-001').last()).toBeVisible()
})

test('no view has this name: the page says that the board is missing', async ({ meet }) => {
  const { page } = await BoardPage.create(await meet('Mika'))
  await page.goto(`${page.url()}/nowhere`)
  await expect(page.getByText('This board can’t be opened')).toBeVisible()
})
