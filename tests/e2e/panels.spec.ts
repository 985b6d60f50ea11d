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

for (const width of [1_440, 1_280, 1_024]) {
  test(`what one looks at stays on its pixel while panels open and close, ${width} px wide`, async ({ meet }) => {
    const mika = await meet('Mika', { panels: 'untouched', viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    const board = await BoardPage.create(mika, 'Consequence/likelihood matrix 5 × 5')
    const { page } = board
    const editor = await editorOf(page)
    const zoom = () => editor.evaluate((on) => on.getZoomLevel())
    const near = await zoom()
    const matrix = await boxOf(page.locator('[data-shape-type="matrix"]'))
    await board.writeCard('Risk', 'Ports stay closed', { x: matrix.x + matrix.width / 2, y: matrix.y + 120 })
    const canvasWidth = () => page.locator('.tl-canvas').evaluate((canvas) => canvas.clientWidth)
    const card = board.card('R-001')
    const seen = async () => {
      const { x, y } = await boxOf(card)
      return { x: Math.round(x), y: Math.round(y), zoom: await zoom() }
    }
    // The board goes back to its place as the writing ends, once the hand rests.
    let last: unknown
    await expect
      .poll(
        async () => {
          const before = last
          last = await seen()
          return JSON.stringify(before) === JSON.stringify(last)
        },
        { intervals: [400] },
      )
      .toBe(true)
    const before = { ...(await seen()), zoom: near }
    const spot = await board.middleOf(card)
    await page.mouse.click(spot.x, spot.y)
    if (width >= 1_200) await expect(board.inspector).toBeVisible()
    expect(await seen()).toEqual(before)
    for (const panel of ['Brief', 'Inspector', 'Brief', 'Inspector']) {
      const room = await canvasWidth()
      await page.getByRole('button', { name: panel, exact: true }).click()
      await expect.poll(canvasWidth).not.toBe(room)
      // tldraw knows the place of the canvas, too: what is pressed is what lies under the pointer.
      await expect.poll(seen).toEqual(before)
      expect(await editor.evaluate((on) => on.getViewportScreenBounds().x)).toBe(
        await page.locator('.tl-canvas').evaluate((canvas) => canvas.getBoundingClientRect().x),
      )
    }
  })
}

test('a selected card that the inspector would cover moves just into sight, at the same zoom', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce' }))
  const { page } = board
  await board.tool('Risk').click()
  await page.mouse.click(1_290, 400)
  await expect(board.titleField).toBeFocused()
  await page.keyboard.type('Ports stay closed')
  // The card stays selected.
  await page.keyboard.press('Escape')
  const zoom = await (await editorOf(page)).evaluate((on) => on.getZoomLevel())
  await expect(board.inspector).toBeVisible()
  const edge = async () => (await boxOf(page.locator('.tl-canvas'))).width
  const right = async () => {
    const { x, width } = await boxOf(board.card('R-001'))
    return x + width
  }
  await expect.poll(async () => (await edge()) - (await right())).toBeGreaterThan(0)
  expect((await edge()) - (await right())).toBeLessThan(40)
  expect(await (await editorOf(page)).evaluate((on) => on.getZoomLevel())).toBe(zoom)
})

test('a board that was whole stays so in a smaller window, and comes back', async ({ meet }) => {
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
  // The card above the tools takes room from the board.
  const begin = page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Bring a brief' })
  await expect(begin).toBeVisible()
  await boxOf(page.locator('[data-shape-type="zone"]').first())
  await expect.poll(isWhole).toBe(true)
  // A key of the page ends the opening, in which the board is fitted again.
  await page.keyboard.press('Shift')
  const alone = await camera()
  await page.setViewportSize({ width: 1_000, height: 900 })
  await expect.poll(async () => (await camera()).z).toBeLessThan(alone.z)
  await expect.poll(isWhole).toBe(true)
  await page.setViewportSize({ width: 1_440, height: 900 })
  await expect.poll(camera).toEqual(alone)

  // A board with places and nothing in them leads to the brief.
  await begin.click()
  await expect(board.brief.getByRole('textbox', { name: 'Text of the brief' })).toBeFocused()
  await expect(begin).toHaveCount(0)
})

test('a whole board stays whole beside a panel while nothing is selected, and gets its size back', async ({ meet }) => {
  const mika = await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce' })
  const board = await BoardPage.create(mika, 'Consequence/likelihood matrix 5 × 5')
  const { page } = board
  const editor = await editorOf(page)
  const seen = async () => {
    const { x, y, width } = await boxOf(page.locator('[data-shape-type="matrix"]'))
    return { x: Math.round(x), y: Math.round(y), width: Math.round(width) }
  }
  // The person has looked around: the board isn't fitted again.
  const canvas = page.locator('.tl-canvas')
  await canvas.click({ position: { x: 8, y: 8 } })
  const before = await seen()
  const room = await boxOf(canvas)
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect.poll(async () => (await boxOf(canvas)).x).toBeGreaterThan(room.x)
  const isWhole = () =>
    editor.evaluate((on) => {
      const [board, view] = [on.getCurrentPageBounds(), on.getViewportPageBounds()]
      return board !== undefined && view.contains(board)
    })
  await expect.poll(async () => (await isWhole()) && (await seen()).x !== before.x).toBe(true)
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect.poll(seen).toEqual(before)
})

test('a session that starts gives the board the middle again, which its panel had taken', async ({ meet }) => {
  const mika = await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce' })
  const { page } = await BoardPage.create(mika, 'Consequence/likelihood matrix 5 × 5')
  const editor = await editorOf(page)
  const besideMiddle = () =>
    editor.evaluate((on) => {
      const [board, view] = [on.getCurrentPageBounds(), on.getViewportPageBounds()]
      return board ? Math.round(Math.abs(board.midX - view.midX) * on.getZoomLevel()) : undefined
    })
  await expect.poll(besideMiddle).toBeLessThan(4)
  const canvas = page.locator('.tl-canvas')
  const { width } = await boxOf(canvas)
  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).click()
  await expect.poll(async () => (await boxOf(canvas)).width).toBeLessThan(width)
  await expect.poll(besideMiddle).toBeLessThan(4)
  const panel = page.getByRole('region', { name: 'Sessions' })
  await panel.getByRole('button', { name: 'Plan a session' }).click()
  await panel.getByRole('button', { name: 'Start for everybody' }).click()
  await expect(page.getByRole('region', { name: 'Running session' })).toBeVisible()
  await expect.poll(async () => (await boxOf(canvas)).width).toBe(width)
  await expect.poll(besideMiddle).toBeLessThan(4)
})

test('the bar has room for the name of a board that has a template’s', async ({ meet }) => {
  const name = 'Consequence/likelihood matrix 5 × 5'
  const { page } = await BoardPage.create(await meet('Mika'), name)
  const title = page.getByRole('heading', { level: 1 }).getByRole('button')
  await expect(title).toHaveText(name)
  await expect.poll(() => title.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
})
