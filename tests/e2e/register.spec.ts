// The register with two people: text that one writes in the table appears on the other's canvas, and the other way
// round; with the keyboard alone.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const grid = (board: BoardPage): Locator => board.page.getByRole('grid')
/** The cell of a card in a column of the table, by the column's name. */
async function cell(board: BoardPage, ref: string, column: string): Promise<Locator> {
  const header = grid(board).getByRole('columnheader', { name: column, exact: true })
  const index = await header.getAttribute('aria-colindex')
  return grid(board).getByRole('row').filter({ hasText: ref }).locator(`[aria-colindex="${index}"]`)
}

async function boardWith(board: BoardPage, cards: readonly object[], origin: string): Promise<void> {
  for (const data of cards) {
    const answer = await board.page.request.post(`/api/boards/${board.id}/cards`, { data, headers: { origin } })
    expect(answer.status()).toBe(201)
  }
}

test('text written in the table appears on the other person’s canvas, and the other way round', async ({
  meet,
  server,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const jonas = await BoardPage.join(await meet('Jonas'), await mika.invite('editor'))
  await boardWith(mika, [{ kind: 'risk', title: 'Suppliers leave' }], server.url)
  await expect(jonas.card('R-001')).toBeVisible()
  await mika.page.keyboard.press('Alt+l')
  await expect(grid(mika)).toBeVisible()

  await (await cell(mika, 'R-001', 'Title')).dblclick()
  await expect(mika.page.getByRole('textbox', { name: /^Edit Title of R-001/ })).toBeFocused()
  await mika.page.keyboard.press('Control+a')
  await mika.page.keyboard.type('Two suppliers leave')
  await mika.page.keyboard.press('Enter')
  await expect(jonas.card('R-001')).toContainText('Two suppliers leave')

  // Jonas scores and renames while Mika is typing an owner: her text and her cell stay.
  await (await cell(mika, 'R-001', 'Owner')).dblclick()
  await expect((await cell(mika, 'R-001', 'Owner')).locator('input')).toBeFocused()
  await mika.page.keyboard.type('Mi')
  await jonas.select('R-001')
  await jonas.score('Likelihood, current', 5).click()
  await jonas.score('Impact, current', 5).click()
  await expect(await cell(mika, 'R-001', 'Level')).toHaveText('Very high')
  await mika.page.keyboard.type('ka')
  await mika.page.keyboard.press('Enter')
  await expect(await cell(mika, 'R-001', 'Owner')).toHaveText('Mika')
  await expect(jonas.inspector.getByRole('combobox', { name: 'Owner' })).toHaveValue('Mika')
})

test('by keyboard alone: arrows, edit, score, select, delete, undo, and the way to the card on the canvas', async ({
  meet,
  server,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await boardWith(
    board,
    [
      { kind: 'risk', title: 'First' },
      { kind: 'risk', title: 'Second' },
      { kind: 'recommendation', title: 'Third' },
    ],
    server.url,
  )
  await expect(board.cards).toHaveCount(3)
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: /^▲? ?Risk/ }).click()
  const title = await cell(board, 'R-001', 'Title')
  await expect(grid(board).getByRole('row')).toHaveCount(3)
  await title.click()
  await expect(title).toBeFocused()

  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /^Edit Title of R-001/ })).toBeFocused()
  await page.keyboard.type('Changed')
  await page.keyboard.press('Escape')
  await expect(title).toHaveText('First')
  await expect(title).toBeFocused()
  await page.keyboard.type('Written anew')
  await page.keyboard.press('Tab')
  await expect(title).toHaveText('Written anew')
  await expect(await cell(board, 'R-001', 'Level')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('5')
  await expect(await cell(board, 'R-001', 'Level')).toHaveText('Very high')
  await expect(await cell(board, 'R-001', 'Likelihood, current')).toHaveText('4 Likely')

  await page.keyboard.press('Control+a')
  await expect(page.getByRole('region', { name: '2 rows selected' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByText('2 cards are deleted')).toBeVisible()
  await expect(page.getByText('No card matches')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(grid(board).getByRole('row')).toHaveCount(3)

  await (await cell(board, 'R-002', 'Title')).click()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/boards/${board.id}`)
  await expect(board.inspector.getByText('R-002').first()).toBeVisible()
})

test('Tab goes on from an edit to the next cells and rows, and typing opens a list or a date', async ({
  meet,
  server,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await boardWith(
    board,
    [
      { kind: 'risk', title: 'First' },
      { kind: 'risk', title: 'Second' },
    ],
    server.url,
  )
  await expect(board.cards).toHaveCount(2)
  await page.keyboard.press('Alt+l')
  await (await cell(board, 'R-001', 'Owner')).click()
  await page.keyboard.type('Mika')
  await page.keyboard.press('Tab')
  await expect(await cell(board, 'R-001', 'Status')).toBeFocused()
  await page.keyboard.type('i')
  await expect(page.getByRole('combobox', { name: /^Edit Status of R-001/ })).toHaveValue('investigating')
  await page.keyboard.press('Tab')
  await expect(await cell(board, 'R-001', 'Status')).toHaveText('Investigating')
  const due = await cell(board, 'R-001', 'Due')
  await expect(due).toBeFocused()
  await page.keyboard.type('12242026')
  await page.keyboard.press('Tab')
  await expect(due).toContainText('2026-12-24')

  for (const column of ['Category', 'Tags', 'Links', 'Citations']) {
    await expect(await cell(board, 'R-001', column)).toBeFocused()
    await page.keyboard.press('Tab')
  }
  await expect(await cell(board, 'R-002', 'Ref')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(await cell(board, 'R-001', 'Citations')).toBeFocused()
  // After Escape, Tab leaves the table as it does without an edit.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  await expect(grid(board).locator(':focus')).toHaveCount(0)
})

test('on a phone the titles are in sight, a press opens the card, and a viewer has no boxes', async ({
  meet,
  server,
}) => {
  const host = await BoardPage.create(await meet('Mika'))
  await boardWith(host, [{ kind: 'risk', title: 'Ports close for a season' }], server.url)
  const guest = await meet('Guest', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const viewer = await BoardPage.join(guest, await host.invite('viewer'))
  await viewer.page.goto(`/boards/${viewer.id}/register`)
  await expect(grid(viewer).getByRole('columnheader').nth(1)).toHaveText(/^Title/)
  await expect(grid(viewer).getByRole('checkbox')).toHaveCount(0)
  const title = await cell(viewer, 'R-001', 'Title')
  await expect(title.getByText('Ports close for a season')).toBeInViewport({ ratio: 1 })
  await title.tap()
  await expect(viewer.inspector.getByText('R-001').first()).toBeVisible()

  await host.page.setViewportSize({ width: 390, height: 844 })
  await host.page.goto(`/boards/${host.id}/register`)
  await expect((await cell(host, 'R-001', 'Title')).getByText('Ports close for a season')).toBeInViewport({ ratio: 1 })
  await expect(grid(host).getByRole('checkbox', { name: 'Select all rows' })).toBeVisible()
})

test('rows of a spreadsheet are pasted in one step; unreadable cells are reported and left as they were', async ({
  meet,
  server,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await boardWith(
    board,
    [1, 2, 3].map((i) => ({ kind: 'risk', title: `Risk ${i}` })),
    server.url,
  )
  await expect(board.cards).toHaveCount(3)
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: /^▲? ?Risk/ }).click()
  const first = await cell(board, 'R-001', 'Likelihood, current')
  await first.click()
  const paste = (text: string) =>
    page.evaluate((written) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', written)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, text)
  await paste('4\tSignificant\r\noften\t2\r\n5\t高い\r\n')
  await expect(first).toHaveText('4 Likely')
  await expect(await cell(board, 'R-001', 'Impact, current')).toHaveText('4 Significant')
  await expect(await cell(board, 'R-002', 'Likelihood, current')).toHaveText('')
  await expect(await cell(board, 'R-002', 'Impact, current')).toHaveText('2 Limited')
  const alert = page.getByRole('alert').filter({ hasText: 'not changed' })
  await expect(alert).toContainText('R-002, Likelihood, current: “often” is not a step from 1 to 5')
  await expect(alert).toContainText('R-003, Impact, current')
  await page.keyboard.press('Control+z')
  for (const ref of ['R-001', 'R-002', 'R-003']) {
    await expect(await cell(board, ref, 'Likelihood, current')).toHaveText('')
    await expect(await cell(board, ref, 'Impact, current')).toHaveText('')
  }

  // Pasted rows below the names of columns are new ones.
  await first.click()
  await paste('Title\tOwner\r\nRisk 4\tMori\r\n')
  await page.getByRole('dialog', { name: 'What is this?' }).getByRole('button', { name: 'Import 1 row' }).click()
  await expect(board.cards).toHaveCount(4)
  await expect(await cell(board, 'R-001', 'Likelihood, current')).toHaveText('')
})

test('a viewer reads and copies; the page prints all rows under repeated headings', async ({ meet, server }) => {
  const host = await BoardPage.create(await meet('Mika'))
  await boardWith(
    host,
    Array.from({ length: 60 }, (_, i) => ({ kind: 'risk', title: `Risk ${i + 1}` })),
    server.url,
  )
  const viewer = await BoardPage.join(await meet('Guest'), await host.invite('viewer'))
  const { page } = viewer
  await page.goto(`/boards/${viewer.id}/register`)
  await (await cell(viewer, 'R-001', 'Title')).dblclick()
  await page.keyboard.type('Smuggled')
  await expect(page.getByRole('textbox', { name: /^Edit/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'New', exact: true })).toHaveCount(0)
  await expect(grid(viewer)).toHaveAttribute('aria-rowcount', '61')

  // Only rows in view are drawn; the last one is there after scrolling to it.
  await expect(grid(viewer).getByText('R-060', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+End')
  await expect(grid(viewer).getByText('R-060', { exact: true })).toBeInViewport()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(grid(viewer).getByText('R-001', { exact: true })).toBeInViewport()
  await expect(grid(viewer).getByText('R-060', { exact: true })).toHaveCount(0)

  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('row')).toHaveCount(61)
  await expect(sheet.locator('thead')).toHaveCSS('display', 'table-header-group')
  await expect(page.getByRole('application')).toBeHidden()
  await expect(grid(viewer)).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(sheet).toHaveCount(0)
})

test('a row that its own edit moves in the order keeps the place, and the inspector shows its card', async ({
  meet,
  server,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const titles = ['Avalanche', 'Blackout', 'Collapse']
  await boardWith(
    board,
    titles.map((title) => ({ kind: 'risk', title })),
    server.url,
  )
  await expect(board.cards).toHaveCount(3)
  await page.keyboard.press('Alt+l')
  await grid(board).getByRole('button', { name: 'Title', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Sort ascending' }).click()
  // A menu that has gone gives the focus back.
  await expect(grid(board).getByRole('columnheader', { name: 'Title', exact: true }).locator(':focus')).toHaveCount(1)
  const title = await cell(board, 'R-001', 'Title')
  await title.dblclick()
  await expect(page.getByRole('textbox', { name: /^Edit Title of R-001/ })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Zero output')
  await page.keyboard.press('Enter')
  await expect(grid(board).getByRole('row').nth(3)).toContainText('Zero output')
  await expect(title).toBeFocused()
  await page.keyboard.press('Alt+c')
  await expect(board.inspector.getByText('R-001').first()).toBeVisible()
})
