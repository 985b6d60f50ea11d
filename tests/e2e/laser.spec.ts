// A laser: people on the board see where somebody points, and nothing of it is stored.

import type { Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

const trails = (page: Page) => page.getByTestId('laser-trail')

/** Presses the pointer and draws a stroke. The pointer stays down, so that a dot remains long enough to be checked. */
async function pointFrom(board: BoardPage): Promise<void> {
  const editor = await editorOf(board.page)
  await expect.poll(() => editor.evaluate((live) => live.getCurrentToolId())).toBe('laser')
  const { x, y } = await board.canvasSpot()
  await board.page.mouse.move(x, y)
  await board.page.mouse.down()
  await board.page.mouse.move(x + 120, y - 60, { steps: 6 })
}

test('everybody sees a laser in its person’s colour, a viewer’s too, and the board keeps nothing of it', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  const screen = await anna.context.newPage()
  await screen.goto(`/boards/${mika.id}/projector`)
  await screen.locator('.tl-canvas').waitFor()
  const pages = [mika.page, ben.page, screen]
  const colorOf = async ({ page }: BoardPage) => (await editorOf(page)).evaluate((editor) => editor.user.getColor())

  await ben.tool('Laser').click()
  await pointFrom(ben)
  for (const page of pages) await expect(trails(page)).toHaveAttribute('stroke', await colorOf(ben))
  await ben.page.mouse.up()
  for (const page of pages) await expect(trails(page)).toHaveCount(0)

  await mika.page.keyboard.press('k')
  await pointFrom(mika)
  // The screen is a second window of the same person.
  for (const page of pages) await expect(trails(page)).toHaveAttribute('stroke', await colorOf(mika))
  // A hidden page draws no frames, so its trail could not fade.
  await mika.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })
  for (const page of pages) await expect(trails(page)).toHaveCount(0)
  await mika.page.mouse.up()
  await mika.page.keyboard.press('Escape')
  const editor = await editorOf(mika.page)
  await expect.poll(() => editor.evaluate((live) => live.getPath())).toBe('select.idle')
  expect(await (await editorOf(ben.page)).evaluate((editor) => editor.getCurrentPageShapeIds().size)).toBe(0)
})
