// What a screen reader hears of others' work: who comes, what they make and change, in one sentence for some seconds.

import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('others’ coming, cards and scores are spoken by name, and not at all once switched off', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const heard = page.getByRole('status', { name: 'What others do on the board' })
  const make = (title: string) => callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  const other = await BoardPage.join(await meet('Ben'), await board.invite('editor'))
  await expect(heard).toHaveText('Ben is here')

  const { keyboard } = other.page
  await other.page.getByRole('application').focus()
  await keyboard.press('r')
  await keyboard.press('Enter')
  await expect(other.page.locator('textarea:focus')).toHaveCount(1)
  await keyboard.type('Grid fails')
  await keyboard.press('Escape')
  await expect(heard).toHaveText('Ben added Risk R-001: Grid fails')
  await keyboard.press('4')
  await expect(heard).toHaveText(/^Ben changed R-001: likelihood 4/)

  // Their own undo is theirs to hear, as what they did themselves.
  await keyboard.press('Control+z')
  await expect(heard).toHaveText('Ben changed R-001: Likelihood, current: not set')
  await expect(other.page.getByRole('status', { name: 'What others do on the board' })).toHaveText('')

  await Promise.all(['A', 'B', 'C', 'D'].map(make))
  await expect(heard).toHaveText('Others: 4 cards and links added')

  // A script has no hands: its work is somebody's. The outline speaks as the canvas does.
  await page.getByRole('application').focus()
  await keyboard.press('Escape')
  await page.keyboard.press('?')
  const speaks = page.getByRole('checkbox', { name: 'Screen reader speaks what others do' })
  await speaks.press(' ')
  await make('Unheard')
  await expect(board.card('R-006')).toContainText('Unheard')
  await speaks.press(' ')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+o')
  await make('Heard')
  await expect(heard).toHaveText('Somebody added Risk R-007: Heard')
})
