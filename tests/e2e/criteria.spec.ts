// A board's criteria, changed by one person and seen by all; the three assessments of a risk and its way through the
// matrix; every kind of card with its fields.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const MATRIX_TEMPLATE = 'Consequence/likelihood matrix 5 × 5'

async function addCard(board: BoardPage, kind: string, title: string, fields: Record<string, string | number>) {
  const made = await board.page.request.post(`/api/boards/${board.id}/cards`, {
    data: { kind, title, fields },
    headers: { origin: new URL(board.page.url()).origin },
  })
  expect(made.status(), await made.text()).toBe(201)
}

async function openCriteria(board: BoardPage): Promise<Locator> {
  await board.page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await board.page.getByRole('menuitem', { name: 'Scales and levels' }).click()
  const panel = board.page.getByRole('region', { name: 'Scales and levels' })
  await expect(panel).toBeVisible()
  return panel
}

test('the level table and words that one person changes are on everyone’s cards, and undo takes them back', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'), MATRIX_TEMPLATE)
  await addCard(board, 'risk', 'Two standards split the market', { likelihoodCurrent: 3, impactCurrent: 3 })
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  await other.select('R-001')
  await expect(other.inspector).toContainText('Medium')

  const panel = await openCriteria(board)
  const cell = panel.getByRole('gridcell', { name: /^Likelihood 3, impact 3:/ })
  await cell.focus()
  await board.page.keyboard.press('4')
  await expect(cell).toHaveText('Very high')
  await expect(panel).toContainText('1 risk would change its level.')
  await expect(panel).toContainText('R-001: Medium → Very high')
  await expect(panel).toContainText('lower level than a cell with less likelihood or impact')
  await expect(other.inspector).toContainText('Medium')
  await panel.getByRole('button', { name: 'Apply' }).click()
  await expect(other.inspector).toContainText('Very high')

  await panel.getByRole('button', { name: 'Words and colours of levels' }).click()
  const word = panel.getByRole('textbox', { name: 'Highest level, English' })
  await word.fill('Unbearable')
  await word.press('Enter')
  await expect(other.inspector).toContainText('Unbearable')
  await expect(other.page.locator('[data-shape-type="matrix"]')).toContainText('Unbearable')
  await panel.getByRole('radio', { name: 'Greys' }).check()
  await expect(other.page.locator('[data-palette="greys"]').first()).toBeVisible()

  await board.page.getByRole('button', { name: 'Undo' }).click()
  await board.page.getByRole('button', { name: 'Undo' }).click()
  await expect(other.page.locator('[data-shape-type="matrix"]')).toContainText('Very high')
  await board.page.getByRole('button', { name: 'Undo' }).click()
  await expect(other.inspector).toContainText('Medium')

  await board.expectState('saved')
  await board.page.keyboard.press('Escape')
})

test('a viewer reads the scales and changes nothing', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), MATRIX_TEMPLATE)
  const viewer = await BoardPage.join(await meet('Vera'), await board.invite('viewer'))
  const panel = await openCriteria(viewer)
  const cell = panel.getByRole('gridcell', { name: 'Likelihood 1, impact 1: Low' })
  await cell.focus()
  await viewer.page.keyboard.press('4')
  await expect(cell).toHaveText('Low')
  await expect(panel.getByRole('button', { name: 'Apply' })).toHaveCount(0)
  await panel.getByRole('button', { name: 'Categories' }).click()
  await expect(panel.getByRole('textbox', { name: 'Categories 1, English' })).toHaveJSProperty('readOnly', true)
  await expect(panel.getByRole('button', { name: 'Add a word' })).toHaveCount(0)
})

test('three assessments stand side by side, and the way between them is drawn in the matrix', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), MATRIX_TEMPLATE)
  await addCard(board, 'risk', 'Two standards split the market', {
    likelihoodCurrent: 3,
    impactCurrent: 3,
    cause: 'the standards bodies part.',
    event: 'the market splits',
    consequence: 'suppliers build everything twice',
  })
  await board.select('R-001')
  await expect(board.inspector).toContainText(
    'If the standards bodies part, then the market splits, resulting in suppliers build everything twice.',
  )
  const path = board.card('R-001').getByTestId('assessment-path')
  await expect(path).toHaveCount(0)

  const current = board.inspector.getByRole('tab', { name: /^Current/ })
  await current.focus()
  await board.page.keyboard.press('ArrowLeft')
  await board.score('Likelihood, inherent', 5).click()
  await board.score('Impact, inherent', 5).click()
  await expect(board.inspector.getByRole('tab', { name: /^Inherent/ })).toContainText('Very high')
  await expect(path).toHaveCount(1)
  await expect(path).toContainText('I')

  await board.inspector.getByRole('tab', { name: /^Residual/ }).click()
  await board.score('Likelihood, residual', 1).click()
  await board.score('Impact, residual', 2).click()
  await expect(path).toContainText('R')

  const free = await board.canvasSpot(0, -330)
  await board.page.mouse.click(free.x, free.y)
  await expect(path).toHaveCount(0)
})

test('a combobox offers the words of the board, and every kind shows its fields', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await addCard(board, 'actor', 'The regulator', { stance: 'opposes', influence: 'high' })
  await expect(board.cards).toHaveCount(1)
  await board.page.keyboard.press('Shift+1')
  await board.select('ACT-001')
  await expect(board.card('ACT-001')).toContainText('Opposes')
  const category = board.inspector.getByRole('combobox', { name: 'Category' })
  await category.click()
  await board.page.keyboard.type('sec')
  await expect(board.page.getByRole('listbox', { name: 'Category' }).getByRole('option')).toHaveText(['Security'])
  await board.page.keyboard.press('ArrowDown')
  await board.page.keyboard.press('Enter')
  await expect(category).toHaveValue('Security')
  await expect(board.card('ACT-001')).toContainText('Security')
  await board.inspector.getByLabel('Language of the text').selectOption('ja')
  await board.expectState('saved')
  const answer = await board.page.request.get(`/api/boards/${board.id}/cards/ACT-001`)
  expect(await answer.json()).toMatchObject({ language: 'ja', fields: { category: 'Security' } })
})
