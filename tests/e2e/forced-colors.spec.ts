// Where the system gives all colours, as for people with low vision, what is chosen or pressed still looks it.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('in forced colours what is chosen has a bar, and colours to choose from stay what they are', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await page.emulateMedia({ forcedColors: 'active' })
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Ports close' })
  await board.select('R-001')
  const { inspector } = board

  /** What the lower edge of a thing looks like, where its words don't reach, without the focus and the pointer on it. */
  const look = async (thing: Locator) => {
    await page.mouse.move(2, 2)
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await thing.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await thing.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
    const clip = { x: x + width / 4, y: y + height - 4, width: width / 2, height: 3 }
    return (await page.screenshot({ animations: 'disabled', clip })).toString('base64')
  }
  /** Each thing, and what chooses it. */
  const score = board.score('Likelihood, current', 4)
  const confidence = inspector.getByRole('radio', { name: 'High', exact: true })
  const things: readonly (readonly [string, Locator, () => Promise<void>])[] = [
    ['a score', score.locator('..'), () => score.press(' ')],
    ['a confidence', confidence.locator('..'), () => confidence.press(' ')],
    ['a tool', board.tool('Rec.'), () => board.tool('Rec.').press('Enter')],
    ['a view', page.getByRole('link', { name: 'Register' }), () => page.keyboard.press('Alt+l')],
    [
      'a filter',
      page.getByRole('button', { name: /^Risk/ }),
      () => page.getByRole('button', { name: /^Risk/ }).click(),
    ],
    ['a tab', page.getByRole('tab', { name: 'Gaps' }), () => page.getByRole('tab', { name: 'Gaps' }).click()],
  ]
  for (const [name, thing, choose] of things) {
    if (name === 'a filter') await expect(thing).toBeVisible()
    if (name === 'a tab') await page.keyboard.press('Alt+v')
    const before = await look(thing)
    await choose()
    await expect.poll(async () => (await look(thing)) !== before, `${name} looks chosen`).toBe(true)
  }

  await page.goto(`/boards/${board.id}`)
  await board.ready()
  await page.keyboard.press('n')
  const { x, y } = await board.canvasSpot(150, 150)
  await page.mouse.click(x, y)
  const colours = () =>
    inspector
      .locator('[data-swatch]')
      .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).backgroundColor)).size)
  await expect.poll(colours).toBeGreaterThan(6)
})
