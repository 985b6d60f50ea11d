// Work in the register that needs no canvas: columns and groups that follow others' changes, rows made, filled and
// changed many at once by keyboard, Japanese typed into a cell, links, and a table of thousands of rows.

import type { CDPSession, Locator, Page } from '@playwright/test'
import { writeCards } from '../support/many-cards'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { scriptOn } from './support/script-on'

const grid = (page: Page): Locator => page.getByRole('grid')

/** The cell of a card in a column of the table, by the column's name. */
async function cell(page: Page, ref: string, column: string): Promise<Locator> {
  const header = grid(page).getByRole('columnheader', { name: column, exact: true })
  const index = await header.getAttribute('aria-colindex')
  return grid(page).getByRole('row').filter({ hasText: ref }).locator(`[aria-colindex="${index}"]`)
}

test('columns and groups are chosen by keyboard and kept, and a row that moves doesn’t take the focus', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const add = (title: string, likelihoodCurrent: number) =>
    callApi(board, 'POST', `/api/boards/${board.id}/cards`, {
      kind: 'risk',
      title,
      fields: { likelihoodCurrent, impactCurrent: 1 },
    })
  await add('Suppliers leave', 1)
  await add('Talent leaves', 1)
  await expect(board.cards).toHaveCount(2)
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: 'Risk 2' }).press('Enter')

  // Level, the third column, is moved before the title; the reference is hidden.
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  const up = page.getByRole('button', { name: 'Move Level up' })
  await up.press('Enter')
  await up.press('Enter')
  await up.press('Enter')
  await expect(up).toBeFocused()
  await page.getByRole('checkbox', { name: 'Likelihood, current' }).press(' ')
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('columnheader').nth(1)).toHaveText('Level')

  await page.getByRole('button', { name: 'Group by' }).press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'Level' }).press('Enter')
  const heading = grid(page).getByRole('gridcell', { expanded: true })
  await expect(heading).toHaveText(['Level: Low2'])
  // The menu gives the focus back when it has faded, which would end the editing of a cell.
  await expect(page.getByRole('button', { name: 'Group by' })).toBeFocused()

  const owner = await cell(page, 'R-001', 'Owner')
  await owner.press('Enter')
  await expect(owner.locator('input')).toBeFocused()
  await page.keyboard.type('Mi')
  await callApi(board, 'PATCH', `/api/boards/${board.id}/cards/R-001`, {
    fields: { likelihoodCurrent: 5, impactCurrent: 5 },
  })
  await expect(await cell(page, 'R-001', 'Level')).toHaveText('Very high')
  await page.keyboard.type('ka')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText(['Level: Very high1', 'Level: Low1'])
  await expect(owner).toHaveText('Mika')
  // The focused cell moved with its row; a change by another person moves the row, but not the focus off it.
  const other = await cell(page, 'R-002', 'Owner')
  await other.focus()
  await callApi(board, 'PATCH', `/api/boards/${board.id}/cards/R-002`, {
    fields: { likelihoodCurrent: 5, impactCurrent: 5 },
  })
  await expect(heading).toHaveText(['Level: Very high2'])
  await expect(other).toBeFocused()
  await heading.press('Enter')
  await expect(grid(page).getByRole('gridcell', { expanded: false })).toHaveText('Level: Very high2')
  await expect(grid(page).getByText('R-001', { exact: true })).toHaveCount(0)

  // A returning person finds the table as they left it.
  await page.reload()
  await expect(heading).toHaveText(['Level: Very high2'])
  await expect(grid(page).getByRole('columnheader').nth(1)).toHaveText('Level')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '15')
})

test('rows are made, filled, linked and duplicated by keyboard, and Japanese is composed in a place', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: 'Add a risk' }).press('Enter')
  await expect(page.getByRole('textbox', { name: /^Edit Title of R-001/ })).toBeFocused()
  await page.keyboard.type('Suppliers leave')
  await page.keyboard.press('Enter')
  await expect(await cell(page, 'R-001', 'Title')).toHaveText('Suppliers leave')

  await page.getByRole('button', { name: 'New', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Recommendation' }).press('Enter')
  const editor = page.getByRole('textbox', { name: /^Edit Title of REC-001/ })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Escape')
  const title = await cell(page, 'REC-001', 'Title')
  await expect(title).toBeFocused()
  // The first letter from the input method opens the field and is typed into it; its Enter only ends the composition.
  const ime = await page.context().newCDPSession(page)
  await compose(ime, 'はんどう')
  await expect(editor).toHaveValue('はんどう')
  await compose(ime, '半導体')
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Enter',
    code: 'Enter',
  })
  await expect(editor).toBeFocused()
  await ime.send('Input.insertText', { text: '半導体' })
  await expect(editor).toHaveValue('半導体')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('半導体')

  await page.keyboard.press('ControlOrMeta+a')
  const bar = page.getByRole('region', { name: '2 rows selected' })
  await bar.getByLabel('Set').selectOption({ label: 'Owner' })
  await bar.getByLabel('To').fill('佐藤')
  await bar.getByLabel('To').press('Enter')
  for (const ref of ['R-001', 'REC-001']) await expect(await cell(page, ref, 'Owner')).toHaveText('佐藤')
  await (await cell(page, 'REC-001', 'Title')).press('ControlOrMeta+z')
  for (const ref of ['R-001', 'REC-001']) await expect(await cell(page, ref, 'Owner')).toHaveText('')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)

  const links = await cell(page, 'REC-001', 'Links')
  await links.press('Enter')
  await page
    .getByRole('dialog', { name: 'Add link' })
    .getByRole('button', { name: /treats/i })
    .first()
    .press('Enter')
  await expect(links).toHaveText('1')

  await (await cell(page, 'R-001', 'Title')).press('ControlOrMeta+d')
  await expect(await cell(page, 'R-002', 'Title')).toHaveText('Suppliers leave')
  await expect(await cell(page, 'R-002', 'Title')).toHaveAttribute('data-view-focus', 'true')
  await page.keyboard.press('Alt+Enter')
  const inInspector = board.inspector.getByRole('textbox', { name: 'Title' })
  // A letter that is meant for the table doesn't go into the title.
  await expect(board.inspector.locator('[tabindex="-1"]:focus')).toBeVisible()
  await page.keyboard.type('x')
  await expect(inInspector).toHaveValue('Suppliers leave')
  await inInspector.fill('Talent leaves')
  await inInspector.press('Escape')
  await expect(await cell(page, 'R-002', 'Title')).toHaveText('Talent leaves')
  await expect(await cell(page, 'R-002', 'Title')).toBeFocused()
})

/** Acts as an input method: it takes a key, and shows text that isn't written yet. */
async function compose(ime: CDPSession, text: string): Promise<void> {
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

test('a table of 2,000 rows draws those in sight, and keys and the search reach all of them', async ({ meet }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const { page } = board
  const { script } = await scriptOn(mika.url, await board.invite('editor'), board.id)
  await writeCards(
    script,
    Array.from({ length: 2_000 }, (_, i) => ({ kind: 'risk', title: `Risk ${i + 1}` })),
  )
  script.close()
  await page.keyboard.press('Alt+l')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2001')
  await (await cell(page, 'R-001', 'Title')).click()

  await page.keyboard.press('ControlOrMeta+End')
  const last = grid(page).locator('[aria-rowindex="2001"]')
  await expect(last).toBeInViewport()
  await expect(last.getByRole('rowheader')).toHaveText('R-2000')
  await expect.poll(() => grid(page).getByRole('row').count()).toBeLessThan(100)
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(grid(page).getByText('R-001', { exact: true })).toBeInViewport()

  await page.getByRole('searchbox').fill('R-1777')
  await expect(grid(page).getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: '1 of 2000 rows, sorted by Ref, ascending' })).toHaveCount(1)
  const title = await cell(page, 'R-1777', 'Title')
  await title.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Edit Title of R-1777/ })).toBeFocused()
  await page.keyboard.type('Found')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('Found')
  await expect(page.getByRole('status').filter({ hasText: 'R-1777, Title changed' })).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2001')
  await board.expectState('saved')
})
