// The menu of the empty canvas: it opens in every way, and each of its entries works.

import { BoardPage, boxOf } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { edited } from './support/words'

test('a right click on the empty canvas opens its menu under every tool', async ({ meet }) => {
  const { page, ...board } = await emptyBoard(meet)
  const menu = page.getByTestId('context-menu')
  const add = menu.getByRole('menuitem', { name: 'Add', exact: true })
  for (const [i, key] of ['v', 'h', 'r', 'p', 'k'].entries()) {
    await page.keyboard.press(key)
    const { x, y } = await board.spot(-200 + 60 * i, -80)
    await page.mouse.click(x, y, { button: 'right' })
    await expect(add, key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu, key).toHaveCount(0)
    await expect.poll(() => board.editor.evaluate((editor) => editor.getPath()), key).toBe('select.idle')
  }
})

test('a right click beside the open menu opens it there, for the shape under it', async ({ meet }) => {
  const { page, ...board } = await emptyBoard(meet)
  const at = await board.spot(-260, -120)
  await board.editor.evaluate((editor, point) => {
    const { x, y } = editor.screenToPage(point)
    editor.createShapes([{ type: 'geo', x: x - 50, y: y - 30, props: { w: 100, h: 60, fill: 'solid' } }])
  }, at)
  const menu = page.getByTestId('context-menu')
  const add = menu.getByRole('menuitem', { name: 'Add', exact: true })
  const left = async () => Math.round((await menu.boundingBox())?.x ?? 0)
  const first = await board.spot(40, 60)
  await page.mouse.click(first.x, first.y, { button: 'right' })
  await expect(add).toBeVisible()
  for (const dx of [-160, 100]) {
    const { x, y } = await board.spot(dx, 60)
    await page.mouse.click(x, y, { button: 'right' })
    await expect(add).toBeVisible()
    await expect.poll(async () => Math.abs((await left()) - x)).toBeLessThan(8)
  }
  await page.mouse.click(at.x, at.y, { button: 'right' })
  await expect(menu.getByRole('menuitem', { name: 'Move to page' })).toBeVisible()
  await expect(add).toHaveCount(0)
  expect(await board.editor.evaluate((editor) => editor.getSelectedShapes().map(({ type }) => type))).toEqual(['geo'])
  // A left click only closes it.
  const beside = await board.spot(40, 200)
  await page.mouse.click(beside.x, beside.y)
  await expect(menu).toHaveCount(0)
})

test('the menu key opens it without a pointer, a note is added and a text pasted where it was opened', async ({
  meet,
}) => {
  const { page, context, ...board } = await emptyBoard(meet)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const menu = page.getByTestId('context-menu')
  await board.editor.evaluate((editor) => editor.getContainer().focus())
  await page.keyboard.press('ContextMenu')
  await expect(menu.getByRole('menuitem', { name: 'Add', exact: true })).toBeVisible()
  // The board has nothing to select or to see.
  await expect(menu.getByRole('menuitem', { name: 'See everything' })).toHaveCount(0)
  // The first entry has the focus.
  await expect(menu.getByRole('menuitem', { name: 'Add', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('menuitem', { name: /^Note/ }).click()
  const shapes = () =>
    board.editor.evaluate((editor) => {
      const { center } = editor.getViewportPageBounds()
      return editor
        .getCurrentPageShapes()
        .map(({ id, type }) => ({ type, isThere: (editor.getShapePageBounds(id)?.center.dist(center) ?? 999) < 5 }))
    })
  await expect.poll(shapes).toEqual([{ type: 'note', isThere: true }])
  await expect(edited({ page })).toBeFocused()
  await page.keyboard.type('Ask the port')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.evaluate(() => navigator.clipboard.writeText('Berths are full'))
  const { x, y } = await board.spot(-260, 140)
  await page.mouse.click(x, y, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Paste here' }).click()
  const pasted = page.locator('[data-shape-type="text"]')
  await expect(pasted).toContainText('Berths are full')
  const middle = async () => {
    const box = await boxOf(pasted)
    return box.x + box.width / 2
  }
  await expect.poll(async () => Math.abs((await middle()) - x)).toBeLessThan(60)
  await page.mouse.click(x, y - 80, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Select all' }).click()
  await expect.poll(() => board.editor.evaluate((editor) => editor.getSelectedShapeIds().length)).toBe(2)
})

test('the menu of a card names each key as a whole', async ({ meet }) => {
  const { page, ...board } = await emptyBoard(meet)
  await page.keyboard.press('r')
  const { x, y } = await board.spot(-100, -60)
  await page.mouse.click(x, y)
  await page.keyboard.type('Port closes')
  await page.keyboard.press('Escape')
  await page.locator('[data-shape-type="card"]').click({ button: 'right' })
  const line = page.getByTestId('context-menu').getByRole('menuitem', { name: 'Edit the title' })
  await expect(line.locator('kbd > span')).toHaveText(['Enter'])
})

test('a menu opens above a message', async ({ meet }) => {
  const { page, ...board } = await emptyBoard(meet)
  await board.editor.evaluate((editor) => {
    editor.createShapes([{ type: 'geo', x: 0, y: 0, props: { w: 100, h: 60, fill: 'solid' } }])
    editor.selectAll()
  })
  const menu = page.getByTestId('context-menu')
  await board.editor.evaluate((editor) => editor.getContainer().focus())
  await page.keyboard.press('ContextMenu')
  await menu.getByRole('menuitem', { name: 'Move to page' }).click()
  await page.getByRole('menuitem', { name: /new page/i }).click()
  const message = page.locator('[data-sonner-toast]')
  await expect(message).toBeVisible()
  const { x, y } = await boxOf(message)
  await page.mouse.click(x + 20, y - 40, { button: 'right' })
  await expect(menu).toBeVisible()
  const over = async () => {
    const [a, b] = [await boxOf(menu), await boxOf(message)]
    const [left, right] = [Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)]
    const [top, bottom] = [Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)]
    if (left >= right || top >= bottom) return 'apart'
    return page.evaluate(
      (at) => (document.elementFromPoint(at.x, at.y)?.closest('[data-testid="context-menu"]') ? 'menu' : 'message'),
      { x: (left + right) / 2, y: (top + bottom) / 2 },
    )
  }
  await expect.poll(over).toBe('menu')
})

async function emptyBoard(meet: (name: string) => Promise<Parameters<typeof BoardPage.create>[0]>) {
  const person = await meet('Mika')
  const board = await BoardPage.create(person)
  const spot = (dx: number, dy: number) => board.canvasSpot(dx, dy)
  return { page: board.page, context: person.context, editor: await editorOf(board.page), spot }
}
