// The panels beside the canvas open when they have something to show, stay as a person opened or closed them, and keep
// the width that a person gave them, whatever the window did in between.

import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

test('a narrower window and back leaves the panels as wide as they were, after a reload too', async ({ meet }) => {
  const { page } = await BoardPage.create(await meet('Mika'))
  const divider = page.getByRole('separator', { name: 'Width of the brief' })
  const widthOf = async () => (await divider.boundingBox())?.x
  await divider.focus()
  for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowLeft')
  const kept = () =>
    page.evaluate(() => {
      const panels = JSON.parse(localStorage.getItem('foreboard.panels') ?? '{}') as { brief?: { widthPx: number } }
      return panels.brief?.widthPx
    })
  await expect.poll(async () => Math.round((await widthOf()) ?? 0) - ((await kept()) ?? 0)).toBe(0)
  const chosen = await widthOf()
  expect(chosen).toBeLessThan(360)
  for (const width of [1210, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(async () => (await page.getByRole('banner').boundingBox())?.width).toBe(width)
  }
  // Nothing about the narrow window may be remembered.
  await page.reload()
  await expect(divider).toBeVisible()
  await expect.poll(widthOf).toBe(chosen)
})

test('a person who may run a session finds it in the bar', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  await expect(mika.page.getByRole('region', { name: 'Sessions' })).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Session', exact: true })).toHaveCount(0)
})

test('the canvas has the room until something is selected; a panel closed by hand stays closed', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { panels: 'untouched' }))
  const { page } = board
  await expect(board.brief).toBeHidden()
  await expect(board.inspector).toBeHidden()
  await board.writeCard('Risk', 'Ports stay closed', await board.canvasSpot())
  await board.select('R-001')
  await expect(board.brief).toBeHidden()
  await page.getByRole('link', { name: 'Coverage', exact: true }).click()
  await expect(board.inspector).toBeHidden()
  await page.getByRole('link', { name: 'Canvas', exact: true }).click()
  await expect(board.inspector).toBeVisible()

  await board.inspector.getByRole('button', { name: /^Close/ }).click()
  await expect(board.inspector).toBeHidden()
  await page.reload()
  await board.ready()
  const spot = await board.middleOf(board.card('R-001'))
  await page.mouse.click(spot.x, spot.y)
  const editor = await editorOf(page)
  await expect.poll(() => editor.evaluate((on) => on.getSelectedShapeIds().length)).toBe(1)
  await expect(board.inspector).toBeHidden()
  await page.getByRole('button', { name: 'Inspector', exact: true }).click()
  await expect(board.inspector).toBeVisible()
})

test('panels stand beside a wide canvas, one at a time below 1200 px, and over it below 900 px', async ({ meet }) => {
  const mika = await meet('Mika', { panels: 'untouched' })
  const board = await BoardPage.create(mika)
  const { page } = board
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await board.pasteBrief('The ports may stay closed for a year.')
  // This is the state of a device on which nobody has opened a panel by hand.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await board.ready()
  await expect(board.blocks.first()).toBeVisible()
  const widthOfCanvas = async () => (await page.locator('.tl-canvas').boundingBox())?.width ?? 0
  await page.setViewportSize({ width: 1_100, height: 800 })
  await expect(board.brief).toBeHidden()
  await expect.poll(widthOfCanvas).toBe(1_100)
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect(board.brief).toBeVisible()
  // One panel at a time, and none over the canvas.
  await expect.poll(widthOfCanvas).toBeLessThan(800)
  await page.getByRole('button', { name: 'Inspector', exact: true }).click()
  await expect(board.inspector).toBeVisible()
  await expect(board.brief).toBeHidden()
  await expect.poll(widthOfCanvas).toBeLessThan(850)
  await page.setViewportSize({ width: 800, height: 800 })
  await expect(board.inspector).toBeVisible()
  await expect.poll(widthOfCanvas).toBe(800)
})

test('a board that was whole in sight stays so beside a panel, and comes back; a zoom by hand stays', async ({
  meet,
}) => {
  const mika = await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce' })
  await BoardPage.create(mika)
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { templateId: 'wind-tunnel' })
  const board = await BoardPage.open(mika, id)
  const { page } = board
  const editor = await editorOf(page)
  const camera = () => editor.evaluate((on) => ({ ...on.getCamera() }))
  const isWhole = () =>
    editor.evaluate((on) =>
      on.getViewportPageBounds().contains(on.getCurrentPageBounds() ?? on.getViewportPageBounds()),
    )
  const canvasWidth = () => editor.evaluate((on) => on.getViewportScreenBounds().w)
  const setPanel = async (isOpen: boolean) => {
    const before = await canvasWidth()
    await page.getByRole('button', { name: 'Inspector', exact: true }).click()
    if (isOpen) await expect(board.inspector).toBeVisible()
    else await expect(board.inspector).toBeHidden()
    await expect.poll(canvasWidth).not.toBe(before)
  }
  // The card above the tools takes room from the board.
  const begin = page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Bring a brief' })
  await expect(begin).toBeVisible()
  await boxOf(page.locator('[data-shape-type="zone"]').first())
  await expect.poll(isWhole).toBe(true)
  const alone = await camera()
  await setPanel(true)
  await expect.poll(async () => (await camera()).z).toBeLessThan(alone.z)
  await expect.poll(isWhole).toBe(true)
  await setPanel(false)
  await expect.poll(camera).toEqual(alone)

  await editor.evaluate((on) => void on.zoomIn().zoomIn())
  const near = await camera()
  await setPanel(true)
  await setPanel(false)
  await expect.poll(camera).toEqual(near)

  // A board with places and nothing in them leads to the brief.
  await begin.click()
  await expect(board.brief.getByRole('textbox', { name: 'Text of the brief' })).toBeFocused()
  await expect(begin).toHaveCount(0)
})
