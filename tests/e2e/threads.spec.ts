// Comments on a board between two people: on a card from its key, its pin and the panel, through the card's later
// changes; without a connection; by people who may only look; and in one hand.

import type { TLShapeId } from 'tldraw'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

const panelOf = ({ page }: BoardPage) => page.getByRole('region', { name: 'Comments', exact: true })
const pinOf = ({ page }: BoardPage) => page.locator('.thread-pin')
/** The lines of the threads in the panel. */
const headsOf = (board: BoardPage) => panelOf(board).locator('[data-thread-head]')

async function beginThread(board: BoardPage, anchor: object, text: string): Promise<void> {
  await callApi(board, 'POST', `/api/boards/${board.id}/threads`, { anchor, text })
}

test('a comment on a card reaches the other person as a pin and in the panel, and stays with the card', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await mika.writeCard('Risk', 'Ports stay closed', await mika.canvasSpot())
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('commenter'))
  await expect(ben.card('R-001')).toBeVisible()

  await mika.select('R-001')
  await mika.page.keyboard.press('Shift+C')
  const box = panelOf(mika).getByRole('textbox', { name: 'New comment on R-001 Ports stay closed' })
  await expect(box).toBeFocused()
  await mika.page.keyboard.type('Is it? @be')
  await expect(panelOf(mika).getByRole('option', { name: 'Ben' })).toBeVisible()
  await mika.page.keyboard.press('Enter')
  await mika.page.keyboard.type('See 3.')
  await expect(box).toHaveValue('Is it? @Ben See 3.')
  await mika.page.keyboard.press('Control+Enter')

  await expect(pinOf(ben)).toHaveText('1')
  await pinOf(ben).click()
  await expect(panelOf(ben)).toContainText('Is it? @Ben')
  await panelOf(ben).getByRole('textbox', { name: 'Reply on R-001' }).fill('Since March.')
  await panelOf(ben).getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(pinOf(mika)).toHaveText('2')
  await expect(panelOf(mika)).toContainText('Since March.')

  const editor = await editorOf(mika.page)
  const id = (await mika.card('R-001').getAttribute('data-shape-id')) ?? ''
  const acrossOf = async () => (await pinOf(ben).boundingBox())?.x ?? 0
  const before = await acrossOf()
  await editor.evaluate((on, card) => {
    on.markHistoryStoppingPoint('move')
    on.updateShape({ id: card as TLShapeId, type: 'card', x: (on.getShape(card as TLShapeId)?.x ?? 0) - 120 })
  }, id)
  await expect.poll(acrossOf).toBeLessThan(before - 20)
  await editor.evaluate((on, card) => {
    on.markHistoryStoppingPoint('delete')
    on.deleteShapes([card as TLShapeId])
  }, id)
  await expect(pinOf(ben)).toHaveCount(0)
  await expect(headsOf(ben)).toContainText('R-001 Ports stay closed, removed')
  await editor.evaluate((on) => void on.undo())
  await expect(pinOf(ben)).toHaveText('2')
  await expect(headsOf(ben)).not.toContainText('removed')

  await panelOf(ben).getByRole('button', { name: 'Close Comments' }).click()
  await ben.page.getByRole('link', { name: 'Register', exact: true }).click()
  await ben.page.getByRole('grid').getByRole('button', { name: '2 comments on R-001' }).click()
  await expect(panelOf(ben)).toContainText('Since March.')
})

test('a comment that the server does not get is kept over a reload, and sent once', async ({ meet, watch }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  watch.serverMayBeAway = true
  const posts = `**/api/boards/${mika.id}/threads`
  await page.route(posts, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Comments', exact: true }).click()
  await panelOf(mika).getByRole('button', { name: 'Comment on the board' }).click()
  await panelOf(mika).getByRole('textbox').fill('Kept here')
  await panelOf(mika).getByRole('button', { name: 'Send', exact: true }).click()
  const waiting = panelOf(mika).locator('[data-waiting]')
  await expect(waiting).toContainText('Waiting to be sent')

  await page.reload()
  await mika.ready()
  await page.getByRole('button', { name: 'Comments', exact: true }).click()
  await expect(waiting).toContainText('Kept here')
  await expect(waiting).toContainText('Waiting to be sent')
  await page.unroute(posts)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(waiting).toHaveCount(0)
  await expect(headsOf(mika)).toHaveCount(1)
  await ben.page.getByRole('button', { name: /^Comments/ }).click()
  await expect(headsOf(ben)).toHaveCount(1)
  await expect(headsOf(ben)).toContainText('Kept here')
})

test('viewers read comments, and are told why they can’t write any', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await beginThread(mika, { kind: 'board' }, 'Who owns this?')
  const guest = await BoardPage.join(await meet('Guest'), await mika.invite('viewer'))
  const button = guest.page.getByRole('button', { name: 'Comments, 1 unread', exact: true })
  await button.click()
  await expect(panelOf(guest)).toContainText('ask the board’s owner for the role Commenter')
  await expect(panelOf(guest).getByRole('textbox')).toHaveCount(0)
  await headsOf(guest).click()
  await expect(panelOf(guest).getByRole('listitem').getByText('Who owns this?')).toBeVisible()
  await expect(panelOf(guest).getByRole('textbox')).toHaveCount(0)
  await expect(guest.page.getByRole('button', { name: 'Comments', exact: true })).toBeVisible()
})

test('a resolved thread leaves the list, and the keyboard goes to its neighbour', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await beginThread(mika, { kind: 'board' }, 'First')
  await beginThread(mika, { kind: 'board' }, 'Second')
  await mika.page.getByRole('button', { name: 'Comments', exact: true }).click()
  await expect(headsOf(mika)).toHaveCount(2)
  await headsOf(mika).first().press('Enter')
  await panelOf(mika).getByRole('button', { name: 'Resolve', exact: true }).press('Enter')
  await expect(headsOf(mika)).toHaveCount(1)
  await expect(headsOf(mika)).toContainText('First')
  await expect(headsOf(mika)).toBeFocused()
  await panelOf(mika)
    .getByRole('radio', { name: /^Resolved/ })
    .click()
  await expect(headsOf(mika)).toContainText('Second')
})

test('on a phone the comments are a sheet, from the menu', async ({ meet }) => {
  const phone = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 390, height: 844 } }
  const mika = await BoardPage.create(await meet('Mika', { ...phone, panels: 'untouched' }))
  const { page } = mika
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).tap()
  await page.getByRole('menuitem', { name: 'Comments' }).tap()
  await panelOf(mika).getByRole('button', { name: 'Comment on the board' }).tap()
  await panelOf(mika).getByRole('textbox').fill('From the train')
  await panelOf(mika).getByRole('button', { name: 'Send', exact: true }).tap()
  await expect(headsOf(mika)).toHaveCount(1)
  await expect(panelOf(mika)).toContainText('From the train')
  await panelOf(mika).getByRole('button', { name: 'Close Comments' }).tap()
  await expect(panelOf(mika)).toHaveCount(0)
})
