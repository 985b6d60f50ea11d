// Writing alone on two screens: each person writes and sees only their own cards and the number of all, then the cards
// appear on both boards without authors, and are removed again.

import { PLAIN_STEP } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('two write by themselves; the facilitator shows the cards, without their authors, and takes them back', async ({
  meet,
  watch,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('commenter'))
  const activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }
  const plan = { title: 'Workshop', steps: [{ ...PLAIN_STEP, title: 'What could fail?', activity }] }
  const path = `/api/boards/${mika.id}/sessions`
  const { id } = await callApi<{ id: string }>(mika, 'POST', path, plan)
  await callApi(mika, 'POST', `${path}/${id}/changes`, { type: 'start' })

  const [hers, his] = [mika, ben].map(({ page }) => page.getByRole('region', { name: 'Write', exact: true }))
  if (!hers || !his) throw new Error('there are two panels')
  for (const panel of [hers, his]) await expect(panel.getByText(/^Without names\./)).toBeVisible()
  const title = his.getByLabel('Your card in a few words')
  await title.fill('Suppliers fail at once')
  await title.press('Enter')
  await expect(title).toHaveValue('')
  await expect(title).toBeFocused()
  await ben.page.keyboard.type('Standards split')
  await ben.page.keyboard.press('Tab')
  await ben.page.keyboard.type('Two of them, and no bridge.')
  await ben.page.keyboard.press('Control+Enter')
  await hers.getByLabel('Your card in a few words').fill('Export rules drift')
  await hers.getByRole('button', { name: 'Add', exact: true }).click()
  for (const panel of [hers, his]) await expect(panel.getByRole('status').first()).toContainText('3 cards written')
  await expect(his.getByRole('listitem')).toHaveCount(2)
  await expect(hers.getByRole('listitem')).toHaveCount(1)

  // Text that couldn't be sent stays where it was typed.
  watch.serverMayBeAway = true
  await ben.page.route('**/drafts', (route) => route.abort('connectionreset'))
  await title.fill('Written without a network')
  await title.press('Enter')
  await expect(his.getByRole('alert')).toContainText('your words stay here')
  await ben.page.unroute('**/drafts')
  // The list of what was written comes after the next draft: nothing of it is lost.
  let letGo = () => {}
  const isSent = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await ben.page.route('**/drafts', async (route) => {
    if (route.request().method() === 'GET') await isSent
    await route.fallback()
  })
  await ben.page.reload()
  await ben.ready()
  // The browser reports the failed request some time after the page knows of it.
  watch.serverMayBeAway = false
  await expect(title).toHaveValue('Written without a network')
  await title.press('Enter')
  await expect(title).toHaveValue('')
  letGo()
  await expect(his.getByRole('listitem')).toHaveCount(3)

  await hers.getByRole('button', { name: 'Show the cards' }).click()
  await expect(mika.page.getByRole('dialog')).toContainText('4 cards come onto the board, in random order')
  await mika.page.getByRole('dialog').getByRole('button', { name: 'Show the cards' }).click()
  for (const board of [mika, ben]) await expect(board.cards).toHaveCount(4)
  await expect(his.getByRole('listitem')).toHaveCount(4)
  await his.getByRole('button', { name: /R-001/ }).click()
  await his.getByRole('button', { name: 'Close' }).click()
  await expect(ben.inspector).toContainText('Anonymous, shown')

  // The outcome, and the way back, are in the panel: nothing covers the cards.
  await expect(hers.getByRole('status').filter({ hasText: '4 cards are on the board' })).toBeVisible()
  await expect(mika.page.locator('[data-sonner-toast]')).toHaveCount(0)
  await hers.getByRole('button', { name: 'Take the cards back' }).click()
  await mika.page.getByRole('dialog').getByRole('button', { name: 'Take the cards back' }).click()
  for (const board of [mika, ben]) await expect(board.cards).toHaveCount(0)
  await expect(hers.getByRole('button', { name: 'Show the cards' })).toBeVisible()
})
