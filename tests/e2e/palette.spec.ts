// The command palette and the search on the canvas: with keys alone, to actions and to content of the board.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('Ctrl+K makes a card, goes to a view and finds a card of the board from there', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const palette = page.getByRole('dialog', { name: 'Find or do something' })
  const line = (name: string) => palette.getByRole('option', { name })

  const open = async () => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused()
  }

  await open()
  await page.keyboard.type('card risk')
  await expect(line('New card: Risk')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(page.locator('[data-tool="card-risk"]')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('application')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(1)
  await page.keyboard.type('Ports close')
  await page.keyboard.press('Escape')

  await open()
  await page.keyboard.type('register')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toContainText('Ports close')

  await open()
  await page.keyboard.type('ports')
  await expect(line('Ports close')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.down('Enter')
  await expect(board.card('R-001')).toBeInViewport()
  await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Ports close')
  // Releasing the key doesn't open a text for writing.
  await page.keyboard.up('Enter')

  await open()
  await page.keyboard.type('place the selected')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing on this board takes these cards')).toBeVisible()

  await open()
  await page.keyboard.type('zzzz')
  await expect(palette).toContainText('Nothing here matches “zzzz”.')
  await page.keyboard.press('Control+k')
  await expect(palette).toHaveCount(0)
})

test('Ctrl+F on the canvas shows what it finds, and Escape leads the view back to where it was', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await board.writeCard('Risk', 'Ports close', await board.canvasSpot())
  const search = page.getByRole('dialog', { name: 'Find on the canvas' })
  const layer = page.locator('.tl-html-layer').first()
  const view = () => layer.evaluate((element) => getComputedStyle(element).transform)
  await board.lookAway()
  await expect(board.card('R-001')).not.toBeInViewport()
  const before = await view()

  await page.keyboard.press('Control+f')
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('PORTS')
  await expect(board.card('R-001')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await expect.poll(view).toBe(before)

  await page.keyboard.press('Control+f')
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('r-001')
  await expect(search.getByRole('option', { name: 'Ports close' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.down('Enter')
  await expect(board.card('R-001')).toBeInViewport()
  await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Ports close')
  // Releasing the key doesn't open a text for writing.
  await page.keyboard.up('Enter')
})

test('Enter goes from hit to hit, Shift and Enter back, and Escape stays at the hit', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const spot = await board.canvasSpot()
  await board.writeCard('Risk', 'Ports close', spot)
  await board.writeCard('Risk', 'Ports freeze', { x: spot.x, y: spot.y + 120 })
  const search = page.getByRole('dialog', { name: 'Find on the canvas' })
  const current = search.getByRole('option', { selected: true })
  await page.keyboard.press('Control+f')
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('ports')
  await expect(search.getByRole('option')).toHaveCount(2)
  const first = (await current.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(current).not.toHaveText(first)
  await page.keyboard.press('Shift+Enter')
  await expect(current).toHaveText(first)
  await page.keyboard.press('Enter')
  await expect(current).not.toHaveText(first)
  const title = first.includes('close') ? 'Ports freeze' : 'Ports close'
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
})
