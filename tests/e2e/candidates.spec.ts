// Suggested passages for two people: found by rules, decided by people, for the whole team.

import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { BoardPage, boxOf } from './support/board-page'
import { OUR_BRIEF_PATH } from './support/briefs'
import { cellSpot } from './support/cell-spot'
import { expect, test } from './support/fixtures'

const BRIEF = [
  'Suppliers may fail in the same week. The harbour has two cranes. Ports should share one timetable.',
  'Rail carries 17 percent of the tonnage. Demand is expected to double.',
].join('\n\n')

const items = (board: BoardPage): Locator => board.brief.locator('[data-candidate]')
const item = (board: BoardPage, words: string): Locator => items(board).filter({ hasText: words })
const openSuggestions = (board: BoardPage) => board.brief.getByRole('tab', { name: /^Suggestions/ }).click()

test('what a brief says twice is suggested once, and the card cites both places', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), 'Source extraction')
  await board.pasteBrief(
    [
      'Ports should share one register of spare cables.',
      'The harbour has two cranes.',
      'All ports on the strait should share one public register of spare cables.',
    ].join('\n\n'),
  )
  await openSuggestions(board)
  await expect(items(board)).toHaveCount(1)
  const again = items(board).getByRole('button', { name: 'Go to ¶ 3, which says the same' })
  await expect(again).toBeVisible()
  await item(board, 'Ports should share').focus()
  await board.page.keyboard.press('Enter')
  await expect(items(board)).toHaveCount(0)
  await board.brief.getByRole('tab', { name: 'Text', exact: true }).click()
  await expect(board.brief.getByRole('link', { name: /^Recommendation REC-001: / })).toHaveCount(2)
})

test('one is accepted, one changed, one dismissed: the other sees it at once, and a reload keeps it', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'), 'Source extraction')
  await mika.pasteBrief(BRIEF)
  const jan = await BoardPage.join(await meet('Jan'), await mika.invite('editor'))
  for (const board of [mika, jan]) {
    await openSuggestions(board)
    await expect(items(board)).toHaveCount(4)
    await expect(board.brief).toContainText('Suggestions, not facts')
  }
  await expect(mika.cards).toHaveCount(0)

  // The reason it was found: the words underlined, the rule in words.
  const risk = item(mika, 'Suppliers may fail')
  await expect(risk.locator('u')).toHaveText(['may', 'fail'])
  await expect(risk).toContainText('“may” says that something is possible')

  // The keyboard alone: accept the first, change the second to a driver and accept it.
  await risk.focus()
  await mika.page.keyboard.press('Enter')
  await expect(mika.card('R-001')).toBeVisible()
  await expect(item(mika, 'Ports should share')).toBeFocused()
  await mika.page.keyboard.press('3')
  await expect(item(mika, 'Ports should share').getByRole('button', { name: 'Driver', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  // The card's title is selected so that it can be replaced, and Enter goes on to the next one.
  await mika.page.keyboard.press('t')
  const title = item(mika, 'Ports should share').getByRole('textbox', { name: 'Title of the card' })
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('Ports should share one timetable')
  await mika.page.keyboard.type('One timetable for both')
  await mika.page.keyboard.press('Enter')
  await expect(mika.card('D-001')).toContainText('One timetable for both')
  await expect(item(mika, 'Rail carries').getByRole('textbox', { name: 'Title of the card' })).toBeFocused()
  await expect(items(jan)).toHaveCount(2)

  await item(mika, 'Rail carries').click()
  await item(mika, 'Rail carries').getByRole('button', { name: 'Dismiss', exact: true }).click()
  await expect(items(mika)).toHaveCount(1)
  await expect(items(jan)).toHaveCount(1)
  await expect(jan.brief).toContainText('1 dismissed')

  await mika.expectState('saved')
  await mika.page.reload()
  await mika.ready()
  await openSuggestions(mika)
  await expect(items(mika)).toHaveCount(1)
  await expect(mika.cards).toHaveCount(2)

  // Jan restores it for both.
  await jan.brief.getByRole('button', { name: 'Bring all back' }).click()
  await expect(items(mika)).toHaveCount(2)
})

test('a suggestion that is dragged into a cell is a scored card there; Escape calls the drag off', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), 'Consequence/likelihood matrix 5 × 5')
  const { page } = board
  await board.pasteBrief(BRIEF)
  await openSuggestions(board)
  await expect(items(board)).toHaveCount(4)
  const risk = item(board, 'Suppliers may fail')
  const ghost = page.getByTestId('dragged-suggestion')
  const takeTo = async (spot: { x: number; y: number }) => {
    const from = await board.middleOf(risk.getByText('Risk', { exact: true }))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(spot.x, spot.y, { steps: 4 })
    await expect(ghost).toContainText('Suppliers may fail')
  }
  await takeTo(await cellSpot(board, 3, 4))
  await page.keyboard.press('Escape')
  await expect(ghost).toHaveCount(0)
  await page.mouse.up()
  await expect(items(board)).toHaveCount(4)
  await takeTo(await cellSpot(board, 3, 4))
  await page.mouse.up()
  await expect(items(board)).toHaveCount(3)
  await expect(board.card('R-001')).toContainText('Suppliers may fail')
  await expect(board.score('Likelihood, current', 4)).toBeChecked()
  await expect(board.score('Impact, current', 3)).toBeChecked()
})

test('all that are shown become cards beside each other, and one undo brings the suggestions back', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'), 'Source extraction')
  await board.pasteBrief(readFileSync(OUR_BRIEF_PATH, 'utf8'))
  await openSuggestions(board)
  await expect(items(board).first()).toBeVisible()
  const count = await items(board).count()
  expect(count).toBeGreaterThan(7)
  await expect(board.brief).toContainText('announces a list (Risk) that did not survive copying')

  await board.brief.getByRole('button', { name: `Accept all shown (${count})` }).click()
  await board.brief.getByRole('button', { name: `Make ${count} cards` }).click()
  await expect(items(board)).toHaveCount(0)
  await expect(board.brief).toContainText('Nothing left to decide')
  await board.expectState('saved')
  await board.page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(items(board)).toHaveCount(count)
  await expect(board.cards).toHaveCount(0)
})

test('a viewer sees suggestions and their reasons, goes to the passage, and can’t decide anything', async ({
  meet,
}) => {
  const owner = await BoardPage.create(await meet('Mika'))
  await owner.pasteBrief(BRIEF)
  const viewer = await BoardPage.join(await meet('Vera'), await owner.invite('viewer'))
  await openSuggestions(viewer)
  await expect(items(viewer)).toHaveCount(4)
  await expect(viewer.brief.getByRole('button', { name: /^Accept|^Dismiss/ })).toHaveCount(0)
  await item(viewer, 'Rail carries').click()
  await item(viewer, 'Rail carries').getByRole('button', { name: 'Go to passage' }).click()
  await expect(viewer.blocks.filter({ hasText: 'Rail carries' })).toBeInViewport()
})

test('after a press on Accept the next Accept stands at the same place', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const long = 'and nobody has agreed on who repairs which of the two cranes first or who pays for the work. '
  // Suggestions of one line and of many, so that the buttons would be in a different place each time.
  const sentences = Array.from({ length: 12 }, (_, i) =>
    `Supplier ${i} may fail soon, ${long.repeat(i % 3)}`.replace(/[, ]*$/, '.'),
  )
  await board.pasteBrief(sentences.join('\n\n'))
  await board.brief.getByRole('tab', { name: /^Suggestions/ }).click()
  await expect(items(board)).toHaveCount(12)
  const accept = board.brief.getByRole('button', { name: 'Accept as Risk' })
  const top = async () => Math.round((await boxOf(accept)).y)
  await items(board).nth(5).click()
  const first = await top()
  for (const left of [11, 10, 9]) {
    await accept.click()
    await expect(items(board)).toHaveCount(left)
    await expect.poll(async () => Math.abs((await top()) - first)).toBeLessThanOrEqual(2)
  }
  await expect(page.locator('[data-shape-type="card"]')).toHaveCount(3)
})
