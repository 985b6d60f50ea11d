// One inbox for all boards: a mention raises the count in the bar, and links to its thread, from its board and from the
// board list.

import type { Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

const bell = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true })
const inboxOf = (page: Page) => page.getByRole('dialog', { name: 'Inbox' })
const comments = (page: Page) => page.getByRole('region', { name: 'Comments', exact: true })

/** Mentions everybody else on the board. */
async function mention(board: BoardPage, anchor: object, text: string): Promise<void> {
  const { members } = await callApi<{ members: { id: string; role: string }[] }>(
    board,
    'GET',
    `/api/boards/${board.id}/members`,
  )
  const mentions = members.filter(({ role }) => role !== 'owner').map(({ id }) => id)
  await callApi(board, 'POST', `/api/boards/${board.id}/threads`, { anchor, text, mentions })
}

test('a mention arrives on an open board as a count, leads to its thread and card, and is read with it', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await mika.writeCard('Risk', 'Ports stay closed', await mika.canvasSpot())
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('commenter'))
  const { page } = ben
  await expect(ben.card('R-001')).toBeVisible()
  await expect(bell(page, 'Inbox')).toBeVisible()
  const id = await mika.card('R-001').getAttribute('data-shape-id')
  await mention(mika, { kind: 'card', id }, 'Is this still so?')
  await bell(page, 'Inbox, 1 new').click()
  const entry = inboxOf(page).getByRole('link', { name: /mentioned you/ })
  await expect(entry).toContainText('R-001 Ports stay closed')
  await entry.click()
  await expect(inboxOf(page)).toHaveCount(0)
  await expect(comments(page).getByRole('textbox', { name: 'Reply on R-001 Ports stay closed' })).toBeVisible()
  await expect(bell(page, 'Inbox')).toBeVisible()
  await comments(page).getByRole('button', { name: 'Notifications for this thread: What concerns me' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Nothing, not even mentions' }).click()
  await expect(comments(page).getByRole('button', { name: 'Notifications for this thread: Nothing' })).toBeVisible()
})

test('the board list has the same inbox, and an entry opens its thread on its board', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('commenter'))
  const { page } = ben
  await mention(mika, { kind: 'board' }, 'Who owns this?')
  await mention(mika, { kind: 'board' }, 'And who owns that?')
  await page.goto('/')
  await bell(page, 'Inbox, 2 new').press('Enter')
  await inboxOf(page)
    .getByRole('link', { name: /Who owns this/ })
    .press('Enter')
  await ben.ready()
  await expect(comments(page).getByRole('listitem').getByText('Who owns this?')).toBeVisible()
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await bell(page, 'Inbox, 1 new').click()
  await inboxOf(page).getByRole('button', { name: 'Mark all as read' }).click()
  await expect(bell(page, 'Inbox')).toBeVisible()
  await expect(inboxOf(page).getByRole('link')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(inboxOf(page)).toHaveCount(0)
  await expect(bell(page, 'Inbox')).toBeFocused()
})
