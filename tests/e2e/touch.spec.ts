// The canvas under fingers and a pen: a drag that begins on a card moves it, however small it is on the screen; one on the
// empty canvas moves the view; a finger that rests opens the menu; a pen draws while fingers move the view.

import type { Locator, Page } from '@playwright/test'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { BoardPage, boxOf, type Spot } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { scriptOn } from './support/script-on'

const PHONE = {
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  viewport: { width: 390, height: 844 },
  // A view that moves at once is where it will be when a finger aims in it.
  reducedMotion: 'reduce',
} as const
/** A place inside the card where a finger takes it by its edge. */
const FROM_EDGE_PX = 3

type Touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]) => Promise<unknown>

async function byTouch(page: Page, act: (touch: Touch) => Promise<void>): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await act((type, ...touchPoints) => devTools.send('Input.dispatchTouchEvent', { type, touchPoints }))
  await devTools.detach()
}

function dragByTouch(page: Page, from: Spot, to: Spot): Promise<void> {
  return byTouch(page, async (touch) => {
    await touch('touchStart', from)
    for (let i = 1; i <= 10; i++) {
      await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 })
    }
    await touch('touchEnd')
  })
}

/** A finger that rests until the menu is there. */
function holdForMenu(page: Page, at: Spot): Promise<void> {
  return byTouch(page, async (touch) => {
    await touch('touchStart', at)
    await expect(page.getByTestId('context-menu')).toBeVisible()
    await touch('touchEnd')
  })
}

/** The zoom of the canvas: 1 is 100 %. */
const zoomOf = (page: Page) =>
  page
    .locator('.tl-html-layer')
    .first()
    .evaluate((layer) => new DOMMatrix(getComputedStyle(layer).transform).a)

const sizeOf = (card: Locator) => card.evaluate((element) => [element.style.width, element.style.height])

test('a selected card is dragged by touch at 20, 50 and 100 per cent, and is scored in a cell', async ({ meet }) => {
  const anna = await meet('Anna', PHONE)
  await BoardPage.create(anna)
  const { id } = await callApi<{ id: string }>(anna, 'POST', '/api/boards', { templateId: 'risk-matrix' })
  const mika = await BoardPage.open(anna, id)
  const { script } = await scriptOn(anna.url, await mika.invite('editor'), id)
  await script.write((doc) => {
    const text = { kind: 'risk', ref: '', title: 'Ports close', body: '', language: 'en', createdBy: 'ada' }
    const props = { ...text, w: 220, h: 80, color: 'black', fields: {}, tags: [], citations: {}, createdAt: '' }
    createRecord(doc, shapeRecord('card', 'shape:dragged', 'page:page', 'a9V', -700, 200, props))
  })
  script.close()
  const card = mika.card('R-001')
  await expect(card).toHaveCount(1)

  const press = (keys: string) => mika.page.keyboard.press(keys)
  // Each begins where the previous one ends.
  const zooms = [
    { name: 'fit', keys: 'Shift+Digit1', is: (zoom: number) => zoom > 0.1 && zoom < 0.3 },
    { name: '100 %', keys: 'Shift+Digit2', is: (zoom: number) => zoom === 1 },
    { name: '50 %', keys: 'Control+Minus', is: (zoom: number) => zoom === 0.5 },
  ] as const
  for (const { name, keys, is } of zooms) {
    await press(keys)
    await expect.poll(async () => is(await zoomOf(mika.page)), name).toBe(true)
    const first = await mika.middleOf(card)
    await mika.page.touchscreen.tap(first.x, first.y)
    const size = await sizeOf(card)
    // There and back, so that it stays in the window.
    const grips = [
      { grip: 'middle', by: 1, at: (w: number, h: number) => ({ x: w / 2, y: h / 2 }) },
      { grip: 'left', by: -1, at: (_: number, h: number) => ({ x: FROM_EDGE_PX, y: h / 2 }) },
      { grip: 'bottom', by: 1, at: (w: number, h: number) => ({ x: w / 2, y: h - FROM_EDGE_PX }) },
      { grip: 'corner', by: -1, at: (w: number, h: number) => ({ x: w - FROM_EDGE_PX, y: h - FROM_EDGE_PX }) },
    ] as const
    for (const { grip, by, at } of grips) {
      const { x, y, width, height } = await boxOf(card)
      const { x: dx, y: dy } = at(width, height)
      const from = { x: x + dx, y: y + dy }
      await dragByTouch(mika.page, from, { x: from.x + by * 30, y: from.y - by * 20 })
      await expect.poll(async () => (await boxOf(card)).x - x, `${name}, ${grip}`).toBeCloseTo(by * 30, 0)
      expect((await boxOf(card)).y - y, `${name}, ${grip}`).toBeCloseTo(by * -20, 0)
      expect(await sizeOf(card), `${name}, ${grip}`).toEqual(size)
    }
  }

  await press('Shift+Digit1')
  await expect.poll(() => zoomOf(mika.page)).toBeLessThan(0.3)
  const matrix = await boxOf(mika.page.locator('[data-shape-type="matrix"]'))
  const { x, y } = await mika.middleOf(card)
  await mika.page.touchscreen.tap(x, y)
  await dragByTouch(mika.page, { x, y }, { x: matrix.x + matrix.width / 2, y: matrix.y + matrix.height / 2 })
  await expect
    .poll(async () => (await callApi<{ cards: { level?: string }[] }>(anna, 'GET', `/api/boards/${id}/cards`)).cards)
    .toMatchObject([{ level: expect.any(String) }])
})

test('a tapped card says its title above the tools, and stays in sight above the sheet that opens for it', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Anna', PHONE))
  const { page } = board
  await board.writeCard('Risk', 'Two standards split the market for chips', await board.canvasSpot())
  const card = board.card('R-001')
  const empty = await board.canvasSpot(0, -300)
  await page.touchscreen.tap(empty.x, empty.y)
  const strip = page.locator('.canvas-path').getByRole('button', { name: /R-001/ })
  await expect(strip).toHaveCount(0)
  const middle = await board.middleOf(card)
  await page.touchscreen.tap(middle.x, middle.y)
  await expect(strip).toContainText('Two standards split the market for chips')
  await strip.tap()
  const sheet = page.locator('aside').filter({ has: board.inspector })
  await expect(sheet).toBeVisible()
  await expect(strip).toHaveCount(0)
  await expect
    .poll(async () => {
      const { y, height } = await boxOf(card)
      return y >= 0 && y + height <= (await boxOf(sheet)).y
    })
    .toBe(true)
})

/** The handles of what is selected. */
const SELECTION = '[data-handles]'

const LANDSCAPE_PHONE = { ...PHONE, viewport: { width: 844, height: 390 } }
const TABLET = { ...PHONE, deviceScaleFactor: 1, viewport: { width: 820, height: 1180 } }
const LANDSCAPE_TABLET = { ...TABLET, viewport: { width: 1180, height: 820 } }

/** How far the view has moved since then, in px of the window. */
async function movedSince(card: Locator, { x, y }: Spot): Promise<Spot> {
  const now = await boxOf(card)
  return { x: Math.round(now.x - x), y: Math.round(now.y - y) }
}

for (const [name, device] of Object.entries({ PHONE, LANDSCAPE_PHONE, TABLET, LANDSCAPE_TABLET })) {
  test(`one finger moves the view and keeps the selection, and a tap ends it: ${name}`, async ({ meet }) => {
    const board = await BoardPage.create(await meet('Anna', { ...device, panels: 'untouched' }))
    const { page } = board
    await board.writeCard('Risk', 'Ports close', await board.canvasSpot(0, -40))
    await page.keyboard.press('Escape')
    const card = board.card('R-001')
    const middle = await board.middleOf(card)
    await page.touchscreen.tap(middle.x, middle.y)
    const isSelected = async () => (await page.locator(SELECTION).count()) > 0
    await expect.poll(isSelected).toBe(true)
    const before = await boxOf(card)
    // Beyond the reach of the selection's handles.
    const empty = { x: before.x - 60, y: before.y + before.height / 2 }
    await dragByTouch(page, empty, { x: empty.x + 60, y: empty.y + 30 })
    // It may slide on.
    await expect.poll(async () => (await movedSince(card, before)).x).toBeGreaterThanOrEqual(60)
    expect((await movedSince(card, before)).y).toBeGreaterThanOrEqual(30)
    expect(await isSelected()).toBe(true)
    const { x, y, height } = await boxOf(card)
    await page.touchscreen.tap(x - 60, y + height / 2)
    await expect.poll(isSelected).toBe(false)
    await expect(board.cards).toHaveCount(1)
  })
}

test('a finger that rests opens the menu of a card and of the canvas, where it can be let select', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Anna', { ...TABLET, panels: 'untouched' }))
  const { page } = board
  await board.writeCard('Risk', 'Ports close', await board.canvasSpot(0, -40))
  await page.keyboard.press('Escape')
  const card = board.card('R-001')
  await holdForMenu(page, await board.middleOf(card))
  const menu = page.getByTestId('context-menu')
  await expect(menu.getByRole('menuitem', { name: 'Edit the title' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  const at = await boxOf(card)
  const corner = { x: at.x - 60, y: at.y - 60 }
  await page.touchscreen.tap(corner.x, corner.y)
  await holdForMenu(page, corner)
  await menu.getByRole('menuitem', { name: 'Select with one finger' }).tap()
  await expect(menu).toHaveCount(0)
  await dragByTouch(page, corner, { x: at.x + at.width + 20, y: at.y + at.height + 20 })
  await expect(page.locator(SELECTION)).toHaveCount(1)
  expect(await movedSince(card, at)).toEqual({ x: 0, y: 0 })
  await page.touchscreen.tap(corner.x, corner.y)
  await holdForMenu(page, corner)
  await expect(menu.getByRole('menuitem', { name: 'Move the view with one finger' })).toBeVisible()
})

test('a pen draws, and fingers move the view meanwhile, but not the hand that holds the pen', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Anna', { ...TABLET, panels: 'untouched' }))
  const { page } = board
  await board.writeCard('Risk', 'Ports close', await board.canvasSpot(0, -40))
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  const card = board.card('R-001')
  const before = await boxOf(card)
  const from = { x: before.x, y: before.y + before.height + 60 }
  const devTools = await page.context().newCDPSession(page)
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', by: number) =>
    devTools.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + by,
      y: from.y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      pointerType: 'pen',
    })
  const lines = page.locator('[data-shape-type="draw"]')
  await pen('mousePressed', 0)
  await pen('mouseMoved', 40)
  // The hand lies down beside the pen.
  await dragByTouch(page, { x: from.x, y: from.y + 80 }, { x: from.x + 60, y: from.y + 80 })
  await pen('mouseMoved', 80)
  await pen('mouseReleased', 80)
  await expect(lines).toHaveCount(1)
  expect(await movedSince(card, before)).toEqual({ x: 0, y: 0 })

  await expect(async () => {
    await dragByTouch(page, { x: from.x, y: from.y + 80 }, { x: from.x + 60, y: from.y + 80 })
    expect((await movedSince(card, before)).x).toBeGreaterThanOrEqual(60)
  }).toPass()
  await expect(lines).toHaveCount(1)
})

test('what is typed stays in sight above the keyboard: a title on the canvas, a field of the inspector', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Anna', { ...PHONE, panels: 'untouched' }))
  const { page } = board
  const window = PHONE.viewport
  const aboveKeyboard = { ...window, height: 420 }
  await board.tool('Risk').click()
  const low = await board.canvasSpot(0, 180)
  await page.mouse.click(low.x, low.y)
  await expect(board.titleField).toBeFocused()
  expect((await boxOf(board.titleField)).y).toBeGreaterThan(aboveKeyboard.height)
  await page.setViewportSize(aboveKeyboard)
  const isInSight = async (field: Locator) => {
    const { y, height } = await boxOf(field)
    return y >= 0 && y + height <= aboveKeyboard.height
  }
  await expect.poll(() => isInSight(board.titleField)).toBe(true)
  await page.keyboard.type('Ports close')
  await page.keyboard.press('Escape')
  await page.setViewportSize(window)

  const middle = await board.middleOf(board.card('R-001'))
  await page.touchscreen.tap(middle.x, middle.y)
  await page.locator('.canvas-path').getByRole('button', { name: /R-001/ }).tap()
  const field = board.inspector.getByRole('textbox', { name: 'Consequence' })
  await field.scrollIntoViewIfNeeded()
  await field.focus()
  await page.setViewportSize(aboveKeyboard)
  await expect.poll(() => isInSight(field)).toBe(true)
  await expect(field).toBeFocused()
})
