// A misconfigured proxy in front of the server: the page says what is wrong, and how its operator can correct it.

import type { Page } from '@playwright/test'
import { noisyImage } from '../fixtures/images'
import { type ProxyFaults, ReverseProxy } from '../support/reverse-proxy'
import { AccountPages, newCredentials } from './support/account-pages'
import { BoardPage } from './support/board-page'
import { test as base, expect } from './support/fixtures'
import { pasteFiles } from './support/image-files'
import { expectRefusals } from './support/refusals'

const test = base.extend<{ proxyWith: (faults: ProxyFaults) => Promise<ReverseProxy> }>({
  proxyWith: async ({ server, sendHome }, use) => {
    const proxies: ReverseProxy[] = []
    await use(async (faults) => {
      const proxy = await ReverseProxy.start(server.url, faults)
      proxies.push(proxy)
      return proxy
    })
    await sendHome()
    for (const proxy of proxies) await proxy.stop()
  },
})

test('a proxy that lets no WebSocket through is named where the board would be, and in the save state', async ({
  meet,
  proxyWith,
  watch,
}) => {
  const proxy = await proxyWith({})
  const mika = await BoardPage.create(await meet('Mika', { baseURL: proxy.url }))
  const link = await mika.invite('editor')

  proxy.faults = { dropsUpgrades: true }
  watch.serverMayBeAway = true
  const { page } = await meet('Ben', { baseURL: proxy.url })
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { name: 'This board can’t be opened over this connection' })).toBeVisible()
  await expect(page.locator('main')).toContainText(
    'let the proxy pass the headers Upgrade and Connection on for /sync/',
  )

  // A person with a copy on the device sees that copy, and finds the same words at the save state.
  await mika.page.reload()
  await mika.expectState('offline')
  await mika.page.locator('[data-save-state]').click()
  await expect(mika.page.getByText('lets no WebSocket through')).toBeVisible()

  proxy.faults = {}
  // The page also tries by itself, and may connect before the press or during it.
  const canvas = page.locator('.tl-canvas')
  await page
    .getByRole('button', { name: 'Try now' })
    .or(canvas)
    .first()
    .evaluate((found) => found instanceof HTMLButtonElement && found.click())
  await expect(canvas).toBeVisible()
})

test('a proxy that loses the host: signing in and the board speak of APP_URL, never of a disabled account', async ({
  meet,
  proxyWith,
  watch,
}) => {
  const proxy = await proxyWith({})
  const first = await BoardPage.create(await meet('Mika', { baseURL: proxy.url }))
  const link = await first.invite('viewer')
  const kenji = await meet('Kenji', { baseURL: proxy.url, language: 'ja' })
  const { id } = await BoardPage.join(kenji, link)
  await forgetCopies(kenji.page)

  proxy.faults = { dropsHost: true }
  watch.serverMayBeAway = true
  await kenji.page.goto(`/boards/${id}`)
  await expect(kenji.page.getByRole('heading', { name: 'サーバーがこのアドレスを認識していません' })).toBeVisible()
  await expect(kenji.page.locator('main')).toContainText(`APP_URL を ${proxy.url} に設定し`)

  const mei = await meet('Mei', { baseURL: proxy.url })
  await mei.page.goto('/sign-in')
  await new AccountPages(mei).fillSignIn(newCredentials())
  const refusal = mei.page.getByRole('alert').filter({ hasText: 'Signing in didn’t work.' })
  await expect(refusal).toContainText('to set APP_URL to this address')
})

test('a proxy with a small limit is named where a file doesn’t get through it', async ({ meet, proxyWith, watch }) => {
  const proxy = await proxyWith({ maxBodyBytes: 1024 * 1024 })
  const board = await BoardPage.create(await meet('Mika', { baseURL: proxy.url }))
  await pasteFiles(board.page, { name: 'big.png', mimeType: 'image/png', bytes: await noisyImage(1600, 1200) })
  await expect(board.page.locator('[data-sonner-toast]')).toContainText('client_max_body_size')
  expectRefusals(watch.faults, 413)
})

/** Removes a device's copies of boards, as on a device that comes for the first time. */
async function forgetCopies(page: Page): Promise<void> {
  // The board's own page would write its copy again.
  await page.goto('/sign-in')
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve
      })
    }
  })
}
