// The setting that switches single-key shortcuts off, for people whose hands or voice press keys by mistake.

import { expect, test } from './support/fixtures'
import { CARDS, KeyBoard } from './support/keys/key-board'
import { SHEET } from './support/keys/places'

test('single keys are switched off and on again by the sheet or the menu, and the device remembers', async ({
  meet,
}) => {
  const board = await KeyBoard.make(await meet('Mika'))
  const { page } = board
  const { records } = await board.state()
  const canvas = page.getByRole('application')
  await board.press('?')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).press(' ')
  await expect(page.getByRole('dialog', SHEET)).toContainText('do nothing by themselves')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await board.restore(records)
  const before = await board.state()
  await canvas.focus()
  for (const chord of ['R', '1', 'M', 'Shift+M', 'L', 'V', 'H', 'Shift+Z', ']', '?']) await board.press(chord)
  expect(await board.state()).toEqual(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await board.selectSentence()
  await board.press('R')
  await board.press('H')
  expect(await board.state()).toEqual(before)
  await expect(page.locator('[data-mark]')).toHaveCount(0)

  // Shortcuts of two keys, and named keys, work as before.
  await canvas.focus()
  await board.press('Alt+4')
  await expect.poll(() => board.field('impactCurrent')).toBe(4)
  await board.press('Mod+Z')
  await expect.poll(() => board.field('impactCurrent')).toBe(3)
  await board.press('Delete')
  await expect(board.cards).toHaveCount(CARDS.length - 1)
  await board.press('Mod+Z')
  await expect(board.cards).toHaveCount(CARDS.length)
  await board.expectState('saved')

  await page.reload()
  await board.ready()
  await page.keyboard.press('r')
  await expect(board.tool('Risk')).toHaveAttribute('aria-pressed', 'false')
  await page.getByTitle('You: ').click()
  await page.getByRole('menuitemcheckbox', { name: 'Single-key shortcuts' }).click()
  // A menu that has gone gives the focus back.
  await expect(page.getByTitle('You: ')).toBeFocused()
  await canvas.focus()
  await page.keyboard.press('r')
  await expect(board.tool('Risk')).toHaveAttribute('aria-pressed', 'true')
})
