// Pages of a language from right to left: everything stands on the other side, arrow keys go where they point, nothing is cut or
// scrolled sideways. Words on cards are looked at by faithful.spec, in a picture and on the screen.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { cutWords, sidewaysPx } from './support/cut-words'
import { expect, test } from './support/fixtures'
import { turnPages } from './support/turn-pages'

test('pages, panels and arrow keys run from right to left, and nothing is cut', async ({ meet }) => {
  const mika = await meet('Mika', { isNewHere: true, viewport: { width: 1440, height: 900 } })
  const { page } = mika
  await BoardPage.create(mika)
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { example: true })
  await turnPages(mika.context)
  const faults: Record<string, unknown> = {}
  const look = async (screen: string) => {
    const found = [...(await cutWords(page)), ...((await sidewaysPx(page)) > 0 ? ['wider than its window'] : [])]
    if (found.length > 0) faults[screen] = found
  }

  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading').first()).toBeVisible()
  await look('list of boards')

  await page.goto(`/boards/${id}`)
  const board = new BoardPage(page)
  await board.ready()
  const canvas = await middle(page.locator('.tl-canvas'))
  expect(await middle(board.brief)).toBeGreaterThan(canvas)
  expect(await middle(board.inspector)).toBeLessThan(canvas)
  // A wider brief grows towards the middle of the window.
  const divider = page.getByRole('separator', { name: 'Width of the brief' })
  const before = await widthOf(board.brief)
  await divider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => widthOf(board.brief)).toBeGreaterThan(before)
  await look('board')

  await page.goto(`/boards/${id}/register`)
  await new BoardPage(page).expectState('saved')
  const titles = page.getByRole('gridcell').or(page.getByRole('rowheader'))
  await titles.first().waitFor()
  const heads = page.getByRole('columnheader')
  expect(await middle(heads.first())).toBeGreaterThan(await middle(heads.last()))
  await page.locator('td[data-place$="|title"]').first().click()
  await page.keyboard.press('ArrowLeft')
  const left = page.locator('td:focus')
  await expect(left).not.toHaveAttribute('data-place', /\|title$/)
  expect(await middle(left)).toBeLessThan(await middle(page.locator('td[data-place$="|title"]').first()))
  await look('register')

  await page.goto(`/boards/${id}/coverage`)
  await page.getByRole('tab', { name: 'Top risks' }).focus()
  await look('coverage')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Gaps' })).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['outline', 'take-part', 'coverage', 'register']) {
    await page.goto(`/boards/${id}/${view}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await look(`${view} on a phone`)
  }
  expect(faults).toEqual({})
})

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not drawn')
  return box
}

async function middle(locator: Locator): Promise<number> {
  const { x, width } = await boxOf(locator)
  return x + width / 2
}

async function widthOf(locator: Locator): Promise<number> {
  return (await boxOf(locator)).width
}
