// Where the system gives all colours, as for people with low vision, what is chosen or pressed still looks it.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('in forced colours a tool, view, filter, score and dot looks chosen when it is', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await page.emulateMedia({ forcedColors: 'active' })
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Ports close' })
  await board.select('R-001')
  const { inspector } = board

  /** What a thing looks like without the focus and the pointer on it. */
  const look = async (thing: Locator) => {
    await page.mouse.move(2, 2)
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    return (await thing.screenshot({ animations: 'disabled' })).toString('base64')
  }
  /** Each thing, and what chooses it. */
  const score = board.score('Likelihood, current', 4)
  const confidence = inspector.getByRole('radio', { name: 'High', exact: true })
  const things: readonly (readonly [string, Locator, () => Promise<void>])[] = [
    ['a score', score.locator('..'), () => score.press(' ')],
    ['a dot of confidence', confidence.locator('..'), () => confidence.press(' ')],
    ['a tool', board.tool('Rec.'), () => board.tool('Rec.').press('Enter')],
    ['a view', page.getByRole('link', { name: 'Register' }), () => page.keyboard.press('Alt+l')],
    [
      'a filter',
      page.getByRole('button', { name: /^Risk/ }),
      () => page.getByRole('button', { name: /^Risk/ }).click(),
    ],
  ]
  for (const [name, thing, choose] of things) {
    if (name === 'a filter') await expect(thing).toBeVisible()
    const before = await look(thing)
    await choose()
    await expect.poll(async () => (await look(thing)) !== before, `${name} looks chosen`).toBe(true)
  }
})
