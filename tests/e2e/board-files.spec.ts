// A picture that carries its board: saved from the dialog, dropped on another board, opened from the list.

import { readFileSync } from 'node:fs'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { dropFiles } from './support/image-files'

async function savedPicture({ page }: BoardPage, format: 'PNG' | 'SVG'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await dialog.getByRole('radio', { name: format, exact: true }).click()
  await dialog.getByRole('checkbox', { name: 'Include the board’s data' }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Save ${format}` }).click()
  const file = readFileSync(await (await download).path())
  await expect(dialog).toHaveCount(0)
  return file
}

test('a PNG or SVG that carries a board brings it back whole, and one undo takes it away again', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { example: true, title: 'Origin' })
  await mika.page.goto(`/boards/${id}`)
  await mika.ready()
  const png = await savedPicture(mika, 'PNG')
  const svg = await savedPicture(mika, 'SVG')

  const target = await BoardPage.create(await meet('Ben'))
  await dropFiles(target.page, await target.canvasSpot(), { name: 'origin.png', mimeType: 'image/png', bytes: png })
  const question = target.page.getByRole('dialog', { name: 'This picture carries a board' })
  await question.getByRole('button', { name: 'Bring in the cards' }).click()
  await expect(target.page.getByText(/“origin\.png” is on the board/)).toBeVisible()
  await expect(target.page.locator('[data-shape-type="matrix"]').first()).toBeVisible()
  await expect(question).toHaveCount(0)
  await target.expectState('saved')
  const board = `/api/boards/${new URL(target.page.url()).pathname.split('/').at(-1)}`
  type Links = { links: unknown[] }
  const [links, origin] = [
    await callApi<Links>(target, 'GET', `${board}/links`),
    await callApi<Links>(mika, 'GET', `/api/boards/${id}/links`),
  ]
  expect(links.links).toHaveLength(origin.links.length)
  const { cards } = await callApi<{ cards: { citations: object }[] }>(target, 'GET', `${board}/cards?limit=200`)
  expect(cards.some(({ citations }) => Object.keys(citations).length > 0)).toBe(true)
  await target.page.keyboard.press('Control+z')
  await expect(target.page.locator('[data-shape-type="matrix"]')).toHaveCount(0)
  await expect(target.cards).toHaveCount(0)

  await target.page.goto('/')
  await target.page
    .getByLabel('Open a file…')
    .last()
    .setInputFiles({ name: 'origin.svg', mimeType: 'image/svg+xml', buffer: svg })
  await target.page.waitForURL(/\/boards\/(?!$)/)
  await target.ready()
  await expect(target.page.locator('[data-shape-type="card"]').first()).toBeVisible()
})
