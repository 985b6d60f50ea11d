// Boards: made with one click, listed, renamed, duplicated, deleted and restored.

import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('a visitor makes a board with one click and finds it in the list with its picture', async ({ meet }) => {
  const person = await meet('Mika')
  const board = await BoardPage.createByClick(person)
  const drawn = person.page.waitForResponse(
    (response) => response.url().endsWith('/thumbnail') && response.request().method() === 'PUT',
  )
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
  expect((await drawn).status()).toBe(204)

  await person.page.getByRole('link', { name: 'All boards' }).click()
  const entry = person.page.getByRole('listitem').filter({ hasText: 'Untitled board' })
  await expect(entry).toContainText('just now')
  await expect(entry.locator('img[src*="/thumbnail"]')).toBeVisible()
})

test('templates draw their zones and matrices from rows of the database', async ({ meet, server }) => {
  const person = await meet('Mika')
  const listed = await person.page.request.get(`${server.url}/api/templates`)
  const { templates } = (await listed.json()) as { templates: { title: { en: string }; shapes: { type: string }[] }[] }
  expect(templates.map(({ title }) => title.en)).toEqual(TEMPLATE_LIBRARY.map(({ title }) => title.en))
  // The first templates are offered right here; the gallery has the others.
  for (const { title, shapes } of templates.slice(0, 4)) {
    const board = await BoardPage.create(person, title.en)
    for (const type of ['zone', 'matrix']) {
      const wanted = shapes.filter((shape) => shape.type === type).length
      await expect(board.page.locator(`[data-shape-type="${type}"]`)).toHaveCount(wanted)
    }
  }
})

test('a board is renamed, duplicated with its cards, deleted and brought back', async ({ meet }) => {
  const person = await meet('Mika')
  const { page } = person
  const board = await BoardPage.create(person)
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
  await board.expectState('saved')
  const originalId = board.id
  await page.goto('/')

  const entry = (title: string) => page.getByRole('listitem').filter({ hasText: title })
  const choose = async (title: string, item: string) => {
    await page.getByRole('button', { name: `Actions for ${title}`, exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Untitled board', 'Rename')
  await page.getByRole('textbox', { name: 'Title of the board' }).fill('Cables 海底ケーブル')
  await page.keyboard.press('Enter')
  await expect(entry('Cables 海底ケーブル')).toHaveCount(1)

  await choose('Cables 海底ケーブル', 'Duplicate')
  await expect(page.getByText('is ready')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Actions for Cables/ })).toHaveCount(2)
  const copy = 'Cables 海底ケーブル (copy)'
  await page.getByRole('link', { name: copy }).first().click()
  await page.waitForURL(/\/boards\//)
  const copied = new BoardPage(page)
  await copied.ready()
  expect(copied.id).not.toBe(originalId)
  await expect(copied.card('R-001')).toContainText('The only cable')

  await page.goto('/')
  await choose(copy, 'Delete')
  await expect(page.getByRole('button', { name: `Actions for ${copy}` })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: `Actions for ${copy}` })).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('button', { name: `Actions for ${copy}` })).toHaveCount(1)
})

test('the list says who is in a board just now', async ({ meet }) => {
  const person = await meet('Mika')
  await BoardPage.create(person)
  const list = await person.context.newPage()
  await list.goto('/')
  const entry = list.getByRole('listitem').filter({ hasText: 'Untitled board' })
  await expect(entry.getByText('1 person in now')).toBeAttached()
  await person.page.close()
  await expect(entry.getByText('person in now')).toHaveCount(0, { timeout: 20_000 })
})

test('a message stays while it has the focus, and disappears some time after that', async ({ meet }) => {
  const mika = await meet('Mika')
  const { page } = mika
  await BoardPage.create(mika)
  await page.clock.install()
  await page.goto('/')
  const undo = page.getByRole('button', { name: 'Undo' })
  const toBin = async () => {
    await page.getByRole('button', { name: 'Actions for Untitled board' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await expect(undo).toBeVisible()
    // Time stands still: the message would disappear while the keyboard is on its way.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 3_000)
  }
  const walkTo = async (isThere: () => Promise<boolean>) => {
    const walk = async () => {
      await page.keyboard.press('Tab')
      return isThere()
    }
    await expect.poll(walk, { intervals: [10] }).toBe(true)
  }
  const isOnUndo = () => undo.evaluate((button) => button === document.activeElement)

  await toBin()
  await walkTo(isOnUndo)
  await page.clock.runFor(60_000)
  await expect(undo).toBeFocused()
  await page.clock.resume()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Actions for Untitled board' })).toBeVisible()

  await expect(undo).toBeHidden()
  await toBin()
  await walkTo(isOnUndo)
  const messages = page.getByRole('region', { name: /^Notifications/ })
  await walkTo(() => messages.evaluate((list) => !list.contains(document.activeElement)))
  await page.clock.runFor(60_000)
  await expect(undo).toBeHidden()
})
