// What a board's page fetches before it can be used, and what only when needed.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { edited } from './support/words'

test('scripts come compressed, the faces of a text when there is one, and signs of other sites never', async ({
  meet,
}) => {
  const mika = await meet('Mika', { isNewHere: true })
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
  await expect(edited(board)).toBeFocused()
  await mika.page.keyboard.type('Ask the port authority')
  await expect.poll(ofTldraw).toEqual(['/tldraw-assets/fonts/IBMPlexSans-Medium.woff2'])
  await expect.poll(() => mika.page.evaluate(() => document.fonts.check('20px tldraw_sans', 'Ask'))).toBe(true)
})

test('tldraw’s menus are in Japanese where no file of its words comes through', async ({ meet }) => {
  const mika = await meet('Mika', { language: 'ja', isNewHere: true })
  const { page, context } = mika
  const asked: string[] = []
  await context.route('/tldraw-assets/translations/**', async (route) => {
    asked.push(route.request().url())
    await route.abort('connectionreset')
  })
  const board = await BoardPage.create(mika)
  const spot = await board.canvasSpot()
  await page.getByRole('application').focus()
  await page.keyboard.press('n')
  await page.mouse.click(spot.x, spot.y)
  await expect(edited(board)).toBeFocused()
  await page.keyboard.type('Ask the port authority')
  await page.keyboard.press('Escape')
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: '複製' })).toBeVisible()
  expect(asked, 'nothing of it is asked of the network at all').toEqual([])
})
