// A facilitator locks shapes for everybody: others see it, can't change them, and are told why; unlocked, everything
// works again.

import type { Locator } from '@playwright/test'
import { BoardPage, boxOf } from './support/board-page'
import { expect, test } from './support/fixtures'

test('a locked card stays where it is for others, who see why, until a host unlocks it', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const spot = await mika.canvasSpot(-40, -60)
  await mika.writeCard('Risk', 'Agreed by all', spot)
  const [card, sign] = [ben.card('R-001'), ben.page.getByTestId('lock-sign')]
  await expect(card).toContainText('Agreed by all')
  const from = await ben.middleOf(card)
  const move = { x: from.x + 120, y: from.y + 90 }
  await ben.drag(from, move)
  await expect.poll(() => mika.placeOf(mika.card('R-001'))).toBe(await ben.placeOf(card))
  await ben.expectState('saved')

  await mika.select('R-001')
  await mika.inspector.getByRole('button', { name: 'Lock for everybody' }).press('Enter')
  await expect(sign).toBeVisible()
  const before = await ben.placeOf(card)
  await ben.drag(await ben.middleOf(card), from)
  // The note in the inspector begins with the same words, and isn't the answer to a drag.
  await expect(ben.page.getByText(/R-001 is locked by a host of this board/)).toBeVisible()
  expect(await ben.placeOf(card)).toBe(before)
  await expect(ben.inspector.getByRole('note')).toContainText('You can read it')
  await expect(ben.inspector.getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly')
  await ben.page.keyboard.press('Delete')
  // An earlier change can't be undone across the lock.
  await ben.page.keyboard.press('ControlOrMeta+z')
  await expect(ben.page.getByText(/R-001 was locked since/)).toBeVisible()
  await expect(card).toBeVisible()
  expect(await ben.placeOf(card)).toBe(before)
  expect(await mika.placeOf(mika.card('R-001'))).toBe(before)
  await ben.expectState('saved')

  // In the table the row has the sign, and a person who tries to write there reads why they can't.
  await ben.page.getByRole('link', { name: 'Register' }).click()
  const row = ben.page.getByRole('row', { name: /Agreed by all/ })
  await expect(row.getByRole('img', { name: 'locked' })).toBeVisible()
  const title = row.getByRole('gridcell', { name: 'Agreed by all' })
  await expect(title).toHaveAttribute('title', /R-001 is locked by a host of this board/)
  await title.dblclick()
  await expect(row.getByRole('textbox')).toHaveCount(0)
  await expect(title).toHaveAccessibleDescription(/R-001 is locked by a host of this board/)
  await ben.page.getByRole('link', { name: 'Canvas' }).click()

  // A host may change it without unlocking, and unlocks it from the menu under the pointer.
  const at = await mika.middleOf(mika.card('R-001'))
  await mika.drag(at, { x: at.x - 60, y: at.y })
  await expect.poll(() => ben.placeOf(card)).not.toBe(before)
  const there = await mika.middleOf(mika.card('R-001'))
  await mika.page.mouse.click(there.x, there.y, { button: 'right' })
  await mika.page.getByRole('menuitem', { name: 'Unlock' }).click()
  await expect(sign).toHaveCount(0)
  const unlocked = await ben.placeOf(card)
  await ben.drag(await ben.middleOf(card), from)
  await expect.poll(() => mika.placeOf(mika.card('R-001'))).not.toBe(unlocked)
})

test('nobody but a host deletes a locked card, neither by the key nor from the menu', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const spots = { 'R-001': -200, 'R-002': 120 }
  for (const [ref, dx] of Object.entries(spots)) {
    await mika.writeCard('Risk', 'Agreed by all', await mika.canvasSpot(dx, -60))
    await mika.select(ref)
    await mika.inspector.getByRole('button', { name: 'Lock for everybody' }).press('Enter')
  }
  await expect(ben.page.getByTestId('lock-sign')).toHaveCount(2)
  const expectKept = async (ref: string) => {
    await expect(ben.page.getByText(new RegExp(`${ref} is locked by a host of this board`))).toBeVisible()
    // It wasn't deleted and added again: it is still selected.
    await expect(ben.inspector.getByRole('note')).toContainText('You can read it')
    await expect(ben.inspector).toContainText(ref)
  }
  await ben.select('R-001')
  await ben.page.keyboard.press('Delete')
  await expectKept('R-001')
  const { x, y } = await ben.middleOf(ben.card('R-002'))
  await ben.page.mouse.click(x, y, { button: 'right' })
  await ben.page.getByRole('menuitem', { name: 'Delete' }).click()
  await expectKept('R-002')
  await ben.expectState('saved')
  for (const board of [mika, ben]) await expect(board.cards).toHaveCount(2)
})

test('a lock made while a person is away undoes their change of the locked shape, and nothing else', async ({
  meet,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.writeCard('Risk', 'Held', await mika.canvasSpot(-200, -60))
  await mika.writeCard('Risk', 'Free', await mika.canvasSpot(120, -60))
  const [held, free] = [ben.card('R-001'), ben.card('R-002')]
  await expect(free).toContainText('Free')
  await mika.expectState('saved')
  const before = await ben.placeOf(held)
  await ben.page.context().setOffline(true)
  await ben.expectState('offline')
  for (const card of [held, free]) {
    const at = await ben.middleOf(card)
    await ben.drag(at, { x: at.x, y: at.y + 130 })
  }
  const moved = await ben.placeOf(free)
  await mika.select('R-001')
  await mika.inspector.getByRole('button', { name: 'Lock for everybody' }).click()
  await mika.expectState('saved')
  await ben.page.context().setOffline(false)
  await ben.expectState('saved')
  await expect(ben.page.getByText(/R-001 was locked before your change was saved/)).toBeVisible()
  await expect.poll(() => ben.placeOf(held)).toBe(before)
  await expect.poll(() => mika.placeOf(mika.card('R-002'))).toBe(moved)
  expect(await mika.placeOf(mika.card('R-001'))).toBe(before)
})

test('a locked zone keeps its cards and accepts none from others, who may take copies', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.tool('More').click()
  await mika.page.getByRole('menuitem', { name: 'Zone' }).click()
  const zone = ben.page.locator('[data-shape-type="zone"]')
  await expect(zone).toBeVisible()
  await mika.page.keyboard.press('Escape')
  const left = await mika.canvasSpot(-262, -120)
  await mika.writeCard('Risk', 'Inside', left)
  await mika.drag(await mika.middleOf(mika.card('R-001')), await mika.canvasSpot(0, -120))
  await mika.writeCard('Risk', 'Outside', left)
  const [inside, outside, copy] = ['R-001', 'R-002', 'R-003'].map((ref) => ben.card(ref)) as [Locator, Locator, Locator]
  await mika.select('R-001')
  await mika.inspector.getByRole('button', { name: 'Lock for everybody' }).press('Enter')
  const signs = ben.page.getByTestId('lock-sign')
  await expect(signs).toHaveCount(1)
  await expect(outside).toContainText('Outside')

  // A person who tries to type into it is told why they can't, and doesn't start a text on top of it.
  const middle = await ben.middleOf(inside)
  await ben.page.mouse.dblclick(middle.x, middle.y)
  await expect(ben.page.getByText(/R-001 is locked by a host of this board/)).toBeVisible()
  await expect(ben.page.locator('[data-shape-type="text"]')).toHaveCount(0)
  // The holder of a locked shape can't be deleted.
  const place = await ben.placeOf(inside)
  const edges = await boxOf(zone)
  await ben.page.mouse.click(edges.x + 30, edges.y + 20)
  await expect(ben.inspector.getByRole('heading', { name: '1 zone' })).toBeVisible()
  await ben.page.keyboard.press('Delete')
  await ben.expectState('saved')
  await expect(zone).toBeVisible()
  // It wasn't deleted and added again: it is still selected.
  await expect(ben.inspector.getByRole('heading', { name: '1 zone' })).toBeVisible()
  expect(await ben.placeOf(inside)).toBe(place)

  const header = await boxOf(mika.page.locator('[data-shape-type="zone"]'))
  await mika.page.mouse.click(header.x + 30, header.y + 20, { button: 'right' })
  await mika.page.getByRole('menuitem', { name: 'Lock for everybody' }).click()
  await expect(signs).toHaveCount(2)
  await ben.drag(await ben.middleOf(outside), await ben.canvasSpot(0, 60))
  await expect(ben.page.getByText(/New zone is locked by a host of this board/)).toBeVisible()
  expect((await boxOf(outside)).y).toBeGreaterThan(edges.y + edges.height)
  await expect.poll(() => mika.placeOf(mika.card('R-002'))).toBe(await ben.placeOf(outside))

  // A copy is a new shape: it is unlocked, and lies on the zone rather than in it.
  await ben.page.mouse.click(middle.x, middle.y)
  await ben.page.keyboard.press('ControlOrMeta+d')
  await expect(mika.card('R-003')).toBeVisible()
  await ben.expectState('saved')
  const from = await ben.middleOf(copy)
  // The server had nothing to move out of the zone.
  expect(from.y).toBeLessThan(edges.y + edges.height)
  await ben.drag(from, { x: from.x + 300, y: from.y })
  await ben.expectState('saved')
  await expect.poll(() => mika.placeOf(mika.card('R-003'))).toBe(await ben.placeOf(copy))
  expect((await ben.middleOf(copy)).x).toBeGreaterThan(edges.x + edges.width)
  await expect(signs).toHaveCount(2)
  expect(await ben.placeOf(inside)).toBe(place)
})
