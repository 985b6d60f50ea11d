// Every screen in each language, both themes, wide and narrow: nothing reaches out of the window, no tool is covered.

import type { Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const SCREENS = [
  { language: 'en', theme: 'light', width: 1440, height: 900 },
  { language: 'ja', theme: 'dark', width: 1280, height: 800 },
  { language: 'en', theme: 'dark', width: 800, height: 900 },
  { language: 'ja', theme: 'light', width: 390, height: 844 },
  { language: 'de', theme: 'light', width: 1024, height: 800 },
  { language: 'de', theme: 'dark', width: 390, height: 844 },
] as const

/** The first board-making button: "Empty board" in any language comes before the templates. */
const EMPTY_BOARD = { en: 'Empty board', de: 'Leeres Board', ja: '空のボード' } as const

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(overflow, 'pixels that the page is wider than its window').toBeLessThanOrEqual(0)
}

/** Names of toolbar buttons whose middle is covered by something else or outside the window. */
async function coveredTools(page: Page): Promise<string[]> {
  return page.getByTestId('canvas-toolbar').evaluate((bar) =>
    [...bar.querySelectorAll('button')].flatMap((button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      if (width === 0) return []
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top && button.contains(top) ? [] : [button.textContent || (button.getAttribute('aria-label') ?? '?')]
    }),
  )
}

for (const { language, theme, width, height } of SCREENS) {
  test(`list and board in ${language}, ${theme}, ${width} px wide`, async ({ meet }) => {
    const { page } = await meet('Mika', { language, theme, viewport: { width, height } })
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectNoOverflow(page)
    await page.getByRole('button', { name: EMPTY_BOARD[language] }).click()
    await page.waitForURL(/\/boards\//)
    const board = new BoardPage(page)
    await board.ready()
    await expectNoOverflow(page)
    await expect(async () => expect(await coveredTools(page)).toEqual([])).toPass()
  })
}

test('an address that leads nowhere says so and leads on', async ({ meet, watch }) => {
  const { page } = await meet('Mika')
  await page.goto('/boards/nowhere')
  await expect(page.getByRole('heading', { name: 'This board can’t be opened' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to my boards' }).click()
  await expect(page.getByRole('heading', { name: 'Map a brief together' })).toBeVisible()
  // The browser reports the page's 404, as it should.
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 404/.test(fault)))
})
