// What a board's page fetches before one can begin, and what only when it is needed.

import type { Page, Route } from '@playwright/test'
import sharp from 'sharp'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('scripts come compressed, the faces of a text when there is one, and signs of other sites never', async ({
  meet,
}) => {
  const mika = await meet('Mika')
  const fetched = new Map<string, string | undefined>()
  mika.page.on('response', (response) => {
    fetched.set(new URL(response.url()).pathname, response.headers()['content-encoding'])
  })
  const board = await BoardPage.create(mika)
  const scripts = [...fetched].filter(([path]) => path.startsWith('/_next/static/') && path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter(([, encoding]) => encoding !== 'br')).toEqual([])
  await mika.page.waitForLoadState('networkidle')
  const ofTldraw = () => [...fetched.keys()].filter((path) => /^\/tldraw-assets\/(fonts|embed-icons)\//.test(path))
  expect(ofTldraw()).toEqual([])

  const spot = await board.canvasSpot()
  await board.tool('Note').click()
  await mika.page.mouse.click(spot.x, spot.y)
  await mika.page.keyboard.type('Ask the port authority')
  await expect.poll(ofTldraw).toEqual(['/tldraw-assets/fonts/Shantell_Sans-Informal_Regular.woff2'])
  await expect.poll(() => mika.page.evaluate(() => document.fonts.check('20px tldraw_draw', 'Ask'))).toBe(true)
})

for (const { line, mayFail } of [
  { line: 'over a bad line, each file fails once', mayFail: (timesBefore: number) => timesBefore === 0 },
  { line: 'a proxy lets none of them through', mayFail: () => true },
]) {
  test(`icons and words of tldraw are there without a reload: ${line}`, async ({ meet }) => {
    const mika = await meet('Mika', { language: 'ja' })
    const { page, context } = mika
    const asked = new Map<string, number>()
    // Faces may be late: the texts are in one of the system's until then.
    await context.route(/\/tldraw-assets\/(?!fonts\/)/, async (route: Route) => {
      const { pathname } = new URL(route.request().url())
      const timesBefore = asked.get(pathname) ?? 0
      asked.set(pathname, timesBefore + 1)
      await (mayFail(timesBefore) ? route.abort('connectionreset') : route.continue())
    })
    const board = await BoardPage.create(mika)
    const spot = await board.canvasSpot()
    await page.getByRole('toolbar', { name: 'ツール' }).getByRole('button', { name: '付箋', exact: true }).click()
    await page.mouse.click(spot.x, spot.y)
    await page.keyboard.type('Ask the port authority')
    await page.keyboard.press('Escape')
    await expect.poll(() => emptyIcons(page)).toEqual([])
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await expect(page.getByRole('menuitem', { name: '複製' })).toBeVisible()
    expect([...asked.keys()], 'nothing of it is asked of the network at all').toEqual([])
  })
}

/** Those of tldraw's icons on the page whose drawing didn't come, by name; one line says that there is none at all. */
async function emptyIcons(page: Page): Promise<readonly string[]> {
  const icons = page.locator('.tlui-icon[role="img"]').filter({ visible: true })
  const empty: string[] = (await icons.count()) === 0 ? ['no icon is shown'] : []
  for (const icon of await icons.all()) {
    const { channels } = await sharp(await icon.screenshot({ animations: 'disabled' })).stats()
    if (channels.every(({ min, max }) => min === max)) empty.push(await icon.evaluate(({ outerHTML }) => outerHTML))
  }
  return empty
}
