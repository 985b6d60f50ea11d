// The effects of a server's settings on the account pages: the first set-up, closed and invited sign-up, no visitors.

import { AccountPages, newCredentials } from './support/account-pages'
import { expect } from './support/fixtures'
import { test } from './support/server-with'

test('the first admin is made with the address that the server printed, and it leaves no trace in the bar', async ({
  meet,
  serverWith,
}) => {
  const server = await serverWith({ LOG_LEVEL: 'info' })
  const printed = () => /\/setup#(\S+)\n/.exec(server.output)?.[1] ?? ''
  // It is printed below the address that announces the server.
  await expect.poll(printed).not.toBe('')
  const token = printed()
  const admin = await meet('Aiko', { baseURL: server.url })
  const { page } = admin
  await page.goto('/setup')
  await expect(page.getByRole('heading', { name: 'Open the address that the server printed' })).toBeVisible()

  await page.goto(`/setup#${token}`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Set up this server' })).toBeVisible()
  // The address is read in the page: the browser reports a replaced address to the test some time later.
  await expect.poll(() => page.evaluate(() => window.location.href)).not.toContain(token)
  const pages = new AccountPages(admin)
  await pages.fillNewAccount('Aiko', newCredentials(), 'Make the admin account')
  await pages.expectHome()
  await pages.menuButton.click()
  await expect(page.getByRole('menuitem', { name: 'Admin' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(`/setup#${token}`)
  await expect(page.getByRole('heading', { name: 'This server is set up' })).toBeVisible()
  // The router renders the page again and would restore the address that it began with.
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('日本語').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  expect(await page.evaluate(() => window.location.href)).not.toContain(token)
})

test('a wrong set-up secret gets a different message than a wrong form', async ({ meet, serverWith, watch }) => {
  const server = await serverWith()
  const { page } = await meet('Eve', { baseURL: server.url })
  await page.goto('/setup#not-the-secret')
  await page.getByLabel('Your name', { exact: true }).fill('Eve')
  await page.getByLabel('E-mail', { exact: true }).fill('eve@example.org')
  await page.getByLabel('Password', { exact: true }).fill('quay lantern ledger')
  await page.getByRole('button', { name: 'Make the admin account' }).click()
  await expect(page.getByRole('heading', { name: 'This address is no longer the right one' })).toBeVisible()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 4/.test(fault)))
})

test('when accounts are by invitation, or closed, the pages say what to do', async ({ meet, serverWith }) => {
  const invited = await serverWith({ SIGNUP_MODE: 'invite' })
  const one = await meet('Ben', { baseURL: invited.url })
  await one.page.goto('/sign-up')
  await expect(one.page.getByRole('heading', { name: 'Accounts here are by invitation' })).toBeVisible()
  await expect(one.page.getByLabel('Password')).toHaveCount(0)

  const closed = await serverWith({ SIGNUP_MODE: 'closed', GUEST_BOARDS: 'false' })
  const other = await meet('Ben', { baseURL: closed.url, language: 'ja' })
  await other.page.goto('/sign-up')
  await expect(other.page.getByRole('heading', { name: 'アカウントは管理者が作成します' })).toBeVisible()
  await other.page.goto('/sign-in')
  await expect(other.page.getByRole('link', { name: '作成する' })).toHaveCount(0)
  await expect(other.page.getByRole('link', { name: 'ゲストとして続ける' })).toHaveCount(0)
})
