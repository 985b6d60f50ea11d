// Where the focus goes on a board: to the canvas with a click, and to a new element when the focused one disappears.

import { BoardPage } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { KeyBoard } from './support/keys/key-board'

test('a click on a card gives the canvas the keys, from wherever the focus was', async ({ meet }) => {
  const board = await KeyBoard.make(await meet('Mika'))
  const { page } = board
  await page.getByRole('button', { name: 'Export' }).focus()
  await board.select('R-001')
  await expect(page.getByRole('application')).toBeFocused()
  await board.press('5')
  expect(await board.field('likelihoodCurrent')).toBe(5)
  await expect(page.getByRole('application')).toHaveAccessibleDescription(/Escape lets go of it; then Tab leaves/)

  // The list of cards to link to opens in view, however far down the inspector its button is.
  await board.press('L')
  const search = page.getByRole('searchbox', { name: 'Find a card' })
  await expect(search).toBeFocused()
  await expect(search).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()

  // One Escape closes the list of people, even if one of its controls shows a tooltip.
  const who = page.getByRole('button', { name: 'Only you are here' })
  await who.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(who).toBeFocused()
})

test('keys of the canvas work again once Escape has closed what a pointer opened on it', async ({ meet }) => {
  const board = await KeyBoard.make(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = board
  const editor = await editorOf(page)
  const zoom = () => editor.evaluate((each) => each.getZoomLevel())
  const openers = [
    page.getByRole('button', { name: /^Zoom \d+%$/ }),
    page.getByRole('button', { name: 'Pages' }),
    board.tool('Card'),
    board.tool('Matrix'),
    page.getByRole('heading', { level: 1 }).getByRole('button'),
    page.getByRole('banner').getByRole('button', { name: 'More', exact: true }),
  ]
  for (const opener of openers) {
    await editor.evaluate((each) => {
      each.setCamera({ x: 0, y: 0, z: 2.5 }, { immediate: true })
    })
    await opener.click()
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
    await page.keyboard.press('Shift+1')
    await expect.poll(zoom, opener.toString()).toBeLessThan(2.5)
  }
  // Somebody who goes from control to control by Tab has chosen the one that has the focus.
  await openers[0]?.focus()
  await page.keyboard.press('Tab')
  const before = await zoom()
  await page.keyboard.press('Shift+0')
  await page.keyboard.press('n')
  expect(await zoom()).toBe(before)
  await expect(board.tool('Note')).toHaveAttribute('aria-pressed', 'false')
})

test('the pressed button disappears, and the focus moves on: a board, a brief, a title, a session, a step', async ({
  meet,
}) => {
  const person = await meet('Mika')
  const { page } = person
  await page.goto('/')
  await page.getByRole('button', { name: 'Empty board' }).press('Enter')
  await page.waitForURL(/\/boards\//)
  const board = new BoardPage(page)
  await board.ready()
  await expect(page.getByRole('application')).toBeFocused()

  await page.getByRole('textbox', { name: 'Text of the brief' }).fill('Tides rise.\n\nCranes stand still.')
  await page.getByRole('button', { name: 'Read this brief' }).press('Enter')
  await expect(board.blocks.first()).toBeFocused()

  const title = page.getByRole('heading', { level: 1 }).getByRole('button')
  for (const key of ['Escape', 'Enter']) {
    await title.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title of the board' })).toBeFocused()
    await page.keyboard.type('Tides')
    await page.keyboard.press(key)
    await expect(title, key).toBeFocused()
  }
  await expect(title).toHaveText('Tides')

  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).press('Enter')
  await page.getByLabel('Script').selectOption('None, I add the steps')
  await page.getByRole('button', { name: 'Plan a session' }).press('Enter')
  for (const step of ['Read', 'Vote']) {
    await page.getByRole('button', { name: 'Add a step' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
    await page.keyboard.type(step)
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(step)
    await page.keyboard.press('Tab')
  }
  // This happens at once, while the step is still being saved: the start waits for it.
  await page.getByRole('button', { name: 'Start for everybody' }).press('Enter')
  const bar = page.getByRole('region', { name: 'Running session' })
  await expect(bar.getByRole('button', { name: 'Next step' })).toBeFocused()
  // The canvas has the room of the panel.
  await expect(page.getByRole('region', { name: 'Sessions' })).toBeHidden()
})
