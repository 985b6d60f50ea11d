// The panels beside the canvas keep the width that a person gave them, whatever the window did in between.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

test('a narrower window and back leaves the panels as wide as they were, after a reload too', async ({ meet }) => {
  const { page } = await BoardPage.create(await meet('Mika'))
  const divider = page.getByRole('separator', { name: 'Width of the brief' })
  const widthOf = async () => (await divider.boundingBox())?.x
  await divider.focus()
  for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowLeft')
  const chosen = await widthOf()
  expect(chosen).toBeLessThan(360)
  const kept = () =>
    page.evaluate(() => {
      const panels = JSON.parse(localStorage.getItem('foreboard.panels') ?? '{}') as { brief?: { widthPx: number } }
      return panels.brief?.widthPx
    })
  await expect.poll(kept).toBe(Math.round(chosen ?? 0))
  for (const width of [940, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(async () => (await page.getByRole('banner').boundingBox())?.width).toBe(width)
  }
  // Nothing of the narrow window may be remembered.
  await page.reload()
  await expect(divider).toBeVisible()
  expect(await widthOf()).toBe(chosen)
})

test('who may run a session finds it in the bar', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  await expect(mika.page.getByRole('region', { name: 'Sessions' })).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Session', exact: true })).toHaveCount(0)
})
