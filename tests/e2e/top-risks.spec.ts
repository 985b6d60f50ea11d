// The gravest risks of a board, for a manager who opens it from a link: in two taps on a phone (More, Coverage) and one
// click on a desktop (Coverage). Each has its level, owner and treatments, and a press opens it.

import type { Page } from '@playwright/test'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, type Person, test } from './support/fixtures'

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 390, height: 844 } }
const THUMB_PX = 44

interface Made {
  readonly id: string
}

/** Twelve scored risks, the first of them the gravest and treated by what is overdue, and one without a level. */
async function boardOf(person: Person): Promise<BoardPage> {
  const board = await BoardPage.create(person)
  const path = `/api/boards/${board.id}`
  const card = (kind: string, title: string, fields: object = {}) =>
    callApi<Made>(board, 'POST', `${path}/cards`, { kind, title, fields })
  for (let i = 1; i <= 10; i++)
    await card('risk', `Small risk ${i} of the harbour`, { likelihoodCurrent: 1, impactCurrent: 2 })
  const title = 'Harbours close for months because insurers withdraw from the whole region'
  const gravest = await card('risk', title, { likelihoodCurrent: 4, impactCurrent: 5, owner: 'Anna Bell' })
  await card('risk', 'Cranes stop', { likelihoodCurrent: 5, impactCurrent: 4 })
  await card('risk', 'Nobody has looked at this')
  const fields = { owner: 'Ben', due: '2026-01-31', lifecycle: 'planned' }
  const treatment = await card('recommendation', 'Share one timetable', fields)
  await callApi(board, 'POST', `${path}/links`, { kind: 'mitigates', from: treatment.id, to: gravest.id })
  return board
}

const listOf = (page: Page) => page.getByRole('list', { name: 'Top risks' }).locator(':scope > li')

test('on a phone the gravest risks are two taps away, with owner, treatment and day', async ({ meet }) => {
  const board = await boardOf(await meet('Mika'))
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await board.invite('viewer'))
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).tap()
  await page.getByRole('menuitemcheckbox', { name: 'Coverage' }).tap()
  const lines = listOf(page)
  await expect(lines).toHaveCount(10)
  const [first, second] = [lines.nth(0), lines.nth(1)]
  // Both are very high: the graver impact comes first.
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(/^R-011Harbours close/)
  await expect(first).toContainText('Very high')
  await expect(first).toContainText('Owner: Anna Bell')
  const treatments = first.getByRole('list', { name: 'Treated by' })
  await expect(treatments).toContainText('REC-001')
  await expect(treatments).toContainText('Owner: Ben')
  await expect(treatments).toContainText('Overdue since 31 Jan 2026')
  await expect(treatments).toContainText('Planned')
  await expect(second).toContainText('R-012')
  await expect(second).toContainText('Owner: nobody yet')
  await expect(second).toContainText('no recommendation treats it')
  const panel = page.getByRole('tabpanel', { name: 'Top risks' })
  await expect(panel).toContainText('The gravest 10 of 12 scored risks.')
  await expect(panel).toContainText('1 risk has no level yet')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  for (const button of await panel.getByRole('button').all()) {
    expect((await boxOf(button)).height, (await button.textContent()) ?? '').toBeGreaterThanOrEqual(THUMB_PX)
  }

  // Others' changes show at once.
  const made = await callApi<{ cards: readonly { id: string; ref: string }[] }>(
    board,
    'GET',
    `/api/boards/${board.id}/cards`,
  )
  const last = made.cards.find(({ ref }) => ref === 'R-012')
  await callApi(board, 'PATCH', `/api/boards/${board.id}/cards/${last?.id}`, { fields: { owner: 'Chiara' } })
  await expect(second).toContainText('Owner: Chiara')

  await first.getByRole('button', { name: /^R-011/ }).tap()
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('R-011')
  await expect(page).toHaveURL(/\/coverage$/)
})

test('on a desktop the list is one click away, leads to all risks in their order, and prints', async ({ meet }) => {
  const board = await boardOf(await meet('Mika'))
  const { page } = board
  await page.getByRole('link', { name: 'Coverage', exact: true }).click()
  const lines = listOf(page)
  await expect(lines).toHaveCount(10)
  await lines
    .first()
    .getByRole('button', { name: /^R-011/ })
    .focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(board.inspector).toContainText('REC-001')
  // A stray key changes nothing of a card that one only reads.
  await expect(board.inspector.locator('[tabindex="-1"]:focus')).toBeVisible()
  await page.keyboard.type('x')
  await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Share one timetable')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: 'Top risks' })).toBeFocused()
  await lines.nth(1).getByRole('button', { name: 'Owner: nobody yet, R-012' }).click()
  await expect(board.inspector.getByRole('combobox', { name: 'Owner' })).toBeFocused()
  await page.keyboard.type('Chiara')
  await page.keyboard.press('Enter')
  await expect(lines.nth(1)).toContainText('Owner: Chiara')

  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  await expect(sheet.locator('tbody tr')).toHaveCount(10)
  await expect(sheet.locator('tbody tr').first()).toContainText('Overdue since 31 Jan 2026')
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'All 13 risks in the register' }).click()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows).toHaveCount(14)
  await expect(rows.nth(1)).toContainText('R-011')
  await expect(rows.nth(2)).toContainText('R-012')
  await expect(rows.nth(13)).toContainText('R-013')
})

test('where nothing is scored the list says what to do', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Cranes stop' })
  const { page } = board
  await page.getByRole('link', { name: 'Coverage', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is scored yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Show what is not scored' }).click()
  await expect(page.getByRole('region', { name: 'Risks not scored', exact: true })).toContainText('R-001')
})
