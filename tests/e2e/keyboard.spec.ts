// The canvas without a mouse: a card is made, found, placed, scored, moved and linked with keys; the line for screen
// readers describes each action, another person sees it, and undo takes it back step by step.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('keys alone make, find, place, score, move and link cards, in words, for both, and take each back', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  const { keyboard } = board.page
  const status = board.page.getByRole('status', { name: 'What has changed on the board' })
  const says = async (key: string, words: string | RegExp) => {
    await keyboard.press(key)
    await expect(status, `after ${key}`).toHaveText(words)
  }
  const scores = async () => {
    const answer = await board.page.request.get(`/api/boards/${board.id}/cards`)
    const { cards } = (await answer.json()) as { cards: { ref: string; fields: Record<string, unknown> }[] }
    return cards.find(({ ref }) => ref === 'R-001')?.fields
  }

  // Make.
  await says('m', 'Matrix: Enter places it, Escape leaves')
  await says('Enter', 'Matrix Consequence / likelihood. 1 of 1')
  await says('r', 'Risk: Enter places it, Escape leaves')
  await keyboard.press('Enter')
  await expect(board.titleField).toBeFocused()
  await keyboard.type('Grid fails')
  const inTray = 'not placed yet, in the tray of “Consequence / likelihood”'
  await says('Escape', `Added: Risk R-001: Grid fails, ${inTray}`)
  await keyboard.press('c')
  await keyboard.press('Enter')
  await expect(board.titleField).toBeFocused()
  await keyboard.type('A second feeder')
  await says('Escape', 'Added: Recommendation REC-001: A second feeder')
  await expect(other.card('REC-001')).toContainText('A second feeder')

  // Find, place, move, score.
  await says('Tab', /^Matrix Consequence/)
  await says('Control+Shift+ArrowDown', `Risk R-001: Grid fails. ${inTray}`)
  await says('ArrowUp', 'R-001: impact 1, likelihood 1')
  await says('ArrowRight', 'R-001: impact 2')
  await says('4', 'R-001: likelihood 4')
  await says('Alt+5', 'R-001: impact 5')
  await expect(other.card('R-001')).toHaveText(/R-001/)
  await board.expectState('saved')
  expect(await scores()).toEqual({ likelihoodCurrent: 4, impactCurrent: 5 })
  const placed = await board.placeOf(board.card('R-001'))
  await expect.poll(() => other.placeOf(other.card('R-001'))).toBe(placed)

  // Link, and say which kind of link it is.
  await keyboard.press('Control+Shift+ArrowUp')
  await says('Tab', /^Recommendation REC-001: A second feeder/)
  await keyboard.press('l')
  await expect(board.page.getByRole('searchbox', { name: 'Find a card' })).toBeFocused()
  await keyboard.type('R-001')
  await keyboard.press('Tab')
  await says('Enter', 'Added: REC-001 treats R-001')
  await expect(other.links).toContainText('treats')
  await keyboard.press('Enter')
  await expect(board.page.getByLabel('Kind of link')).toBeFocused()
  await keyboard.press('Tab')
  await says('ArrowDown', 'REC-001 treats · source ✕ R-001')
  await expect(other.links).toContainText('source')
  await keyboard.press('Escape')

  // Each a step.
  await says('Control+z', 'Undone. REC-001 treats R-001')
  await says('Control+z', 'Undone. Removed: REC-001 treats R-001')
  await expect(other.links).toHaveCount(0)
  await says('Control+z', 'Undone. R-001: impact 2')
  await says('Control+z', 'Undone. R-001: likelihood 1')
  await says('Control+z', 'Undone. R-001: impact 1')
  await says('Control+z', 'Undone. R-001: Impact, current: not set, Likelihood, current: not set')
  await board.expectState('saved')
  expect(await scores()).toEqual({})
  await says('Control+Shift+z', 'Done again. R-001: impact 1, likelihood 1')
})
